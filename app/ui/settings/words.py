"""Settings: how large the words are on this laptop, and in which colours."""

from __future__ import annotations

from app.ui.actions import actions
from app.ui.appearance import SIZES
from app.ui.parts.buttons import IconButton
from app.ui.parts.choices import TickField
from app.ui.parts.fields import FormRow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.segmented import Segmented
from app.ui.parts.side_by_side import side_by_side
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column
from app.ui.settings.size_steps import SizeSteps
from app.ui.surroundings import Surroundings
from app.words import _


class WordSettings(Column):
    """The whole window is the sample: it changes as you choose."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(gap=16)
        self._appearance = surroundings.appearance
        self._preferences = surroundings.preferences
        keys = actions()
        self.steps = SizeSteps(
            keys["smaller"].words, keys["larger"].words, _("Usual size of words on this laptop")
        )
        self.theme = Segmented(
            _("Colours"),
            [("paper", _("Paper")), ("high-contrast", _("High contrast"))],
            show_label=False,
        )
        size_row = FormRow(_("How large?"), self.steps, _keys_hint())
        theme_row = FormRow(_("Which colours?"), self.theme, _("Kept for next time."))
        self.motion = TickField(_("Small movements, such as when an action is done"))
        self.sample = Text(_("We said it in our own words, and it was written down."), size=19)
        self.add(Heading(_("Words on this laptop"), 2), side_by_side(size_row, theme_row))
        self.add(Column(Text(_("For example:"), soft=True), self.sample, gap=0))
        self.add(self.motion)
        self.motion.setChecked(surroundings.preferences.motion)
        self._listen()
        self._show()

    @property
    def larger(self) -> IconButton:
        return self.steps.more

    def _listen(self) -> None:
        self.steps.smaller.connect(self._appearance.smaller)
        self.steps.larger.connect(self._appearance.larger)
        self.steps.usual.connect(self._appearance.normal)
        self.theme.chosen.connect(self._appearance.set_theme)
        self._appearance.changed.connect(self._show)
        self.motion.toggled.connect(self._allow_motion)

    def _allow_motion(self, wanted: bool) -> None:
        self._preferences.motion = wanted

    def _show(self) -> None:
        before = self.steps.percent.text()
        self.steps.show_percent(self._appearance.scale, SIZES[0], SIZES[-1])
        self.theme.choose(self._appearance.theme)
        if before and before != self.steps.percent.text():
            announce(self.steps, self.steps.percent.text())


def _keys_hint() -> str:
    keys = actions()
    return _("Anywhere: {larger}, {smaller}, and {usual} for the usual size.").format(
        larger=keys["larger"].cap, smaller=keys["smaller"].cap, usual=keys["normal"].cap
    )
