"""The pages before, beside and after a session: what someone invited, or stuck, could miss."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from itertools import chain, cycle

import pytest

from app.packs.document import (
    Card,
    Choice,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    ShowCard,
    Slip,
    WritingSpace,
)
from app.packs.pages.hard_words import meanings_in, words_of
from app.packs.pages.kinds import PAGES, Sources, build
from app.packs.render import render
from app.packs.styles import Style, style_named
from app.workshops.room import room_view
from app.workshops.session import Group, Session
from tests.packs.checks import LAYOUTS, SHELF, check_pdf
from tests.packs.pdf_reader import Pdf
from tests.workshops.making import TODAY, agreed, note, review, steps, tools

TOOLS = tools()
NEW = (
    "invitation",
    "what-helps-me",
    "laptop-stops",
    "agreement",
    "show-cards",
    "sticky-sheets",
    "slips",
    "feedback-slip",
    "add-later",
    "words",
    "cover-note",
)
LINES = ("We listen until the other person has finished.", "You may pass.")


def planned() -> Session:
    """A session for next week, as full as an organiser makes it."""
    made = review()
    details = replace(
        made.details,
        aim="People say what helps",
        break_at=time(15),
        back_at=time(15, 15),
        toilets="Past the kitchen",
        quiet_place="The small room",
    )
    return replace(
        made,
        status="planned",
        details=details,
        steps=steps("waiting"),
        agreements=(agreed(*LINES),),
        contributions=(),
        actions=(),
        finished_on=None,
    )


def made(name: str, session: Session | None = None, points: float = 18) -> Document:
    room = room_view(session) if session else None
    return build(PAGES[name], Sources(tools=TOOLS, today=TODAY, room=room, points=points))


def said(document: Document) -> str:
    return "\n".join((document.title, *map(words_of, document.blocks), document.credit))


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


@pytest.mark.parametrize("style", LAYOUTS, ids=lambda style: style.name)
@pytest.mark.parametrize("name", NEW)
def test_each_page_is_read_and_seen_in_every_size_and_on_every_paper(
    name: str, style: Style
) -> None:
    document = made(name, planned(), style.points)
    check_pdf(render(document, style, "pdf", SHELF), document, style)


@pytest.mark.parametrize(
    ("name", "tint"),
    list(zip(NEW, cycle(["cream", "yellow", "blue", "green", "pink"]), strict=False)),
)
def test_each_page_can_be_printed_on_its_tint(name: str, tint: str) -> None:
    style = style_named(f"large-18-{tint}").with_tint()
    document = made(name, planned())
    check_pdf(render(document, style, "pdf", SHELF), document, style)


@pytest.mark.parametrize(
    "name",
    [
        "invitation",
        "laptop-stops",
        "agreement",
        "slips",
        "add-later",
        "words",
        "cover-note",
    ],
)
def test_what_is_made_up_says_so(name: str) -> None:
    session = replace(planned(), group=Group(id="g", name="Practice", made_up=True))
    titles = [block.title for block in made(name, session).blocks if isinstance(block, Card)]
    assert "Made up, for practice" in titles


# The invitation


def test_an_invitation_says_everything_in_the_order_people_ask() -> None:
    assert headings(made("invitation", planned())) == [
        "When and where",
        "What will happen",
        "The questions, with room to write",
        *[item.text for item in TOOLS["four-plus-one"].of_kind("question", "plus-one")],
        "Our agreement",
        "What helps me",
        *[part.title for part in TOOLS["access-needs"].sections],
        "Pay and costs",
        "If we cannot pay",
        "If you get benefits",
        "Words",
    ]


def test_an_invitation_says_when_where_what_and_how_to_step_out() -> None:
    text = said(made("invitation", planned()))
    for words in ("24 November 2026, 2:00 to 4:00", "Mill Hall", "Break, from 3:00 to 3:15"):
        assert words in text
    for words in ("Riverside group", "The drop-in", "Quiet place: The small room"):
        assert words in text
    assert "You can come late, leave early, or step out." in text


@pytest.mark.parametrize(
    ("tool", "says"),
    [
        ("four-plus-one", "We will look back at: The drop-in."),
        ("respect-agreement", "We will make our agreement for: The drop-in."),
        ("ladder", "We will find where we are on the ladder with: The drop-in."),
        ("power-check", "We will see where we all stand on: The drop-in."),
    ],
)
def test_an_invitation_says_what_this_meeting_does(tool: str, says: str) -> None:
    assert says in said(made("invitation", replace(planned(), tool=tool)))


def test_what_is_not_known_yet_is_left_open_to_be_written_in() -> None:
    empty = replace(
        planned(), details=replace(planned().details, held_on=None, starts=None, place="")
    )
    labels = [b.label for b in made("invitation", empty).blocks if isinstance(b, WritingSpace)]
    assert {"When:", "Where:"} <= set(labels)


def test_every_question_has_room_to_write_and_says_where_to_send_it() -> None:
    document = made("invitation", planned())
    rooms = [b for b in document.blocks if isinstance(b, WritingSpace) and b.again]
    assert [room.again for room in rooms] == [
        item.text for item in TOOLS["four-plus-one"].of_kind("question", "plus-one")
    ]
    assert "Bring it with you, or send it. Post a slip in the box by the door." in said(document)


@pytest.mark.parametrize("points", [14, 18])
def test_the_agreement_is_inside_an_invitation_in_small_letters(points: float) -> None:
    assert ListBlock(LINES) in made("invitation", planned(), points).blocks


@pytest.mark.parametrize("points", [24, 28])
def test_the_agreement_is_a_sheet_of_its_own_from_24_points(points: float) -> None:
    document = made("invitation", planned(), points)
    assert ListBlock(LINES) not in document.blocks
    assert "on a sheet of its own" in said(document)
    assert ListBlock(LINES) in made("agreement", planned(), points).blocks


def test_av_10_pay_is_in_every_invitation_with_blanks_to_fill() -> None:
    for session in (planned(), replace(planned(), steps=())):
        labels = [
            b.label for b in made("invitation", session).blocks if isinstance(b, WritingSpace)
        ]
        assert "For your time we pay:" in labels
        assert "How to ask for it, and who helps with the form:" in labels


def test_av_27_benefits_are_never_advised_on_and_someone_who_can_is_pointed_to() -> None:
    text = said(made("invitation", planned()))
    assert "We cannot advise you about that." in text
    assert "Free advice near you:" in text


def test_what_helps_me_asks_for_the_need_and_never_the_diagnosis() -> None:
    text = said(made("what-helps-me")).lower()
    assert "say what you need, never why" in text
    for word in ("diagnos", "illness", "condition", "medication", "disab", "name"):
        assert word not in text


def test_the_slip_about_needs_can_be_taken_off_the_invitation() -> None:
    blocks = made("invitation", planned()).blocks
    place = blocks.index(Heading("What helps me", level=2))
    assert blocks[place - 1] == PageBreak()
    after = blocks.index(Heading("Pay and costs", level=2))
    assert blocks[after - 1] == PageBreak()


def test_the_slip_about_needs_holds_nothing_of_the_session() -> None:
    assert made("what-helps-me", planned()) == made("what-helps-me")


@pytest.mark.parametrize("name", ["record", "invitation", "notes-so-far", "laptop-stops"])
def test_the_method_is_credited_at_the_end(name: str) -> None:
    assert made(name, review()).credit == "The 4 plus 1 questions: Helen Sanderson Associates."


# The agreement


def test_a_session_without_an_agreement_has_lines_to_go_on_with() -> None:
    session = replace(planned(), agreements=())
    document = made("agreement", session)
    assert document.title == "For today"
    assert "have not made our own agreement yet" in said(document)
    assert any(isinstance(block, ListBlock) for block in document.blocks)


# If the laptop stops


def test_the_envelope_holds_script_agreement_sheets_cards_and_back_up_slip() -> None:
    document = made("laptop-stops", planned())
    text = said(document)
    for step in planned().steps:
        assert Heading(step.title, level=3, mark=step.mark) in document.blocks
    assert "Question two. What have we learned?" in text
    assert ListBlock(LINES) in document.blocks
    assert all(f"Sheet {number} of 5" in text for number in range(1, 6))
    assert len([b for b in document.blocks if isinstance(b, ShowCard)]) == 3
    assert "Where the newest backup is:" in text
    assert "type up the sheets one after the other" in text


def test_the_script_says_what_the_wall_would_have_said() -> None:
    text = said(made("laptop-stops", planned()))
    assert "We start at 2:00. Toilets: Past the kitchen." in text
    assert "Time for a break. Back at 3:15." in text


# Cards and slips


def test_cards_say_what_the_group_says_they_mean() -> None:
    details = replace(planned().details, yes_means="Keep it", speak_up_means="Louder, please")
    cards = [
        block
        for block in made("show-cards", replace(planned(), details=details)).blocks
        if isinstance(block, ShowCard)
    ]
    assert [(card.word, card.meaning, card.sign) for card in cards] == [
        ("Yes", "Keep it", "yes"),
        ("No", "I do not agree.", "no"),
        ("Speak up", "Louder, please", "speak-up"),
    ]


def test_the_cards_touch_is_told_in_words_too() -> None:
    text = said(made("show-cards"))
    for words in ("one corner cut off", "two corners cut off", "a notch in one side"):
        assert words in text


def test_there_is_a_sheet_of_sticky_notes_for_each_question() -> None:
    notes = [b for b in made("sticky-sheets").blocks if isinstance(b, Slip)]
    assert [slip.mark for slip in notes] == ["tried", "learned", "pleased", "concerned", "plus1"]
    assert [slip.title for slip in notes][-1] == "Plus one"


def test_a_slip_for_the_box_can_be_empty_and_has_no_name() -> None:
    text = said(made("slips"))
    assert "To pass, leave it empty and put it in all the same. No name needed." in text


def test_the_feedback_slip_asks_everything_and_nobodys_name() -> None:
    tool = TOOLS["session-feedback"]
    answers, contact = (b for b in made("feedback-slip").blocks if isinstance(b, Slip))
    asked = [part for part in answers.parts if isinstance(part, Choice)]
    assert [choice.question for choice in asked] == [i.text for i in tool.of_kind("rated")]
    assert asked[0].answers == ("Good", "All right", "Not so good", "Bad")
    assert "No name needed." in words_of(answers)
    assert "call" not in words_of(answers)
    assert contact.title == "Would you like a call after?"
    assert "kept apart from your answers" in words_of(contact)


def test_answers_and_the_slip_for_a_call_are_never_on_one_page() -> None:
    for style in LAYOUTS:
        pdf = Pdf(render(made("feedback-slip"), style, "pdf", SHELF))
        pages = [
            {shown.page for shown in pdf.shown if words in shown.text and not shown.artifact}
            for words in ("Mostly", "A good time")
        ]
        assert not pages[0] & pages[1]


def test_the_slip_to_take_home_says_until_when_and_to_whom() -> None:
    before, after = said(made("add-later", planned())), said(made("add-later", review()))
    for text in (before, after):
        assert (
            "You can add something until Tuesday\N{NO-BREAK SPACE}1\N{NO-BREAK SPACE}December."
            in text
        )
        assert "You can take your own words back at any time." in text
        assert "Post a slip in the box by the door." in text
    blank = said(made("add-later"))
    assert "in the seven days after we met" in blank
    assert "Give this to, or call:" in blank


# Words, and the note with the record


def test_words_that_our_notes_use_come_first() -> None:
    session = replace(review(), contributions=(note("fpo.q1", "The GP and an advocate came"),))
    document = made("words", session)
    used, others, letters = (b.items for b in document.blocks if isinstance(b, ListBlock))
    assert [line.partition(":")[0] for line in used] == ["4 plus 1 review", "Advocate", "GP"]
    assert not set(used) & set(chain(others, letters))


def test_letters_are_only_letters_when_they_are_capitals() -> None:
    assert meanings_in("It was nice, and the carer is smart.") == meanings_in("carer")
    assert any(line.startswith("NICE:") for line in meanings_in("What NICE says"))
    assert any(line.startswith("LGBTQ+:") for line in meanings_in("an LGBTQ+ group"))


def test_the_note_with_the_record_repeats_nothing_that_was_said() -> None:
    text = said(made("cover-note", review()))
    for contribution in review().contributions:
        assert contribution.text not in text
    assert "Ask for the side room" not in text
    assert "The thing we agreed to do" in text
    assert "You can add something until" in text


def test_the_note_is_a_file_of_its_own() -> None:
    assert "record" not in PAGES["cover-note"].name
    pdf = Pdf(render(made("cover-note", review()), style_named("large-18-cream"), "pdf", SHELF))
    assert len(pdf.pages) <= 2
    assert Paragraph("Hello,") in made("cover-note", review()).blocks
