"""Look back: find what was said or promised, in every session there is, as you type."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from app.models.changed import Changed
from app.ui.page import ReadingPage
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.focus import REACH
from app.ui.parts.labels import Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Card, Column
from app.ui.surroundings import Destination, Surroundings
from app.ui.who_can_see import WhoCanSee
from app.words import _, ngettext
from app.workshops.dates import say_date
from app.workshops.finding import places
from app.workshops.searching import Found, Search

AT_MOST = 50
"""Results shown at once, the newest; more words find fewer."""
_A_BREATH = 700
"""Milliseconds after the last letter before the number of results is said aloud."""


class LookBackPage(ReadingPage):
    """One field. While everyone can see this laptop it quotes nothing and takes no words."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Look back"))
        self._searching: str | None = None
        """The words the worker is looking for now; None while it looks for nothing."""
        self.who = WhoCanSee(surroundings.visibility)
        self.field = LineField()
        self.row = FormRow(_("Find words in notes and actions"), self.field)
        self.summary = Text("", soft=True)
        self.list = NoteList(
            _("What was found, newest first"), [("open", _("Open the session"))], grows=True
        )
        self.before = Card(Text(_what_it_finds(), icon="search"))
        self.private = Text(_turn_the_projector_off(), icon="eye")
        self._sessions: dict[str, str] = {}
        self._soon = QTimer(self, singleShot=True, interval=_A_BREATH)
        self._lay_out()
        self._listen()

    def arrive(self, destination: Destination) -> None:
        self.who.show_answer(self.surroundings.visibility.everyone)
        self._show_who_can_see()
        if self.surroundings.visibility.everyone:
            self.who.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    def leave(self) -> None:
        self._soon.stop()

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
        self.content.add(self.private, self.row, self.before, self.summary, rows)
        self.top.add(self.who)
        for part in (self.private, self.summary, self.list):
            part.hide()

    def _listen(self) -> None:
        self.field.installEventFilter(self)
        self.field.textEdited.connect(lambda _text: self._look())
        self.list.activated.connect(lambda _index: self._open(self.list.chosen_id))
        self.list.asked.connect(lambda _action, found: self._open(found))
        self._soon.timeout.connect(self.say_how_many)
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)

    # Looking

    def _look(self) -> None:
        """One search at a time: what is typed meanwhile is looked for when that one is back."""
        words = self.field.text().strip()
        if not words:
            self._show("", Search())
        elif self._searching is None:
            self._searching = words
            self.surroundings.desk.ask(
                lambda notebook: notebook.search(words, AT_MOST + 1),
                lambda found: self._take(words, found),
                self._could_not,
                owner=self,
            )

    def _take(self, words: str, search: Search) -> None:
        self._searching = None
        if self.surroundings.visibility.everyone:
            return
        if words != self.field.text().strip():
            self._look()
        else:
            self._show(words, search)

    def _could_not(self, error: Exception) -> None:
        self._searching = None
        self.surroundings.desk.trouble.emit(error)

    def _open(self, found: str) -> None:
        """What grew out of the check of a place belongs to no session: it is among the actions."""
        if found in self._sessions:
            session_id = self._sessions[found]
            page = "run" if session_id else "actions"
            self.surroundings.go(Destination(page=page, session_id=session_id))

    # Showing

    def _show(self, words: str, search: Search) -> None:
        shown = search.found[:AT_MOST]
        self._sessions = {each.entity_id: each.session_id for each in shown}
        self.list.set_notes([_row(each, search) for each in shown])
        self.list.setVisible(bool(shown))
        self.before.setVisible(not words)
        self.summary.setText(_how_many(search) if words else "")
        self.summary.setVisible(bool(words))
        if words and self.isVisible():
            self._soon.start()
        else:
            self._soon.stop()

    def _on_seen_by(self, everyone: bool) -> None:
        """What someone looked for is theirs: it goes, with all that was found."""
        if everyone:
            self.field.clear()
            self._show("", Search())
        self._show_who_can_see()

    def _show_who_can_see(self) -> None:
        everyone = self.surroundings.visibility.everyone
        self.private.setVisible(everyone)
        self.row.setVisible(not everyone)
        self.before.setVisible(not everyone and not self.field.text().strip())

    def _on_changed(self, changed: Changed) -> None:
        """Words that were taken back go from here too."""
        if self.isVisible() and changed.kinds & {"contribution", "action", "session"}:
            self._look()


def _row(found: Found, search: Search) -> ListedNote:
    strong = places(found.text, search.sought)
    kind = _("Action") if found.entity_type == "action" else found.question
    private = _("Only you see this") if found.visibility != "room" else ""
    facts = [kind, say_date(found.held_on), found.session_title, private]
    detail = " · ".join(fact for fact in facts if fact)
    for more in (found.aside, found.also):
        if places(more, search.sought):
            detail = f"{more}\n{detail}"
    token = "plus1" if found.entity_type == "action" else found.mark
    return ListedNote(found.entity_id, found.text, token, detail, strong)


def _how_many(search: Search) -> str:
    number = len(search.found)
    if not number:
        return _("Nothing found. Try fewer words, or the beginning of one.")
    if number > AT_MOST:
        return _("The newest {n}. There are more: another word finds fewer.").format(n=AT_MOST)
    return ngettext("{n} found, newest first", "{n} found, newest first", number).format(n=number)


def _what_it_finds() -> str:
    return _(
        "This finds what people said and what was promised, in every session kept here. "
        "Type a word, or only its beginning. Words that were taken back are not found: "
        "they are gone."
    )


def _turn_the_projector_off() -> str:
    return _("Everyone can see this laptop. Turn the projector off first, then choose Only me.")
