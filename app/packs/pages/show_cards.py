"""Cards to cut out and hold up: yes, no, speak up (inventory wj.4)."""

from app.packs.document import Block, Document, ListBlock, PageBreak, Paragraph, ShowCard
from app.words import _
from app.workshops.card_slides import meaning_of
from app.workshops.room import RoomSession
from app.workshops.show_cards import SIGNS
from app.workshops.show_of_cards import word_of


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
    cards = (ShowCard(word_of(sign), meaning_of(room, sign), sign) for sign in SIGNS)
    return PageBreak(), *cards


def _told_apart() -> tuple[str, ...]:
    return (
        _("Yes has a green tick, and one corner cut off."),
        _("No has a red cross, and two corners cut off."),
        _("Speak up has a yellow hand, and a notch in one side."),
    )
