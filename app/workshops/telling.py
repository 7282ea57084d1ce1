"""Closing the loop: which notes are told back together, and in which words (contributions-log).

No note is left out, and what has not happened is never a failure: it was heard (av.9, av.16).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.words import _
from app.workshops.actions import say_status
from app.workshops.room import RoomAction, RoomNote, RoomSession, RoomStep
from app.workshops.sentences import with_full_stop
from app.workshops.themes import loose, said_the_same, under


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Notes under one title: a theme, or a question's notes that stand under no theme."""

    id: str
    """Of the theme or the question."""
    title: str
    mark: str
    """Of its question, or "" across all of them."""
    notes: tuple[RoomNote, ...]
    """Those that stand by themselves, each for all that say the same."""


def told_together(room: RoomSession) -> tuple[Together, ...]:
    """The themes that span questions, then each question's themes and its other notes."""
    steps = {step.question: step for step in room.steps if step.question}
    asked = dict.fromkeys([*steps, *(note.question for note in room.notes)])
    found = [_theme(room, theme.id, "") for theme in room.themes if theme.question not in asked]
    for question in asked:
        mark = steps[question].mark if question in steps else ""
        found += [_theme(room, each.id, mark) for each in room.themes if each.question == question]
        found.append(_rest(room, question, steps.get(question)))
    return tuple(each for each in found if each.notes)


def _theme(room: RoomSession, theme_id: str, mark: str) -> Together:
    title = next(theme.title for theme in room.themes if theme.id == theme_id)
    return Together(id=theme_id, title=title, mark=mark, notes=under(room.notes, theme_id))


def _rest(room: RoomSession, question: str, step: RoomStep | None) -> Together:
    notes = tuple(note for note in loose(room.notes, room.themes) if note.question == question)
    title, mark = (step.title, step.mark) if step else (_("Other notes"), "")
    return Together(id=question, title=title, mark=mark, notes=notes)


def with_the_same(room: RoomSession, notes: Sequence[RoomNote]) -> tuple[RoomNote, ...]:
    """These notes and all that they stand for: what is said of one is said of the others."""
    return tuple(one for note in notes for one in (note, *said_the_same(room.notes, note.id)))


def say_outcome(note: RoomNote) -> str:
    """What came of a note, to whoever said it."""
    if not note.outcome:
        return _("We will come back to this.") if note.parked else _("Heard. Nothing to tell yet.")
    said = {
        "done": _("We did it."),
        "working": _("We are still working on it."),
        "cannot": _("We can't do this."),
    }[note.outcome]
    if not note.because:
        return said
    why = with_full_stop(note.because)
    if note.outcome == "cannot":
        return _("We can't do this. The reason: {why}").format(why=why)
    return f"{said} {why}"


def grew_out_of(note: RoomNote, actions: Sequence[RoomAction]) -> tuple[RoomAction, ...]:
    return tuple(action for action in actions if note.id in action.came_from)


def say_grown(action: RoomAction) -> str:
    """An action beside the note it grew out of."""
    return _("We agreed: {what} Now: {how}.").format(
        what=with_full_stop(action.what), how=say_status(action)
    )


def to_answer(notes: Sequence[RoomNote]) -> tuple[RoomNote, ...]:
    """Those of which nobody has said what came of them."""
    return tuple(note for note in notes if not note.outcome)


def to_mark_told(notes: Sequence[RoomNote]) -> tuple[RoomNote, ...]:
    """Those with an outcome that people have not been told; what was only heard goes on waiting."""
    return tuple(note for note in notes if note.outcome and note.told_on is None)


def ways_of_telling() -> dict[str, str]:
    """Each of session.WAYS_OF_TELLING as people say it."""
    return {
        "paper": _("on paper"),
        "read out": _("read out"),
        "post": _("by post"),
        "file": _("as a file"),
        "one-to-one": _("one to one"),
    }
