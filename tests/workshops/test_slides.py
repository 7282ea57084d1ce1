"""The wall says what helps the room and nothing more: no counts, no blank names, never empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from app.workshops import access, agreement_slides, slides
from app.workshops.for_today import starter_agreement
from app.workshops.room import RoomSession, room_view
from app.workshops.slides import Slide
from tests.workshops.making import action, agreed, note, review, steps


def room(**details: object) -> RoomSession:
    session = review()
    return room_view(replace(session, details=replace(session.details, **details)))  # type: ignore[arg-type]


def slide_of(shown: RoomSession, kind: str, *, notes: bool = False) -> Slide:
    step = next(step for step in shown.steps if step.kind == kind)
    return slides.slide_for(shown, step.id, notes=notes)


def everything(shown: RoomSession) -> list[Slide]:
    steps = [slides.slide_for(shown, step.id) for step in shown.steps]
    notes = [slides.slide_for(shown, step.id, notes=True) for step in shown.steps]
    between = [slides.between(step) for step in shown.steps]
    return [
        *steps,
        *notes,
        *between,
        slides.overview(shown),
        slides.pause(shown),
        slides.covered(),
        slides.pens_down(),
    ]


def test_the_wall_is_never_empty_and_every_slide_can_be_heard() -> None:
    for shown in (room(), room_view(replace(review(), contributions=(), actions=()))):
        for slide in everything(shown):
            assert slide.title or slide.lines
            assert slide.spoken.strip()


def test_what_is_on_the_wall_is_also_said_aloud() -> None:
    shown = room(toilets="on the left", refreshments="by the window", aim="Be heard")
    for slide in (slide_of(shown, "welcome"), slide_of(shown, "aim"), slides.pause(shown)):
        for line in (slide.title, *slide.lines, *slide.items):
            assert line.rstrip(".") in slide.spoken


def test_a_question_says_that_anyone_may_pass_or_send_it_later() -> None:
    for kind in ("question", "plus-one"):
        slide = slide_of(room(), kind)
        assert slide.foot == "You can pass. You can send it later."
        assert slide.mark


def test_a_question_does_not_show_what_was_said_until_asked() -> None:
    assert slide_of(room(), "question").items == ()
    assert slide_of(room(), "question", notes=True).items == ("We opened on six Tuesdays",)


def test_a_parked_note_leaves_the_wall() -> None:
    parked = replace(
        review(), contributions=(note("fpo.q1", "later", status="parked", reason="no time"),)
    )
    slide = slide_of(room_view(parked), "question", notes=True)
    assert slide.items == ()
    assert slide.lines == ("Nothing written here yet.",)


def test_welcome_says_what_people_need_first() -> None:
    slide = slide_of(room(toilets="on the left", refreshments="by the window"), "welcome")
    assert slide.lines == (
        "We start at 2:00.",
        "Toilets: on the left",
        "Tea and coffee: by the window",
        "You can pass on anything. No reason needed.",
    )


def test_a_break_gives_a_clock_time_and_never_a_countdown() -> None:
    assert slide_of(room(back_at=time(15, 15)), "break").lines == ("Back at 3:15",)
    assert slide_of(room(), "break").lines == ("Back soon",)


def test_the_wall_never_asks_for_a_name_with_a_blank() -> None:
    session = replace(review(), actions=(action("Ring the hall", by_when=date(2026, 12, 1)),))
    slide = slides.actions(room_view(session))
    assert slide.items == ("Ring the hall. Lead: to be asked. By 1 December 2026.",)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("not begun", "not begun yet"),
        ("going", "going on"),
        ("done", "done"),
        ("stuck", "stuck"),
        ("changed", "changed"),
        ("dropped", "dropped"),
    ],
)
def test_last_time_says_how_each_promise_went(status: str, words: str) -> None:
    session = replace(review(), last_time=(action("Ring the hall.", status=status, why="Busy."),))
    assert slides.last_time(room_view(session)).items == (f"Ring the hall: {words}. Busy.",)


def test_no_actions_from_before_is_said_without_blame() -> None:
    assert slides.last_time(room()).lines == ("There are no actions from before.",)


def test_our_own_agreement_takes_the_place_of_the_starter() -> None:
    assert agreement_slides.opening(room()).items == starter_agreement()
    own = agreement_slides.opening(
        room_view(replace(review(), agreements=(agreed("We use plain words."),)))
    )
    assert own.items == ("We use plain words.",)
    assert own.foot == "Anything to change?"


def test_thanks_says_until_when_and_how_to_add_or_take_back() -> None:
    slide = slides.thanks(room())
    assert slide.lines == (
        "You can add something until Tuesday 1 December.",
        "You can take something back at any time.",
        "Post a slip in the box by the door.",
    )


def test_pause_tells_where_it_is_quiet_and_who_to_talk_to() -> None:
    slide = slides.pause(
        room(quiet_place="the kitchen", someone_to_talk_to="the person at the door")
    )
    assert slide.lines == (
        "No rush.",
        "Quiet place: the kitchen",
        "Someone to talk to: the person at the door",
    )


def test_the_room_is_asked_six_questions_of_what_helps_and_each_has_a_way_in_private() -> None:
    shown = room_view(review(tool=access.TOOL, steps=steps(slug=access.TOOL)))
    asked = [slide for slide in everything(shown) if slide.kind == "question"]
    assert [(slide.label, slide.title) for slide in asked] == [
        ("Getting there", "What would help you get here, and home again?"),
        ("The building", "What would help you in the building and in the room?"),
        (
            "Papers and words",
            "How would you like papers to come, and what helps you read or follow them?",
        ),
        ("The meeting itself", "What would help you join in on the day?"),
        (
            "Culture, money and safety",
            "What should we know about culture, faith, food, money or feeling safe?",
        ),
        ("Anything else", "What else would help you?"),
    ]
    private = "You can also tell one person, or fill in a slip in private."
    for slide in asked:
        assert slide.lines == (private,)
        assert slide.foot == "You can pass. You can send it later."
        assert slide.spoken == f"{slide.title} {private}"
