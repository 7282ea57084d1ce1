"""What a group could lose when it looks back: a promise, a reason, or what was never told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.workshops import slides
from app.workshops.look_back import AgreedOn, LookBack
from app.workshops.look_back_chapters import chapters
from app.workshops.look_back_slides import look_back_slide, slides_of
from app.workshops.look_back_words import in_short, say_period
from app.workshops.months_gathered import Gathered, look_back
from app.workshops.room import room_view
from app.workshops.session import Session, Settled
from app.workshops.wall import Wall, slide_on
from tests.workshops.making import action, note, review, session_of, steps, tools

TOOLS = tools()
MAY, JUNE, OCTOBER = date(2026, 5, 1), date(2026, 6, 9), date(2026, 10, 6)
UNTIL = date(2026, 11, 1)
CANARY = "canary"


def held(session_id: str, on: date, **more: object) -> Session:
    made = review(id=session_id, contributions=(), actions=(), **more)
    details = replace(made.details, held_on=on, title=f"Meeting {session_id}")
    return replace(made, details=details)


def gathered(*sessions: Session, before: tuple[Session, ...] = (), **more: object) -> LookBack:
    found = Gathered(
        group_name="Riverside group",
        since=MAY,
        until=UNTIL,
        held=tuple(map(room_view, sessions)),
        before=tuple(map(room_view, before)),
    )
    return look_back(replace(found, **more))  # type: ignore[arg-type]


def told(back: LookBack) -> dict[str, list[str]]:
    return {
        chapter.name: [line.text for line in chapter.lines] for chapter in chapters(back, TOOLS)
    }


DOOR = note("fpo.q4", "The door is heavy", id="door", outcome="working")


def test_what_was_said_what_was_promised_and_how_it_went_is_one_chain() -> None:
    ramp = action(
        "Ask for a ramp",
        came_from=("door",),
        status="stuck",
        why="It needs permission",
        by_when=JUNE,
    )
    back = gathered(replace(held("a", MAY), contributions=(DOOR,), actions=(ramp,)))
    assert told(back)["stuck"] == [
        "“The door is heavy” We agreed on 1 May 2026: Ask for a ramp. Lead: to be asked. "
        "By 9 June 2026. Now: stuck. It needs permission. Its day has gone by."
    ]
    assert told(back)["working"] == [
        "Said on 1 May 2026: “The door is heavy” We agreed: Ask for a ramp. Now: stuck. "
        "We are still working on it. Not told yet."
    ]
    assert "Past its day: 1." in in_short(back)


def test_a_promise_that_is_past_its_day_and_done_is_not_past_it() -> None:
    done = action("Ring the hall", status="done", by_when=JUNE)
    back = gathered(replace(held("a", MAY), actions=(done,)))
    assert back.past == 0
    assert [one.action.what for one in back.going("done")] == ["Ring the hall"]


def test_no_reason_is_left_out_and_nobody_is_told_off() -> None:
    cannot = note("fpo.q1", "A later bus", outcome="cannot", because="The council decides")
    changed = action("Ask about pay", status="changed", why="It takes longer")
    dropped = action("A quiz", status="dropped", why="Nobody wanted it")
    back = gathered(replace(held("a", MAY), contributions=(cannot,), actions=(changed, dropped)))
    words = told(back)
    assert "The reason: The council decides." in words["cannot"][0]
    assert [line.rsplit("Now: ")[1] for line in words["changed"]] == [
        "changed. It takes longer.",
        "dropped. Nobody wanted it.",
    ]
    assert "overdue" not in repr(words).lower()


def test_the_same_said_twice_is_told_once_and_no_voice_is_lost() -> None:
    notes = (
        note("fpo.q1", "It is cold", id="cold", outcome="done", told_on=JUNE),
        note("fpo.q1", "Cold here", same_as="cold", outcome="done", told_on=JUNE),
    )
    (line,) = told(gathered(replace(held("a", MAY), contributions=notes)))["done"]
    assert line == (
        "Said on 1 May 2026: “It is cold” 1 more said the same. We did it. Told on 9 June 2026."
    )


def test_who_still_has_to_be_told_is_said_meeting_by_meeting() -> None:
    notes = (DOOR, note("fpo.q1", "Soup"), note("fpo.q1", "Told", outcome="done", told_on=JUNE))
    back = gathered(
        replace(held("a", MAY), contributions=notes),
        replace(held("b", JUNE), contributions=(note("fpo.q1", "All told", told_on=JUNE),)),
    )
    (waiting,) = back.to_tell
    assert waiting.meeting.id == "a"
    assert [one.note.text for one in waiting.answered] == ["The door is heavy"]
    assert waiting.heard == 1


def test_of_earlier_meetings_comes_what_came_about_since_and_nothing_else() -> None:
    old = replace(
        held("old", date(2026, 2, 1)),
        actions=(
            action("Still going", status="going"),
            action("Done in June", status="done"),
            action("Done in March", status="done"),
        ),
        contributions=(
            note("fpo.q1", "Told in June", outcome="done", told_on=JUNE),
            note("fpo.q1", "Told in March", outcome="done", told_on=date(2026, 3, 1)),
            note("fpo.q1", "Never told", outcome="done"),
            note("fpo.q3", "We laughed in March"),
        ),
    )
    changed_on = {"a-Done in June": JUNE, "a-Done in March": date(2026, 3, 1)}
    back = gathered(held("a", MAY), before=(old,), changed_on=changed_on)
    assert [one.action.what for one in back.promised] == ["Still going", "Done in June"]
    assert [one.note.text for one in back.answered] == ["Told in June", "Never told"]
    assert [meeting.id for meeting in back.met] == ["a"]
    assert back.good == ()
    assert [(one.meeting.id, one.heard) for one in back.to_tell] == [("old", 0)]


def on_the_ladder(session_id: str, on: date, agreed: int, goal: int) -> Session:
    tool = TOOLS["ladder"]
    made = session_of(tool, id=session_id, not_shared=(), contributions=(), actions=())
    settled = Settled(id="se", session_id=session_id, item="lad.q1", agreed=agreed, goal=goal)
    details = replace(made.details, held_on=on)
    return replace(made, details=details, settled=(settled,), tallies=())


def test_the_rung_is_told_and_drawn_then_and_now_however_the_ladder_was_settled_between() -> None:
    first = on_the_ladder("l1", date(2026, 3, 3), 3, 4)
    later = on_the_ladder("l2", JUNE, 4, 5)
    last = on_the_ladder("l3", OCTOBER, 5, 6)
    back = gathered(later, last, before=(first,))
    (stood,) = back.stood
    assert (stood.then.agreed if stood.then else 0, stood.now.agreed) == (3, 5)
    (chapter,) = (each for each in chapters(back, TOOLS) if each.name == "stood")
    assert "March 2026: 3 Informing" in chapter.lines[0].text
    assert "October 2026: 5 Engagement" in chapter.lines[0].text
    assert len(chapter.drawings) == 1
    within = gathered(later, last)
    assert within.stood[0].then is not None, "the first of this time, where there was none before"
    alone = gathered(last)
    assert [each.drawings for each in chapters(alone, TOOLS) if each.name == "stood"] == [()]


def test_good_things_agreements_and_parts_that_are_not_shared_are_told_too() -> None:
    notes = (note("fpo.q3", "We laughed"), note("fpo.q3", "Later", status="parked", reason="x"))
    ladder = session_of(TOOLS["ladder"], id="l", actions=(), contributions=())
    agreed = (AgreedOn(tool="respect-agreement", on=JUNE, so_far=True),)
    words = told(gathered(replace(held("a", MAY), contributions=notes), ladder, agreed=agreed))
    assert words["good"] == ["We laughed"]
    assert words["agreed"] == ["9 June 2026: Our respect agreement, agreed so far."]
    assert words["not-shared"][0].startswith("Who is hired.")


def test_nothing_private_is_in_it() -> None:
    session = replace(
        held("a", MAY),
        contributions=(
            note("fpo.q1", CANARY, id="secret", visibility="private", outcome="done"),
            note("fpo.q3", CANARY, visibility="organiser"),
        ),
        actions=(
            action("Ring", lead=CANARY, shown_as="The hall", agreed=False, came_from=("secret",)),
        ),
    )
    session = replace(session, details=replace(session.details, private_note=CANARY))
    back = gathered(session, before=(replace(session, id="b"),))
    assert CANARY not in repr(back)
    assert CANARY not in repr(slides_of(back, TOOLS))
    assert CANARY not in repr(chapters(back, TOOLS))


def test_an_empty_time_says_so_kindly() -> None:
    back = gathered()
    assert back.is_empty
    assert in_short(back) == ("We have not met in this time.",)
    assert chapters(back, TOOLS) == ()
    assert say_period(back) == "1 May 2026 to 1 November 2026"
    assert say_period(replace(back, since=None)) == "Up to 1 November 2026"
    assert look_back_slide(back, TOOLS).lines == ("There is nothing to look back at yet.",)


def test_the_wall_holds_the_whole_look_back_at_its_step_with_a_heading_for_each_chapter() -> None:
    back = gathered(replace(held("a", MAY), contributions=(DOOR,)))
    session = review(
        tool="keeping-going-review", steps=steps(slug="keeping-going-review"), look_back=back
    )
    room = room_view(session)
    step = next(step for step in room.steps if step.kind == "look-back")
    slide = slide_on(Wall(step.id, covered=False), room, TOOLS[session.tool], TOOLS)
    assert slide.kind == "look-back"
    assert [slide.items[at] for at in slide.heads] == ["We are still working on it", "Not yet told"]
    assert slide.items[1] == "“The door is heavy”"
    assert slides.slide_for(room, step.id).spoken.startswith("What came of it.")


def test_each_chapter_is_a_slide_and_a_drawing_comes_before_its_words() -> None:
    back = gathered(on_the_ladder("l1", MAY, 3, 4), on_the_ladder("l2", JUNE, 4, 5))
    shown = slides_of(back, TOOLS)
    assert shown[0].label == "Riverside group"
    assert shown[0].lines[0] == say_period(back)
    kinds = [slide.kind for slide in shown if slide.title == "Where we were, and where we are"]
    assert kinds == ["drawing"], "its words are the drawing's own"
    assert all(slide.spoken for slide in shown)


def test_the_wall_tells_each_thing_once_and_leaves_out_who_and_when() -> None:
    ramp = action("Ask for a ramp", came_from=("door",), status="stuck", agreed=True, shown_as="J")
    alone = note("fpo.q1", "A later bus", outcome="cannot", because="The council decides")
    back = gathered(replace(held("a", MAY), contributions=(DOOR, alone), actions=(ramp,)))
    shown = {slide.title: slide.items for slide in slides_of(back, TOOLS)}
    assert shown["Promises that are stuck"] == ("“The door is heavy” Ask for a ramp.",)
    assert shown["We can't do this, and why"] == ("“A later bus” The council decides.",)
    assert "We are still working on it" not in shown, "it became a promise, and is told there"
    assert shown["Not yet told"] == ("2 notes have an answer that nobody was told.",)


def test_years_of_promises_stay_short_on_the_wall_and_whole_on_paper() -> None:
    promised = tuple(action(f"Promise {number}", status="done") for number in range(40))
    back = gathered(replace(held("a", MAY), actions=promised))
    shown = next(slide for slide in slides_of(back, TOOLS) if slide.title == "Promises kept")
    assert shown.items[0] == "Promise 32."
    assert shown.items[-1] == "32 more from before are on the printed sheet."
    assert len(told(back)["kept"]) == 40
