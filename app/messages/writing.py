"""What can be wrong with words, days, times, numbers and tool files, in words."""

from app.messages.message import Message, explain, nothing_changed, still_typed
from app.words import _, ngettext
from app.workshops.content import WrongContent
from app.workshops.dates import NotADate, NotATime, say_date
from app.workshops.needs import NotADayToKeep
from app.workshops.placing import NotARung
from app.workshops.run_sheet import MOST_COPIES, WrongCopies, WrongPages
from app.workshops.second_language import NotALanguage
from app.workshops.threads import NotAThread
from app.workshops.typed import EmptyText, NotANumber, TooLong, WrongText


@explain.register
def _wrong_text(error: WrongText) -> Message:
    happened = _("These words cannot be kept as they are.")
    return Message(happened, still_typed(), _("Change them and try again."))


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
    return Message(happened, still_typed(), _("Cut it into two or more notes."))


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
    return Message(happened, still_typed(), do)


@explain.register
def _not_a_day_to_keep(error: NotADayToKeep) -> Message:
    do = _("Choose a day after today, and at most {day}. Ask the person again then.")
    return Message(
        _("A sheet is not kept until then."),
        still_typed(),
        do.format(day=say_date(error.latest)),
    )


@explain.register
def _not_a_rung(error: NotARung) -> Message:
    happened = _("One of these places is not on the ladder.")
    do = _("Write a number from 1 to {most} for each person.").format(most=error.rungs)
    return Message(happened, still_typed(), do)


@explain.register(WrongCopies)
@explain.register(WrongPages)
def _wrong_run_sheet(error: WrongCopies | WrongPages) -> Message:
    copies = _("Choose a form, and how many of it: a number from 0 to {most}.")
    do = {
        WrongCopies: copies.format(most=MOST_COPIES),
        WrongPages: _("Choose pages from the list."),
    }
    happened = _("This cannot stand on the run sheet.")
    return Message(happened, nothing_changed(), do[type(error)])


@explain.register
def _not_a_language(error: NotALanguage) -> Message:
    happened = _("Alongside does not know that as a language.")
    return Message(happened, nothing_changed(), _("Choose a language from the list."))


@explain.register
def _not_a_thread(_error: NotAThread) -> Message:
    happened = _("These notes were not put together.")
    do = _("Choose at least two notes from different meetings of one group.")
    return Message(happened, nothing_changed(), do)


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
