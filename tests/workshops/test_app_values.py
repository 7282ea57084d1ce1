"""The inventory's rules for how the app behaves (av.1 to av.34), as they touch what is built.

Rules about votes, ladders, pay and words lists wait for their tools. Others are held where the
thing itself is tested; every such test bears its rule's number in its name.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import replace

import pytest

from app.packs.document import Heading
from app.packs.forms import FORMS
from app.packs.pages.guided import record
from app.packs.pages.hard_words import words_of
from app.packs.pages.kinds import PAGES, Sources, build
from app.packs.styles import STYLES
from app.workshops import agreement_slides, slides
from app.workshops.actions import say_action, say_status
from app.workshops.marks import shape_of
from app.workshops.plus_one import still_waiting
from app.workshops.room import RoomNote, RoomSession, RoomStep, room_view
from app.workshops.session import (
    ACTION_STATUSES,
    WAYS_IN,
    Action,
    Contribution,
    Session,
    SessionDetails,
)
from tests.workshops.making import (
    QUESTIONS,
    TODAY,
    action,
    agreed,
    note,
    review,
    steps,
    tools,
    with_status,
)

TOOLS = tools()
ROOM = room_view(review())


def fields(kind: type) -> set[str]:
    return {field.name for field in dataclasses.fields(kind)}


def shown(room: RoomSession) -> str:
    """Everything the wall can say about a session."""
    asked = [slides.slide_for(room, step.id) for step in room.steps]
    said = [slides.slide_for(room, step.id, notes=True) for step in room.steps]
    return repr([*asked, *said, slides.overview(room), slides.pause(room)])


def pages(session: Session) -> str:
    sources = Sources(tools=TOOLS, today=TODAY, room=room_view(session))
    documents = [build(page, sources) for page in PAGES.values()]
    return "\n".join(words_of(block) for document in documents for block in document.blocks)


def test_av_01_no_one_is_put_on_the_spot() -> None:
    assert not re.search(r"waiting for|next up|whose turn|random|pick someone", shown(ROOM), re.I)
    assert "to be asked" in say_action(room_view(_unasked()).actions[0])


def test_av_02_every_question_can_be_passed_or_sent_later() -> None:
    for step in ROOM.steps:
        if step.kind in ("question", "plus-one"):
            assert slides.slide_for(ROOM, step.id).foot == "You can pass. You can send it later."


def test_av_02_no_answer_is_ever_required() -> None:
    nothing_said = with_status(replace(review(), contributions=()), "fpo.q1", "left")
    assert still_waiting(nothing_said) == ()
    assert record(room_view(nothing_said), TOOLS, TODAY).blocks


def test_av_03_a_note_has_no_name() -> None:
    assert fields(RoomNote) == {
        *("id", "question", "text", "parked"),
        *("theme", "same_as", "dots", "outcome", "because", "told_on"),
    }
    assert not any("name" in field or "who" in field for field in fields(Contribution))


def test_av_04_what_is_private_has_no_place_in_the_room() -> None:
    private = {"private_note", "prompt", "reason", "view_of", "way_in", "visibility", "how_many"}
    for kind in (RoomSession, RoomStep, RoomNote):
        assert fields(kind).isdisjoint(private)


@pytest.mark.parametrize("way", WAYS_IN)
def test_av_06_what_was_sent_in_looks_like_what_was_said(way: str) -> None:
    sent = room_view(replace(review(), contributions=(note("fpo.q1", "Soup", way_in=way),)))
    said = room_view(replace(review(), contributions=(note("fpo.q1", "Soup"),)))
    assert sent.notes == said.notes
    assert shown(sent) == shown(said)


def test_av_07_aim_and_agreement_open_each_session() -> None:
    kinds = [step.kind for step in steps()]
    assert kinds[:3] == ["welcome", "aim", "agreement"]


def test_av_08_what_came_of_last_time_is_shown_before_new_work() -> None:
    kinds = [step.kind for step in steps()]
    assert kinds.index("last-time") < kinds.index("question")


def test_av_09_no_idea_vanishes() -> None:
    session = replace(review(), contributions=(note("fpo.q2", "An evening", status="parked"),))
    assert "An evening" in pages(session)


def test_av_11_hard_words_are_explained_where_they_are_used() -> None:
    text = pages(replace(review(), contributions=(note("fpo.q1", "Ask for an advocate"),)))
    assert "Advocate: someone who helps you to be heard." in text


def test_av_12_breaks_and_time_to_say_hello_are_in_by_default() -> None:
    kinds = [step.kind for step in steps()]
    assert "break" in kinds
    assert kinds[0] == "welcome"


def test_av_15_the_organiser_has_no_louder_voice() -> None:
    by = [
        room_view(replace(review(), contributions=(note("fpo.q1", "Soup", view_of=view),)))
        for view in ("", "manager", "uses services")
    ]
    assert len({shown(room) for room in by}) == 1


@pytest.mark.parametrize("status", ACTION_STATUSES)
def test_av_16_how_an_action_went_is_said_without_blame(status: str) -> None:
    room = room_view(replace(review(), actions=(action("Try a quiz", status=status),)))
    words = say_status(room.actions[0])
    assert not re.search("fail|wrong|bad|late|overdue", words)


def test_av_18_every_session_ends_with_thanks() -> None:
    assert steps()[-1].kind == "thanks"
    assert slides.thanks(ROOM).title == "Thank you"


def test_av_19_nothing_counts_down() -> None:
    assert not re.search(r"minutes? left|remaining|hurry|time is up", shown(ROOM), re.I)
    assert not any("minutes" in name or "timer" in name for name in fields(RoomStep))


def test_av_20_every_page_of_what_was_said_says_how_to_take_it_back() -> None:
    for name in ("record", "notes-so-far"):
        made = build(PAGES[name], Sources(tools=TOOLS, today=TODAY, room=ROOM))
        text = "\n".join(words_of(block) for block in made.blocks)
        assert "take something back" in text
        assert "You do not need to say why." in text


def test_av_22_nothing_about_a_persons_characteristics_is_kept() -> None:
    kept = fields(Contribution) | fields(Action) | fields(SessionDetails) | fields(Session)
    never = {"age", "sex", "gender", "race", "ethnicity", "religion", "disability", "diagnosis"}
    assert kept.isdisjoint(never)


def test_av_23_no_question_is_told_by_its_colour_alone() -> None:
    marked = [step for step in ROOM.steps if step.mark]
    shapes = {shape_of(step.mark) for step in marked}
    assert len(marked) == len(shapes) == 5
    assert "" not in shapes
    assert all(step.word and step.title for step in marked)


def test_av_23_print_can_be_eighteen_points_and_more() -> None:
    assert {18, 24, 28} <= {style.points for style in STYLES.values()}


def test_av_24_one_question_at_a_time() -> None:
    titles = [step.title for step in ROOM.steps if step.question]
    for step in ROOM.steps:
        if step.question:
            slide = repr(slides.slide_for(ROOM, step.id))
            assert [title for title in titles if title in slide] == [step.title]


def test_av_25_the_groups_own_agreement_is_used_as_they_wrote_it() -> None:
    session = replace(review(), agreements=(agreed("Our one line"),))
    assert agreement_slides.opening(room_view(session)).items == ("Our one line",)


def test_av_26_wins_and_worries_get_the_same_room() -> None:
    same = replace(review(), contributions=tuple(note(question, "x") for question in QUESTIONS))
    room = room_view(same)
    by_word = {step.word: step for step in room.steps}
    pleased, worried = by_word["pleased"], by_word["concerned"]
    for notes in (False, True):
        first = slides.slide_for(room, pleased.id, notes=notes)
        second = slides.slide_for(room, worried.id, notes=notes)
        assert (first.kind, first.lines, first.items, first.foot) == (
            second.kind,
            second.lines,
            second.items,
            second.foot,
        )
    made = record(room, TOOLS, TODAY)
    levels = {b.text: b.level for b in made.blocks if isinstance(b, Heading)}
    assert levels[pleased.title] == levels[worried.title]


def test_av_27_no_advice_is_given_on_law_money_or_benefits() -> None:
    assert not re.search(r"\b(legal|lawyer|benefits advice|entitled)\b", pages(review()), re.I)


def test_av_29_every_idea_says_where_it_comes_from() -> None:
    assert all(item.source for tool in TOOLS.values() for item in tool.items)
    assert record(ROOM, TOOLS, TODAY).credit == TOOLS["four-plus-one"].credit


def test_av_30_nothing_is_called_complete() -> None:
    assert not re.search(r"\b(complete|completed|100%|finished!|well done)\b", shown(ROOM), re.I)
    assert not re.search(r"\b(completed|100%|well done)\b", pages(review()), re.I)


def test_av_34_a_pack_comes_in_large_print_and_as_plain_text() -> None:
    assert {"pdf", "html", "txt"} <= set(FORMS)
    assert {"large-18-cream", "giant-28-white"} <= set(STYLES)


def _unasked() -> Session:
    return replace(review(), actions=(action("Ring the hall", lead="Someone", agreed=False),))
