"""The small questions that come up while a session runs. Esc gives the safe answer, and covers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.ui.parts.buttons import Button
from app.ui.parts.fields import FormRow
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.rail import Rail, RailItem
from app.ui.parts.rescaling import Rescaling
from app.ui.parts.scroller import Scroller
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column
from app.ui.parts.writing import WritingField
from app.ui.run.today import STEP_ICONS
from app.ui.scaling_style import scaled
from app.words import _, ngettext
from app.workshops.running_order import step_name
from app.workshops.session import Step


class Sheet(Rescaling, QDialog):
    """A sheet laid over the page for one small job; nothing waits for it to close."""

    wide = 620

    def __init__(self, parent: QWidget, title: str, sentence: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = Column(Heading(title, 1, size=24), gap=14, margins=(32, 26, 32, 28))
        if sentence:
            self.body.add(Text(sentence))
            self.setAccessibleDescription(sentence)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(Scroller(self.body))
        self.rescale()

    def rescale(self) -> None:
        width = scaled(self.wide)
        room = self.screen().availableSize() if self.screen() else None
        self.setMinimumWidth(min(width, room.width() - 40) if room else width)
        super().rescale()

    def open(self) -> None:
        super().open()
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field is the field's own: it presses no button that nobody chose."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def fit(self) -> None:
        """As tall as what it holds, within the screen, once that has been laid out."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        self.body.box.activate()
        width = max(self.width(), self.minimumWidth())
        wanted = max(self.body.heightForWidth(width), self.body.sizeHint().height()) + scaled(8)
        self.resize(width, min(wanted, self.screen().availableSize().height() - scaled(60)))

    def close_button(self, words: str) -> Button:
        button = Button(words)
        button.clicked.connect(self.reject)
        return button


class StepsSheet(Sheet):
    """The running order as a menu, for when it is not down the left side."""

    def __init__(
        self, parent: QWidget, steps: Sequence[Step], here: str, go: Callable[[str], None]
    ) -> None:
        super().__init__(parent, _("Steps"))
        rail = Rail(_("Today's steps"))
        for step in steps:
            icon = STEP_ICONS.get(step.kind, "")
            item = rail.add_item(RailItem(step_name(step), icon=icon, shape=step.mark))
            item.set_visited(step.status == "visited")
            item.setChecked(step.id == here)
            item.clicked.connect(lambda _=False, step_id=step.id: self._go(step_id, go))
        self.body.add(rail, Flow(self.close_button(_("Close"))))
        self._rail = rail

    def open(self) -> None:
        super().open()
        chosen = [item for item in self._rail.items if item.isChecked()]
        (chosen or self._rail.items)[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _go(self, step_id: str, go: Callable[[str], None]) -> None:
        self.accept()
        go(step_id)


class MoveSheet(Sheet):
    """Which question does a note belong under?"""

    def __init__(
        self, parent: QWidget, questions: Sequence[Step], here: str, move: Callable[[str], None]
    ) -> None:
        super().__init__(parent, _("Move this note"), _("Which question does it belong under?"))
        self.buttons: dict[str, Button] = {}
        for step in questions:
            if step.question != here:
                button = Button(step_name(step), shape=step.mark)
                button.clicked.connect(lambda _=False, to=step.question: self._move(to, move))
                self.buttons[step.question] = button
        self.body.add(Flow(*self.buttons.values(), gap=10), Flow(self.close_button(_("Leave it"))))

    def open(self) -> None:
        super().open()
        next(iter(self.buttons.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _move(self, question: str, move: Callable[[str], None]) -> None:
        self.accept()
        move(question)


class HalfTyped(Protocol):
    """Keeps what is half typed, by the place it is typed in."""

    def draft(self, where: str) -> str: ...

    def type(self, where: str, text: str) -> None: ...

    def take_back(self, where: str) -> None: ...


class WriteSheet(Sheet):
    """One piece of writing: a note's words, or why we will come back to it."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        label: str,
        text: str,
        done: str,
        keep: Callable[[str], None],
        writing: HalfTyped,
        where: str,
        remove: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Half-typed words stay in the draft `where` until they are kept, or left on purpose.

        `remove` is the word for letting the whole thing go, and how; Undo brings it back.
        """
        super().__init__(parent, title)
        self._keep = keep
        self.line = WritingField(least_lines=2)
        self.line.set_text(writing.draft(where) or text)
        self.done_button = Button(done, accent=True)
        self.body.add(FormRow(label, self.line))
        leave = self.close_button(_("Leave it as it was"))
        buttons = Flow(self.done_button, leave, gap=12)
        if remove is not None:
            word, deed = remove
            self.remove_button = Button(word)
            self.remove_button.clicked.connect(lambda: (self.accept(), deed()))
            buttons.add(self.remove_button)
        self.body.add(buttons)
        self.line.entered.connect(lambda _text: self._finish())
        self.line.text_edited.connect(lambda text: writing.type(where, text))
        self.done_button.clicked.connect(self._finish)
        leave.clicked.connect(lambda: writing.take_back(where))

    def open(self) -> None:
        super().open()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        self.accept()
        self._keep(self.line.text())


class SlipsSheet(Sheet):
    """Slips in a batch: each Enter is one slip; they join mixed when the batch is closed."""

    wide = 720

    def __init__(
        self,
        parent: QWidget,
        question: str,
        begun: Sequence[str],
        keep: Callable[[Sequence[str]], None],
        put_in: Callable[[Sequence[str]], None],
    ) -> None:
        super().__init__(
            parent,
            _("Type up slips"),
            _(
                "One slip, then Enter. They join the notes in a mixed order, "
                "so nobody can tell whose is whose."
            ),
        )
        self.slips = list(begun)
        self._keep, self._put_in = keep, put_in
        self.line = WritingField(_("One slip"), _("One slip, in its own words"))
        self.list = NoteList(_("Slips so far"), ((("remove"), _("Remove")),), grows=True)
        self.all_in = Button(_("Put them in"), accent=True)
        self.body.add(Text(_("Under: {question}").format(question=question), strong=True))
        self.body.add(self.line, self.list)
        self.body.add(Flow(self.all_in, self.close_button(_("Later: keep them here")), gap=12))
        self.line.entered.connect(self._add)
        self.list.asked.connect(self._remove)
        self.all_in.clicked.connect(self._finish)
        self._show()

    def open(self) -> None:
        super().open()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        """However it closes, a line that was not entered yet is a slip too."""
        self._take_line()
        super().done(result)

    def _add(self, _text: str) -> None:
        self._take_line()
        self._show()
        self._tell()

    def _take_line(self) -> None:
        if self.line.text().strip():
            self.slips.append(self.line.text())
            self.line.set_text("")
            self._keep(self.slips)

    def _remove(self, _action: str, at: str) -> None:
        del self.slips[int(at)]
        self._keep(self.slips)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()
        self._tell()

    def _finish(self) -> None:
        self._take_line()
        slips = list(self.slips)
        self.accept()
        if slips:
            self._put_in(slips)

    def _tell(self) -> None:
        number = len(self.slips)
        announce(self.line, ngettext("{n} slip.", "{n} slips.", number).format(n=number))

    def _show(self) -> None:
        self.list.set_notes([ListedNote(str(at), slip) for at, slip in enumerate(self.slips)])
        self.list.setVisible(bool(self.slips))
        self.all_in.setEnabled(bool(self.slips))
        self.fit()
