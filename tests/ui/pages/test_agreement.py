"""The agreement page: nothing typed is lost, nothing private is seen, and nothing is a dead end."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.models.notebook import Notebook
from app.ui.appearance import Appearance
from app.ui.packing import making
from app.ui.parts.note_list import NoteList
from app.ui.surroundings import Destination
from app.workshops.agreement import RESPECT, Agreement
from app.workshops.content import read_tools
from tests.accessibility.walker import faults
from tests.ui.conftest import OpenAWindow, OpenWindow
from tests.ui.content import RESOURCES
from tests.ui.pages.reading import words_on

CANARY = "a canary sang at the back"
LONG = "We say it slowly and in plain words, "


def begun(notebook: Notebook, group: str) -> Agreement:
    """Every starter line kept but the last, with nothing filled, and none agreed on since."""
    notebook.agreeing.begin(group, read_tools(RESOURCES / "tools")[RESPECT])
    made = found(notebook, group)
    for line in made.lines:
        notebook.agreeing.change_line(line.id, fill="")
    notebook.agreeing.leave_out(made.lines[-1].id)
    return found(notebook, group)


def found(notebook: Notebook, group: str) -> Agreement:
    made = notebook.agreeing.of_group(group, RESPECT)
    assert made is not None
    return made


@pytest.fixture
def made(window: OpenWindow) -> Agreement:
    return window.ask(lambda notebook: begun(notebook, window.content.group))


def now(window: OpenWindow) -> Agreement:
    return window.ask(lambda notebook: found(notebook, window.content.group))


def the_page(window: OpenWindow) -> Any:
    return window.go("agreement")


def sheet_of(window: OpenWindow) -> Any:
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    return sheet


def even_what_is_hidden(page: QWidget) -> list[str]:
    """Every word in the parts of a page, on show or not."""
    words: list[str] = []
    for part in page.findChildren(QWidget):
        words += [part.accessibleName(), part.accessibleDescription(), part.windowTitle()]
        if isinstance(part, QLabel | QAbstractButton | QLineEdit):
            words.append(part.text())
        elif isinstance(part, QPlainTextEdit):
            words.append(part.toPlainText())
        elif isinstance(part, NoteList):
            words += [note.text for note in part.notes]
    return words


def press(window: OpenWindow, key: Qt.Key) -> None:
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClick(at, key)
    window.settle()


# Half-typed words


def test_half_typed_words_wait_in_the_line_they_belong_to(
    window: OpenWindow, open_window: OpenAWindow, made: Agreement
) -> None:
    the_page(window)
    press(window, Qt.Key.Key_W)
    QTest.keyClicks(sheet_of(window).line, "Half a wor")
    sheet_of(window).close()
    window.page.leave()
    window.settle()
    copy = window.ask(lambda notebook: notebook.back_up()).rename(
        window.store.with_name("again.alongside")
    )
    again = open_window(store=copy, content=window.content)
    the_page(again)
    press(again, Qt.Key.Key_W)
    assert sheet_of(again).line.text() == "Half a wor"
    press(again, Qt.Key.Key_Return)
    assert [worry.text for worry in now(again).worries] == ["Half a wor"]
    assert again.ask(lambda notebook: notebook.drafts()) == ()


def test_words_too_long_to_keep_stay_where_they_were_typed(
    window: OpenWindow, made: Agreement
) -> None:
    the_page(window)
    press(window, Qt.Key.Key_A)
    sheet = sheet_of(window)
    sheet.line.set_text("a" * 20_001)
    press(window, Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert sheet.line.text() == "a" * 20_001
    assert "too long" in sheet.row.hint.text()
    sheet.line.set_text("b" * 20_000)
    press(window, Qt.Key.Key_Return)
    assert now(window).lines[-1].text == "b" * 20_000
    listed = window.page.view.pane.list.notes  # type: ignore[attr-defined]
    added = next(note for note in listed if note.id == now(window).lines[-1].id)
    assert "there is more" in added.detail


def test_a_note_of_what_happened_outlives_the_window_half_typed(
    window: OpenWindow, made: Agreement
) -> None:
    page = the_page(window)
    page.view.incidents.write.click()
    QTest.keyClicks(page.view.incidents.form.writing["happened"], CANARY)
    page.view.incidents.form.close_it.click()
    window.go("home")
    page = the_page(window)
    assert CANARY not in words_on(page)
    page.view.incidents.write.click()
    assert page.view.incidents.form.writing["happened"].text() == CANARY


# Nothing is a dead end


def test_agreed_with_blanks_goes_to_the_first_of_them(window: OpenWindow, made: Agreement) -> None:
    page = the_page(window)
    page.view.agreed.agree.click()
    window.settle()
    assert page.view.agreed.agree.isEnabled()
    assert QApplication.focusWidget() is page.view.pane.list
    assert page.view.pane.chosen.item == "ra.settle"
    assert now(window).editions == made.editions


def test_nothing_kept_says_so(window: OpenWindow, made: Agreement) -> None:
    window.ask(lambda n: [n.agreeing.leave_out(line.id) for line in made.lines] and None)
    page = the_page(window)
    page.view.agreed.so_far.click()
    window.settle()
    assert "no line to agree on" in window.said()


def test_a_day_that_has_gone_by_is_kept_when_they_say_so(
    window: OpenWindow, made: Agreement
) -> None:
    page = the_page(window)
    field = page.view.marks.fields["review_on"]
    field.setFocus()
    QTest.keyClicks(field, "3 March 2026")
    press(window, Qt.Key.Key_Return)
    assert now(window).review_on is None
    assert "has gone by" in page.view.marks.rows["review_on"].hint.text()
    assert QApplication.focusWidget() is page.view.marks.anyway
    press(window, Qt.Key.Key_Space)
    assert now(window).review_on == date(2026, 3, 3)
    assert window.ask(lambda notebook: notebook.drafts()) == ()


def test_av_28_the_day_offered_is_six_months_on(window: OpenWindow, made: Agreement) -> None:
    page = the_page(window)
    page.view.marks.suggest.click()
    window.settle()
    assert now(window).review_on == date(2027, 5, 24)


def test_more_who_agree_than_were_here_is_asked_about_and_kept(
    window: OpenWindow, made: Agreement
) -> None:
    window.ask(lambda n: n.change_details(window.content.planned, how_many=12))
    page = window.go("agreement", window.content.planned)
    field = page.view.marks.fields["how_many"]
    field.setFocus()
    QTest.keyClicks(field, "15")
    press(window, Qt.Key.Key_Return)
    assert now(window).how_many == 15
    assert "Did more people come later?" in page.view.marks.rows["how_many"].hint.text()


def test_a_number_that_cannot_be_read_stays_and_is_asked_for_again(
    window: OpenWindow, made: Agreement
) -> None:
    page = the_page(window)
    field = page.view.marks.fields["how_many"]
    field.setFocus()
    QTest.keyClicks(field, "lots")
    press(window, Qt.Key.Key_Return)
    assert "cannot read" in page.view.marks.rows["how_many"].hint.text()
    window.go("home")
    assert the_page(window).view.marks.fields["how_many"].text() == "lots"


def test_sixty_lines_with_long_words_are_all_reached(
    window: OpenWindow, appearance: Appearance, made: Agreement
) -> None:
    def many(notebook: Notebook) -> None:
        for number in range(60 - len(made.lines)):
            notebook.agreeing.add_line(made.id, f"{LONG * (1 + number % 4)}{number}")

    window.ask(many)
    page = the_page(window)
    assert len(page.view.pane.list.notes) == 60
    press(window, Qt.Key.Key_End)
    assert page.view.pane.chosen.id == now(window).listed[-1].id
    assert faults(page) == []
    appearance.set_scale(200)
    window.settle()
    assert faults(page) == []


def test_begin_undone_gives_the_keyboard_a_place(window: OpenWindow) -> None:
    page = window.go("agreement", about="disagreement-plan")
    page.view.begin.click()
    window.settle()
    assert QApplication.focusWidget() is page.view.pane.list
    window.shell.undo()
    window.settle()
    assert QApplication.focusWidget() is page.view.begin


def test_on_a_new_laptop_it_begins_with_a_first_group(empty_window: OpenWindow) -> None:
    page = the_page(empty_window)
    page.view.begin.click()
    empty_window.settle()
    groups = empty_window.ask(lambda notebook: notebook.groups())
    assert [group.name for group in groups] == ["Our group"]
    assert page.agreement is not None


def test_another_groups_agreement_is_chosen(window: OpenWindow, made: Agreement) -> None:
    other = window.ask(lambda notebook: notebook.add_group("Hill group")).created[0]
    page = the_page(window)
    page.which.groups.links[other].click()
    window.settle()
    assert page.agreement is None
    assert page.view.begin.isVisible()


def test_each_agreement_tool_has_its_own_lines(window: OpenWindow, made: Agreement) -> None:
    page = the_page(window)
    page.which.tools.links["disagreement-plan"].click()
    window.settle()
    assert page.agreement is None
    page.view.begin.click()
    window.settle()
    assert page.view.pane.chosen.item.startswith("dp.")
    assert page.agreement is not None
    assert page.agreement.tool == "disagreement-plan"
    assert now(window).lines == made.lines


# Nothing private is seen


def with_secrets(notebook: Notebook, group: str) -> None:
    made = begun(notebook, group)
    notebook.agreeing.leave_worry(made.lines[3].id, CANARY)
    notebook.agreeing.note_incident(group, happened=CANARY, told=CANARY)
    notebook.agreeing.change_details(made.id, initials=(CANARY,))
    own = notebook.agreeing.add_line(made.id, CANARY).created[0]
    notebook.agreeing.leave_out(own)
    notebook.keep_draft("", f"worry:{made.lines[0].id}", CANARY)


def test_the_room_sees_the_lines_and_a_number_of_worries(window: OpenWindow) -> None:
    window.ask(lambda notebook: with_secrets(notebook, window.content.group))
    page = the_page(window)
    page.view.worries.list.setFocus()
    page.view.incidents.list.setFocus()
    window.settle()
    assert CANARY in words_on(page)
    window.everyone_can_see()
    said = words_on(window.shell)
    assert CANARY not in said
    assert "1 worry has been left" in said
    assert "We treat each other with respect and we listen." in said
    assert "Everyone can see this laptop. Turn the projector off first" in said
    assert not [word for word in even_what_is_hidden(page) if CANARY in word]
    window.everyone_can_see(False)
    assert CANARY in words_on(page)


def test_a_sheet_and_a_form_in_use_leave_the_room_at_once(
    window: OpenWindow, made: Agreement
) -> None:
    page = the_page(window)
    page.view.incidents.write.click()
    QTest.keyClicks(page.view.incidents.form.writing["happened"], CANARY)
    page.view.pane.take_keyboard()
    press(window, Qt.Key.Key_W)
    QTest.keyClicks(sheet_of(window).line, CANARY)
    window.everyone_can_see()
    assert QApplication.activeModalWidget() is None
    assert CANARY not in words_on(window.shell)
    assert page.view.incidents.form.writing["happened"].text() == ""
    kept = {draft.text for draft in window.ask(lambda notebook: notebook.drafts())}
    assert kept == {CANARY}


def test_what_is_undone_in_the_room_is_never_a_private_note(
    window: OpenWindow, made: Agreement
) -> None:
    group = window.content.group
    window.ask(lambda notebook: notebook.agreeing.note_incident(group, happened=CANARY))
    the_page(window)
    window.everyone_can_see()
    window.surroundings.desk.ask(lambda n: n.agreeing.note_incident(group, happened="Again"))
    window.settle()
    window.shell.undo()
    window.settle()
    assert len(window.ask(lambda notebook: notebook.agreeing.incidents(group))) == 2


def test_a_note_taken_back_is_gone(window: OpenWindow, made: Agreement) -> None:
    group = window.content.group
    window.ask(lambda notebook: notebook.agreeing.note_incident(group, happened=CANARY))
    page = the_page(window)
    page.view.incidents.list.setFocus()
    page.view.incidents.list.action("take-back").click()
    ask = sheet_of(window)
    assert CANARY not in words_on(ask)
    ask.button("yes").click()
    window.settle()
    assert CANARY not in words_on(page)
    assert CANARY.encode() not in window.store.read_bytes()


def test_a_worry_is_settled_and_that_can_be_undone(window: OpenWindow, made: Agreement) -> None:
    window.ask(lambda notebook: notebook.agreeing.leave_worry(made.lines[0].id, CANARY))
    page = the_page(window)
    page.view.worries.list.setFocus()
    page.view.worries.list.action("settled").click()
    window.settle()
    assert now(window).worries == ()
    window.shell.undo()
    window.settle()
    assert [worry.text for worry in now(window).worries] == [CANARY]


def test_a_note_of_what_happened_can_be_changed(window: OpenWindow, made: Agreement) -> None:
    group = window.content.group
    window.ask(lambda notebook: notebook.agreeing.note_incident(group, happened="It was loud"))
    page = the_page(window)
    page.view.incidents.list.setFocus()
    page.view.incidents.list.action("read").click()
    form = page.view.incidents.form
    assert form.writing["happened"].text() == "It was loud"
    QTest.keyClicks(form.writing["done"], "We said sorry")
    form.keep.click()
    window.settle()
    (kept,) = window.ask(lambda notebook: notebook.agreeing.incidents(group))
    assert (kept.happened, kept.done) == ("It was loud", "We said sorry")


def test_a_note_that_does_not_say_what_happened_waits_for_it(
    window: OpenWindow, made: Agreement
) -> None:
    page = the_page(window)
    page.view.incidents.write.click()
    form = page.view.incidents.form
    QTest.keyClicks(form.writing["told"], CANARY)
    form.keep.click()
    window.settle()
    assert window.ask(lambda n: n.agreeing.incidents(window.content.group)) == ()
    assert form.writing["told"].text() == CANARY
    assert "no words here yet" in form.rows["happened"].hint.text()
    assert QApplication.focusWidget() is form.writing["happened"]


# By everyone


LOOKS = [("paper", 100), ("high-contrast", 200), ("paper", 250)]


@pytest.mark.parametrize(("theme", "percent"), LOOKS)
def test_nobody_is_kept_out_of_a_half_made_one(
    window: OpenWindow, appearance: Appearance, theme: str, percent: int
) -> None:
    appearance.set_theme(theme)
    appearance.set_scale(percent)
    window.ask(lambda notebook: with_secrets(notebook, window.content.group))
    page = the_page(window)
    page.view.agreed.so_far.click()
    page.view.incidents.write.click()
    page.view.editions.compare.click()
    window.settle()
    assert faults(page) == []


def test_it_goes_to_packs_for_paper(
    window: OpenWindow, went: list[Destination], made: Agreement
) -> None:
    page = window.go("agreement", window.content.autumn)
    page.view.print.buttons["agreement"].click()
    assert went[-1] == Destination("packs", window.content.autumn, "agreement")


def agreed_long_ago(notebook: Notebook, group: str) -> None:
    """And one line is worded anew since."""
    whole = found(notebook, group)
    for line in whole.lines:
        if line.has_blank:
            notebook.agreeing.change_line(line.id, fill="as we said")
    notebook.agreeing.agree(whole.id, date(2026, 1, 8), so_far=False)
    notebook.agreeing.change_line(whole.lines[0].id, text="We take our time.")


def test_the_day_somebody_joined_goes_with_them_to_the_page_for_someone_new(
    window: OpenWindow, made: Agreement
) -> None:
    window.ask(lambda notebook: agreed_long_ago(notebook, window.content.group))
    page = the_page(window)
    page.view.editions.joined.setText("1 February 2026")
    page.view.print.buttons["newcomer"].click()
    window.settle()
    packs: Any = window.page
    wanted, workroom = packs.wanted[0], packs.output.workroom
    text = window.ask(lambda notebook: making.make(notebook, wanted, workroom)).text
    assert "You joined on 1 February 2026." in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Now: We take our time." in text
    packs.questions.session.activated.emit(packs.questions.session.currentIndex())
    assert packs.wanted[0].joined is None
    again = the_page(window)
    assert again.view.editions.joined.text() == ""


def test_a_day_that_cannot_be_read_prints_nothing_yet(
    window: OpenWindow, went: list[Destination], made: Agreement
) -> None:
    window.ask(lambda notebook: agreed_long_ago(notebook, window.content.group))
    page = the_page(window)
    page.view.editions.joined.setText("the day it snowed")
    page.view.print.buttons["newcomer"].click()
    assert went == []
    assert QApplication.focusWidget() is page.view.editions.joined
    assert page.view.editions.joined.text() == "the day it snowed"
    page.view.print.buttons["agreement"].click()
    assert went[-1] == Destination("packs", window.content.planned, "agreement")


def test_paper_is_for_the_session_that_is_to_come(
    window: OpenWindow, went: list[Destination], made: Agreement
) -> None:
    page = the_page(window)
    page.view.print.buttons["agreement-card"].click()
    assert went[-1] == Destination("packs", window.content.planned, "agreement-card")


def test_paper_of_a_session_that_is_over_says_what_it_prints(
    window: OpenWindow, made: Agreement
) -> None:
    page = window.go("agreement", window.content.autumn)
    assert "Packs prints what was agreed by then" in page.view.print.about.text()


def test_another_agreements_lines_are_printed_to_talk_about(
    window: OpenWindow, went: list[Destination], made: Agreement
) -> None:
    page = window.go("agreement", about="terms-of-reference")
    page.view.begin.click()
    window.settle()
    assert not page.view.print.buttons["agreement"].isVisible()
    page.view.print.buttons["blank"].click()
    assert went[-1] == Destination("packs", "", "terms-of-reference-blank")


def test_the_library_leads_to_it(window: OpenWindow) -> None:
    window.go("library").tools["disagreement-plan"].make_ours.click()
    window.settle()
    assert window.page.wanted.tool == "disagreement-plan"  # type: ignore[attr-defined]
