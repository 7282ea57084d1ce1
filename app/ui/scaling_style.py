"""Everything grows with the text: measures taken from the font, and the style that uses them."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

BODY_POINTS = 12.75
BODY_PIXELS = 17.0
"""What the body text measures at 100 %: the figures in the design are for this size."""

SMALLEST, NORMAL, LARGEST = 80, 100, 250
"""Text sizes in percent."""

RESCALING = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
"""The events that tell a widget that the look has changed under it."""

_Metric = QStyle.PixelMetric
_METRICS = {
    _Metric.PM_IndicatorWidth: 22,
    _Metric.PM_IndicatorHeight: 22,
    _Metric.PM_ExclusiveIndicatorWidth: 22,
    _Metric.PM_ExclusiveIndicatorHeight: 22,
    _Metric.PM_SmallIconSize: 20,
    _Metric.PM_ButtonIconSize: 20,
    _Metric.PM_ListViewIconSize: 20,
    _Metric.PM_ScrollBarExtent: 14,
    _Metric.PM_ScrollBarSliderMin: 44,
    _Metric.PM_SliderThickness: 44,
    _Metric.PM_SliderLength: 24,
    _Metric.PM_ButtonMargin: 20,
    _Metric.PM_LayoutHorizontalSpacing: 12,
    _Metric.PM_LayoutVerticalSpacing: 12,
    _Metric.PM_CheckBoxLabelSpacing: 12,
    _Metric.PM_RadioButtonLabelSpacing: 12,
    _Metric.PM_FocusFrameHMargin: 5,
    _Metric.PM_FocusFrameVMargin: 5,
    _Metric.PM_MenuHMargin: 4,
    _Metric.PM_MenuVMargin: 4,
    _Metric.PM_TextCursorWidth: 2,
}
_Hint = QStyle.StyleHint
_HINTS = {
    _Hint.SH_Widget_Animate: 0,
    _Hint.SH_Widget_Animation_Duration: 0,
    _Hint.SH_FocusFrame_AboveWidget: 1,
    _Hint.SH_FocusFrame_Mask: 0,
    _Hint.SH_ComboBox_Popup: 0,
    _Hint.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    _Hint.SH_EtchDisabledText: 0,
    _Hint.SH_DitherDisabledText: 0,
}


def em() -> float:
    """The height of the body text in pixels, on which every other size rests."""
    font = QApplication.font()
    points = font.pointSizeF()
    if points <= 0:
        return float(font.pixelSize())
    screen = QGuiApplication.primaryScreen()
    return points * screen.logicalDotsPerInchY() / 72 if screen else points * 96 / 72


def scaled(pixels: float) -> int:
    """What a measure of the design, drawn at 100 %, comes to at the present text size."""
    return round(pixels * em() / BODY_PIXELS)


def font_at(pixels: float, weight: int = 400) -> QFont:
    """The application's font at a size of the design's scale, growing with the text."""
    font = QFont(QApplication.font())
    size = font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize() * 0.75
    font.setPointSizeF(size * pixels / BODY_PIXELS)
    font.setWeight(QFont.Weight(weight))
    return font


def pixels_of(font: QFont) -> float:
    """How tall a font made by `font_at` is."""
    body = QApplication.font().pointSizeF()
    return em() * font.pointSizeF() / body if body > 0 else float(font.pixelSize())


class ScalingStyle(QProxyStyle):
    """Fusion whose indicators, icons, spaces and handles follow the font, and that never moves."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        wanted = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if wanted is None else scaled(wanted)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        wanted = _HINTS.get(hint)
        return super().styleHint(hint, option, widget, returnData) if wanted is None else wanted
