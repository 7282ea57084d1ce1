"""A question's notes as they lie on the board: under their themes, each with what says the same."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from app.words import _, ngettext
from app.workshops.room import RoomNote, RoomSession
from app.workshops.session import Contribution, Session, Theme
from app.workshops.themes import loose, standing_for, under

AnyNote = Contribution | RoomNote


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardNote:
    """A note that stands by itself, for those that say the same as well."""

    id: str
    text: str
    parked: bool = False
    dots: int | None = None
    same: tuple[str, ...] = ()
    """The words of the notes it stands for besides its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardTheme:
    """A theme with what is gathered under it."""

    id: str
    title: str
    dots: int | None = None
    notes: tuple[BoardNote, ...] = ()

    @property
    def said(self) -> int:
        """How many notes it holds, those that say the same counted too: no voice is lost."""
        return count(self.notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """What is gathered under a question, and what is still loose."""

    question: str = ""
    mark: str = ""
    themes: tuple[BoardTheme, ...] = ()
    loose: tuple[BoardNote, ...] = ()

    def theme(self, theme_id: str) -> BoardTheme | None:
        return next((theme for theme in self.themes if theme.id == theme_id), None)

    def note(self, note_id: str) -> BoardNote | None:
        return next((note for note in self.notes if note.id == note_id), None)

    def theme_of(self, note_id: str) -> BoardTheme | None:
        """The theme a note is gathered under; None for a loose one."""
        holds = (t for t in self.themes if any(note.id == note_id for note in t.notes))
        return next(holds, None)

    @property
    def notes(self) -> tuple[BoardNote, ...]:
        """The loose ones, then those of each theme."""
        return (*self.loose, *(note for theme in self.themes for note in theme.notes))


def gathered(
    notes: Sequence[AnyNote], themes: Sequence[Theme], question: str = "", mark: str = ""
) -> Board:
    """Notes under the themes of a question and those across all questions, in their own order."""
    ours = [theme for theme in themes if theme.question in ("", question)]
    stands_for = standing_for(notes)
    same: defaultdict[str, list[str]] = defaultdict(list)
    for note in notes:
        if stands_for[note.id] != note.id:
            same[stands_for[note.id]].append(note.text)
    return Board(
        question=question,
        mark=mark,
        themes=tuple(_theme(each, under(notes, each.id), same) for each in ours),
        loose=tuple(_note(note, same) for note in loose(notes, ours)),
    )


def board_of(session: Session | RoomSession, question: str, *, parked: bool = True) -> Board:
    """The board of one question; without `parked` nothing that was set aside is on it."""
    notes: Sequence[AnyNote] = session.notes_under(question)
    kept = [note for note in notes if parked or not _parked(note)]
    mark = next((step.mark for step in session.steps if step.question == question), "")
    return gathered(kept, session.themes, question, mark)


def count(notes: Sequence[BoardNote]) -> int:
    return sum(1 + len(note.same) for note in notes)


def say_notes(number: int) -> str:
    return ngettext("{n} note", "{n} notes", number).format(n=number)


def say_dots(dots: int) -> str:
    return ngettext("{n} dot", "{n} dots", dots).format(n=dots)


def say_same(number: int) -> str:
    """Never "said by 3": nobody counts who said it."""
    words = ngettext("and {n} that says the same", "and {n} that say the same", number)
    return words.format(n=number)


def say_counts(theme: BoardTheme) -> str:
    """What a theme holds: 3 notes, 7 dots."""
    dots = "" if theme.dots is None else say_dots(theme.dots)
    return ", ".join(filter(None, (say_notes(theme.said), dots)))


def say_theme(theme: BoardTheme) -> str:
    return _("{theme}: {counts}").format(theme=theme.title, counts=say_counts(theme))


def beside(note: BoardNote) -> str:
    """What is said beside a note: how many say the same, and its dots."""
    same = say_same(len(note.same)) if note.same else ""
    dots = "" if note.dots is None else say_dots(note.dots)
    return ", ".join(filter(None, (same, dots)))


def say_note(note: BoardNote) -> str:
    """The note in one line, with what is said beside it."""
    more = beside(note)
    return f"{note.text} ({more})" if more else note.text


def parts_of(board: Board) -> tuple[tuple[str, tuple[BoardNote, ...]], ...]:
    """Themes that hold something and then what is loose, each with what stands over it."""
    parts = [(say_headline(theme), theme.notes) for theme in board.themes if theme.notes]
    if board.loose:
        parts.append((_("Not gathered yet") if parts else "", board.loose))
    return tuple(parts)


def grouped(board: Board) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """All notes in lines under their themes, and which of these lines are headings."""
    lines: list[str] = []
    heads: list[int] = []
    for head, notes in parts_of(board):
        if head:
            heads.append(len(lines))
            lines.append(head)
        lines += [say_note(note) for note in notes]
    return tuple(lines), tuple(heads)


def say_headline(theme: BoardTheme) -> str:
    """What stands over the notes of a theme: its title, and its dots where they were counted."""
    if theme.dots is None:
        return theme.title
    return _("{theme}: {counts}").format(theme=theme.title, counts=say_dots(theme.dots))


def _theme(theme: Theme, notes: Sequence[AnyNote], same: dict[str, list[str]]) -> BoardTheme:
    held = tuple(_note(note, same) for note in notes)
    return BoardTheme(id=theme.id, title=theme.title, dots=theme.dots, notes=held)


def _note(note: AnyNote, same: dict[str, list[str]]) -> BoardNote:
    others = tuple(same.get(note.id, ()))
    return BoardNote(id=note.id, text=note.text, parked=_parked(note), dots=note.dots, same=others)


def _parked(note: AnyNote) -> bool:
    return note.parked if isinstance(note, RoomNote) else note.status == "parked"
