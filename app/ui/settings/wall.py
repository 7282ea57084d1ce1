"""Settings: which screen is the wall, and how large its words must be for the back row."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.parts.choices import Chooser
from app.ui.parts.fields import FormRow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.side_by_side import side_by_side
from app.ui.parts.surfaces import Column
from app.ui.settings.back_row_fields import BackRowFields
from app.ui.settings.size_steps import SizeSteps
from app.ui.surroundings import Surroundings
from app.ui.wall.screens import Screens, say_screen
from app.ui.wall.type_sizes import figures
from app.words import _

USUAL_WALL = (1920, 1080)
"""Dots of a projector, when none is plugged in to be asked."""
WALL_SIZES = (100, 110, 125, 150, 175, 200)


class WallSettings(Column):
    """The wall pages on and never shrinks, so the smallest size is what the back row needs."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(gap=16)
        self._preferences = surroundings.preferences
        self._screens: Screens | None = None
        self._listed: list[tuple[str, str]] = []
        self.which_screen = Chooser(_("Screen"))
        self.back_row = BackRowFields(self._preferences.back_row)
        self.steps = SizeSteps(
            _("Smaller words on the wall"),
            _("Larger words on the wall"),
            _("Usual size of words on the wall"),
        )
        self.result = Text(icon="device-projector")
        self.warning = Text(_too_far(), icon="alert-triangle")
        self._lay_out()
        self._listen()
        self._show()

    def look_round(self, window: QWidget) -> None:
        """See which screens there are now, and keep looking."""
        if self._screens is None:
            self._screens = Screens(window, self)
            self._screens.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        question = Text(_("Which screen is the wall?"), strong=True)
        hint = Text(_the_other_screen(), soft=True)
        screen = Column(question, self.which_screen, hint, gap=6)
        size = FormRow(
            _("Larger words on the wall?"), self.steps, _("Never smaller than the back row needs.")
        )
        self.add(Heading(_("The wall"), 2), side_by_side(screen, size))
        self.add(self.back_row, self.result, self.warning)

    def _listen(self) -> None:
        self.which_screen.activated.connect(self._choose_screen)
        self.back_row.measured.connect(self._keep_figures)
        self.steps.smaller.connect(lambda: self._step(-1))
        self.steps.larger.connect(lambda: self._step(1))
        self.steps.usual.connect(lambda: self._set_scale(WALL_SIZES[0]))
        self._preferences.changed.connect(self._show)

    def _choose_screen(self, index: int) -> None:
        self._preferences.wall_screen = self.which_screen.itemData(index)

    def _keep_figures(self) -> None:
        self._preferences.back_row = self.back_row.figures

    def _step(self, way: int) -> None:
        now = self._preferences.wall_scale
        nearest = min(range(len(WALL_SIZES)), key=lambda at: abs(WALL_SIZES[at] - now))
        self._set_scale(WALL_SIZES[max(0, min(len(WALL_SIZES) - 1, nearest + way))])

    def _set_scale(self, percent: int) -> None:
        self._preferences.wall_scale = percent

    def _show(self) -> None:
        self._list_screens()
        self.steps.show_percent(self._preferences.wall_scale, WALL_SIZES[0], WALL_SIZES[-1])
        self.result.setText(self._in_words())
        self.warning.setVisible(self._preferences.back_row.too_far)

    def _list_screens(self) -> None:
        chosen = self._preferences.wall_screen
        choices = [(_("The other screen"), "")]
        choices += [(say_screen(screen), screen.name()) for screen in self._others()]
        if chosen not in [name for _words, name in choices]:
            choices.append((_("{screen}, not plugged in now").format(screen=chosen), chosen))
        if choices != self._listed:
            self._listed = choices
            self.which_screen.clear()
            for words, name in choices:
                self.which_screen.addItem(words, name)
        self.which_screen.setCurrentIndex([name for _words, name in choices].index(chosen))

    def _others(self) -> list[QScreen]:
        home = self._screens.home() if self._screens else QGuiApplication.primaryScreen()
        return [screen for screen in QGuiApplication.screens() if screen is not home]

    def _in_words(self) -> str:
        width, height = self._wall_size()
        found = figures(
            self._preferences.back_row,
            height,
            QApplication.font(),
            self._preferences.wall_scale,
            width / height,
        )
        sentence = _(
            "Words on the wall will be about {dots} dots high: {lines} lines of {letters} letters."
        )
        return sentence.format(dots=found.type_px, lines=found.lines, letters=found.characters)

    def _wall_size(self) -> tuple[int, int]:
        wall = self._screens.second() if self._screens else None
        if wall is None:
            return USUAL_WALL
        ratio = wall.devicePixelRatio()
        size = wall.size()
        return round(size.width() * ratio), round(size.height() * ratio)


def _the_other_screen() -> str:
    return _("The other screen is whichever this window is not on.")


def _too_far() -> str:
    return _(
        "The farthest seat is more than six picture heights away. Larger words alone do not "
        "help there: move the seats closer, or the projector back to make a larger picture."
    )
