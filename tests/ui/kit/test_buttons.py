"""A button can be read, hit, pressed from the keyboard, and says its key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.parts.buttons import Button, IconButton, InlineButton, LinkButton, TileButton
from app.ui.parts.shapes import SHAPES, paint_shape
from tests.ui.kit.conftest import Show, picture
from tests.ui.kit.test_words import interface

KINDS = {
    "plain": lambda: Button("Cover"),
    "key": lambda: Button("Cover", key="Esc", icon="eye-off"),
    "accent": lambda: Button("Put {shape} on the wall", shape="pleased", accent=True, key="Alt W"),
    "inline": lambda: InlineButton("Take back"),
    "link": lambda: LinkButton("Undo: add note", icon="arrow-back-up"),
    "icon": lambda: IconButton("chevron-left", "Page back"),
    "letters": lambda: IconButton("A+", "Larger words"),
    "tile": lambda: TileButton("Respect agreement", "heart-handshake"),
}
every_kind = pytest.mark.parametrize("make", KINDS.values(), ids=list(KINDS))


@every_kind
def test_it_is_large_enough_to_hit_and_has_a_name(make, look: Appearance, show: Show) -> None:
    button = make()
    show(button)
    assert button.height() >= 44 * look.em() / 17 - 1
    assert button.width() >= 44 * look.em() / 17 - 1
    assert interface(button).role() == QAccessible.Role.Button
    assert interface(button).text(QAccessible.Text.Name)


@every_kind
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_it(
    make, key: Qt.Key, appearance: Appearance, show: Show, qtbot: QtBot
) -> None:
    button = make()
    show(button)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


@every_kind
def test_a_screen_reader_can_press_it(
    make, appearance: Appearance, show: Show, qtbot: QtBot
) -> None:
    button = make()
    show(button)
    with qtbot.waitSignal(button.clicked):
        interface(button).actionInterface().doAction("Press")


def test_its_key_is_told_as_well_as_shown(look: Appearance, show: Show) -> None:
    button = Button("Cover", key="Esc")
    show(button)
    assert interface(button).text(QAccessible.Text.Name) == "Cover"
    assert "Esc" in interface(button).text(QAccessible.Text.Description)
    assert button.sizeHint().width() > Button("Cover").sizeHint().width()


def test_a_shape_among_the_words_is_not_read_out(appearance: Appearance, show: Show) -> None:
    button = Button("Next: {shape} concerned", shape="concerned")
    named = Button("Put {shape} on the wall", shape="pleased", name="Put pleased on the wall")
    show(button, named)
    assert interface(button).text(QAccessible.Text.Name) == "Next: concerned"
    assert interface(named).text(QAccessible.Text.Name) == "Put pleased on the wall"
    before = picture(button)
    button.set_words("Next: {shape} concerned", shape="tried")
    assert picture(button) != before


def test_an_ampersand_is_an_ampersand_and_takes_no_key(appearance: Appearance, show: Show) -> None:
    button = Button("Tea & cake")
    show(button)
    assert button.shortcut().isEmpty()
    assert interface(button).text(QAccessible.Text.Name) == "Tea & cake"


def test_words_too_long_for_their_place_go_on_below(look: Appearance, show: Show) -> None:
    words = "Tell everyone who was here what happened after the last three sessions"
    button = Button(words, key="Alt W", icon="printer")
    button.setMaximumWidth(int(20 * look.em()))
    show(button, width=1200)
    assert button.height() >= button.heightForWidth(button.width())
    assert button.height() > 1.5 * Button("Tell").sizeHint().height()


def test_the_next_step_stands_out(look: Appearance, show: Show) -> None:
    plain, step = Button("Next"), Button("Next", accent=True)
    show(plain, step)
    middle = picture(step).pixelColor(8, step.height() // 2)
    assert middle == look.colour("accent")
    assert picture(plain).pixelColor(8, plain.height() // 2) == look.colour("sheet")


def test_the_five_shapes_are_told_apart_without_their_colours() -> None:
    outlines = set()
    for shape in SHAPES:
        image = QImage(48, 48, QImage.Format.Format_ARGB32)
        image.fill("white")
        painter = QPainter(image)
        paint_shape(painter, QRectF(image.rect()), shape, QColor("grey"), QColor("grey"))
        painter.end()
        rows = range(0, image.height(), 3)
        outlines.add(tuple(_spread(image, row, QColor("white")) for row in rows))
    assert len(outlines) == 5


def _spread(image, row: int, clear) -> int:
    return sum(1 for x in range(image.width()) if image.pixelColor(x, row) != clear)


def test_an_unknown_shape_is_refused() -> None:

    from app.ui.parts.shapes import shape_path

    with pytest.raises(KeyError):
        shape_path("hexagon", QRectF(0, 0, 10, 10))


def test_a_square_button_says_its_name_once(show: Show, appearance: Appearance) -> None:
    button = IconButton("x", "Close this message")
    show(button)
    assert interface(button).text(QAccessible.Text.Name) == "Close this message"
    assert interface(button).text(QAccessible.Text.Description) == ""
