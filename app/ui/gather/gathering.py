"""The board while it is open: what is chosen and marked on it, and what is done with that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.models.changed import Changed
from app.ui.gather.saying import short
from app.ui.run.writing import THEME
from app.words import _
from app.workshops.gathered import Board, BoardNote, BoardTheme, board_of
from app.workshops.themes import said_the_same
from app.workshops.wall import Gathered

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.ui.run.running import Running


LONGEST_ON_A_BUTTON = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the board shows of one moment; in room mode all of it is for the room."""

    board: Board = field(default_factory=Board)
    question: str = ""
    chosen: str = ""
    """Id of a note or a theme."""
    marked: frozenset[str] = frozenset()
    opened: str = ""
    """The theme whose notes are listed under it."""
    draft: str = ""
    locked: bool = False


class Gathering(QObject):
    """Gathers the notes of the question that is open on this laptop. One for each session."""

    moved = Signal()
    """Another note is chosen, or marked: nothing else has changed."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self._running = running
        self._question = ""
        self._chosen = self._opened = ""
        self._marked: frozenset[str] = frozenset()
        self._known: frozenset[str] = frozenset()
        running.refreshed.connect(self._settle)
        running.surroundings.visibility.changed.connect(self._let_go)

    # What there is to see

    @property
    def is_open(self) -> bool:
        return bool(self._question)

    @property
    def board(self) -> Board:
        """Of the session, or in room mode of what is for the room."""
        running = self._running
        session = running.room if running.everyone else running.session
        return board_of(session, self._question) if session else Board()

    @property
    def shown(self) -> Shown | None:
        """None while the board is not open."""
        step = self._running.step
        if not self.is_open or step is None:
            return None
        return Shown(
            board=self.board,
            question=step.title,
            chosen=self._chosen,
            marked=self._marked,
            opened=self._opened,
            draft=self._running.writing.draft(THEME),
            locked=self._running.wall.locked,
        )

    @property
    def chosen_note(self) -> BoardNote | None:
        return self.board.note(self._chosen)

    @property
    def chosen_theme(self) -> BoardTheme | None:
        return self.board.theme(self._chosen)

    # Coming and going

    def toggle(self) -> None:
        """Open the board for the question that is open here, or close it."""
        step = self._running.step
        if self.is_open:
            self.close()
        elif step is None or step.kind != "question":
            self._say(_("Go to a question first. Notes are gathered under a question."))
        else:
            self._question = step.question
            self._known = self._theme_ids()
            self._marked, self._opened = frozenset(), ""
            self._choose(next((note.id for note in self.board.loose), ""))
            if self._running.everyone:
                self._put("note")
            else:
                self._running.refreshed.emit()

    def close(self) -> None:
        self._let_go()
        wall = self._running.wall
        if wall.gathered == "note":
            self._running.showing.wall = replace(wall, gathered="", about="")
        self._running.refreshed.emit()

    # Choosing

    def choose(self, chosen: str) -> None:
        """A person has moved to a note or a theme."""
        if chosen == self._chosen:
            return
        self._choose(chosen)
        if self._running.everyone:
            self._running.refreshed.emit()
        else:
            self.moved.emit()

    def mark(self) -> None:
        """Mark the chosen note, or take its mark away."""
        if self.chosen_note is not None:
            self._marked ^= {self._chosen}
            self.moved.emit()

    def open_theme(self) -> None:
        """List the notes of the chosen theme, or put them away again."""
        if self.chosen_theme is not None:
            self._opened = "" if self._opened == self._chosen else self._chosen
            self.moved.emit()

    # Doing

    def put_under(self, number: int) -> None:
        """The marked notes, or the chosen one, go under the theme with this number."""
        themes = self.board.themes
        if number > len(themes):
            self._say(_("There is no theme {n} yet.").format(n=number))
        else:
            self.put_under_theme(themes[number - 1].id)

    def put_under_theme(self, theme_id: str) -> None:
        ids = self._these()
        if not ids:
            self._say(_("Choose a note first."))
            return
        self._opened = theme_id
        self._gather(ids, theme_id)

    def take_out(self) -> None:
        """Under no theme any more."""
        board = self.board
        ids = tuple(each for each in self._these() if board.theme_of(each))
        if ids:
            self._gather(ids, "")
        else:
            words = _("It is under no theme.") if self.chosen_note else _("Choose a note first.")
            self._say(words)

    def make_theme(self, title: str) -> None:
        """From the marked notes, or the chosen one while it is loose."""
        if not title.strip():
            self._say(_("Write a few words for the theme first."))
        elif self.may_change():
            loose = {note.id for note in self.board.loose}
            ids = tuple(each for each in self._these() if self._marked or each in loose)
            self._go_on_from(ids)
            self._marked = frozenset()
            self._running.writing.add_theme(title, self._question, ids)

    def merge(self) -> None:
        """The marked notes say the same as the chosen one, which stands for them all."""
        kept = self._chosen if self.chosen_note else next(iter(self._these()), "")
        others = tuple(each for each in self._these() if each != kept)
        if not others:
            self._say(_("Mark a note with Space, then choose the one that says the same."))
            return
        self._choose(kept)
        self._change(lambda notebook: notebook.gathering.merge(others, kept))

    def part(self) -> None:
        """What the chosen note stood for stands by itself again."""
        session, chosen = self._running.session, self._chosen
        notes = said_the_same(session.contributions, chosen) if session else ()
        ids = tuple(note.id for note in notes)
        if ids:
            self._change(lambda notebook: notebook.gathering.part(ids))
        else:
            self._say(_("No other note says the same."))

    def remove_theme(self) -> None:
        if (theme := self.chosen_theme) is not None and self.may_change():
            self._change(lambda notebook: notebook.gathering.remove_theme(theme.id))
            self._say(_("Removed. Undo brings it back."))

    def rename(self, theme_id: str, title: str, draft: str) -> None:
        if self.may_change():
            deed = _renames(theme_id, title)
            self._running.change(deed, draft)

    def count_dots(self, entity_id: str, dots: int | None) -> None:
        if self.may_change():
            deed = _counts(entity_id, dots)
            self._running.change(deed)

    def move_to(self, question: str) -> None:
        """The chosen note belongs under another question."""
        note = self.chosen_note
        if note is not None and question != self._question:
            self._go_on_from((note.id,))
            self._change(lambda notebook: notebook.move_contribution(note.id, question))

    def may_change(self) -> bool:
        """Nothing changes while pens are down; whoever asked is told."""
        if self._running.wall.locked:
            self._say(_("Pens are down. Put them up first."))
        return not self._running.wall.locked

    # The wall

    def step_wall(self, way: int = 1) -> None:
        """All themes, then one at a time; a theme that somebody has just chosen comes at once."""
        self._put(*self._next_place(way))

    def next_words(self) -> str:
        """What Alt+W would put on the wall now."""
        gathered, about = self._next_place(1)
        if gathered == "note":
            return _("Show the note")
        theme = self.board.theme(about)
        everyone = self._running.everyone
        if theme is None:
            return _("Show all themes") if everyone else _("All themes on the wall")
        words = _("Show {theme}") if everyone else _("Put {theme} on the wall")
        return words.format(theme=short(theme.title, LONGEST_ON_A_BUTTON))

    def _next_place(self, way: int) -> tuple[Gathered, str]:
        here, places = self._on_wall(), self._places()
        chosen: tuple[Gathered, str] = ("themes", self._chosen)
        if chosen in places and chosen != here and (here is None or here[1] not in self._chosen):
            return chosen
        if here not in places:
            return "themes", ""
        return places[(places.index(here) + way) % len(places)]

    def _places(self) -> list[tuple[Gathered, str]]:
        themes: list[tuple[Gathered, str]] = [("themes", theme.id) for theme in self.board.themes]
        note: list[tuple[Gathered, str]] = [("note", "")] if self._running.everyone else []
        return [*note, ("themes", ""), *themes]

    def _on_wall(self) -> tuple[Gathered, str] | None:
        wall = self._running.wall
        if wall.covered or wall.over or wall.step_id != self._running.step_id:
            return None
        return wall.gathered, wall.about if wall.gathered == "themes" else ""

    def _put(self, gathered: Gathered, about: str = "") -> None:
        running = self._running
        if running.wall.locked:
            self._say(_("Pens are down. Put them up first."))
            return
        about = self._chosen if gathered == "note" else about
        running.showing.move(running.wall.put_gathered(running.step_id, gathered, about).show())

    # Within

    def _choose(self, chosen: str) -> None:
        self._chosen = chosen
        running = self._running
        running.chosen_note = chosen if self.board.note(chosen) else ""
        if running.wall.gathered == "note" and running.chosen_note:
            running.showing.wall = replace(running.wall, about=chosen, page=0)

    def _these(self) -> tuple[str, ...]:
        """Ids of the marked notes, in the order of the board, or of the chosen one."""
        wanted = self._marked or {self._chosen}
        return tuple(note.id for note in self.board.notes if note.id in wanted)

    def _gather(self, ids: Sequence[str], theme_id: str) -> None:
        if self.may_change():
            self._go_on_from(ids)
            self._change(lambda notebook: notebook.gathering.gather(ids, theme_id))

    def _go_on_from(self, ids: Sequence[str]) -> None:
        """The next loose note is chosen, so that one after the other finds its place.

        What leaves a theme leaves the keyboard on that theme.
        """
        loose = [note.id for note in self.board.loose]
        places = [loose.index(each) for each in ids if each in loose]
        if places:
            left = [*loose[max(places) + 1 :], *reversed(loose[: max(places)])]
            self._choose(next((each for each in left if each not in ids), ""))
        elif (theme := self.board.theme_of(self._chosen)) and self._chosen in ids:
            self._choose(theme.id)

    def _change(self, deed: Callable[[Notebook], Changed]) -> None:
        if self.may_change():
            self._marked = frozenset()
            self._running.change(deed)

    def _settle(self) -> None:
        """Something has changed: what is chosen may have gone, and a new theme is opened."""
        step = self._running.step
        if not self.is_open:
            return
        if step is None or step.question != self._question:
            self._let_go()
            return
        board, themes = self.board, self._theme_ids()
        notes = {note.id for note in board.notes}
        self._opened = next(iter(themes - self._known), self._opened)
        self._known = themes
        self._marked &= notes
        if self._chosen not in notes | themes:
            self._choose(next((note.id for note in board.loose), ""))

    def _let_go(self) -> None:
        self._question = self._chosen = self._running.chosen_note = ""

    def _theme_ids(self) -> frozenset[str]:
        return frozenset(theme.id for theme in self.board.themes)

    def _say(self, words: str) -> None:
        self._running.surroundings.say(words)


def _renames(theme_id: str, title: str) -> Callable[[Notebook], Changed]:
    return lambda notebook: notebook.gathering.rename_theme(theme_id, title)


def _counts(entity_id: str, dots: int | None) -> Callable[[Notebook], Changed]:
    return lambda notebook: notebook.gathering.count_dots(entity_id, dots)
