"""The running order: a menu of steps that any session can be run from (inventory session-plan)."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Protocol

from app.words import _
from app.workshops import feedback
from app.workshops.agreement import RESPECT
from app.workshops.content import PLAN, Item, Kind, RoomQuestion, Tool
from app.workshops.new import NewSession, NewStep
from app.workshops.sentences import with_capital
from app.workshops.session import Session, SessionDetails, Step, StepKind

DRAFT_DAYS = 7
"""How long a record stays a draft, for additions and for taking words back."""


def new_session(tools: Mapping[str, Tool], slug: str, details: SessionDetails) -> NewSession:
    """A session of the tool `slug`, in nobody's group yet, worded as it is worded today."""
    tool = tools[slug]
    return NewSession(
        group_id="",
        tool=slug,
        details=details,
        steps=steps_for(tool, tools[PLAN]),
        credit=_(tool.credit),
    )


def may_be_run(tool: Tool) -> bool:
    """True for a tool that a session can be held with. The form for how it was is filled in at
    the end of any session, and holds none of its own."""
    return tool.engine in ("guided", "agreement", "scale") and tool.slug != feedback.TOOL


def steps_for(tool: Tool, plan: Tool) -> tuple[NewStep, ...]:
    """The running order of `tool`, in the order of `plan`, worded as they are worded today.

    Where the plan says "the work", the tool's questions come; the plus one waits until after
    the break. Breaks and getting to know each other are in by default (inventory av.12).
    """
    steps: list[NewStep] = []
    for item in plan.of_kind("step"):
        if item.step == "work":
            steps += _work(tool)
        elif item.step and not (item.step == "agreement" and tool.slug == RESPECT):
            steps.append(_plain_step(item.step))
        if item.step == "break":
            steps += _plus_one(tool)
    return tuple(steps)


def _work(tool: Tool) -> list[NewStep]:
    """What this session is for, in the tool's own order."""
    if tool.engine == "agreement":
        return [NewStep(kind="lines", title=_(tool.title), word=_("our lines"))]
    if tool.engine == "checklist":
        return [_asked_step(asked) for asked in tool.asked]
    kinds: dict[Kind, StepKind] = {"question": "question", "open": "question", "rated": "place"}
    asked = [
        _look_back_step(item)
        if item.kind == "look-back"
        else _question_step(tool, item, kinds[item.kind])
        for item in tool.items
        if item.kind in (*kinds, "look-back") and item.step != "plus-one"
    ]
    return asked + [_once_more(item) for item in tool.of_kind("rated") if item.again]


def _plus_one(tool: Tool) -> list[NewStep]:
    """What becomes an action: the tool's own question for it, or one that fits anything."""
    own = [item for item in tool.items if "plus-one" in (item.kind, item.step)]
    if own or tool.engine not in ("scale", "checklist"):
        return [_question_step(tool, item, "plus-one") for item in own]
    title = _("What is one thing that we will do now?")
    return [NewStep(kind="plus-one", title=title, question="next", word=_("next"), mark="plus1")]


def _question_step(tool: Tool, item: Item, kind: StepKind) -> NewStep:
    return NewStep(
        kind=kind,
        title=_(item.text),
        question=item.id,
        word=_(item.word),
        mark=item.mark,
        prompt=_(tool.prompt_for(item.id)),
        spoken=_(item.spoken),
    )


def _look_back_step(item: Item) -> NewStep:
    """What the store gathers by itself: nothing is written under it."""
    return NewStep(kind="look-back", title=_(item.text), word=_(item.word))


def _once_more(item: Item) -> NewStep:
    """The same question at the end, with places of its own: has anything moved?"""
    return NewStep(
        kind="place",
        title=_("Once more: {question}").format(question=_(item.text)),
        question=item.asked_as[-1],
        word=_("{word}, again").format(word=_(item.name)),
        mark=item.mark,
    )


def _asked_step(asked: RoomQuestion) -> NewStep:
    """One of the few big questions that the room is asked in place of a list."""
    title, word = _(asked.text), _(asked.word)
    return NewStep(kind="question", title=title, question=asked.id, word=word)


def _plain_step(kind: str) -> NewStep:
    titles: dict[str, tuple[StepKind, str]] = {
        "welcome": ("welcome", _("Welcome")),
        "aim": ("aim", _("Our aim")),
        "agreement": ("agreement", _("Agreement")),
        "last-time": ("last-time", _("Last time")),
        "break": ("break", _("Break")),
        "read-back": ("read-back", _("Read back")),
        "thanks": ("thanks", _("Thanks")),
    }
    known, title = titles[kind]
    return NewStep(kind=known, title=title)


def step_name(step: Step) -> str:
    """What a step is called in a menu: its word for a question, else its title."""
    return with_capital(step.word) or step.title


def next_step(steps: Sequence[Step], step_id: str) -> Step | None:
    """The step after this one that was not left for today; None after the last."""
    ids = [step.id for step in steps]
    after = steps[ids.index(step_id) + 1 :] if step_id in ids else steps
    return next((step for step in after if step.status != "left"), None)


def first_unvisited(steps: Sequence[Step]) -> Step | None:
    return next((step for step in steps if step.status == "waiting"), None)


def questions(session: Session) -> tuple[Step, ...]:
    """The steps that gather notes before the plus one."""
    return tuple(step for step in session.steps if step.kind == "question")


class Finished(Protocol):
    """A session, or a row of a list of them."""

    @property
    def finished_on(self) -> date | None: ...


def draft_until(session: Finished) -> date | None:
    """The last day on which people can add or take back before the record is settled."""
    if session.finished_on is None:
        return None
    return settled_from(session.finished_on)


def settled_from(met: date) -> date:
    """The seventh day after a meeting."""
    return met + min(timedelta(days=DRAFT_DAYS), date.max - met)


def is_draft(session: Session, today: date) -> bool:
    until = draft_until(session)
    return until is None or today <= until
