"""Typed errors into plain sentences: what happened, what is safe, what to do. No typed words.

Every error class of the other rooms has words of its own here; a test walks the modules to hold us
to it. Nothing that was typed is quoted, because everyone in the room may be reading.
"""

import errno
from functools import singledispatch
from pathlib import Path
from typing import NamedTuple

from app.models import errors as store
from app.models.payload import PayloadNewer
from app.models.practice import NotForPractice
from app.packs import errors as packs
from app.packs.pages.errors import SessionNeeded, UnknownPage
from app.packs.saving import CannotWrite, FileThere
from app.words import _, ngettext
from app.workshops.content import WrongContent
from app.workshops.dates import NotADate, NotATime
from app.workshops.typed import EmptyText, NotANumber, TooLong, WrongText


class Message(NamedTuple):
    """The three things a person needs to hear when something did not go as they hoped."""

    happened: str
    safe: str
    do: str

    def __str__(self) -> str:
        return " ".join(part for part in self if part)


def say(error: BaseException) -> str:
    """The error in plain sentences."""
    return str(explain(error))


@singledispatch
def explain(error: BaseException) -> Message:
    """The error in three parts; the words here are for what nobody foresaw."""
    return Message(
        _("Something happened that Alongside was not ready for."),
        _("The notes you added before this are safe on this computer."),
        _("Please try again. If it happens again, close Alongside and open it again."),
    )


@explain.register
def _os_error(error: OSError) -> Message:
    if error.errno == errno.ENOSPC:
        return _full(error)
    return Message(
        _("This computer would not let Alongside use a file or a folder."),
        _("The notes you added before this are safe."),
        _("Check that the disk or stick is plugged in and that you may change what is on it."),
    )


# Opening and keeping notes


@explain.register(store.StoreError)
@explain.register(packs.PackError)
def _of_a_kind(error: store.StoreError | packs.PackError) -> Message:
    notes = isinstance(error, store.StoreError)
    words = _("Your notes could not be used just now."), _("This pack could not be made.")
    return Message(words[0] if notes else words[1], _nothing_changed(), _try_again())


@explain.register(store.FileError)
@explain.register(store.StoreMissing)
@explain.register(store.StoreIsFolder)
@explain.register(store.StoreEmpty)
@explain.register(store.NotAStore)
@explain.register(store.StoreDamaged)
@explain.register(store.StoreMoved)
@explain.register(store.StoreBusy)
@explain.register(store.StoreNewer)
@explain.register(store.StoreUnreachable)
@explain.register(store.BackupUnsound)
@explain.register(NotForPractice)
def _file_error(error: store.FileError) -> Message:
    words = _about_files()
    happened, safe, do = words.get(type(error), words[store.FileError])
    return Message(happened.format(file=_named(error.path)), safe, do)


def _about_files() -> dict[type[store.FileError], tuple[str, str, str]]:
    """For each kind of trouble with a file: what happened, what is safe, what to do."""
    as_it_is = _("It was left as it is.")
    not_kept = _("What was kept before is safe. The last change was not kept.")
    return {
        store.FileError: (
            _("The file {file} could not be used."),
            _nothing_changed(),
            _try_again(),
        ),
        store.StoreMissing: (
            _("There is no file called {file} in that place."),
            _("Nothing was made or changed."),
            _("Check the name and the folder. If it is on a stick, plug the stick in."),
        ),
        store.StoreIsFolder: (
            _("{file} is a folder. Notes are kept in one file."),
            _("Nothing in the folder was changed."),
            _("Choose a file inside it whose name ends in .alongside."),
        ),
        store.StoreEmpty: (
            _("The file {file} is empty. There are no notes in it."),
            as_it_is,
            _("If it held notes before, bring back a backup from the folder beside it."),
        ),
        store.NotAStore: (
            _("The file {file} does not hold notes made by Alongside."),
            as_it_is,
            _("Choose a file whose name ends in .alongside."),
        ),
        store.StoreDamaged: (
            _("Parts of the file {file} cannot be read."),
            _("Nothing was written to it, so it is no worse than before."),
            _("Keep a copy of it, then bring back the newest backup."),
        ),
        store.StoreMoved: (
            _("The file {file} has gone from where it was."),
            not_kept,
            _("Put the file or the stick back, open it again, and add the last thing again."),
        ),
        store.StoreBusy: (
            _("Another program was using {file} for too long."),
            not_kept,
            _("Wait a moment and try again."),
        ),
        store.StoreNewer: (
            _("The file {file} was made by a newer Alongside."),
            as_it_is,
            _("Open it with the newer Alongside, or bring this one up to date."),
        ),
        store.StoreUnreachable: (
            _("This computer could not read or write the file {file}."),
            not_kept,
            _("Check that the folder is there, and that the disk or stick is plugged in."),
        ),
        store.BackupUnsound: (
            _("The backup {file} is not whole, so it was not used."),
            _("Your notes are as they were."),
            _("Choose another backup. Older ones are in the same folder."),
        ),
        NotForPractice: (
            _("The file {file} holds a real group's notes, so it is no place to practise."),
            as_it_is,
            _("Choose another name. The practice group makes its own file."),
        ),
    }


@explain.register
def _read_only(error: store.StoreReadOnly) -> Message:
    happened, safe, do = {
        "medium": (
            _("Nothing can be written where {file} is kept."),
            _("Your notes there are safe and you can read them. This change was not kept."),
            _("To add to them, copy the file to this computer and open the copy."),
        ),
        "unfinished": (
            _("The file {file} was cut off while it was being written."),
            _("Your notes are safe, but they have to be put in order first."),
            _("Copy the whole folder to this computer and open the copy."),
        ),
        "older": (
            _("The file {file} has to be brought up to date first."),
            _("It was left as it is, because nothing can be written where it is now."),
            _("Copy it to this computer and open the copy."),
        ),
    }[error.because]
    return Message(happened.format(file=_named(error.path)), safe, do)


@explain.register(store.StoreFull)
def _full(error: store.StoreFull | OSError) -> Message:
    return Message(
        _("The disk is full."),
        _("What was kept before is safe. The last change was not kept."),
        _("Make some room on the disk, then add the last thing again."),
    )


@explain.register
def _elsewhere_open(error: store.StoreElsewhereOpen) -> Message:
    where = _("on the computer {machine}").format(machine=error.machine)
    return Message(
        _("The file {file} is already open {where}.").format(
            file=_named(error.path), where=where if error.machine else _("somewhere else")
        ),
        _("Nothing was changed, so no one's notes are lost."),
        _("Close it there, then open it here."),
    )


@explain.register
def _payload_newer(error: PayloadNewer) -> Message:
    return Message(
        _("Some of these notes were made by a newer Alongside."),
        _("They were left as they are."),
        _("Open them with the newer Alongside, or bring this one up to date."),
    )


@explain.register
def _not_here(error: store.NotHere) -> Message:
    return Message(
        _("That is not in your notes. It was removed or taken back, or was never there."),
        _("Everything else is as it was."),
        _("Go back to the list and choose again."),
    )


# Undo


@explain.register(store.NothingToUndo)
@explain.register(store.NothingToRedo)
def _nothing_to(error: store.NothingToUndo | store.NothingToRedo) -> Message:
    undo = isinstance(error, store.NothingToUndo)
    happened = _("There is nothing to undo.") if undo else _("There is nothing to redo.")
    return Message(happened, _("Your notes are as they were."), _("You can carry on."))


@explain.register
def _cannot_undo(error: store.CannotUndo) -> Message:
    why = {
        "changed since": _("It has been changed again since then."),
        "not empty": _("Things have been added to it since then."),
    }
    return Message(
        _("That cannot be undone now. {why}").format(why=why[error.reason]),
        _("Nothing was changed, so nothing newer is lost."),
        _("Change it by hand if you still want to."),
    )


# What people type


@explain.register
def _wrong_text(error: WrongText) -> Message:
    happened = _("These words cannot be kept as they are.")
    return Message(happened, _still_typed(), _("Change them and try again."))


@explain.register
def _empty_text(error: EmptyText) -> Message:
    return Message(
        _("There are no words here yet."), _("Nothing was lost."), _("Write something first.")
    )


@explain.register
def _too_long(error: TooLong) -> Message:
    over = error.length - error.limit
    happened = ngettext(
        "This is too long to keep as one note, by {over} letter.",
        "This is too long to keep as one note, by {over} letters.",
        over,
    ).format(over=f"{over:,}")
    return Message(happened, _still_typed(), _("Cut it into two or more notes."))


@explain.register(NotADate)
@explain.register(NotATime)
@explain.register(NotANumber)
def _cannot_read(error: NotADate | NotATime | NotANumber) -> Message:
    happened, do = {
        NotADate: (
            _("Alongside cannot read that as a day."),
            _("Write it like 28 November or 28/11/2026, or leave it empty."),
        ),
        NotATime: (
            _("Alongside cannot read that as a time."),
            _("Write it like 2:15 or 2 pm, or leave it empty."),
        ),
        NotANumber: (
            _("Alongside cannot read that as a number of people."),
            _("Write it in figures, like 12, or leave it empty."),
        ),
    }[type(error)]
    return Message(happened, _still_typed(), do)


@explain.register
def _wrong_content(error: WrongContent) -> Message:
    place = f", {error.place}" if error.place else ""
    return Message(
        _("Part of a tool file is not right. {file}{place}: {reason}.").format(
            file=error.file, place=place, reason=error.reason.rstrip(".")
        ),
        _("Your notes are safe. Nothing of that file is shown."),
        _("Put that file right, or install Alongside again."),
    )


# Packs


@explain.register(packs.UnknownStyle)
@explain.register(packs.UnknownForm)
@explain.register(UnknownPage)
def _unknown(error: packs.UnknownStyle | packs.UnknownForm | UnknownPage) -> Message:
    happened = {
        packs.UnknownStyle: _("There is no style with that name."),
        packs.UnknownForm: _("There is no form with that name."),
        UnknownPage: _("There is no page with that name."),
    }[type(error)]
    names = _("Choose one of these: {names}.").format(names=", ".join(error.known))
    return Message(happened, _no_pack(), names)


@explain.register
def _session_needed(error: SessionNeeded) -> Message:
    return Message(
        _("This page is about one session, and you have not said which."),
        _no_pack(),
        _("Choose a session first."),
    )


@explain.register
def _cannot_set_script(error: packs.CannotSetScript) -> Message:
    forms = {"pdf": _("A PDF"), "html": _("a web page (html)"), "txt": _("plain text (txt)")}
    works = [forms.get(form, form) for form in error.works]
    return Message(
        _("Some of the words are in {script} letters. {form} would draw them wrongly.").format(
            script=error.script, form=forms.get(error.form, error.form)
        ),
        _("Your notes are safe, and no pack was made."),
        _("Make {forms} instead. It carries every word as it was written.").format(
            forms=_(" or ").join(works)
        ),
    )


@explain.register
def _font_missing(error: packs.FontMissing) -> Message:
    return Message(
        _("A part of Alongside that draws letters is missing."),
        _("Your notes are safe, and no pack was made."),
        _("Install Alongside again. Until then, plain text still works."),
    )


@explain.register
def _file_there(error: FileThere) -> Message:
    return Message(
        _("There is already a file called {file}.").format(file=_named(error.path)),
        _("It was left as it is."),
        _("Choose another name, or say that it may be replaced."),
    )


@explain.register
def _cannot_write(error: CannotWrite) -> Message:
    if error.full:
        return Message(
            _("The disk is full, so the file could not be saved."),
            _("Your notes are safe."),
            _("Make some room, or choose another disk, then try again."),
        )
    return Message(
        _("Nothing can be written as {file} in that place.").format(file=_named(error.path)),
        _("Your notes are safe, and nothing there was changed."),
        _("Choose another folder, one that is there and that you may write in."),
    )


# Turns of phrase


def _named(path: Path) -> str:
    """The file's own name: the folders above it may say whose computer this is."""
    return f"“{path.name or path}”"


def _nothing_changed() -> str:
    return _("Nothing was changed.")


def _try_again() -> str:
    return _("Try again. If it happens again, close Alongside and open it again.")


def _still_typed() -> str:
    return _("What you typed is still here.")


def _no_pack() -> str:
    return _("No pack was made, and nothing was changed.")
