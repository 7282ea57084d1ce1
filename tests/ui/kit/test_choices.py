"""Choosing: every answer is named, reached by keys, and never changed unseen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.parts.choices import Chooser, RadioField, TickField
from app.ui.parts.fields import FormRow, LineField, NumberField
from app.ui.parts.segmented import Segmented
from tests.ui.kit.conftest import Show, picture
from tests.ui.kit.test_words import interface

WHO = (("me", "Only me"), ("all", "Everyone"))


def name_of(widget: QWidget) -> str:
    return interface(widget).text(QAccessible.Text.Name)


def labels_of(widget: QWidget) -> list:
    """What a screen reader is told stands beside it as its label."""
    relations = interface(widget).relations()
    return [other for other, kind in relations if kind & QAccessible.RelationFlag.Label]


def turn_the_wheel(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(0, 0), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_two_answers_are_radio_buttons_under_one_question(look: Appearance, show: Show) -> None:
    who = Segmented("Who can see this laptop?", WHO, icon="eye")
    show(who)
    assert name_of(who) == "Who can see this laptop?"
    for choice, words in WHO:
        segment = who.segment(choice)
        assert interface(segment).role() == QAccessible.Role.RadioButton
        assert name_of(segment) == words
        assert segment.height() >= 44 * look.em() / 17 - 1


def test_choosing_is_said_once_and_only_when_a_person_does_it(
    show: Show, appearance: Appearance, qtbot: QtBot
) -> None:
    who = Segmented("Who can see this laptop?", WHO)
    show(who)
    said: list[str] = []
    who.chosen.connect(said.append)
    who.choose("me")
    assert who.value == "me"
    assert said == []
    qtbot.mouseClick(who.segment("all"), Qt.MouseButton.LeftButton)
    assert (who.value, said) == ("all", ["all"])


def test_arrow_keys_change_the_answer(show: Show, appearance: Appearance, qtbot: QtBot) -> None:
    who = Segmented("Who can see this laptop?", WHO)
    show(who)
    who.choose("me")
    who.setFocus()
    assert who.segment("me").hasFocus()
    with qtbot.waitSignal(who.chosen) as said:
        qtbot.keyClick(who.segment("me"), Qt.Key.Key_Right)
    assert said.args == ["all"]
    assert who.segment("all").hasFocus()


def test_the_chosen_answer_looks_chosen(look: Appearance, show: Show) -> None:
    who = Segmented("Who can see this laptop?", WHO, show_label=False)
    show(who)
    before = picture(who.segment("all"))
    who.choose("all")
    assert picture(who.segment("all")) != before


def test_a_chooser_asks_its_question_and_shows_its_answer(look: Appearance, show: Show) -> None:
    how = Chooser("How it came")
    how.addItems(["Spoken", "Sent later by letter or by telephone"])
    show(how)
    assert interface(how).role() == QAccessible.Role.ComboBox
    assert how.accessibleName() == "How it came"
    assert [label.text(QAccessible.Text.Name) for label in labels_of(how)] == ["How it came"]
    before = picture(how)
    how.setCurrentIndex(1)
    assert picture(how) != before
    assert how.width() >= how.minimumSizeHint().width()


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_chooser_opens_and_is_worked_by_keys(
    show: Show, appearance: Appearance, qtbot: QtBot
) -> None:
    how = Chooser("How it came")
    how.addItems(["Spoken", "Note", "Pair"])
    show(how)
    how.setFocus()
    qtbot.keyClick(how, Qt.Key.Key_Down)
    assert how.currentText() == "Note"
    how.showPopup()
    assert how.view().isVisible()
    assert how.view().sizeHintForRow(0) >= 42
    how.hidePopup()


@pytest.mark.parametrize("kind", ["chooser", "number"])
def test_scrolling_past_never_changes_an_answer(
    kind: str, show: Show, appearance: Appearance
) -> None:
    field = NumberField(0, 40, name="Yes") if kind == "number" else Chooser("How it came")
    if isinstance(field, Chooser):
        field.addItems(["Spoken", "Note"])
    show(field)
    before = field.value() if isinstance(field, NumberField) else field.currentIndex()
    field.setFocus()
    turn_the_wheel(field)
    after = field.value() if isinstance(field, NumberField) else field.currentIndex()
    assert after == before


@pytest.mark.parametrize("kind", [TickField, RadioField])
def test_a_tick_is_pressed_anywhere_on_its_words(
    kind: type[TickField] | type[RadioField], look: Appearance, show: Show, qtbot: QtBot
) -> None:
    field = kind("Our agreement & how to add to it, with room to write underneath")
    show(field, width=600)
    before = picture(field)
    far_end = QPoint(field.width() - 10, field.height() // 2)
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=far_end)
    assert field.isChecked()
    assert picture(field) != before
    assert field.height() >= field.heightForWidth(field.width())
    assert name_of(field).startswith("Our agreement & how")
    assert interface(field).state().checked


def test_a_form_row_names_its_field_and_tells_its_help(look: Appearance, show: Show) -> None:
    row = FormRow("What are we looking back at?", LineField(), "A few words, such as the drop-in")
    show(row)
    assert name_of(row.field) == "What are we looking back at?"
    description = interface(row.field).text(QAccessible.Text.Description)
    assert description == "A few words, such as the drop-in"
    assert row.label.buddy() is row.field
    row.set_hint("Two words are enough")
    assert row.hint.text() == "Two words are enough"


def test_an_ampersand_in_a_label_takes_no_key(show: Show, appearance: Appearance) -> None:
    row = FormRow("R&D", LineField())
    show(row)
    assert name_of(row.field) == "R&D"
    assert row.label.text() == "R&D"


def test_a_number_can_be_seen(look: Appearance, show: Show) -> None:
    number = NumberField(0, 99, name="Yes")
    show(number)
    number.setValue(11)
    before = picture(number)
    number.setValue(88)
    assert picture(number) != before


def test_a_number_is_typed_over_at_once(show: Show, appearance: Appearance, qtbot: QtBot) -> None:
    first, number = LineField(name="Before"), NumberField(0, 99, name="Yes")
    number.setValue(12)
    show(first, number)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert number.hasFocus()
    qtbot.keyClicks(number, "7")
    assert number.value() == 7
    qtbot.keyClick(number, Qt.Key.Key_Up)
    assert number.value() == 8
