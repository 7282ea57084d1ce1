"""Shows of cards in the record: what was asked and what it came to, for the counts we kept."""

from app.packs.document import Block, Heading, ListBlock, Paragraph
from app.words import _
from app.workshops.card_slides import own_meaning, say_kept
from app.workshops.room import RoomSession
from app.workshops.sentences import with_full_stop
from app.workshops.show_cards import SIGNS
from app.workshops.show_of_cards import word_of


def cards_counted(room: RoomSession) -> tuple[Block, ...]:
    """Nothing at all where no count was kept."""
    if not room.card_counts:
        return ()
    counts = tuple(say_kept(count, room.speak_up_means) for count in room.card_counts)
    means = (
        with_full_stop(_("{card} meant: {meaning}").format(card=word_of(sign), meaning=meaning))
        for sign in SIGNS
        if (meaning := own_meaning(room, sign))
    )
    words = " ".join((_("Cards were counted, not who held them up."), *means))
    return Heading(_("Cards"), level=2), Paragraph(words), ListBlock(counts)
