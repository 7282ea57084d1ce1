"""A question of a guided tool: the writing line, and the notes under it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.ui.parts.choices import Chooser
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, KeyCap, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.surfaces import Row
from app.ui.parts.writing import WritingField
from app.ui.run.action_button import action_button
from app.ui.run.running import Running
from app.ui.run.writing import LINE
from app.ui.steps.step_view import StepView
from app.words import _, ngettext
from app.workshops.gathered import beside, board_of, parts_of
from app.workshops.running_order import step_name
from app.workshops.session import VIEWS_OF, WAYS_IN, Contribution, Step
from app.workshops.sides import view_of_words
from app.workshops.themes import said_the_same

NOTE_ACTIONS = ("change", "park", "move", "take_back")


class QuestionStep(StepView):
    """Ten notes by keyboard alone: type, Enter, and the words are safe before they are seen."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self.writing_in = Text(strong=True)
        self.on_wall = Text(strong=True)
        self.line = WritingField(_("Write it in their words"), _("Write it in their words"))
        self.way_in = _chooser(_("How it came"), WAYS_IN, way_in_words())
        self.view_of = _chooser(_("View of"), VIEWS_OF, view_of_words())
        self.count = Heading("", 2)
        self.gather = action_button("gather")
        self.list = NoteList(_("Notes"), self._note_actions(), grows=True)
        self._lay_out()
        self._listen()

    def show_step(self, step: Step) -> None:
        super().show_step(step)
        self._show_places(step)
        self._show_line(step)
        self._show_notes(step)

    @property
    def writing_line(self) -> WritingField:
        return self.line

    def place_for_keyboard(self) -> QWidget | None:
        return self.line

    def put_in(self, question: str) -> None:
        """Make the line a note under a question: this one, or another one of today."""
        text = self.line.text()
        if self.line.locked:
            self.running.surroundings.say(_("Pens are down. Your line is still here."))
        elif not text.strip():
            self.running.surroundings.say(_("Write something first."))
        else:
            self.running.writing.add_note(
                text, question, self.way_in.currentData(), self.view_of.currentData()
            )

    def _lay_out(self) -> None:
        self.add_space(8)
        here = Row(Text(_("Writing in")), self.writing_in, gap=9)
        there = Row(Text(_("On the wall")), self.on_wall, gap=9)
        self.add(Flow(here, there, gap=34))
        self.add(self.line)
        self.numbers = KeyCap(_("Alt {first}–{last}").format(first=1, last=4))
        words = Text(_("adds elsewhere"), soft=True, size=15)
        self.elsewhere = Row(self.numbers, words, gap=6)
        keys = Flow(
            Row(KeyCap(_("Enter")), Text(_("adds here"), soft=True, size=15), gap=6),
            self.elsewhere,
            gap=14,
        )
        self.add(Flow(Flow(self.way_in, self.view_of, gap=12), keys, gap=12, spread=True))
        self.add_space(8)
        self.add(Flow(self.count, self.gather, gap=16, spread=True), self.list)
        self.add_stretch()

    def _listen(self) -> None:
        self.line.text_edited.connect(lambda text: self.running.writing.type(LINE, text))
        self.line.entered.connect(lambda _text: self._enter())
        self.list.asked.connect(lambda action, _note: self.asked.emit(f"note:{action}"))
        self.list.chosen.connect(self._choose)
        self.gather.clicked.connect(lambda: self.asked.emit("gather"))
        self.running.writing.wrote.connect(self._written)
        self.running.writing.could_not_write.connect(self._keep_line)

    def _enter(self) -> None:
        step = self.running.writing_in
        if self.line.text().strip() == "." and not self.line.locked:
            self._empty_whole_line()
            self.asked.emit("toggle_show")
        elif step is not None:
            self.put_in(step.question)

    def _choose(self, note_id: str) -> None:
        self.running.chosen_note = note_id

    def _written(self) -> None:
        """A note chosen earlier is not what somebody means once another has been written."""
        self._show_draft()
        self.list.choose("")

    def _show_draft(self) -> None:
        draft = self.running.writing.draft(LINE)
        if self.line.text() != draft:
            self.line.set_text(draft)

    def _empty_whole_line(self) -> None:
        self.running.writing.type(LINE, "")
        self._show_draft()

    def _keep_line(self, error: Exception) -> None:
        if self.isVisible():
            self.running.surroundings.desk.trouble.emit(error)

    def _show_places(self, step: Step) -> None:
        questions = min(9, len(self.running.questions))
        self.numbers.set_key(_("Alt {first}–{last}").format(first=1, last=questions))
        self.elsewhere.setVisible(questions > 1)
        _say_where(self.writing_in, step.word, step.mark)
        name = _("{name}: write it in their words").format(name=step_name(step))
        self.line.setAccessibleName(name)
        on_wall, covered = self.running.wall_step, self.running.wall.covered
        if covered or on_wall is None:
            _say_where(self.on_wall, _("covered"), "")
        else:
            _say_where(self.on_wall, on_wall.word or step_name(on_wall).lower(), on_wall.mark)

    def _show_line(self, step: Step) -> None:
        self._show_draft()
        if self.running.wall.locked:
            self.line.lock(_("Pens down. We are not writing this down."))
        else:
            self.line.unlock()

    def _show_notes(self, step: Step) -> None:
        notes = self.running.notes
        self.count.setText(
            ngettext("{n} note", "{n} notes", len(notes)).format(n=len(notes))
            if notes
            else _("No notes yet")
        )
        self.gather.setVisible(bool(notes))
        listed = self._rows(step)
        if listed != self.list.notes:
            self.list.set_notes(listed)
        self.list.setVisible(bool(listed))

    def _rows(self, step: Step) -> tuple[ListedNote, ...]:
        """Notes under their themes; those that say the same right below the one that stands."""
        session = self.running.session
        if session is None:
            return ()
        notes = {note.id: note for note in session.notes_under(step.question)}
        rows: list[ListedNote] = []
        for title, held in parts_of(board_of(session, step.question)):
            rows += [ListedNote(f"over:{title}", title, heading=True)] if title else []
            for each in held:
                rows.append(_listed(notes[each.id], step.mark, beside(each)))
                if each.same:
                    same = said_the_same(tuple(notes.values()), each.id)
                    rows += [replace(_listed(note, step.mark), inset=True) for note in same]
        return tuple(rows)

    def _note_actions(self) -> tuple[tuple[str, str], ...]:
        words = {
            "change": _("Change"),
            "park": _("Come back to it"),
            "move": _("Move"),
            "take_back": _("Take back"),
        }
        return tuple((action, words[action]) for action in NOTE_ACTIONS)


def way_in_words() -> dict[str, str]:
    """How a note came, as people say it."""
    return {
        "spoken": _("Spoken"),
        "note": _("Sticky note"),
        "card": _("Card"),
        "pair": _("Pair"),
        "small group": _("Small group"),
        "written before": _("Written before"),
        "one-to-one": _("One-to-one"),
        "sent later": _("Sent later"),
    }


def _say_where(text: Text, word: str, mark: str) -> None:
    text.shape = mark
    text.setText(word)


def _chooser(label: str, values: tuple[str, ...], words: dict[str, str]) -> Chooser:
    chooser = Chooser(label)
    for value in values:
        chooser.addItem(words[value], value)
    return chooser


def _listed(note: Contribution, mark: str, more: str = "") -> ListedNote:
    parked = note.status == "parked"
    reason = f": {note.reason}" if note.reason else ""
    aside = _("We will come back to it") + reason if parked else ""
    detail = " · ".join(filter(None, (more, aside)))
    return ListedNote(note.id, note.text, mark, detail)
