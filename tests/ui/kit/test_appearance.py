"""A change of theme or text size reaches every window that is open, at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.appearance import SIZES, Appearance
from app.ui.icons import paint_icon
from app.ui.parts.buttons import Button
from app.ui.parts.labels import Heading, Text
from app.ui.tokens import THEMES
from tests.ui.kit.conftest import Show, picture

ICONS = Path(__file__).parents[3] / "resources" / "icons"


def test_body_text_is_seventeen_pixels_and_grows_with_the_percentage(
    appearance: Appearance,
) -> None:
    assert appearance.em() == pytest.approx(17)
    appearance.set_scale(200)
    assert appearance.em() == pytest.approx(34)
    assert appearance.space(8) == 16


def test_text_size_stays_between_its_ends(appearance: Appearance) -> None:
    appearance.set_scale(1000)
    assert appearance.scale == 250
    appearance.set_scale(1)
    assert appearance.scale == 80


def test_larger_and_smaller_go_by_steps_and_normal_comes_back(appearance: Appearance) -> None:
    seen = [appearance.scale]
    for _ in SIZES:
        appearance.larger()
        seen.append(appearance.scale)
    assert seen[-1] == 250
    assert sorted(set(seen)) == [size for size in SIZES if size >= 100]
    appearance.smaller()
    assert appearance.scale == 225
    appearance.normal()
    assert appearance.scale == 100


def test_an_unknown_theme_is_refused_and_nothing_changes(appearance: Appearance) -> None:
    with pytest.raises(KeyError):
        appearance.set_theme("midnight")
    assert appearance.theme == "paper"


def test_changed_is_said_once_for_each_change(appearance: Appearance, qtbot: QtBot) -> None:
    with qtbot.waitSignal(appearance.changed):
        appearance.set_theme("high-contrast")
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.set_theme("high-contrast")
        appearance.set_scale(100)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Button("Cover", key="Esc", icon="eye-off"),
        lambda: Heading("What are we pleased about?", 1),
        lambda: Text("Everything is saved", icon="circle-check"),
        lambda: QLineEdit("typed"),
    ],
    ids=["button", "heading", "text", "field"],
)
def test_a_live_change_reaches_what_is_already_on_the_screen(
    make, show: Show, appearance: Appearance
) -> None:
    part: QWidget = make()
    show(part)
    height, before = part.sizeHint().height(), picture(part)
    appearance.set_theme("high-contrast")
    assert picture(part) != before
    appearance.set_scale(200)
    assert part.sizeHint().height() > 1.5 * height


def test_a_heading_made_before_the_change_is_as_large_as_one_made_after(
    show: Show, appearance: Appearance
) -> None:
    early = Heading("Tomorrow", 1)
    show(early)
    appearance.set_scale(150)
    assert early.font() == Heading("Tomorrow", 1).font()


def test_our_letters_are_bundled_in_three_weights(appearance: Appearance) -> None:
    font = QApplication.font()
    assert QFontInfo(font).family() == "Atkinson Hyperlegible Next"
    widths = []
    for weight in (400, 600, 700):
        font.setWeight(font.Weight(weight))
        assert QFontInfo(font).weight() == weight
        widths.append(picture(_said("Hamburg", weight)))
    assert widths[0] != widths[1] != widths[2]


def _said(words: str, weight: int) -> QWidget:
    text = Text(words)
    text.weight = weight
    text.rescale()
    text.resize(text.sizeHint())
    return text


def test_nothing_flashes_and_nothing_moves(appearance: Appearance) -> None:
    assert QApplication.cursorFlashTime() == 0

    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)


def test_an_icon_is_drawn_in_the_colour_of_the_words_beside_it(appearance: Appearance) -> None:
    ink = appearance.colour("ink")
    appearance.set_theme("high-contrast")
    light = appearance.colour("ink")
    assert _strokes("home", ink).lightness() < 80
    assert _strokes("home", light).lightness() > 200


def _strokes(name: str, colour: QColor) -> QColor:
    """The colour of an icon's strokes, taken where it is opaque."""
    image = QImage(QSize(48, 48), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_icon(painter, image.rect(), name, colour)
    painter.end()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max((image.pixelColor(x, y) for x, y in points), key=lambda found: found.alpha())


def test_every_bundled_icon_can_be_drawn(appearance: Appearance) -> None:
    names = [file.stem for file in ICONS.glob("*.svg")]
    assert len(names) > 50
    for name in names:
        assert _strokes(name, appearance.colour("ink")).alpha() > 0, name


def test_what_cannot_be_used_looks_so_in_every_theme(look: Appearance, show: Show) -> None:
    button = Button("Put on the wall")
    show(button)
    before = picture(button)
    button.setEnabled(False)
    assert picture(button) != before
    role = QPalette.ColorRole.ButtonText
    disabled = QApplication.palette().color(QPalette.ColorGroup.Disabled, role)
    assert disabled == THEMES[look.theme].colour("faint")


def test_qts_own_button_takes_the_palette(look: Appearance, show: Show) -> None:
    plain = QPushButton("Choose a folder")
    show(plain)
    assert plain.palette().color(QPalette.ColorRole.ButtonText) == look.colour("ink")


def test_python_is_not_stopped_by_calls_that_return_nothing() -> None:
    many = (
        "import app.ui\n"
        "from PySide6.QtCore import QPoint\n"
        "point = QPoint()\n"
        "for _ in range(50_000): point.setX(1)\n"
        "print('still here')\n"
    )
    ran = subprocess.run([sys.executable, "-c", many], capture_output=True, text=True, check=False)
    assert ran.stdout.strip() == "still here", ran.stderr
