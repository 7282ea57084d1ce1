"""The one owner of how the window looks: palette, font, and a stylesheet that scales with it."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from app.ui import icons, scaling_style
from app.ui.parts.focus import FocusKeeper
from app.ui.parts.speaking import install_roles
from app.ui.scaling_style import LARGEST, NORMAL, SMALLEST, scaled
from app.ui.stylesheet import stylesheet_for
from app.ui.tokens import THEMES, Theme, palette_for

SIZES = (80, 90, 100, 110, 125, 150, 175, 200, 225, 250)
"""The steps of larger and smaller, in percent."""

FAMILIES = ("Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Symbols 2")
"""Each lends its letters where the one before it has none."""

_OUR_FONTS, _OTHER_FONTS = "Atkinson*.ttf", "Noto*.ttf"


class Appearance(QObject):
    """Sets the look and changes it live; every widget that exists follows."""

    changed = Signal()

    @staticmethod
    def prepare() -> None:
        """Call before the QApplication is made."""
        QCoreApplication.setAttribute(
            Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles
        )
        # setStyle would hand the style to Python, which then reads all that a style can be asked.
        os.environ["QT_STYLE_OVERRIDE"] = "Fusion"

    def __init__(self, app: QApplication, resources: Path, *, at_once: bool = True) -> None:
        """Unless `at_once`, call `style_controls` when the window is made, before it is shown, and
        `load_other_fonts` once it is painted."""
        super().__init__(app)
        self._styles_controls = at_once
        self._app = app
        self._resources = resources
        self._theme = THEMES["paper"]
        self._scale = NORMAL
        self._still(app)
        QDir.setSearchPaths(icons.SEARCH_PATH, [str(resources / "icons")])
        self._load_fonts(_OUR_FONTS)
        if at_once:
            self.load_other_fonts()
        install_roles()
        self._apply()
        self._focus = FocusKeeper(app)
        app.primaryScreenChanged.connect(self._apply)

    @property
    def theme(self) -> str:
        return self._theme.name

    @property
    def colours(self) -> Theme:
        return self._theme

    @property
    def scale(self) -> int:
        return self._scale

    def set_theme(self, name: str) -> None:
        """KeyError when there is no such theme."""
        theme = THEMES[name]
        if theme is not self._theme:
            self._theme = theme
            self._apply()

    def set_scale(self, percent: int) -> None:
        percent = max(SMALLEST, min(LARGEST, percent))
        if percent != self._scale:
            self._scale = percent
            self._apply()

    def larger(self) -> None:
        self.set_scale(next((size for size in SIZES if size > self._scale), LARGEST))

    def smaller(self) -> None:
        self.set_scale(next((size for size in reversed(SIZES) if size < self._scale), SMALLEST))

    def normal(self) -> None:
        self.set_scale(NORMAL)

    def colour(self, token: str) -> QColor:
        return self._theme.colour(token)

    def em(self) -> float:
        """The height of the body text in pixels."""
        return scaling_style.em()

    def space(self, step: int) -> int:
        """A space of the design (4, 8, 12, 16, 24, 32, 40) at the present text size."""
        return scaled(step)

    def style_controls(self) -> None:
        """Once for the whole window: Qt goes through the rules again, for a part and all that it
        holds, whenever the part is put into another."""
        self._styles_controls = True
        self._app.setStyleSheet(stylesheet_for(self._theme))

    def load_other_fonts(self) -> None:
        """Only letters that our own font lacks wait for these; Qt then measures all words anew."""
        self._load_fonts(_OTHER_FONTS)

    def _apply(self) -> None:
        self._app.setFont(self._font())
        scaling_style.measure_again()
        self._app.setPalette(palette_for(self._theme))
        # Qt posts the news of a font or palette; it must arrive before anyone measures.
        for news in (QEvent.Type.ApplicationFontChange, QEvent.Type.ApplicationPaletteChange):
            QCoreApplication.sendPostedEvents(None, news.value)
        if self._styles_controls:
            self.style_controls()
        self.changed.emit()

    def _font(self) -> QFont:
        font = QFont()
        font.setFamilies(list(FAMILIES))
        font.setPointSizeF(scaling_style.BODY_POINTS * self._scale / 100)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _load_fonts(self, pattern: str) -> None:
        for file in sorted((self._resources / "fonts").glob(pattern)):
            if QFontDatabase.addApplicationFont(str(file)) < 0:
                raise FileNotFoundError(file)

    @staticmethod
    def _still(app: QApplication) -> None:
        """Nothing of ours flashes, slides or fades."""
        app.setCursorFlashTime(0)
        for effect in (
            Qt.UIEffect.UI_AnimateCombo,
            Qt.UIEffect.UI_AnimateMenu,
            Qt.UIEffect.UI_AnimateTooltip,
            Qt.UIEffect.UI_FadeMenu,
            Qt.UIEffect.UI_FadeTooltip,
        ):
            QApplication.setEffectEnabled(effect, False)
