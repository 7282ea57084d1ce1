"""A look-back chapter by chapter, the same on the screen, on the wall and on paper."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.words import _, ngettext
from app.workshops.drawing import Drawing
from app.workshops.look_back import LookBack, Promised, Stood
from app.workshops.look_back_words import (
    Tools,
    say_agreed,
    say_answered,
    say_meeting,
    say_not_shared,
    say_promised,
    say_stood,
    say_to_tell,
)
from app.workshops.session import Outcome
from app.workshops.then_and_now_drawing import Placed, then_and_now_on_ladder


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing in a chapter, and the meeting it leads to."""

    id: str
    parts: tuple[str, ...]
    """Its sentences, for where each has a line of its own."""
    meeting_id: str = ""
    agreement: str = ""
    """The tool of the agreement that it is about, where it is about one."""
    drawing: Drawing | None = None
    """The same drawn, where it can be."""

    @property
    def text(self) -> str:
        return " ".join(self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One part of a look-back."""

    name: str
    title: str
    lines: tuple[Line, ...]
    mark: str = ""

    @property
    def drawings(self) -> tuple[Drawing, ...]:
        return tuple(line.drawing for line in self.lines if line.drawing is not None)


def chapters(back: LookBack, tools: Tools) -> tuple[Chapter, ...]:
    """All that there is something to say in, in the order in which it is told."""
    every = (
        _met(back),
        _said(back, "done", "done", _("We did it")),
        _said(back, "working", "working", _("We are still working on it")),
        _said(back, "cannot", "cannot", _("We can't do this, and why")),
        *_promises(back),
        Chapter(
            name="agreed",
            title=_("Our agreements"),
            lines=tuple(
                Line(id=f"agreed:{at}", parts=(say_agreed(one, tools),), agreement=one.tool)
                for at, one in enumerate(back.agreed)
            ),
        ),
        _stood(back, tools),
        Chapter(
            name="good", title=_("Good things that happened"), lines=_good(back), mark="pleased"
        ),
        Chapter(
            name="not-shared",
            title=_("What we do not do together yet, and why"),
            lines=tuple(
                Line(
                    id=f"part:{part.id}", parts=(say_not_shared(part),), meeting_id=part.session_id
                )
                for part in back.not_shared
            ),
        ),
        _to_tell(back),
    )
    return tuple(chapter for chapter in every if chapter.lines)


def newest(told: Sequence[Chapter], most: int) -> tuple[Chapter, ...]:
    """No more than so many things in a chapter, and how many more there are: paper has them all."""
    return tuple(_newest(chapter, most) for chapter in told)


def _newest(chapter: Chapter, most: int) -> Chapter:
    more = len(chapter.lines) - most
    if more <= 0:
        return chapter
    words = ngettext(
        "{n} more from before is on the printed sheet.",
        "{n} more from before are on the printed sheet.",
        more,
    )
    left_out = Line(id=f"{chapter.name}:more", parts=(words.format(n=more),))
    return replace(chapter, lines=(*chapter.lines[-most:], left_out))


def _met(back: LookBack) -> Chapter:
    lines = tuple(
        Line(id=f"met:{meeting.id}", parts=(say_meeting(meeting),), meeting_id=meeting.id)
        for meeting in back.met
    )
    return Chapter(name="met", title=_("When we met"), lines=lines)


def _said(back: LookBack, outcome: Outcome, name: str, title: str) -> Chapter:
    lines = tuple(
        Line(id=f"said:{one.note.id}", parts=say_answered(one), meeting_id=one.meeting.id)
        for one in back.came(outcome)
    )
    return Chapter(name=name, title=title, lines=lines)


def _promises(back: LookBack) -> tuple[Chapter, ...]:
    return (
        _of(back.going("done"), "kept", _("Promises kept")),
        _of(back.going("going", "not begun"), "going", _("Promises still going on")),
        _of(back.going("stuck"), "stuck", _("Promises that are stuck")),
        _of(back.going("changed", "dropped"), "changed", _("Promises changed or let go, and why")),
    )


def _of(promised: Sequence[Promised], name: str, title: str) -> Chapter:
    lines = tuple(
        Line(id=f"promise:{one.action.id}", parts=say_promised(one), meeting_id=one.meeting.id)
        for one in promised
    )
    return Chapter(name=name, title=title, lines=lines)


def _stood(back: LookBack, tools: Tools) -> Chapter:
    return Chapter(
        name="stood",
        title=_("Where we were, and where we are"),
        lines=tuple(
            Line(
                id=f"stood:{one.tool}:{one.item}",
                parts=(say_stood(one, tools),),
                meeting_id=one.meeting_id,
                drawing=_drawn(one, tools),
            )
            for one in back.stood
        ),
    )


def _drawn(one: Stood, tools: Tools) -> Drawing | None:
    """The ladder, then and now. What else was settled is told in words."""
    tool = tools.get(one.tool)
    days = [each for each in (one.then, one.now) if each is not None and each.on is not None]
    if tool is None or not tool.of_kind("rung") or one.item != tool.of_kind("rated")[0].id:
        return None
    placed = [Placed(on=day.on, agreed=day.agreed, goal=day.goal) for day in days if day.on]
    return then_and_now_on_ladder(tool, placed)


def _good(back: LookBack) -> tuple[Line, ...]:
    return tuple(
        Line(id=f"good:{at}", parts=(good.text,), meeting_id=good.meeting.id)
        for at, good in enumerate(back.good)
    )


def _to_tell(back: LookBack) -> Chapter:
    lines = tuple(
        Line(id=f"tell:{one.meeting.id}", parts=say_to_tell(one), meeting_id=one.meeting.id)
        for one in back.to_tell
    )
    return Chapter(name="to-tell", title=_("Not yet told"), lines=lines)
