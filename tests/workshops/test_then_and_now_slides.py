"""What the room sees of then and now: two lists, and each thread from its oldest note on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.workshops.then_and_now import Meeting, ThenAndNow, first_compared, say_when
from app.workshops.then_and_now_slides import then_and_now_slides
from tests.workshops.compared import MARCH, compared, held, said


def test_two_lists_are_headed_by_month_and_year_under_their_question() -> None:
    then, now, *_threads = then_and_now_slides(compared())
    assert (then.title, now.title) == ("March 2026", "September 2026")
    assert then.label == now.label == "What are we concerned about?"
    assert then.mark == "concerned"
    assert then.items == (
        "The last bus goes before we finish. We agreed: Ask the bus company about a later bus. "
        "Now: going on.",
        "The kitchen is too loud to think in. We did it. It has a door.",
    )
    assert now.spoken.startswith("What are we concerned about? September 2026.")


def test_a_thread_is_one_slide_in_peoples_words_oldest_first() -> None:
    again, better = then_and_now_slides(compared())[2:]
    assert (again.title, again.label) == ("Getting here", "It keeps coming back")
    assert [words.partition(":")[0] for words in again.items] == [
        "March 2026",
        "June 2026",
        "September 2026",
    ]
    assert (better.title, better.label) == ("It got better", "")
    assert better.items[-1] == ("September 2026: The kitchens are quiet now, with the door shut")


def test_a_meeting_at_which_nothing_was_written_says_so() -> None:
    empty = replace(compared(), then=held(MARCH), threads=())
    assert then_and_now_slides(empty)[0].lines == ("Nothing was written here.",)


def test_there_is_no_slide_of_nothing() -> None:
    assert then_and_now_slides(ThenAndNow(group_name="Riverside group")) == ()
    alone = replace(compared(), then=None, threads=())
    assert [slide.title for slide in then_and_now_slides(alone)] == ["September 2026"]


def test_two_meetings_in_one_month_are_told_apart_by_their_days() -> None:
    first, second = (Meeting(id=str(day), title="", on=date(2026, 3, day)) for day in (3, 24))
    assert say_when(first, second) == "3 March 2026"
    assert say_when(first) == "March 2026"


def test_without_a_day_the_oldest_meeting_is_compared() -> None:
    newest, middle, oldest = (Meeting(id=each, title=each) for each in "abc")
    assert first_compared((newest, middle, oldest)) == oldest
    assert first_compared((newest,)) is None
    assert first_compared(()) is None


def test_a_month_that_is_not_known_is_not_said() -> None:
    value = compared()
    thread = replace(value.threads[0], notes=(said("Cold", None), said("Still cold", None)))
    slide = then_and_now_slides(replace(value, threads=(thread,)))[-1]
    assert slide.items == ("Cold", "Still cold")
