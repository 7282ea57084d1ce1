"""Slides of what was gathered: all themes, one theme, or one note that looks for its place."""

from app.words import _, ngettext
from app.workshops.gathered import (
    Board,
    BoardNote,
    board_of,
    count,
    say_counts,
    say_note,
    say_same,
    say_theme,
)
from app.workshops.room import RoomSession
from app.workshops.sentences import aloud, with_capital
from app.workshops.slides import Slide, word_of

_APART = " · "


def all_themes(room: RoomSession, step_id: str) -> Slide:
    """Every theme of a question with what it holds, and how much is still loose."""
    step = room.step(step_id)
    board = board_of(room, step.question, parked=False)
    title = ngettext("Our theme", "Our themes", len(board.themes) or 2)
    items = tuple(say_theme(theme) for theme in board.themes)
    lines = () if items else (_("Nothing is gathered yet."),)
    return Slide(
        kind="themes",
        mark=step.mark,
        label=word_of(step),
        title=title,
        lines=lines,
        items=items,
        foot=_still_loose(board),
        spoken=aloud(title, *lines, *items, _still_loose(board)),
    )


def one_theme(room: RoomSession, step_id: str, theme_id: str) -> Slide:
    """A theme with its notes; all themes where it is no longer there."""
    step = room.step(step_id)
    theme = board_of(room, step.question, parked=False).theme(theme_id)
    if theme is None:
        return all_themes(room, step_id)
    items = tuple(say_note(note) for note in theme.notes)
    lines = () if items else (_("Nothing is gathered here yet."),)
    return Slide(
        kind="theme",
        mark=step.mark,
        label=word_of(step),
        title=theme.title,
        lines=lines,
        items=items,
        foot=say_counts(theme),
        spoken=aloud(say_theme(theme), *lines, *items),
    )


def where_does_it_go(room: RoomSession, step_id: str, note_id: str) -> Slide:
    """One note, large, and the themes it may go to; the room decides aloud.

    It has few lines, so that it is whole above a writing line as well.
    """
    step = room.step(step_id)
    board = board_of(room, step.question)
    note = board.note(note_id)
    if note is None:
        return all_themes(room, step_id)
    asked = _asked(board, note)
    same = (with_capital(say_same(len(note.same))),) if note.same else ()
    numbered = _numbered(board)
    return Slide(
        kind="gathering",
        mark=step.mark,
        label=asked,
        title=note.text,
        lines=same,
        foot=_APART.join(numbered),
        spoken=aloud(note.text, *same, asked, *numbered),
    )


def _asked(board: Board, note: BoardNote) -> str:
    theme = board.theme_of(note.id)
    if theme is not None:
        return _("Under {theme} now").format(theme=theme.title)
    return _("Where does it go?") if board.themes else _("What shall we call this theme?")


def _numbered(board: Board) -> tuple[str, ...]:
    return tuple(f"{number} {theme.title}" for number, theme in enumerate(board.themes, 1))


def _still_loose(board: Board) -> str:
    number = count(board.loose)
    if not number or not board.themes:
        return ""
    words = ngettext("{n} note is not gathered yet.", "{n} notes are not gathered yet.", number)
    return words.format(n=number)
