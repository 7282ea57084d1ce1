"""Cards to cut out and hold up: yes, no, speak up (inventory wj.4)."""

from app.packs.document import Block, Document, ListBlock, PageBreak, Paragraph, ShowCard
from app.words import _
from app.workshops.room import RoomSession
from app.workshops.show_cards import SIGNS, Sign


def show_cards(room: RoomSession | None) -> Document:
    """How to make them and how they are told apart, then one set on a page."""
    return Document(
        title=_("Cards to hold up"),
        blocks=(
            Paragraph(_("One set for each person, on stiff paper. Cut along the dashed lines.")),
            ListBlock(_told_apart()),
            *a_set_of_cards(room),
        ),
    )


def a_set_of_cards(room: RoomSession | None) -> tuple[Block, ...]:
    """On a page of their own."""
    cards = (ShowCard(_word(sign), _meaning(room, sign), sign) for sign in SIGNS)
    return PageBreak(), *cards


def _told_apart() -> tuple[str, ...]:
    return (
        _("Yes has a green tick, and one corner cut off."),
        _("No has a red cross, and two corners cut off."),
        _("Speak up has a yellow hand, and a notch in one side."),
    )


def _word(sign: Sign) -> str:
    return {"yes": _("Yes"), "no": _("No"), "speak-up": _("Speak up")}[sign]


def _meaning(room: RoomSession | None, sign: Sign) -> str:
    """What the group says that it means, or else what it usually does."""
    if room is not None:
        given = {
            "yes": room.yes_means,
            "no": room.no_means,
            "speak-up": room.speak_up_means,
        }
        if given[sign]:
            return given[sign]
    usual = {
        "yes": _("I agree, or I can live with it."),
        "no": _("I do not agree."),
        "speak-up": _("I want to speak, or I cannot hear."),
    }
    return usual[sign]
