"""Find: all that a group has said and decided, as you type, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from app.models.changed import Changed
from app.packs.pages.what_we_said_about import NAME, what_we_said_about
from app.ui.looking_back.filters import FiltersPanel
from app.ui.looking_back.found_rows import AT_MOST, found_row, how_many
from app.ui.looking_back.page import LookingBackPage
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.focus import REACH
from app.ui.parts.labels import Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column
from app.ui.surroundings import Destination, Sheet, Surroundings
from app.words import _
from app.workshops.said import WhatWeSaid, what_we_said
from app.workshops.said_slides import said_slides
from app.workshops.searching import Choices, Filters, Found, Kind, Search
from app.workshops.slides import Slide

if TYPE_CHECKING:
    from app.models.notebook import Notebook

_ON_PAPER = 200
"""Things on one page that is given out, the newest."""
_A_BREATH = 700
"""Milliseconds after the last letter before the number of results is said aloud."""
_BACK = "back"
"""Someone comes back from what they gave out, and goes on where they were."""
_ELSEWHERE: dict[Kind, str] = {"line": "agreement", "action": "actions"}
"""Where things are opened that belong to no session."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was looked for, and what was found."""

    words: str = ""
    filters: Filters = field(default_factory=Filters)
    search: Search = field(default_factory=Search)
    choices: Choices | None = None
    """What can be narrowed by, when the group is another than before."""
    said: WhatWeSaid = field(default_factory=WhatWeSaid)
    """The same for the room."""

    @property
    def anything(self) -> bool:
        return bool(self.words) or self.filters.narrow


class FindPage(LookingBackPage[Asked]):
    """One field, and Down goes to what it found. While everyone can see, only the room's things are
    looked in, and nothing that somebody looked for alone is left standing."""

    name = "look-back"
    kinds = frozenset(
        {"contribution", "action", "session", "group", "theme", "agreement", "settled"}
    )

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.field = LineField()
        self.row = FormRow(_("Find words in all that was said and decided"), self.field)
        self.filters = FiltersPanel()
        self.summary = Text("", soft=True)
        self.list = NoteList(
            _("What was found, newest first"), [("open", _("Open it"))], grows=True
        )
        self.before = Card(Text(_what_it_finds(), icon="search"))
        self._asking = Asked()
        """What the worker looks for next; read there once, whole."""
        self._searching = False
        self._choices_of = ""
        self._found: dict[str, Found] = {}
        self._soon = QTimer(self, singleShot=True, interval=_A_BREATH)
        self._lay_out()
        self._listen()

    # What every page that looks back says

    def read(self, notebook: Notebook, group_id: str) -> Asked:
        asking = self._asking
        search = notebook.search(asking.words, AT_MOST + 1, asking.filters)
        return Asked(
            asking.words,
            asking.filters,
            search,
            notebook.search_choices(group_id) if group_id != self._choices_of else None,
            what_we_said(search, most=AT_MOST),
        )

    def draw(self, value: Asked | None) -> None:
        self._searching = False
        if value is not None and value.choices is not None:
            self._choices_of = self.group_id
            self.filters.offer(value.choices, self.surroundings.tools())
        for part in (self.row, self.filters):
            part.setVisible(bool(self.group_id))
        self._show(value or Asked())
        if value is not None and self._asks_now() != (value.words, value.filters):
            self.look()

    def slides(self, value: Asked) -> tuple[Slide, ...]:
        return said_slides(value.said)

    def sheet(self) -> Sheet | None:
        if self.value is None or not self.slides(self.value):
            return None
        words, group_id = self.value.words, self.group_id
        filters = replace(self.value.filters, room=True)

        def read_again(notebook: Notebook) -> WhatWeSaid:
            search = notebook.search(words, _ON_PAPER + 1, filters)
            groups = {group.id: group.name for group in notebook.groups()}
            return what_we_said(search, most=_ON_PAPER, group=groups.get(group_id, ""))

        label = self.value.said.title
        return Sheet(NAME, label, group_id, read_again, what_we_said_about, back=self.name)

    def give_focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # Coming and going

    def arrive(self, destination: Destination) -> None:
        self._choices_of = ""
        super().arrive(destination)
        if destination.about != _BACK:
            self.field.selectAll()

    def leave(self) -> None:
        self._soon.stop()

    def read_again(self) -> None:
        words, filters = self._asks_now()
        self._asking = Asked(words, filters)
        self._searching = bool(self.group_id)
        super().read_again()

    def look(self) -> None:
        """One search at a time: what is typed meanwhile is looked for when that one is back."""
        if not self._searching:
            self.read_again()

    def say_how_many(self) -> None:
        """Aloud, once somebody has stopped typing."""
        self._soon.stop()
        if self.summary.text():
            announce(self.summary, self.summary.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the field to what it found."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Down and self.list.notes:
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _lay_out(self) -> None:
        rows = Column(self.list, margins=REACH)  # room for the ring round the first row
        self.content.add(self.row, self.filters, self.before, self.summary, rows)
        self.summary.hide()
        self.list.hide()

    def _listen(self) -> None:
        self.field.installEventFilter(self)
        self.field.textEdited.connect(lambda _text: self.look())
        self.filters.changed.connect(self.look)
        self.list.activated.connect(lambda _index: self._open(self.list.chosen_id))
        self.list.asked.connect(lambda _action, found: self._open(found))
        self._soon.timeout.connect(self.say_how_many)
        self.surroundings.desk.trouble.connect(self._on_trouble)

    def _asks_now(self) -> tuple[str, Filters]:
        """A store with one group is looked through whole, with what belongs to no group."""
        group = self.group_id if self.everyone or len(self._groups) > 1 else ""
        return self.field.text().strip(), self.filters.wanted(group, room=self.everyone)

    def _on_changed(self, changed: Changed) -> None:
        """A new session may be of a tool or in a year that nobody could choose before."""
        if "session" in changed.kinds:
            self._choices_of = ""
        super()._on_changed(changed)

    def _on_trouble(self, _error: object) -> None:
        """The next letter is looked for all the same."""
        self._searching = False

    def _on_seen_by(self, everyone: bool) -> None:
        """What someone looked for is theirs: it goes, with all that was found."""
        if everyone:
            self.field.clear()
            self.filters.let_everything_by()
        super()._on_seen_by(everyone)

    # Showing

    def _show(self, value: Asked) -> None:
        found = value.search.found[:AT_MOST]
        self._found = {each.entity_id: each for each in found}
        self.list.set_notes([found_row(each, value.search) for each in found])
        self.list.setVisible(bool(found))
        self.before.setVisible(bool(self.group_id) and not value.anything)
        self.summary.setText(how_many(value.search) if value.anything else "")
        self.summary.setVisible(value.anything)
        if value.anything and self.isVisible():
            self._soon.start()
        else:
            self._soon.stop()

    def _open(self, found_id: str) -> None:
        found = self._found.get(found_id)
        if found is None:
            return
        page = "run" if found.session_id else _ELSEWHERE[found.entity_type]
        self.surroundings.go(Destination(page=page, session_id=found.session_id))


def _what_it_finds() -> str:
    return _(
        "This finds what people said and what was decided: notes, promises, themes, and the lines "
        "of our agreement. Type a word, or only its beginning. Small slips are forgiven. Words "
        "that were taken back are not found: they are gone."
    )
