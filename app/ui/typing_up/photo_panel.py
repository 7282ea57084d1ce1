"""Beside the lines: a photo of the sheet, from a file, and those that were kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app import messages
from app.ui.parts.asking import Ask
from app.ui.parts.buttons import Button, IconButton, InlineButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Column, Panel
from app.ui.run.deeds import only_me_first
from app.ui.scaling_style import scaled
from app.ui.typing_up import photo_file
from app.ui.typing_up.photo_view import PhotoView
from app.ui.typing_up.typing_up import TypingUp
from app.ui.who_can_see import WhoCanSee
from app.words import _
from app.workshops.session import Photo
from app.workshops.sheets import sheets_of

_DIALOG = (820, 560)


class PhotoPanel(Panel):
    """Nothing of a photo is stored unless a person says so; in room mode there is none to see."""

    def __init__(self, typing_up: TypingUp) -> None:
        super().__init__(lines=("left",), gap=12, margins=(24, 24, 24, 24))
        self.typing_up = typing_up
        self.alone = Text(only_me_first(), icon="eye")
        self.who = WhoCanSee(typing_up.surroundings.visibility)
        self.promise = Text(_only_here(), soft=True)
        self.open_one = Button(_open(), icon="folder-open")
        self.view = PhotoView()
        self.looking = self._looking_buttons()
        self.keep = Button(_("Keep this photo with the session"), icon="device-floppy")
        self.away = Button(_("Put the photo away"))
        self.kept = Column(gap=8)
        self.looks: list[Button] = []
        self._kept_shown: tuple[Photo, ...] | None = None
        self._showing = False
        self._from_store = False
        self._lay_out()

    def begin(self) -> None:
        """Another session: the photo of the one before goes."""
        self._kept_shown = None
        self.put_away()

    def show_state(self) -> None:
        everyone = self.typing_up.surroundings.visibility.everyone
        for part in (self.alone, self.who):
            part.setVisible(everyone)
        self.promise.setVisible(not (everyone or self._showing))
        for part in (self.open_one, self.kept):
            part.setVisible(not everyone)
        self.open_one.set_words(_("Open another photo") if self._showing else _open())
        for part in (self.view, self.looking, self.away):
            part.setVisible(self._showing and not everyone)
        self.keep.setVisible(self._showing and not everyone and not self._from_store)
        if self.typing_up.photos != self._kept_shown:
            self._show_kept()

    def put_away(self) -> None:
        self._showing = False
        self.view.show_photo(QImage())
        self.show_state()

    def ask_for_file(self) -> None:
        surroundings = self.typing_up.surroundings
        if surroundings.visibility.everyone:
            surroundings.say(only_me_first())
            return
        dialog = QFileDialog(self.window(), _open())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        endings = " ".join(f"*.{ending}" for ending in photo_file.ENDINGS)
        dialog.setNameFilters([_("Photos ({endings})").format(endings=endings), _("All files (*)")])
        dialog.setDirectory(str(surroundings.documents))
        dialog.resize(QSize(*map(scaled, _DIALOG)).boundedTo(self.window().size()))
        dialog.fileSelected.connect(lambda chosen: self.open_file(Path(chosen)))
        dialog.finished.connect(lambda _result: self._take_back_keyboard())
        dialog.open()

    def open_file(self, path: Path) -> None:
        self._ask(lambda _notebook: photo_file.read_photo(path), partial(self._show, False))

    # Within

    def _lay_out(self) -> None:
        self.add(Heading(_("A photo beside it"), 2), self.alone, self.who, self.promise)
        self.add(self.view, self.looking, Flow(self.keep, self.away, gap=12))
        self.add(Flow(self.open_one), self.kept)
        self.add_stretch()
        self.open_one.clicked.connect(self.ask_for_file)
        self.keep.clicked.connect(self._keep)
        self.away.clicked.connect(self._put_away_by_hand)
        self.show_state()

    def _looking_buttons(self) -> Flow:
        larger = IconButton("plus", _("Larger photo"))
        smaller = IconButton("minus", _("Smaller photo"))
        whole, turn = Button(_("All of it")), Button(_("Turn it"))
        deeds: dict[Button, Callable[[], object]] = {
            larger: self.view.larger,
            smaller: self.view.smaller,
            whole: self.view.whole,
            turn: self.view.turn,
        }
        for button, deed in deeds.items():
            button.clicked.connect(deed)
        return Flow(*deeds, gap=10)

    def _show(self, from_store: bool, image: QImage) -> None:
        if self.typing_up.surroundings.visibility.everyone:
            return  # the screens changed while it was being read
        self._showing, self._from_store = True, from_store
        self.view.show_photo(image)
        self.show_state()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_away_by_hand(self) -> None:
        self.put_away()
        self.open_one.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        sheet, image = self.typing_up.sheet, self.view.image
        session_id = self.typing_up.session_id
        question = sheet.question if sheet else ""
        self._from_store = True
        self.typing_up.change(
            lambda notebook: notebook.photos.keep(session_id, question, photo_file.as_kept(image))
        )
        self.away.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typing_up.surroundings.say(
            _("The photo is kept with this session. You can take it back at any time.")
        )

    def _show_kept(self) -> None:
        photos, had_keyboard = self.typing_up.photos, _has_keyboard(self.kept)
        self._kept_shown, self.looks = photos, []
        self.kept.clear()
        for number, photo in enumerate(photos, 1):
            self.kept.add(self._kept_row(number, photo))
        if had_keyboard:
            self.open_one.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept_row(self, number: int, photo: Photo) -> QWidget:
        words = _("Kept photo {n}: {sheet}").format(n=number, sheet=self._sheet_name(photo))
        look = Button(words, icon="eye")
        look.clicked.connect(lambda: self._look_at(photo.id))
        back = InlineButton(_("Take back"))
        back.setAccessibleDescription(words)
        back.clicked.connect(lambda: self._ask_take_back(photo.id))
        self.looks.append(look)
        return Flow(look, back, gap=8)

    def _sheet_name(self, photo: Photo) -> str:
        room = self.typing_up.room
        sheets = sheets_of(room) if room else ()
        names = (sheet.name for sheet in sheets if sheet.question == photo.question)
        return next(names, _("Other notes"))

    def _look_at(self, photo_id: str) -> None:
        self._ask(
            lambda notebook: photo_file.read_kept(notebook.photos.picture(photo_id)),
            partial(self._show, True),
        )

    def _ask_take_back(self, photo_id: str) -> None:
        ask = Ask(
            self.window(),
            _("Take this photo back?"),
            _(
                "It goes from this laptop for good, and Undo cannot bring it back. It may still "
                "be in backups until those are replaced. The file it came from is not touched."
            ),
            [("no", _("Keep it")), ("yes", _("Take back"))],
        )
        ask.answered.connect(lambda answer: self._take_back(photo_id) if answer == "yes" else None)
        ask.finished.connect(lambda _result: self._take_back_keyboard())
        ask.open()

    def _take_back_keyboard(self) -> None:
        self.window().activateWindow()
        self.open_one.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self, photo_id: str) -> None:
        self.put_away()
        self.typing_up.erase((photo_id,))
        self.typing_up.surroundings.say(_("Taken back. The photo is gone from this laptop."))

    def _ask(self, work: Callable, answer: Callable) -> None:
        surroundings = self.typing_up.surroundings
        surroundings.desk.ask(
            work, answer, lambda error: surroundings.say(messages.say(error)), owner=self
        )


def _has_keyboard(part: QWidget) -> bool:
    focused = part.window().focusWidget()
    return focused is not None and part.isAncestorOf(focused)


def _open() -> str:
    return _("Open a photo of the sheet")


def _only_here() -> str:
    return _(
        "If you have a photo of the flip chart, see it here while you type. "
        "It stays on this laptop, and is kept with the session only if you say so."
    )
