"""The walker finds each fault that would keep somebody out, and finds none where there is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.parts.buttons import Button, IconButton, LinkButton
from app.ui.parts.choices import Chooser, RadioField, TickField
from app.ui.parts.fields import FormRow, LineField, NumberField
from app.ui.parts.labels import Heading, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.rail import Rail, RailItem
from app.ui.parts.scroller import Scroller
from app.ui.parts.segmented import Segmented
from app.ui.parts.surfaces import Column
from app.ui.parts.writing import WritingField
from tests.accessibility.walker import faults

RESOURCES = Path(__file__).parents[2] / "resources"
Page = Callable[..., QWidget]


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    look = qapp.findChild(Appearance) or Appearance(qapp, RESOURCES)
    look.set_theme("paper")
    look.set_scale(100)
    return look


@pytest.fixture
def page(qtbot: QtBot, appearance: Appearance) -> Page:
    windows: list[QWidget] = []

    def show(*parts: QWidget, width: int = 900, height: int = 700) -> QWidget:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        rows = QVBoxLayout(window)
        rows.setContentsMargins(24, 24, 24, 24)
        rows.setSpacing(16)
        for part in parts:
            rows.addWidget(part)
        rows.addStretch(1)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


def said(window: QWidget) -> str:
    return "\n".join(faults(window))


def test_a_page_made_of_the_parts_has_no_faults(page: Page) -> None:
    rail = Rail("Places")
    for words in ("Home", "Sessions"):
        rail.add_item(RailItem(words, icon="home"))
    how = Chooser("How it came")
    how.addItems(["Spoken", "Note"])
    notes = NoteList("Notes", (("move", "Move"),))
    notes.set_notes([ListedNote("1", "The new room is quieter"), ListedNote("2", "Tea")])
    window = page(
        Heading("A page", 1), rail, Segmented("Who?", (("a", "Only me"), ("b", "Everyone"))),
        FormRow("Name of the session", LineField(), "A few words"), NumberField(name="Yes"),
        TickField("Agreement"), how, WritingField("Write", "Write it in their words"), notes,
        LinkButton("Undo"), IconButton("chevron-left", "Back"), height=1200,
    )  # fmt: skip
    assert faults(window) == []


def test_a_hidden_page_cannot_be_walked(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(ValueError, match="show the window"):
        faults(window)


def test_a_button_without_a_name(page: Page) -> None:
    nameless = QToolButton()
    nameless.setMinimumSize(60, 60)
    nameless.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert "has no name" in said(page(Button("Before"), nameless))


def test_a_field_whose_only_name_is_its_placeholder(page: Page) -> None:
    field = QLineEdit()
    field.setPlaceholderText("Search")
    field.setAccessibleName("Search")
    assert "has no name but its placeholder" in said(page(field))


def test_a_list_to_choose_from_without_a_question(page: Page) -> None:
    bare = QComboBox()
    bare.addItems(["Spoken", "Note"])
    bare.setMinimumHeight(50)
    assert "has no name" in said(page(bare))


def test_a_control_that_does_not_say_what_it_is(page: Page) -> None:
    area = QWidget()
    area.setMinimumHeight(60)
    area.setAccessibleName("Drawing")
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert "calls itself Client" in said(page(area))


def test_a_control_that_tab_does_not_reach(page: Page) -> None:
    aside = Button("Only by mouse")
    aside.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    heard = said(page(Button("First"), aside, Button("Last")))
    assert "“Only by mouse” is not reached by Tab" in heard
    assert "“Only by mouse” is not reached by Shift+Tab" in heard
    assert "“First” is not reached" not in heard


def test_a_page_where_nothing_is_reached_by_tab(page: Page) -> None:
    aside = Button("Only by mouse")
    aside.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert "nothing here can be reached by Tab" in said(page(aside))


def test_a_field_that_keeps_the_keyboard(page: Page) -> None:
    trap = QPlainTextEdit()
    trap.setAccessibleName("Notes")
    assert "does not let go of the keyboard on Tab" in said(page(Button("First"), trap))


def test_a_radio_button_is_reached_by_arrows(page: Page) -> None:
    window = page(RadioField("Clear print"), RadioField("Large print"), Button("Next"))
    first = window.findChild(RadioField)
    assert first is not None
    first.setChecked(True)
    assert faults(window) == []


def test_a_control_that_does_not_show_the_keyboard(page: Page) -> None:
    class Shy(Button):
        draws_own_focus = True

    assert "“Shy” does not show that it has the keyboard" in said(
        page(Button("Before"), Shy("Shy"))
    )


def test_a_caret_alone_is_not_enough_to_show_the_keyboard(page: Page) -> None:
    class Plain(QLineEdit):
        draws_own_focus = True

    field = Plain()
    field.setAccessibleName("Name")
    assert "does not show that it has the keyboard" in said(page(Button("Before"), field))


def test_a_target_too_small_to_hit(page: Page) -> None:
    small = Button("Small")
    small.setFixedHeight(30)
    heard = said(page(small))
    assert "is 30 pixels tall: 44 at least" in heard
    narrow = Button("x")
    narrow.setFixedWidth(20)
    assert "is 20 pixels wide: 44 at least" in said(page(narrow))


def test_a_target_that_does_not_grow_with_the_text(page: Page, appearance: Appearance) -> None:
    fixed = QLineEdit()
    fixed.setAccessibleName("Name")
    fixed.setStyleSheet("min-height: 40px; max-height: 40px")
    window = page(fixed)
    assert "pixels tall" not in said(window)
    appearance.set_scale(200)
    assert "88 at least" in said(window)


@pytest.mark.parametrize("kind", [QLabel, Text])
def test_a_sentence_cut_short(kind: type[QLabel], page: Page) -> None:
    label = kind("Everything is saved, and nothing is lost")
    label.setFixedSize(80, 20)
    heard = said(page(label))
    assert "too low for its words" in heard or "too narrow for its words" in heard


def test_a_button_cut_short(page: Page) -> None:
    button = QPushButton("Tell people what happened")
    button.setFixedSize(90, 50)
    assert "is too narrow for its words" in said(page(button))


def test_words_cut_off_by_what_holds_them(page: Page) -> None:
    box = QWidget()
    box.setFixedSize(200, 40)
    inside = Text("Everything is saved", parent=box)
    inside.setGeometry(0, 0, 260, 30)
    assert "is cut off at the side" in said(page(box))
    inside.setGeometry(0, 25, 150, 30)
    assert "is cut off above or below" in said(box)


def test_two_buttons_on_the_same_letter(page: Page) -> None:
    heard = said(page(QPushButton("&Add"), QPushButton("&All")))
    assert "both answer to Alt+A" in heard


def test_a_page_that_scrolls_sideways(page: Page) -> None:
    area = QScrollArea()
    wide = QWidget()
    wide.setFixedSize(3000, 50)
    area.setWidget(wide)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert "scroll sideways" in said(page(area))
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    assert "of 3000 pixels" in said(page(area))


def test_controls_that_lie_over_each_other(page: Page) -> None:
    box = QWidget()
    box.setMinimumHeight(120)
    for number, place in enumerate((0, 20)):
        Button(f"Button {number}", parent=box).setGeometry(place, place, 200, 60)
    assert "lie over each other" in said(page(box))


def test_what_is_switched_off_or_hidden_is_passed_over(page: Page) -> None:
    off, hidden = Button("Off"), QToolButton()
    off.setEnabled(False)
    window = page(Button("On"), off, hidden)
    hidden.hide()
    assert faults(window) == []


def test_walking_presses_nothing_and_writes_nothing(page: Page) -> None:
    pressed: list[str] = []
    button, field = Button("Take back"), WritingField("Write", "Write it in their words")
    button.clicked.connect(lambda: pressed.append("button"))
    field.entered.connect(pressed.append)
    who = Segmented("Who?", (("a", "Only me"), ("b", "Everyone")))
    who.choose("a")
    window = page(button, field, who)
    field.setFocus()
    faults(window)
    assert pressed == []
    assert field.text() == ""
    assert who.value == "a"
    assert field.hasFocus(), "the keyboard is put back where it was"


def test_a_key_that_moves_the_keyboard_nowhere_is_a_trap(page: Page) -> None:
    class Sticky(Button):
        def event(self, event) -> bool:
            if isinstance(event, QKeyEvent) and event.key() in (
                Qt.Key.Key_Tab,
                Qt.Key.Key_Backtab,
            ):
                return True
            return super().event(event)

    row = QWidget()
    side = QHBoxLayout(row)
    side.addWidget(Button("Before"))
    side.addWidget(Sticky("Sticky"))
    heard = said(page(row, Button("After")))
    assert "“Sticky” does not let go of the keyboard on Tab" in heard
    assert "“After” is not reached by Tab" in heard


def test_tab_that_goes_back_up_the_page(page: Page) -> None:
    parts = [Button(words) for words in ("Late", "First", "Second", "Third")]
    late, first, second, third = parts
    heard = said(page(first, second, late, third))
    assert heard == ""
    QWidget.setTabOrder(third, second)
    assert "Tab goes up from Button “Third” to Button “Second”" in said(first.window())


def test_what_scrolls_comes_before_the_bar_below_it(page: Page) -> None:
    rows = [Button(f"Row {number}") for number in range(30)]
    assert "Tab goes up" not in said(page(Scroller(Column(*rows)), Button("Below"), height=400))
