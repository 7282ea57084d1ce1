"""What can go wrong with opening, keeping and changing notes, in words."""

import platform

from app.messages.message import Message, disk_full, explain, named, nothing_changed, try_again
from app.models import errors as store
from app.models.hlc import NotAMoment
from app.models.payload import PayloadDamaged, PayloadNewer
from app.models.practice import NotForPractice
from app.words import _


@explain.register
def _store_error(error: store.StoreError) -> Message:
    happened = _("Your notes could not be used just now.")
    return Message(happened, nothing_changed(), try_again())


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
    return Message(happened.format(file=named(error.path)), safe, do)


def _about_files() -> dict[type[store.FileError], tuple[str, str, str]]:
    """For each kind of trouble with a file: what happened, what is safe, what to do."""
    as_it_is = _("It was left as it is.")
    not_kept = _("What was kept before is safe. The last change was not kept.")
    return {
        store.FileError: (
            _("The file {file} could not be used."),
            nothing_changed(),
            try_again(),
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
    return Message(happened.format(file=named(error.path)), safe, do)


explain.register(store.StoreFull)(disk_full)


@explain.register
def _elsewhere_open(error: store.StoreElsewhereOpen) -> Message:
    happened, do = _where_it_is_open(error.machine)
    return Message(
        happened.format(file=named(error.path), machine=error.machine),
        _("Nothing was changed, so no one's notes are lost."),
        do,
    )


def _where_it_is_open(machine: str) -> tuple[str, str]:
    if machine == platform.node():
        return (
            _("The file {file} is already open in another window here."),
            _("Carry on in that window, or close it and try again."),
        )
    there = _("Close it there, then open it here.")
    if machine:
        return _("The file {file} is already open on the computer {machine}."), there
    return _("The file {file} is already open somewhere else."), there


@explain.register
def _payload_newer(error: PayloadNewer) -> Message:
    return Message(
        _("Some of these notes were made by a newer Alongside."),
        _("They were left as they are."),
        _("Open them with the newer Alongside, or bring this one up to date."),
    )


@explain.register
def _not_a_moment(error: NotAMoment) -> Message:
    happened = _("The time of one of these notes cannot be read.")
    return Message(happened, _("No note was changed."), _("Bring back the newest backup."))


@explain.register
def _payload_damaged(error: PayloadDamaged) -> Message:
    happened = _("One of these notes cannot be read.")
    return Message(happened, _("The others are safe."), _("Bring back the newest backup."))


@explain.register
def _not_here(error: store.NotHere) -> Message:
    return Message(
        _("That is not in your notes. It was removed or taken back, or was never there."),
        _("Everything else is as it was."),
        _("Go back to the list and choose again."),
    )


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
