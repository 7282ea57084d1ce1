"""Choose the pictures of a pack: its sentences below one another, each with the picture it has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFileDialog

from app import messages
from app.messages.pictures import say_skipped
from app.models.changed import Changed
from app.ui.choosing_pictures.arrows import Arrows
from app.ui.choosing_pictures.finding import Line, Lines, Pack, Shown, choose, lines_of, offered
from app.ui.choosing_pictures.picture_button import PictureButton
from app.ui.choosing_pictures.which_picture import WhichPicture
from app.ui.packing.own_pictures import with_own_pictures
from app.ui.page import ReadingPage
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.focus import REACH
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Card, Column
from app.ui.scaling_style import scaled
from app.ui.surroundings import Destination, Surroundings
from app.words import _

_SIDE = 64
_DIALOG = (820, 560)
_FEW_NAMED = 5


class PicturesPage(ReadingPage):
    """Nothing is shown here while everyone can see this laptop: the sentences are the group's."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Choose pictures"))
        self._pack_of = Destination(page="pictures")
        self._lines = Lines(group_id="", lines=(), skipped=())
        self._open: Line | None = None
        self._turn = 0
        self._after: Callable[[], None] | None = None
        """What gets the keyboard once the sentences are there."""
        self.to_packs = Button(_("Back to the packs"), icon="arrow-back-up")
        self.hidden = Text(_turn_the_projector_off(), icon="eye")
        self.about = Text(_together())
        self.folder = Button("", icon="folder-open")
        self.skipped = Text("", icon="alert-triangle")
        self.rows: list[PictureButton] = []
        self.list = Column(gap=8, margins=REACH)
        self.which = WhichPicture()
        self._arrows = Arrows(self)
        self._lay_out()
        self._listen()

    def arrive(self, destination: Destination) -> None:
        self._pack_of = destination
        self._open = None
        self._forget()
        self._look(after=self._begin)

    def leave(self) -> None:
        self.which.stop()

    def ask_for_folder(self) -> None:
        dialog = QFileDialog(self.window(), _("A folder of your own pictures"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(self._folder or str(self.surroundings.documents))
        dialog.resize(QSize(*map(scaled, _DIALOG)).boundedTo(self.window().size()))
        dialog.fileSelected.connect(lambda chosen: self.use_folder(Path(chosen)))
        dialog.finished.connect(lambda _result: self.window().activateWindow())
        dialog.open()

    def use_folder(self, folder: Path) -> None:
        self.surroundings.preferences.picture_folder = str(folder)
        self._look(after=lambda: self.folder.setFocus(Qt.FocusReason.OtherFocusReason))

    # Within

    @property
    def _folder(self) -> str:
        return self.surroundings.preferences.picture_folder

    @property
    def _pack(self) -> Pack:
        around = self.surroundings
        return Pack(
            session_id=self._pack_of.session_id,
            pages=tuple(self._pack_of.about.split()),
            tools=around.tools(),
            shelf=with_own_pictures(around.shelf, around.preferences),
            today=around.now().date(),
        )

    def _lay_out(self) -> None:
        self.top.add(self.to_packs)
        beginning = Card(self.about, Flow(self.folder), self.skipped)
        self.beginning = beginning
        self.content.add(self.hidden, beginning, self.list, self.which)
        for part in (self.hidden, self.skipped, self.which):
            part.hide()

    def _listen(self) -> None:
        self.to_packs.clicked.connect(self._go_back)
        self.folder.clicked.connect(self.ask_for_folder)
        self.which.asked.connect(self._find)
        self.which.chosen.connect(self._choose)
        self.which.left.connect(self._close)
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)

    def _go_back(self) -> None:
        self.surroundings.go(Destination(page="packs", session_id=self._pack_of.session_id))

    # The sentences

    def _look(self, after: Callable[[], None] | None = None) -> None:
        self._turn += 1
        self._after = after or self._after
        turn, pack = self._turn, self._pack
        if self.surroundings.visibility.everyone or not pack.session_id or not pack.pages:
            self._show()
            return
        self.surroundings.desk.ask(
            lambda notebook: lines_of(notebook, pack),
            lambda lines: self._take(turn, lines),
            self._could_not,
            owner=self,
        )

    def _take(self, turn: int, lines: Lines) -> None:
        if turn != self._turn or self.surroundings.visibility.everyone:
            return
        self._lines = lines
        self._show()
        after, self._after = self._after, None
        if after is not None:
            after()

    def _begin(self) -> None:
        first = self.rows[0] if self.rows else self.folder
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read_from_the_top()

    def _show(self) -> None:
        everyone = self.surroundings.visibility.everyone
        choosing = self._open is not None and not everyone
        self.hidden.setVisible(everyone)
        self.which.setVisible(choosing)
        self.list.setVisible(not everyone and not choosing)
        self.beginning.setVisible(not everyone and not choosing)
        self.folder.set_words(_("Another folder") if self._folder else _("From my own folder"))
        self.skipped.setText(_passed_over(self._lines))
        self.skipped.setVisible(bool(self._lines.skipped))
        self._show_rows()

    def _show_rows(self) -> None:
        self.list.clear()
        self.rows = [self._row(line) for line in self._lines.lines]
        self.list.add(*self.rows)
        self._arrows.watch(self.rows)

    def _row(self, line: Line) -> PictureButton:
        state = _state_of(line)
        image = line.picture.image if line.picture else b""
        name = _("{sentence} Picture: {state}").format(sentence=line.sentence, state=state)
        button = PictureButton(f"{line.sentence}\n{state}", image, side=_SIDE, name=name)
        button.clicked.connect(lambda: self._open_line(line))
        return button

    # One sentence

    def _open_line(self, line: Line) -> None:
        self._open = line
        self._show()
        self.which.show_line(line)
        self.read_from_the_top()

    def _find(self, words: str) -> None:
        line, group, shelf = self._open, self._lines.group_id, self._pack.shelf
        if line is None:
            return
        self.surroundings.desk.ask(
            lambda notebook: offered(notebook, group, shelf, line.sentence, words),
            lambda found: self._show_found(line, words, found),
            self._could_not,
            owner=self,
        )

    def _show_found(self, line: Line, words: str, found: tuple[Shown, ...]) -> None:
        if self._open == line and self.which.field.text() == words:
            self.which.show_found(found)

    def _choose(self, name: str) -> None:
        line, group = self._open, self._lines.group_id
        if line is not None:
            self.surroundings.desk.ask(
                lambda notebook: choose(notebook, group, line.sentence, name),
                lambda _changed: self._close(),
                self._could_not,
                owner=self,
            )

    def _close(self) -> None:
        line, self._open = self._open, None
        self._look(after=lambda: self._back_to(line))

    def _back_to(self, line: Line | None) -> None:
        wanted = line.sentence if line else ""
        sentences = [each.sentence for each in self._lines.lines]
        if wanted in sentences:
            self.give_keyboard(self.rows[sentences.index(wanted)])
        else:
            self._begin()

    # What happens elsewhere

    def _could_not(self, error: Exception) -> None:
        self.surroundings.say(messages.say(error))

    def _forget(self) -> None:
        """Nothing of the pack that was here before stays on show."""
        self._lines = Lines(group_id="", lines=(), skipped=())
        self._show()

    def _on_seen_by(self, everyone: bool) -> None:
        self._open = None
        self._forget()
        if self.isVisible() and not everyone:
            self._look(after=self._begin)
        elif self.isVisible():
            self.to_packs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, changed: Changed) -> None:
        if self.isVisible() and self._open is None and changed.kinds - {"draft", "place"}:
            self._look()


def _state_of(line: Line) -> str:
    if line.picture is None:
        return _("No picture, chosen") if line.chosen else _("None yet: an empty frame")
    words = line.picture.words
    if line.chosen:
        return _("{words}, chosen").format(words=words)
    return _("{words}, found by a word").format(words=words)


def _passed_over(lines: Lines) -> str:
    named = [say_skipped(each) for each in lines.skipped[:_FEW_NAMED]]
    if len(lines.skipped) > _FEW_NAMED:
        named.append(_("And more."))
    return "\n".join(named)


def _together() -> str:
    return _(
        "Each sentence has one picture. Alongside only finds them by their words. Choose them with "
        "people who use Easy Read. What you choose is kept for this group."
    )


def _turn_the_projector_off() -> str:
    return _("Everyone can see this laptop. Turn the projector off first, then choose Only me.")
