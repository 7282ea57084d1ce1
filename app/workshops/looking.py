"""Looking at an agreement together, by exception: a few lines at a time, and one when asked for.

Nobody reads twenty lines aloud and votes on each. A page is kept unless someone wants to talk about
a line of it (screens, decision 6).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from app.workshops.agreement import A_PAGE, RESPECT, RoomAgreement, RoomLine
from app.workshops.room import RoomSession

Stage = Literal["page", "line", "end"]
"""A few lines together, one line alone, or all that is kept."""

FEW = 10
"""How many lines are looked at first; the rest are under More lines."""

FIRST = (
    "ra.equal",
    "ra.respect",
    "ra.private",
    "ra.limit",
    "ra.spot",
    "ra.pass",
    "ra.differ",
    "ra.settle",
    "ra.decide",
    "ra.broken",
)
"""Of the respect agreement: safety, having a say, and the three that must be filled."""

Page = tuple[RoomLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Where the room is in an agreement. What it shows is worked out from the lines there are."""

    tool: str = RESPECT
    stage: Stage = "page"
    more: bool = False
    """True among the lines that are not looked at first."""
    page: int = 0
    line_id: str = ""

    def open(self, number: int, agreement: RoomAgreement) -> "Look":
        """The line with that number on the page; the same place when there is none."""
        lines = lines_on(self, agreement)
        if self.stage != "page" or not 1 <= number <= len(lines):
            return self
        return replace(self, stage="line", line_id=lines[number - 1].id)

    def open_line(self, line_id: str) -> "Look":
        return replace(self, stage="line", line_id=line_id)

    def go_on(self, agreement: RoomAgreement) -> "Look":
        """The next page; after the last, all that is kept."""
        if self.page + 1 < len(pages_of(agreement, more=self.more)):
            return replace(self, stage="page", page=self.page + 1, line_id="")
        return self.to_end()

    def close_line(self) -> "Look":
        """Back to its page."""
        return replace(self, stage="page", line_id="")

    def back(self, agreement: RoomAgreement) -> "Look":
        """From a line to its page, from a page to the one before, from the end to the last one."""
        if self.stage == "line":
            return self.close_line()
        if self.stage == "page" and self.page:
            return replace(self, page=self.page - 1)
        if self.stage == "page" and not self.more:
            return self
        more = self.stage == "end" and self.more and bool(parts(agreement)[1])
        last = max(0, len(pages_of(agreement, more=more)) - 1)
        return replace(self, stage="page", more=more, page=last)

    def to_more(self) -> "Look":
        return replace(self, stage="page", more=True, page=0, line_id="")

    def to_end(self) -> "Look":
        return replace(self, stage="end", line_id="")

    def go_to_line(self, line_id: str, agreement: RoomAgreement) -> "Look":
        """The page that holds this line; the end where none does."""
        for more in (False, True):
            for number, page in enumerate(pages_of(agreement, more=more)):
                if any(line.id == line_id for line in page):
                    return replace(self, stage="page", more=more, page=number, line_id="")
        return self.to_end()

    def within(self, agreement: RoomAgreement) -> "Look":
        """Somewhere that is still there, after lines have come or gone."""
        if self.stage == "line" and line_of(self, agreement) is None:
            return self.close_line().within(agreement)
        if self.stage == "page":
            pages = pages_of(agreement, more=self.more)
            if not pages:
                return self.to_end()
            return replace(self, page=min(self.page, len(pages) - 1))
        return self


def begin(agreement: RoomAgreement, tool: str) -> Look:
    """Where a group goes on: at the first line nobody has looked at, or at the end."""
    first, _more = parts(agreement)
    waiting = next((line.id for line in first if not line.kept), "")
    return Look(tool=tool).go_to_line(waiting, agreement)


def agreement_of(room: RoomSession, tool: str) -> RoomAgreement:
    return room.agreement if tool == RESPECT else room.own_lines


def parts(agreement: RoomAgreement) -> tuple[Page, Page]:
    """The lines looked at first and the rest, each in their order, whatever was said of them."""
    lines = agreement.to_look_at
    wanted = _looked_at_first(lines)
    first = tuple(line for line in lines if line.id in wanted)
    return first, tuple(line for line in lines if line.id not in wanted)


def pages_of(agreement: RoomAgreement, *, more: bool) -> tuple[Page, ...]:
    lines = parts(agreement)[1 if more else 0]
    return tuple(lines[at : at + A_PAGE] for at in range(0, len(lines), A_PAGE))


def lines_on(look: Look, agreement: RoomAgreement) -> Page:
    """The lines of the page, numbered from 1; none elsewhere."""
    pages = pages_of(agreement, more=look.more)
    return pages[look.page] if look.stage == "page" and look.page < len(pages) else ()


def line_of(look: Look, agreement: RoomAgreement) -> RoomLine | None:
    """The line that stands alone now."""
    if look.stage != "line":
        return None
    return next((line for line in agreement.to_look_at if line.id == look.line_id), None)


def _looked_at_first(lines: Sequence[RoomLine]) -> frozenset[str]:
    """Ids of the lines that come first: those named and the group's own; in other agreements what
    must be filled, and then in order. A few lines more than ten need no place of their own."""
    if any(line.item in FIRST for line in lines):
        return frozenset(line.id for line in lines if line.item in ("", *FIRST))
    if len(lines) <= FEW + A_PAGE // 2:
        return frozenset(line.id for line in lines)
    in_order = sorted(lines, key=lambda line: not (line.must or not line.item))
    return frozenset(line.id for line in in_order[:FEW])
