"""Nothing is cut off, nothing scrolls sideways, and the keyboard is never out of sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Columns, Flow
from app.ui.parts.focus import FocusRing
from app.ui.parts.labels import Text
from app.ui.parts.scroller import Scroller
from app.ui.parts.surfaces import Card, Column, Panel, Row, Rule
from tests.ui.kit.conftest import Show, picture, settle


def ring_of(widget: QWidget) -> FocusRing | None:
    rings = widget.window().findChildren(FocusRing)
    return next((ring for ring in rings if ring.isVisible()), None)


def long_page() -> Column:
    return Column(*(Button(f"Button {number}") for number in range(40)), margins=16)


def test_a_row_goes_on_below_when_there_is_no_room(look: Appearance, show: Show) -> None:
    flow = Flow(*(Button(f"Button number {number}") for number in range(5)))
    show(flow, width=int(30 * look.em()), height=1600)
    tops = {child.y() for child in flow.findChildren(Button)}
    assert len(tops) > 1
    assert all(child.geometry().right() <= flow.width() for child in flow.findChildren(Button))
    assert flow.height() >= flow.heightForWidth(flow.width())


def test_equal_columns_are_equal_and_fill_the_row(look: Appearance, show: Show) -> None:
    flow = Flow(
        *(Button(words) for words in ("One", "Two and a half", "Three", "Four")), equal=True
    )
    show(flow, width=1300)
    widths = {child.width() for child in flow.findChildren(Button)}
    assert max(widths) - min(widths) <= 1
    assert max(child.geometry().right() for child in flow.findChildren(Button)) >= flow.width() - 2


def test_the_last_of_a_spread_row_stands_at_its_end(look: Appearance, show: Show) -> None:
    first, last = Button("Undo"), Button("Next")
    flow = Flow(first, last, spread=True)
    show(flow, width=1300)
    assert first.x() == 0
    assert last.geometry().right() == flow.width() - 1


def test_a_line_stands_in_the_middle_of_a_taller_place(show: Show, appearance: Appearance) -> None:
    words = Text("Everything is saved")
    flow = Flow(words)
    flow.setFixedHeight(100)
    show(flow)
    assert abs(words.geometry().center().y() - 50) <= 1


def test_hidden_things_take_no_room(show: Show, appearance: Appearance) -> None:
    first, second = Button("One"), Button("Two")
    flow = Flow(first, second)
    show(flow)
    wide = flow.sizeHint().width()
    second.hide()
    settle()
    assert flow.sizeHint().width() < wide


def test_panels_stand_beside_the_page_and_go_below_it_when_there_is_no_room(
    show: Show, appearance: Appearance
) -> None:
    main, left, right = Column(Text("Main")), Panel(Text("Left")), Panel(Text("Right"))
    columns = Columns(main, left, right)
    window = show(columns, width=1366)
    assert not columns.stacked
    assert left.x() < main.x() < right.x()
    assert left.width() == 236
    window.resize(700, 700)
    settle()
    assert columns.stacked
    assert main.y() < right.y() < left.y()
    assert main.width() == right.width() == left.width() == columns.width()


def test_panels_stack_when_the_text_grows(show: Show, appearance: Appearance) -> None:
    columns = Columns(Column(Text("Main")), Panel(Text("Left")), Panel(Text("Right")))
    show(columns, width=1366)
    assert not columns.stacked
    appearance.set_scale(200)
    settle()
    assert columns.stacked


def test_a_page_scrolls_down_and_never_sideways(look: Appearance, show: Show) -> None:
    scroller = Scroller(Column(Text("A sentence that is rather long. " * 30), margins=20))
    scroller.setFixedHeight(200)
    show(scroller, width=700)
    inner = scroller.widget()
    assert inner is not None
    assert inner.width() <= scroller.viewport().width()
    assert scroller.verticalScrollBar().maximum() > 0
    assert not scroller.horizontalScrollBar().isVisible()


@pytest.mark.parametrize("how", ["tab", "set"])
def test_what_has_the_keyboard_is_brought_into_view(
    how: str, look: Appearance, show: Show, qtbot: QtBot
) -> None:
    page = long_page()
    scroller = Scroller(page)
    scroller.setFixedHeight(300)
    show(scroller)
    buttons = page.findChildren(Button)
    if how == "tab":
        buttons[0].setFocus()
        for here in buttons[:30]:
            qtbot.keyClick(here, Qt.Key.Key_Tab)
    else:
        buttons[30].setFocus()
    settle()
    assert buttons[30].hasFocus()
    top = buttons[30].mapTo(scroller.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= scroller.viewport().height() - buttons[30].height()


def test_the_keyboard_stays_in_view_when_the_text_grows(show: Show, appearance: Appearance) -> None:
    page = long_page()
    scroller = Scroller(page)
    scroller.setFixedHeight(300)
    show(scroller)
    button = page.findChildren(Button)[20]
    button.setFocus()
    appearance.set_scale(200)
    settle()
    settle()
    top = button.mapTo(scroller.viewport(), QPoint(0, 0)).y()
    assert -1 <= top < scroller.viewport().height()


def test_a_page_with_nothing_to_tab_to_can_be_read_with_the_keyboard(
    show: Show, appearance: Appearance, qtbot: QtBot
) -> None:
    scroller = Scroller(Column(Text("A sentence that is rather long. " * 60)), "The preview")
    scroller.setFixedHeight(150)
    show(scroller)
    scroller.setFocus()
    assert scroller.hasFocus()
    qtbot.keyClick(scroller, Qt.Key.Key_PageDown)
    assert scroller.verticalScrollBar().value() > 0
    assert Scroller(Column()).focusPolicy() == Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize(
    "reason",
    [
        Qt.FocusReason.MouseFocusReason,
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.OtherFocusReason,
    ],
)
@pytest.mark.parametrize("make", [lambda: Button("Cover"), lambda: QLineEdit("typed")])
def test_the_ring_is_there_whichever_way_the_keyboard_came(
    make, reason: Qt.FocusReason, look: Appearance, show: Show
) -> None:
    part: QWidget = make()
    window = show(part, Button("Another"))
    part.clearFocus()
    settle()
    assert ring_of(part) is None
    part.setFocus(reason)
    settle()
    ring = ring_of(part)
    assert ring is not None
    place = part.mapTo(window, QPoint(0, 0))
    halo = picture(window).pixelColor(place.x() + part.width() // 2, place.y() - look.space(4))
    assert halo == look.colour("focus")


def test_the_ring_follows_its_control(show: Show, appearance: Appearance) -> None:
    page = long_page()
    scroller = Scroller(page)
    scroller.setFixedHeight(300)
    show(scroller)
    button = page.findChildren(Button)[3]
    button.setFocus()
    settle()
    ring = ring_of(button)
    assert ring is not None
    before = ring.y()
    scroller.verticalScrollBar().setValue(40)
    settle()
    assert ring.y() == before - 40
    button.hide()
    settle()
    here = QApplication.focusWidget()
    assert here is not None
    assert here is not button
    assert ring.geometry().contains(here.mapTo(scroller.viewport(), here.rect().center()))


def test_the_ring_is_nothing_to_a_mouse_or_a_screen_reader(
    show: Show, appearance: Appearance
) -> None:
    from tests.ui.kit.test_words import interface

    button = Button("Cover")
    window = show(button)
    button.setFocus()
    settle()
    ring = ring_of(button)
    assert ring is not None
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    spoken = interface(window)
    heard = [spoken.child(index).object() for index in range(spoken.childCount())]
    assert ring not in heard


def test_closing_a_window_that_had_the_ring_does_no_harm(
    show: Show, appearance: Appearance
) -> None:
    for _ in range(3):
        window, button = QWidget(), Button("Cover")
        rows = QVBoxLayout(window)
        rows.addWidget(button)
        window.show()
        window.activateWindow()
        settle()
        button.setFocus()
        settle()
        window.close()
        window.deleteLater()
        settle()
    last = Button("Still here")
    show(last)
    last.setFocus()
    settle()
    assert ring_of(last) is not None


def test_dropping_a_window_that_had_the_ring_does_no_harm(appearance: Appearance) -> None:
    window = None
    for _ in range(3):
        window = QWidget()
        rows = QVBoxLayout(window)
        rows.addWidget(Button("Cover"))
        window.show()
        window.activateWindow()
        settle()
    assert window is not None
    assert ring_of(window) is not None
    window.close()
    window.deleteLater()


def test_a_card_a_panel_and_a_rule_show_on_the_page(look: Appearance, show: Show) -> None:
    card, panel, rule = Card(Text("In a card")), Panel(Text("In a rail"), lines=["right"]), Rule()
    show(card, panel, rule)
    inside = picture(card).pixelColor(card.width() // 2, look.space(8))
    assert inside == look.colour("sheet")
    assert picture(panel).pixelColor(panel.width() - 1, 2) == look.colour("rule")
    assert picture(rule).pixelColor(5, 0) == look.colour("rule")


def test_spaces_grow_with_the_text(show: Show, appearance: Appearance) -> None:
    row = Row(Button("One"), Button("Two"), gap=16, margins=(8, 0, 8, 0))
    show(row)
    appearance.set_scale(200)
    assert row.box.spacing() == 32
    assert row.box.contentsMargins().left() == 16


def test_a_card_takes_a_layout_of_the_screens_own(show: Show, appearance: Appearance) -> None:
    card = Card()
    rows = QVBoxLayout(card)
    rows.addWidget(Text("Mine"))
    show(card)
    appearance.set_scale(150)
    assert card.layout() is rows
    assert isinstance(Scroller(card), QScrollArea)
