"""What people held up cards for is in the record as a sentence, and only where it was kept."""

from __future__ import annotations

from dataclasses import replace

from app.packs.document import Block, Heading, ListBlock, Paragraph
from app.packs.pages.guided import notes_so_far, record
from app.workshops.room import RoomSession, room_view
from app.workshops.session import CardCount
from tests.workshops.making import TODAY, review, tools

ASKED = CardCount(
    id="c", session_id="a", rank="1", asked="Shall we meet on Tuesdays?", yes=9, no=2, speak_up=1
)
UNASKED = CardCount(id="d", session_id="a", rank="2", yes=3)


def room(*counts: CardCount, **details: object) -> RoomSession:
    session = replace(review(), card_counts=counts)
    return room_view(replace(session, details=replace(session.details, **details)))  # type: ignore[arg-type]


def section(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """What stands between the heading of the cards and the next one."""
    titles = [at for at, block in enumerate(blocks) if isinstance(block, Heading)]
    for at in titles:
        heading = blocks[at]
        if isinstance(heading, Heading) and heading.text == "Cards":
            return blocks[at + 1 : next((end for end in titles if end > at), len(blocks))]
    return ()


def test_each_count_is_what_was_asked_and_a_sentence() -> None:
    for page in (record, notes_so_far):
        words, counts = section(page(room(ASKED, UNASKED), tools(), TODAY).blocks)
        assert isinstance(counts, ListBlock)
        assert counts.items == (
            "Shall we meet on Tuesdays? 9 yes, 2 no. 1 person wants to speak.",
            "3 yes, 0 no.",
        )
        assert words == Paragraph("Cards were counted, not who held them up.")


def test_what_the_cards_meant_that_day_stands_beside_them() -> None:
    shown = room(ASKED, no_means="Not yet", speak_up_means="I cannot hear")
    words, counts = section(record(shown, tools(), TODAY).blocks)
    assert isinstance(words, Paragraph)
    assert words.text.endswith("No meant: Not yet. Speak up meant: I cannot hear.")
    assert isinstance(counts, ListBlock)
    assert counts.items[0].endswith("1 speak up: I cannot hear.")


def test_where_nothing_was_kept_the_record_says_nothing_of_cards() -> None:
    assert section(record(room(), tools(), TODAY).blocks) == ()
