"""What the board's two lists show: each note and each theme as a row."""

from __future__ import annotations

from app.ui.gather.gathering import Shown
from app.ui.parts.notes import ListedNote
from app.words import _
from app.workshops.gathered import BoardNote, BoardTheme, beside, say_counts

MOST_DIGITS = 9
"""Themes after the ninth have no key of their own: Put under names them all."""


def loose_rows(shown: Shown) -> tuple[ListedNote, ...]:
    return tuple(_note(note, shown) for note in shown.board.loose)


def theme_rows(shown: Shown) -> tuple[ListedNote, ...]:
    """Each theme; under the opened one its notes."""
    rows: list[ListedNote] = []
    for number, theme in enumerate(shown.board.themes, 1):
        opened = theme.id == shown.opened
        rows.append(_theme(theme, number, opened=opened))
        if opened:
            rows += [_note(note, shown, inset=True) for note in theme.notes]
    return tuple(rows)


def _theme(theme: BoardTheme, number: int, *, opened: bool) -> ListedNote:
    cap = str(number) if number <= MOST_DIGITS else ""
    state = _("{theme}, open") if opened else _("{theme}, closed")
    spoken = f"{number}. {state.format(theme=theme.title) if theme.notes else theme.title}"
    return ListedNote(
        theme.id, theme.title, detail=say_counts(theme), cap=cap, bold=True, spoken=spoken
    )


def _note(note: BoardNote, shown: Shown, *, inset: bool = False) -> ListedNote:
    marked = note.id in shown.marked
    parked = _("We will come back to it") if note.parked else ""
    return ListedNote(
        note.id,
        note.text,
        shown.board.mark,
        detail=" · ".join(filter(None, (beside(note), parked))),
        inset=inset,
        marked=marked,
        spoken=_("Marked: {note}").format(note=note.text) if marked else "",
    )
