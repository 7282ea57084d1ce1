"""Over time on the wall: two meetings to a slide, where letters are large, the newest first."""

from collections.abc import Sequence

from app.words import _
from app.workshops.content import Tool
from app.workshops.drawing import Drawing
from app.workshops.over_time import OnADay, QuestionOverTime
from app.workshops.over_time_drawing import drawing_of, say_question, say_who, shares
from app.workshops.sentences import aloud
from app.workshops.slides import Slide

ON_THE_WALL = 2
"""Meetings on one slide."""


def over_time_slides(
    tool: Tool, question: QuestionOverTime, days: Sequence[OnADay], side: str = ""
) -> tuple[Slide, ...]:
    """What is looked at, for everyone; its facts come after each drawing."""
    title = _("Over time")
    label = say_who(side) if side else ""
    return tuple(
        Slide(
            kind="drawing",
            title=title,
            label=label,
            drawing=drawing,
            less=tuple(less),
            spoken=aloud(title, say_question(tool, question.item), label, *drawing.facts),
        )
        for drawing, *less in reversed(_with_less(tool, question, days, side))
    )


def _with_less(
    tool: Tool, question: QuestionOverTime, days: Sequence[OnADay], side: str
) -> list[tuple[Drawing, ...]]:
    """Each drawing, and then its newest meetings alone, for where all find no room."""
    found: list[tuple[Drawing, ...]] = []
    for first, last in shares(len(days), ON_THE_WALL):
        fewer = (days[at:last] for at in range(first, last))
        found.append(tuple(drawing_of(tool, question, these, side) for these in fewer))
    return found
