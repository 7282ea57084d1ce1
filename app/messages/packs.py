"""What can stop a pack from being made or saved, in words."""

from app.messages.message import Message, explain, named, nothing_changed, try_again
from app.packs import errors as packs
from app.packs.pages.errors import SessionNeeded, UnknownPage
from app.packs.saving import CannotWrite, FileThere
from app.packs.taking.order import NothingToTake
from app.words import _


@explain.register
def _pack_error(error: packs.PackError) -> Message:
    return Message(_("This pack could not be made."), nothing_changed(), try_again())


@explain.register
def _unknown_style(error: packs.UnknownStyle) -> Message:
    """How a name is made: there are too many of them to read through."""
    sizes = dict.fromkeys("-".join(name.split("-")[:2]) for name in error.known)
    papers = dict.fromkeys(name.split("-")[2] for name in error.known)
    return Message(
        _("There is no style with that name."),
        no_pack(),
        _(
            "A style is a size ({sizes}) and then a paper ({papers}), such as {example}."
            " For US Letter or A5 paper put -letter or -a5 after it."
            " After that come -opendyslexic for its letters and -wide for more space."
            " For Easy Read begin with easy-read-18."
        ).format(sizes=", ".join(sizes), papers=", ".join(papers), example=error.known[0]),
    )


@explain.register(packs.UnknownForm)
@explain.register(UnknownPage)
def _unknown(error: packs.UnknownForm | UnknownPage) -> Message:
    happened = {
        packs.UnknownForm: _("There is no form with that name."),
        UnknownPage: _("There is no page with that name."),
    }[type(error)]
    names = _("Choose one of these: {names}.").format(names=", ".join(error.known))
    return Message(happened, no_pack(), names)


@explain.register
def _session_needed(error: SessionNeeded) -> Message:
    return Message(
        _("This page is about one session, and you have not said which."),
        no_pack(),
        _("Choose a session first."),
    )


@explain.register
def _nothing_to_take(error: NothingToTake) -> Message:
    return Message(
        _("This group has no meeting in those years, so there is nothing to take."),
        _("No folder was made, and nothing was changed."),
        _("Choose other years, or another group."),
    )


@explain.register
def _cannot_set_script(error: packs.CannotSetScript) -> Message:
    forms = {
        "pdf": _("A PDF"),
        "html": _("a web page (html)"),
        "docx": _("a Word file (docx)"),
        "epub": _("an EPUB book (epub)"),
        "txt": _("plain text (txt)"),
        "brf": _("Braille"),
        "brf-1": _("Braille"),
        "brf-cy": _("Welsh braille"),
        "wav": _("Sound"),
    }
    works = [forms.get(form, form) for form in error.works]
    return Message(
        _("Some of the words are in {script} letters. {form} would get them wrong.").format(
            script=error.script, form=forms.get(error.form, error.form)
        ),
        _("Your notes are safe, and this file was not made."),
        _("Make {forms} instead. It carries every word as it was written.").format(
            forms=_(" or ").join(works)
        ),
    )


@explain.register
def _braille_not_installed(error: packs.BrailleNotInstalled) -> Message:
    return Message(
        _("Braille is made by a program called liblouis, and it is not on this computer."),
        no_pack(),
        _(
            "Ask someone who helps with computers to install liblouis. It is free. Until then,"
            " plain text works: many braille displays can read it."
        ),
    )


@explain.register
def _voice_not_installed(error: packs.VoiceNotInstalled) -> Message:
    return Message(
        _("There is no voice on this computer that can read aloud."),
        no_pack(),
        _(
            "Ask someone who helps with computers to install espeak-ng. It is free. Until then,"
            " plain text works with any screen reader."
        ),
    )


@explain.register
def _program_failed(error: packs.ProgramFailed) -> Message:
    return Message(
        _("Another program on this computer, which helps to make this form, did not finish."),
        no_pack(),
        _("Try again. If it happens again, choose another form: plain text always works."),
    )


@explain.register
def _one_language_only(error: packs.OneLanguageOnly) -> Message:
    return Message(
        _("Easy Read, braille and sound are in one language at a time."),
        no_pack(),
        _("Leave out the second language, or choose another form or style."),
    )


@explain.register
def _font_missing(error: packs.FontMissing) -> Message:
    return Message(
        _("A part of Alongside that draws letters is missing."),
        _("Your notes are safe, and this file was not made."),
        _("Install Alongside again. Until then, plain text still works."),
    )


@explain.register
def _file_there(error: FileThere) -> Message:
    return Message(
        _("There is already a file called {file}.").format(file=named(error.path)),
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
        _("Nothing can be written as {file} in that place.").format(file=named(error.path)),
        _("Your notes are safe, and nothing there was changed."),
        _("Choose another folder, one that is there and that you may write in."),
    )


def no_pack() -> str:
    return _("No pack was made, and nothing was changed.")
