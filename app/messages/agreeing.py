"""Why an agreement is not agreed on yet, or a line not moved, in words."""

from app.messages.message import Message, explain, nothing_changed
from app.models.rank import NoRoom
from app.words import _, ngettext
from app.workshops.agreement import NothingKept, StillBlank


@explain.register
def _still_blank(error: StillBlank) -> Message:
    blank = len(error.lines)
    happened = ngettext(
        "Before you agree, {n} line has a blank to fill.",
        "Before you agree, {n} lines have a blank to fill.",
        blank,
    ).format(n=blank)
    do = _("Fill it in, or choose Agreed so far: then it prints as still to settle.")
    return Message(happened, nothing_changed(), do)


@explain.register
def _nothing_kept(error: NothingKept) -> Message:
    do = _("Keep a line first, or write one of your own.")
    return Message(_("There is no line to agree on yet."), nothing_changed(), do)


@explain.register
def _no_room(error: NoRoom) -> Message:
    do = _("Move it to the top or to the end, and go on from there.")
    return Message(_("It could not be put between these two."), nothing_changed(), do)
