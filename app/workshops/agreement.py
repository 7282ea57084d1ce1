"""An agreement with a life: lines to keep, change, leave out or add, and the editions agreed on.

What is recorded of a line is that it was kept, changed or left out, never how many were for it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from app.words import _
from app.workshops.dates import say_day

BLANK = "____"
"""In a line: what the group fills in."""

RESPECT = "respect-agreement"
"""The tool whose lines open every session."""

A_PAGE = 4
"""Lines looked at together (screens, decision 6)."""

LineStatus = Literal["", "kept", "left out"]
"""Not looked at yet, in the agreement, or left out of it."""

State = Literal["", "begun", "agreed so far", "agreed", "being changed"]
"""How far an agreement has come; "" where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence of an agreement, worded as the group words it."""

    id: str
    agreement_id: str
    text: str
    rank: str
    item: str = ""
    """The starter line it began as: `ra.private`; "" for a line of the group's own."""
    fill: str = ""
    """What the group put in the blank."""
    status: LineStatus = ""
    must: bool = False
    """True where nothing is agreed until the blank is filled."""
    beside: str = ""
    """The starter line that this one belongs beside, or ""."""

    @property
    def has_blank(self) -> bool:
        return BLANK in self.text

    @property
    def is_blank(self) -> bool:
        """True while its blank waits to be filled."""
        return self.has_blank and not self.fill


@dataclass(frozen=True, slots=True, kw_only=True)
class Worry:
    """A worry someone has about a line, left without a name; for the facilitator only."""

    id: str
    line_id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The agreement as it was agreed on a day. Its words are those of its lines on that day."""

    id: str
    on: date | None
    so_far: bool = False
    """True when blanks that must be filled were still to settle."""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """All there is of one agreement of one group. Worries and marks by initials are private."""

    id: str
    group_id: str
    tool: str
    lines: tuple[Line, ...] = ()
    editions: tuple[Edition, ...] = ()
    """Oldest first."""
    worries: tuple[Worry, ...] = ()
    review_on: date | None = None
    how_many: int | None = None
    """How many people marked that they agree; None when nobody has counted."""
    initials: tuple[str, ...] = ()
    """Only of those who wished to leave them."""

    def line(self, line_id: str) -> Line:
        """The line with that id; KeyError when it has none."""
        for line in self.lines:
            if line.id == line_id:
                return line
        raise KeyError(line_id)

    @property
    def kept(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.status == "kept")

    @property
    def listed(self) -> tuple[Line, ...]:
        """Every line, those that were left out last."""
        out = tuple(line for line in self.lines if line.status == "left out")
        return (*(line for line in self.lines if line.status != "left out"), *out)

    @property
    def waiting(self) -> tuple[Line, ...]:
        """The lines nobody has looked at yet."""
        return tuple(line for line in self.lines if not line.status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What happened when the agreement was not kept. For those who must know, and nobody else."""

    id: str
    group_id: str
    on: date | None = None
    happened: str = ""
    agreement_says: str = ""
    done: str = ""
    told: str = ""
    """Who was told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomLine:
    """A line that is not left out, as the room looks at it: an empty blank is still to be seen."""

    id: str
    text: str
    item: str = ""
    kept: bool = False
    must: bool = False
    is_blank: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomAgreement:
    """An agreement as everyone may see it: no worry, no initials, nothing left out."""

    tool: str = RESPECT
    state: State = ""
    lines: tuple[str, ...] = ()
    to_look_at: tuple[RoomLine, ...] = ()
    """Those that are kept or wait to be looked at, in order."""
    review_on: date | None = None
    how_many: int | None = None
    agreed_on: date | None = None


class StillBlank(ValueError):
    """Not agreed yet: these lines must be filled first. `lines` are their ids."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__(f"{len(lines)} lines are blank")
        self.lines = lines


class NothingKept(ValueError):
    """There is no line to agree on."""


def state_of(agreement: Agreement) -> State:
    """Worked out from the newest edition and what the lines are now."""
    if not agreement.editions:
        return "begun"
    newest = agreement.editions[-1]
    if _words_of(newest.lines) != _words_of(agreement.kept):
        return "being changed"
    return "agreed so far" if newest.so_far else "agreed"


def still_blank(agreement: Agreement) -> tuple[Line, ...]:
    """The kept or waiting lines that hold back *Agreed*: their blanks must be filled."""
    return tuple(
        line
        for line in agreement.lines
        if line.must and line.is_blank and line.status != "left out"
    )


def check_may_agree(agreement: Agreement, *, so_far: bool) -> None:
    """Raises NothingKept without a line, and StillBlank unless it is agreed only so far."""
    if not agreement.kept:
        raise NothingKept
    blank = still_blank(agreement)
    if blank and not so_far:
        raise StillBlank(tuple(line.id for line in blank))


def left_out_beside(agreement: Agreement) -> tuple[Line, ...]:
    """Lines left out although the one they belong beside is kept: the limit of privacy."""
    kept = {line.item for line in agreement.kept}
    return tuple(
        line for line in agreement.lines if line.status == "left out" and line.beside in kept - {""}
    )


def say_line(line: Line, settle_by: date | None = None) -> str:
    """The line as it is read; a blank says that it is still to settle, and by when."""
    if not line.has_blank:
        return line.text
    if line.fill:
        return line.text.replace(BLANK, line.fill)
    by = say_day(settle_by) if settle_by else BLANK
    return line.text.replace(BLANK, _("still to settle, by {day}").format(day=by))


def edition_on(agreement: Agreement, day: date) -> Edition | None:
    """What was agreed on that day; None when nothing was yet."""
    held = [each for each in agreement.editions if each.on is not None and each.on <= day]
    return held[-1] if held else None


def _agreed_by(agreement: Agreement, day: date) -> tuple[Line, ...]:
    edition = edition_on(agreement, day)
    return edition.lines if edition else ()


def agreement_for_room(agreement: Agreement | None, held_on: date | None = None) -> RoomAgreement:
    """As everyone may see it now; with `held_on`, as it was agreed on that day."""
    if agreement is None:
        return RoomAgreement()
    if held_on is not None:
        return _as_it_was(agreement, edition_on(agreement, held_on))
    newest = agreement.editions[-1] if agreement.editions else None
    return RoomAgreement(
        tool=agreement.tool,
        state=state_of(agreement),
        lines=tuple(say_line(line, agreement.review_on) for line in agreement.kept),
        to_look_at=tuple(_room_line(line) for line in agreement.lines if line.status != "left out"),
        review_on=agreement.review_on,
        how_many=agreement.how_many,
        agreed_on=newest.on if newest else None,
    )


def _room_line(line: Line) -> RoomLine:
    return RoomLine(
        id=line.id,
        text=say_line(line) if line.fill else line.text,
        item=line.item,
        kept=line.status == "kept",
        must=line.must,
        is_blank=line.is_blank,
    )


def _as_it_was(agreement: Agreement, edition: Edition | None) -> RoomAgreement:
    """What was counted and planned belongs to it for as long as its words still stand."""
    if edition is None:
        return RoomAgreement(tool=agreement.tool)
    stands = _words_of(edition.lines) == _words_of(agreement.kept)
    review_on = agreement.review_on if stands else None
    return RoomAgreement(
        tool=agreement.tool,
        state="agreed so far" if edition.so_far else "agreed",
        lines=tuple(say_line(line, review_on) for line in edition.lines),
        review_on=review_on,
        how_many=agreement.how_many if stands else None,
        agreed_on=edition.on,
    )


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of an agreement between two editions, as people read it."""

    added: tuple[Line, ...] = ()
    changed: tuple[tuple[Line, Line], ...] = ()
    """Each as it was, and as it is."""
    left_out: tuple[Line, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.left_out)


def changes(before: Sequence[Line], after: Sequence[Line]) -> Changes:
    """From the lines of one edition to those of a later one. Their order does not count."""
    was, now = _by_id(before), _by_id(after)
    return Changes(
        added=tuple(line for line in after if line.id not in was),
        changed=tuple(
            (was[line.id], line)
            for line in after
            if line.id in was and say_line(was[line.id]) != say_line(line)
        ),
        left_out=tuple(line for line in before if line.id not in now),
    )


def changes_since(agreement: Agreement, day: date) -> Changes:
    """What is new since someone joined on that day, in what is agreed now."""
    return changes(_agreed_by(agreement, day), agreement.kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSince:
    """What is new in an agreement since somebody joined, in the words everyone may read."""

    day: date
    added: tuple[str, ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    """Each as it was, and as it is."""
    left_out: tuple[str, ...] = ()


def new_since(agreement: Agreement, day: date, held_on: date | None = None) -> NewSince:
    """From what was agreed by that day to what it says now, or to what it said on `held_on`."""
    now = agreement.kept if held_on is None else _agreed_by(agreement, held_on)
    settle_by = agreement.review_on if _words_of(now) == _words_of(agreement.kept) else None
    found = changes(_agreed_by(agreement, min(day, held_on or day)), now)
    return NewSince(
        day=day,
        added=tuple(say_line(line, settle_by) for line in found.added),
        changed=tuple((say_line(was), say_line(now, settle_by)) for was, now in found.changed),
        left_out=tuple(say_line(line) for line in found.left_out),
    )


def _by_id(lines: Iterable[Line]) -> Mapping[str, Line]:
    return MappingProxyType({line.id: line for line in lines})


def _words_of(lines: Iterable[Line]) -> list[tuple[str, str, str]]:
    return [(line.id, line.text, line.fill) for line in lines]
