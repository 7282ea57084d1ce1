"""Sessions for tests, made as small or as full as a test asks for: no people's names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from pathlib import Path

from app.workshops.agreement import BLANK, RESPECT, Agreement, Edition, Line
from app.workshops.content import Tool, read_tools
from app.workshops.running_order import steps_for
from app.workshops.session import (
    Action,
    Contribution,
    Group,
    NotShared,
    Session,
    SessionDetails,
    Settled,
    Step,
    StepStatus,
    Tally,
)

TOOLS_FOLDER = Path(__file__).parents[2] / "resources" / "tools"
TODAY = date(2026, 11, 24)
QUESTIONS = ("fpo.q1", "fpo.q2", "fpo.q3", "fpo.q4")


def tools() -> dict[str, Tool]:
    return read_tools(TOOLS_FOLDER)


def steps(status: StepStatus = "visited", slug: str = "four-plus-one") -> tuple[Step, ...]:
    """The running order of a tool, every step with the same status."""
    known = tools()
    return tuple(
        Step(
            id=f"s{number}",
            session_id="a",
            kind=new.kind,
            title=new.title,
            rank=f"{number:02d}",
            question=new.question,
            word=new.word,
            mark=new.mark,
            prompt=new.prompt,
            spoken=new.spoken,
            status=status,
        )
        for number, new in enumerate(steps_for(known[slug], known["session-plan"]))
    )


def with_status(session: Session, question: str, status: StepStatus) -> Session:
    changed = tuple(
        replace(step, status=status) if step.question == question else step
        for step in session.steps
    )
    return replace(session, steps=changed)


def note(question: str, text: str, **more: object) -> Contribution:
    made = Contribution(id=f"n-{text}", session_id="a", question=question, text=text, rank=text)
    return replace(made, **more)  # type: ignore[arg-type]


def action(what: str, **more: object) -> Action:
    return replace(Action(id=f"a-{what}", session_id="a", what=what, rank=what), **more)  # type: ignore[arg-type]


def agreed(*texts: str) -> Agreement:
    """An agreement of these lines, agreed on months ago."""
    lines = tuple(
        Line(id=f"l{at}", agreement_id="ag", text=text, rank=f"{at:02d}", status="kept")
        for at, text in enumerate(texts)
    )
    edition = Edition(id="e1", on=date(2026, 1, 13), lines=lines)
    return Agreement(id="ag", group_id="g", tool=RESPECT, lines=lines, editions=(edition,))


def agreement_on(tool: Tool, *, filled: bool = True) -> Agreement:
    """The starter lines of a tool, all of them kept and agreed on months ago."""
    lines = tuple(
        Line(
            id=f"l-{item.id}",
            agreement_id="ag",
            text=item.text,
            rank=f"{at:02d}",
            item=item.id,
            status="kept",
            must=item.must,
            fill="We talk until all can live with it" if filled and BLANK in item.text else "",
        )
        for at, item in enumerate(tool.of_kind("line"))
    )
    edition = Edition(id="e1", on=date(2026, 1, 13), so_far=not filled, lines=lines)
    return Agreement(
        id="ag",
        group_id="g",
        tool=tool.slug,
        lines=lines,
        editions=(edition,),
        review_on=date(2027, 3, 2),
        how_many=12,
    )


def review(**more: object) -> Session:
    """A finished review with a note under each question and one action."""
    made = Session(
        id="a",
        group=Group(id="g", name="Riverside group"),
        tool="four-plus-one",
        status="finished",
        details=SessionDetails(
            title="4 plus 1 review: the drop-in",
            about="The drop-in",
            held_on=TODAY,
            starts=time(14),
            finishes=time(16),
            place="Mill Hall",
            how_to_add="Post a slip in the box by the door.",
        ),
        steps=steps(),
        contributions=tuple(
            note(question, text)
            for question, text in zip(
                QUESTIONS,
                ("We opened on six Tuesdays", "Soup helps", "We laughed", "The hall echoes"),
                strict=True,
            )
        ),
        actions=(
            action(
                "Ask for the side room",
                lead="The person who books the hall",
                shown_as="The hall",
                agreed=True,
                by_when=date(2026, 12, 1),
            ),
        ),
        finished_on=TODAY,
        credit="The 4 plus 1 questions: Helen Sanderson Associates.",
    )
    return replace(made, **more)  # type: ignore[arg-type]


def session_of(tool: Tool, **more: object) -> Session:
    """A finished session of a tool, in which what is rated was rated and settled.

    Thirteen people: five use services, four are staff, and four have not said.
    """
    rated = tool.of_kind("rated")
    made = review(
        tool=tool.slug,
        steps=steps(slug=tool.slug),
        credit=tool.credit,
        tallies=tuple(tally for item in rated for tally in tallies_on(tool, item.id)),
        settled=tuple(
            Settled(
                id=f"se-{item.id}",
                session_id="a",
                item=item.id,
                agreed=2,
                goal=3,
                by_when=date(2027, 5, 4),
                because="We were told, and nobody asked us",
            )
            for item in rated
        ),
        contributions=tuple(
            note(item.id, f"What we say to {item.id}") for item in tool.of_kind("open", "question")
        ),
        not_shared=(
            NotShared(
                id="ns",
                session_id="a",
                rank="a",
                what="Who is hired",
                why="The hall hires its own people",
                told="Everyone who was here",
            ),
        ),
        agreements=(agreement_on(tool),) if tool.engine == "agreement" else (),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def tallies_on(tool: Tool, item: str) -> tuple[Tally, ...]:
    """Many on the second answer, a few on the third."""
    answers = len(tool.answers_to(item))
    by_side = {"uses services": (4, 1), "staff": (1, 3), "": (3, 1)}
    return tuple(
        Tally(
            id=f"t-{item}-{side}",
            session_id="a",
            item=item,
            side=side,
            counts=(0, *people, *(0,) * (answers - 3)),
        )
        for side, people in by_side.items()
    )
