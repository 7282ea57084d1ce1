"""The record: everything that was said for the room, in the agreed order, neutral and complete."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packs.document import Block, Card, Document, Heading, ListBlock, Paragraph, Table
from app.packs.pages.guided import notes_so_far, record
from app.packs.pages.hard_words import words_of
from app.packs.render.text import render_text
from app.workshops.room import room_view
from app.workshops.session import Group, Session, Tally, Theme
from tests.workshops.making import QUESTIONS, TODAY, action, note, review, tools, with_status

TOOLS = tools()
LATER = TODAY + timedelta(days=30)
SECTIONS = [
    "What we agreed to do",
    "What we said",
    "Still open",
    "How to add something, or take it back",
    "Words",
]


def made(session: Session, today: date = LATER) -> Document:
    return record(room_view(session), TOOLS, today)


def headings(document: Document, level: int) -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Heading) and b.level == level]


def under(document: Document, heading: str) -> list[Block]:
    """What stands between this heading and the next."""
    blocks = list(document.blocks)
    start = next(i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.text == heading)
    rest = blocks[start + 1 :]
    stop = next((i for i, b in enumerate(rest) if isinstance(b, Heading)), len(rest))
    return rest[:stop]


def said(document: Document) -> str:
    return "\n".join(words_of(block) for block in document.blocks)


def test_the_parts_come_in_the_order_people_were_promised() -> None:
    assert headings(made(review()), 2) == SECTIONS
    assert made(review()).credit == "The 4 plus 1 questions: Helen Sanderson Associates."


def test_each_question_has_its_heading_its_mark_and_its_notes() -> None:
    document = made(review())
    marks = [b.mark for b in document.blocks if isinstance(b, Heading) and b.mark]
    assert marks == ["tried", "learned", "pleased", "concerned", "plus1"]
    assert under(document, "What have we learned?") == [ListBlock(("Soup helps",))]


@given(
    st.lists(st.tuples(st.sampled_from([*QUESTIONS, "old.q1", "sf.8"]), st.booleans()), max_size=30)
)
def test_no_note_for_the_room_is_ever_left_out(placed: list[tuple[str, bool]]) -> None:
    notes = tuple(
        note(question, f"word-{number}-end", status="parked" if parked else "open")
        for number, (question, parked) in enumerate(placed)
    )
    session = replace(review(), contributions=notes)
    for document in (made(session), notes_so_far(room_view(session), TOOLS, TODAY)):
        for one in notes:
            assert said(document).count(one.text) == 1


def test_an_action_says_what_lead_when_and_how_it_is_going() -> None:
    (table,) = [b for b in made(review()).blocks if isinstance(b, Table)]
    assert table.head == ("What", "Lead", "By when", "How it is going")
    assert table.rows == (("Ask for the side room", "The hall", "1 December", "Not begun yet."),)


def test_a_day_in_another_year_says_its_year() -> None:
    session = replace(review(), actions=(action("Ring", by_when=date(2027, 1, 5)),))
    (table,) = [b for b in made(session).blocks if isinstance(b, Table)]
    assert table.rows[0][1:3] == ("To be asked", "5 January 2027")


def test_an_action_with_no_day_and_help_needed_says_so() -> None:
    session = replace(review(), actions=(action("Ring", help_needed="a phone", status="stuck"),))
    (table,) = [b for b in made(session).blocks if isinstance(b, Table)]
    assert table.rows[0][2:] == ("No date yet", "Stuck.\nHelp needed: a phone")


def test_what_came_of_last_time_stands_with_the_actions() -> None:
    session = replace(review(), last_time=(action("Ask for soup", status="done", why="Hot now."),))
    assert under(made(session), "What came of last time") == [
        ListBlock(("Ask for soup. Done. Hot now.",))
    ]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("left", "We left this question for today."),
        ("waiting", "We have not talked about this question yet."),
        ("visited", "Nothing was written down here."),
    ],
)
def test_an_empty_question_says_neutrally_what_happened(status: str, words: str) -> None:
    session = with_status(replace(review(), contributions=()), "fpo.q2", status)  # type: ignore[arg-type]
    assert under(made(session), "What have we learned?") == [Paragraph(words)]


def test_a_question_whose_notes_were_all_set_aside_says_where_they_are() -> None:
    session = replace(review(), contributions=(note("fpo.q1", "Evenings", status="parked"),))
    document = made(session)
    assert "Still open" in words_of(under(document, "What have we tried?")[0])
    assert ListBlock(("Evenings",)) in under(document, "Still open")


def test_a_question_left_for_today_is_still_open() -> None:
    session = with_status(replace(review(), contributions=()), "fpo.q2", "left")
    assert ListBlock(("What have we learned?",)) in under(made(session), "Still open")


def test_with_nothing_left_open_it_says_so() -> None:
    assert under(made(review()), "Still open") == [Paragraph("Nothing was left open.")]


def with_slips(*counts: int) -> Session:
    """A review whose slips gave these answers to how it was and to being valued."""
    how = (Tally(id=item, session_id="a", item=item, counts=counts) for item in ("sf.1", "sf.2"))
    return replace(review(), tallies=tuple(how))


def test_how_it_was_is_told_as_a_spread_once_four_slips_are_in() -> None:
    document = made(with_slips(3, 1, 0, 0))
    how, valued = (b for b in under(document, "How it was") if isinstance(b, Table))
    assert how.head[1:] == ("Good", "All right", "Not so good", "Bad")
    assert how.rows == (("How was it for you?", "3", "1", "0", "0"),)
    assert valued.head[1:] == ("Yes", "Mostly", "A little", "No")
    assert valued.rows == (("Did you feel valued?", "3", "1", "0", "0"),)


def test_questions_with_the_same_answers_stand_in_one_table() -> None:
    more = Tally(id="sf.7", session_id="a", item="sf.7", counts=(0, 0, 0, 8))
    session = with_slips(5, 0, 0, 0)
    document = made(replace(session, tallies=(*session.tallies, more)))
    tables = [b for b in under(document, "How it was") if isinstance(b, Table)]
    assert [len(table.rows) for table in tables] == [1, 2]


def test_three_slips_are_nowhere_in_the_record() -> None:
    assert made(with_slips(1, 1, 1, 0)) == made(review())


def test_what_would_make_it_better_is_told_though_the_numbers_are_too_few() -> None:
    more = note("sf.8", "A slower start")
    session = replace(with_slips(1, 1, 1, 0), contributions=(*review().contributions, more))
    document = made(session)
    assert under(document, "How it was") == [Paragraph("Too few slips to show the numbers.")]
    assert under(document, "What would make it better?") == [ListBlock(("A slower start",))]


def test_a_question_that_few_answered_is_left_out_and_that_is_said() -> None:
    few = Tally(id="sf.7", session_id="a", item="sf.7", counts=(0, 0, 0, 1))
    session = with_slips(5, 0, 0, 0)
    document = made(replace(session, tallies=(*session.tallies, few)))
    assert "Did you understand the words?" not in said(document)
    assert "Fewer than four people answered some questions" in said(document)


def test_going_early_to_the_plus_one_is_told_without_blame() -> None:
    session = replace(review(), plus_one_before=("pleased", "concerned"))
    assert "We went to the plus one before talking about ▲ pleased and ■ concerned." in said(
        made(session)
    )
    assert "We went to the plus one" not in said(made(review()))


@pytest.mark.parametrize("days", [0, 7])
def test_it_is_a_draft_for_seven_days(days: int) -> None:
    text = said(made(review(), TODAY + timedelta(days=days)))
    assert "Draft until Tuesday 1 December" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "You can add something until Tuesday" in text


@pytest.mark.parametrize("days", [0, 8])
def test_nobody_is_told_that_the_time_to_take_words_back_runs_out(days: int) -> None:
    text = said(made(review(), TODAY + timedelta(days=days)))
    assert "take your own words back at any time" in text
    assert "take something back, until" not in text
    assert "Until then you can add something, or take" not in text


def test_a_day_is_never_parted_over_two_lines() -> None:
    day = "Tuesday\N{NO-BREAK SPACE}1\N{NO-BREAK SPACE}December"
    texts = [words_of(block) for block in made(review(), TODAY).blocks]
    assert [text.count(day) for text in texts if "December" in text and "Tuesday" in text] == [1, 1]
    assert "until Tuesday 1 December." in render_text(made(review(), TODAY)).decode()


def test_after_that_it_is_settled_and_words_can_still_be_taken_back() -> None:
    text = said(made(review(), TODAY + timedelta(days=8)))
    assert "Draft until" not in text
    assert "You can still take your own words back at any time." in text


def test_a_session_that_still_runs_is_not_called_a_record_of_it_all() -> None:
    running = replace(review(), finished_on=None, status="running", actions=())
    assert "Not finished yet" in said(made(running))
    assert "No actions have been written down yet." in said(made(running))


def test_it_says_what_taking_back_cannot_reach() -> None:
    assert "We cannot reach a sheet that was already given out." in said(made(review()))


def test_a_practice_record_says_first_that_it_is_made_up() -> None:
    session = replace(review(), group=Group(id="g", name="Practice group (made up)", made_up=True))
    first = made(session).blocks[0]
    assert isinstance(first, Card)
    assert first.title == "Made up, for practice"
    assert not any(isinstance(b, Card) and "Made up" in b.title for b in made(review()).blocks)


def test_only_hard_words_that_are_used_are_explained() -> None:
    (words,) = under(made(review()), "Words")
    assert isinstance(words, ListBlock)
    explained = [item.partition(":")[0] for item in words.items]
    assert explained == ["4 plus 1 review", "Actions", "Lead"]
    carer = replace(review(), contributions=(note("fpo.q1", "A carer came"),))
    assert "Carer: someone who looks after" in said(made(carer))


def test_a_session_nobody_named_is_called_by_its_tool() -> None:
    session = replace(review(), details=replace(review().details, title=""))
    assert made(session).title == "4 plus 1 review"


def test_typed_words_stand_on_the_page_as_they_were_typed() -> None:
    typed = ("<b>bold</b>", "Fish &amp; chips", '<img src="file:///etc/passwd">', "{} %s {0.x}")
    session = replace(
        review(),
        contributions=tuple(note("fpo.q1", text) for text in typed),
        details=replace(review().details, title="{title} %d", how_to_add="{day}"),
        plus_one_before=("{words}",),
    )
    text = said(made(session, TODAY))
    for one in (*typed, "{day}", "{words}"):
        assert one in text
    assert made(session).title == "{title} %d"


def test_gathered_notes_stand_under_their_theme_with_those_that_say_the_same() -> None:
    asked = QUESTIONS[1]
    notes = (
        note(asked, "Soup helps", theme="t1", dots=4),
        note(asked, "I come for the soup", same_as="n-Soup helps"),
        note(asked, "The bus stops at four"),
    )
    food = Theme(id="t1", session_id="a", title="Food", rank="a", question=asked, dots=7)
    session = replace(review(), contributions=notes, themes=(food,))
    document = made(session)
    assert headings(document, 4) == ["Food: 7 dots", "Not gathered yet"]
    soup = "Soup helps (4 dots)\nOthers said the same: “I come for the soup”"
    assert under(document, "Food: 7 dots") == [ListBlock((soup,))]
    assert under(document, "Not gathered yet") == [ListBlock(("The bus stops at four",))]
    assert "Food: 7 dots" in said(notes_so_far(room_view(session), TOOLS, TODAY))
