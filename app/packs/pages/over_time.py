"""Where a group saw itself, meeting after meeting, on paper: drawn, and the same in words."""

from dataclasses import dataclass

from app.packs.document import Block, Document, Figure, Heading, Paragraph
from app.packs.pages.opening import made_up
from app.packs.pages.page_kind import Sources
from app.words import _
from app.workshops.content import Tool
from app.workshops.over_time import OnADay, OverTime, QuestionOverTime
from app.workshops.over_time_drawing import drawings, say_question, say_who, windows
from app.workshops.session import Group
from app.workshops.spread_drawing import hidden_said


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTimePage:
    """One question over time, as it is looked at."""

    group: Group
    over_time: OverTime
    item: str
    window: int = 0
    """Which dozen meetings: 0 for the newest."""


def over_time_page(value: OverTimePage, sources: Sources) -> Document:
    """Everyone first, and then each side that may be looked at by itself."""
    tool = sources.tools[value.over_time.tool]
    question = value.over_time.on(value.item)
    days = days_of(question, value.window)
    if question is None or not days:
        blocks: tuple[Block, ...] = (Paragraph(nothing_yet()),)
    else:
        blocks = (
            Heading(say_question(tool, value.item), 2),
            *_figures(tool, question, days),
            Paragraph(hidden_said()),
        )
    warning = (made_up(),) if value.group.made_up else ()
    whose = (Paragraph(value.group.name),) if value.group.name else ()
    return Document(
        title=_("Over time"),
        blocks=(*warning, *whose, Paragraph(_(tool.title), strong=True), *blocks),
        credit=_(tool.credit),
    )


def days_of(question: QuestionOverTime | None, window: int) -> tuple[OnADay, ...]:
    """The meetings of one window; none where there are none."""
    found = windows(question.days) if question is not None else ()
    return found[window] if window < len(found) else ()


def nothing_yet() -> str:
    return _("There is nothing to look back at here yet.")


def _figures(tool: Tool, question: QuestionOverTime, days: tuple[OnADay, ...]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    sides = [side for side in question.sides if any(side in day.sides for day in days)]
    for side in ("", *sides):
        if sides:
            blocks.append(Heading(say_who(side), 3))
        blocks += [Figure(drawing) for drawing in drawings(tool, question, days, side)]
    return tuple(blocks)
