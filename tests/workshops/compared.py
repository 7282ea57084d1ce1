"""A question at two meetings, with something that comes back and something that got better."""

from __future__ import annotations

from datetime import date

from app.workshops.room import RoomAction
from app.workshops.then_and_now import AskedQuestion, Meeting, Said, ThenAndNow
from app.workshops.threads import SaidNote, Thread

MARCH, JUNE, SEPTEMBER = date(2026, 3, 10), date(2026, 6, 9), date(2026, 9, 8)
QUESTION = AskedQuestion(
    id="fpo.q4", title="What are we concerned about?", word="concerned", mark="concerned"
)
LATER_BUS = RoomAction(
    id="a",
    what="Ask the bus company about a later bus",
    lead="",
    by_when=None,
    help_needed="",
    status="going",
    why="",
)


def said(text: str, on: date | None, **more: object) -> SaidNote:
    return SaidNote(id=f"n-{text}", session_id=f"s-{on}", text=text, on=on, **more)  # type: ignore[arg-type]


LATE = said("The last bus goes before we finish", MARCH, actions=(LATER_BUS,))
LOUD = said("The kitchen is too loud to think in", MARCH, outcome="done", because="It has a door")
DEAR = said("Transport costs more than the room", JUNE)
STILL = said("Buses still stop before the end", SEPTEMBER)
QUIET = said("The kitchens are quiet now, with the door shut", SEPTEMBER)
FORM = said("Nobody told us about the new form", SEPTEMBER, outcome="cannot", because="It is law")


def held(on: date | None, *notes: SaidNote) -> Said:
    return Said(meeting=Meeting(id=f"s-{on}", title="4 plus 1 review", on=on), notes=notes)


def compared(*more: SaidNote) -> ThenAndNow:
    then, now = held(MARCH, LATE, LOUD), held(SEPTEMBER, STILL, FORM, *more)
    return ThenAndNow(
        group_name="Riverside group",
        questions=(QUESTION,),
        question=QUESTION,
        meetings=(now.meeting, then.meeting),
        then=then,
        now=now,
        threads=(
            Thread(id="t1", kind="again", words="Getting here", notes=(LATE, DEAR, STILL)),
            Thread(id="t2", kind="better", notes=(LOUD, QUIET)),
        ),
    )
