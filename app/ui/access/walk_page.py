"""Walking round with the laptop in one hand: one line at a time, in large letters and targets."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from app.models.changed import Changed
from app.ui.access.check_view import line_of
from app.ui.access.keeping import Keeping
from app.ui.access.seen import OpenCheck, Shown, find
from app.ui.access.walk_view import WalkView
from app.ui.page import Page
from app.ui.parts.scroller import Scroller
from app.ui.surroundings import Destination, Surroundings
from app.workshops.access import TOOL, AccessCheck


class WalkPage(Page):
    """It has the whole window, and goes back to the list at the line it stands on."""

    whole_window = True

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._tool = surroundings.tools()[TOOL]
        self._items = self._tool.of_kind("check")
        self._at = 0
        self._session_id = self._check_id = ""
        self._turn = 0
        self._just_come = False
        self.shown: OpenCheck | None = None
        self.keeping = Keeping(surroundings, self)
        self.view = WalkView(self._tool)
        self._scroller = Scroller(self.view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._scroller)
        self._listen()

    def arrive(self, destination: Destination) -> None:
        check_id, _mark, item = destination.about.partition(":")
        ids = [each.id for each in self._items]
        self._session_id, self._check_id = destination.session_id, check_id
        self._at = ids.index(item) if item in ids else 0
        self.shown, self._just_come = None, True
        self.view.begin()
        self._read()

    def leave(self) -> None:
        self.view.note.settle()

    # Reading

    def _listen(self) -> None:
        view = self.view
        view.leave.clicked.connect(self._back_to_list)
        view.answers.chosen.connect(self._answer)
        view.answers.moved.connect(self._move)
        view.answers.note_wanted.connect(view.write)
        view.back.clicked.connect(lambda: self._move(-1))
        view.next.clicked.connect(lambda: self._move(1))
        view.part_before.clicked.connect(lambda: self._move_part(-1))
        view.next_part.clicked.connect(lambda: self._move_part(1))
        view.note.given.connect(self._give_note)
        view.note.half_typed.connect(self._put_by)
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)

    def _read(self) -> None:
        """The latest asking wins."""
        self._turn += 1
        turn, everyone = self._turn, self.surroundings.visibility.everyone
        session_id, check_id = self._session_id, self._check_id
        self.surroundings.desk.ask(
            lambda notebook: find(notebook, session_id, check_id, everyone=everyone),
            lambda shown: self._take(turn, shown),
            owner=self,
        )

    def _take(self, turn: int, shown: Shown) -> None:
        if turn != self._turn:
            return
        self.shown = shown if isinstance(shown, OpenCheck) else None
        self._show()

    def _on_changed(self, changed: Changed) -> None:
        if self.isVisible() and changed.kinds & {"venue", "access_check", "action"}:
            self._read()

    def _on_seen_by(self, _everyone: bool) -> None:
        """A note is for one person: it is put by, and goes from the screen at once."""
        self.view.note.put_by()
        self.view.note.hide()
        self.shown = None
        if self.isVisible():
            self._just_come = True
            self._read()

    # Showing

    @property
    def _item(self) -> str:
        return self._items[self._at].id

    def _show(self) -> None:
        shown = self.shown
        if shown is None:
            self.view.show_nothing()
        else:
            self.view.show_line(shown, line_of(self._items[self._at], shown))
        if self._just_come and self.isVisible():
            self._just_come = False
            self.view.take_keyboard(nothing=shown is None)
            self._scroller.show_from_the_top()

    # Doing

    @property
    def _check(self) -> AccessCheck | None:
        return self.shown.check if self.shown is not None else None

    def _answer(self, found: str) -> None:
        """The next line at once; at the end of a part a rest, to see what it came to."""
        if self._check is not None:
            self.keeping.answer(self._check, self._item, found)
            self._move(1)

    def _move(self, step: int) -> None:
        """To the next line, or the one before; between two parts there is a rest."""
        self.view.note.settle()
        rests = step > 0 and not self.view.resting and self._is_last_of_part()
        if rests:
            self.view.rest()
        elif self.view.resting and step < 0:
            self.view.begin()
        elif 0 <= self._at + step < len(self._items):
            self._at += step
            self.view.begin()
        self._just_come = True
        self._show()

    def _move_part(self, step: int) -> None:
        self.view.note.settle()
        sections = self._tool.sections
        part = min(max(self._part + step, 0), len(sections) - 1)
        first = sections[part].items[0].id
        self._at = [each.id for each in self._items].index(first)
        self.view.begin()
        self._just_come = True
        self._show()

    @property
    def _part(self) -> int:
        return self.view.part_of(self._item)

    def _is_last_of_part(self) -> bool:
        return self._tool.sections[self._part].items[-1].id == self._item

    def _give_note(self, note: object) -> None:
        if self._check is not None:
            refused = partial(self.view.note.refused)
            self.keeping.write(self._check, self.view.item, "note", note, refused)

    def _put_by(self, text: str) -> None:
        self.keeping.put_by_line(self._check, self.view.item, "note", text)

    def _back_to_list(self) -> None:
        about = f"{self._check_id}:{self._item}" if self._check is not None else ""
        self.surroundings.go(Destination(page="access", session_id=self._session_id, about=about))
