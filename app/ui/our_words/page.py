"""Our words: those the group explains, and those it does not use, with what it says instead.

The words are the group's and are in its packs, so the room may see the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.models.changed import Changed
from app.ui.agreement.choosing import Links
from app.ui.agreement.half_typed import HalfTyped
from app.ui.our_words.form import WORD, WordForm
from app.ui.our_words.reading import FoundWords, words_found
from app.ui.page import ReadingPage
from app.ui.parts.flowing import Columns
from app.ui.parts.focus import REACH
from app.ui.parts.labels import Heading, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column
from app.ui.surroundings import Destination, Surroundings
from app.ui.who_can_see import WhoCanSee
from app.words import _
from app.workshops.fingerprint import same_words
from app.workshops.own_words import OwnWord

if TYPE_CHECKING:
    from app.models.notebook import Notebook

CHANGE, REMOVE = "change", "remove"
_SHOWS = {"own_word", "group"}


class OurWordsPage(ReadingPage):
    """A form, and beside it the list. In room mode there is the list alone."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Our words"))
        self._found = FoundWords()
        self._group_id = ""
        self._turn = 0
        self._just_come = False
        self.who = WhoCanSee(surroundings.visibility)
        self.top.add(self.who)
        self.half_typed = HalfTyped(surroundings.desk, self)
        self.groups = Links(_("Another group:"))
        self.form = WordForm(self.half_typed)
        self.empty = Text("", soft=True)
        self.list = NoteList(_("Our words"), grows=True)
        self.columns = self._lay_out()
        self._listen()

    def arrive(self, destination: Destination) -> None:
        self._just_come = True
        self.who.show_answer(self.surroundings.visibility.everyone)
        self._put_away()
        self._read()

    def leave(self) -> None:
        self.half_typed.put_by()

    def _lay_out(self) -> Columns:
        around = (REACH, 0, REACH, REACH)
        heading = Heading(_("The words we have"), 2)
        words = Column(heading, self.empty, self.list, gap=12, margins=around)
        words.add_stretch()
        left = Column(self.form, margins=(0, 0, 18, 16))
        left.add_stretch()
        columns = Columns(words, left=left, left_width=460, main_width=420)
        columns.stacking.reverse()  # the form comes before the list
        self.content.add(Text(_why()), self.groups, columns)
        self.groups.hide()
        self._left = left
        return columns

    def _listen(self) -> None:
        self.form.wanted.connect(self._keep)
        self.form.closed.connect(self._leave_as_it_was)
        self.list.asked.connect(self._asked)
        self.groups.chosen.connect(self._choose_group)
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)

    # Reading

    def _read(self) -> None:
        """The latest asking wins."""
        self._turn += 1
        turn, group_id = self._turn, self._group_id
        everyone = self.surroundings.visibility.everyone
        self.surroundings.desk.ask(
            lambda notebook: words_found(notebook, group_id, everyone=everyone),
            lambda found: self._take(turn, found),
            owner=self,
        )

    def _take(self, turn: int, found: FoundWords) -> None:
        if turn != self._turn:
            return
        afresh = self._just_come or found.group_id != self._found.group_id
        self._found, self._group_id = found, found.group_id
        self.half_typed.remember(found.drafts)
        if afresh or (self.form.word_id and self._word(self.form.word_id) is None):
            self.form.write(found.group_id, self._half_changed() if afresh else None)
        self._show()

    def _half_changed(self) -> OwnWord | None:
        """What was left in the middle is opened again, so that it is not forgotten."""
        half = {where.partition(":")[2] for where in self._found.drafts if where[:4] == "own-"}
        return next((each for each in self._found.words if each.id in half), None)

    def _on_changed(self, changed: Changed) -> None:
        if self.isVisible() and changed.kinds & _SHOWS:
            self._read()

    def _on_seen_by(self, _everyone: bool) -> None:
        self.half_typed.forget()
        self._put_away()
        if self.isVisible():
            self._just_come = True
            self._read()

    def _put_away(self) -> None:
        self._found = FoundWords()
        self.form.put_away()
        self._left.hide()

    def _choose_group(self, group_id: str) -> None:
        self.half_typed.put_by()
        self._group_id = group_id
        self._read()

    # Showing

    def _show(self) -> None:
        found, everyone = self._found, self.surroundings.visibility.everyone
        names = {} if everyone else {group.id: group.name for group in found.groups}
        self.groups.offer(names, found.group_id)
        can_write = bool(found.group_id) and not everyone
        had_keyboard = self.list.hasFocus()
        self.list.set_actions(_deeds() if can_write else ())
        self.list.set_notes([_row(word) for word in found.words])
        self.list.setVisible(bool(found.words))
        self.empty.setText(_nothing_yet(can_write=can_write, has_group=bool(found.group_id)))
        self.empty.setVisible(not found.words)
        self._left.setVisible(can_write)
        if self._just_come or (had_keyboard and not found.words):
            self._begin_somewhere(can_write=can_write)
        self._just_come = False

    def _begin_somewhere(self, *, can_write: bool) -> None:
        if can_write:
            self.give_keyboard(self.form.fields[WORD])
        else:
            self.give_keyboard(self.list if self._found.words else self.who)
        self.read_from_the_top()

    def _word(self, word_id: str) -> OwnWord | None:
        return next((each for each in self._found.words if each.id == word_id), None)

    # Adding, changing, removing

    def _asked(self, deed: str, word_id: str) -> None:
        word = self._word(word_id)
        if word is None:
            return
        if deed == CHANGE:
            self.half_typed.put_by()
            self.form.write(self._group_id, word)
            self.give_keyboard(self.form.fields[WORD])
        else:
            self._remove(word)

    def _keep(self, word_id: str, said: dict[str, str]) -> None:
        same = self._same(word_id, said[WORD])
        if same is not None:
            self.form.tell(WORD, _("This word is in the list. You can change it there."))
            self.list.choose(same.id)
            return
        self.half_typed.put_by()
        group_id, places = self._group_id, self.form.places()
        self.surroundings.desk.ask(
            lambda notebook: _kept(notebook, group_id, word_id, said, places[0]),
            lambda _changed: self._is_kept(places, changed=bool(word_id)),
            self.form.refuse,
            owner=self,
        )

    def _same(self, word_id: str, word: str) -> OwnWord | None:
        others = (each for each in self._found.words if each.id != word_id)
        return next((each for each in others if same_words(each.word) == same_words(word)), None)

    def _is_kept(self, places: tuple[str, ...], *, changed: bool) -> None:
        for where in places:
            self.half_typed.take_back(where)
        announce(self, _("Changed.") if changed else _("Added."))
        if places == self.form.places():
            self.form.write(self._group_id)
            self.form.take_keyboard()

    def _leave_as_it_was(self) -> None:
        word_id = self.form.word_id
        for where in self.form.places():
            self.half_typed.take_back(where)
        self.form.write(self._group_id)
        self.list.choose(word_id)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, word: OwnWord) -> None:
        """Undo brings it back."""
        now = QApplication.focusWidget()
        here = now is not None and self.list.isAncestorOf(now)
        self.surroundings.desk.ask(
            lambda notebook: notebook.packing.remove_own_word(word.id), owner=self
        )
        self.surroundings.say(_("Removed. Undo brings it back."))
        if here:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def _kept(
    notebook: Notebook, group_id: str, word_id: str, said: dict[str, str], draft: str
) -> Changed:
    if word_id:
        return notebook.packing.change_own_word(word_id, draft, **said)
    return notebook.packing.add_own_word(group_id, clear_draft=draft, **said)


def _row(word: OwnWord) -> ListedNote:
    said = (
        _("We say: {instead}").format(instead=word.instead) if word.instead else "",
        _("It means: {meaning}").format(meaning=word.meaning) if word.meaning else "",
    )
    detail = "\n".join(filter(None, said))
    spoken = _("{word}. {more}").format(word=word.word, more=" ".join(detail.splitlines()))
    return ListedNote(word.id, word.word, detail=detail, bold=True, spoken=spoken)


def _deeds() -> tuple[tuple[str, str], ...]:
    return (CHANGE, _("Change")), (REMOVE, _("Remove"))


def _why() -> str:
    return _(
        "Words can leave people out. Here your group says which words it does not use, and what "
        "hard words mean."
    )


def _nothing_yet(*, can_write: bool, has_group: bool) -> str:
    if not has_group:
        return _("There is no group yet. Start a session first. Then its words can go here.")
    if can_write:
        return _("No words yet. Type the first one, with what you say instead or what it means.")
    return _("No words yet. They are typed while only you can see this laptop.")
