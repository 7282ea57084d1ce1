"""What could go wrong between a session and the sheet in somebody's hand."""

from __future__ import annotations

import os
import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from app.packs.making import files_of
from app.packs.pages.kinds import PAGES
from app.packs.pages.occasions import PAGES_FOR
from app.packs.styles import TINT_COLOURS
from app.ui.packing import making
from app.ui.packing.making import on_paper, opened
from app.ui.packing.occasions import occasions
from app.ui.packing.remarks import Remarks
from app.ui.parts.asking import Ask
from app.ui.parts.labels import Text
from app.workshops.run_sheet import Copies
from tests.ui.conftest import OpenWindow
from tests.ui.content import WHISPERED
from tests.ui.pages.reading import words_on

ARABIC = "نحن نعمل معا"


def test_every_page_that_can_be_made_can_be_found(window: OpenWindow) -> None:
    offered = [page for pages in PAGES_FOR.values() for page in pages]
    assert sorted(offered) == sorted(PAGES)
    assert {name for name, *_words in occasions()} == set(PAGES_FOR)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_shows_itself_before_it_is_printed(window: OpenWindow, page: str) -> None:
    packs = window.go("packs", window.content.autumn, page)
    assert packs.preview.pages >= 1
    assert not packs.preview.view.image.isNull()
    assert packs.questions.page == page


def test_what_is_seen_is_the_page_on_its_own_paper(window: OpenWindow) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    image = packs.preview.view.image
    corner = image.pixelColor(image.width() // 40, image.height() // 2)
    assert corner == QColor(TINT_COLOURS["cream"])
    _choose_style(window, packs, tint="white")
    image = packs.preview.view.image
    assert image.pixelColor(image.width() // 40, image.height() // 2) == QColor("white")


def test_the_last_wish_wins(window: OpenWindow) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    for points in (14, 24, 28, 14):
        kind = {14: "clear", 24: "giant", 28: "giant"}[points]
        packs.questions.copies.add_copies(Copies("pdf", f"{kind}-{points}-cream", 1))
    window.settle()
    assert packs.preview.style_words.text() == "· Clear 14, cream"
    (wanted,) = packs.wanted
    fresh = window.ask(lambda notebook: making.make(notebook, wanted, packs.output.workroom))
    assert packs.preview.pages == fresh.pages


def test_the_window_never_waits_for_a_pack(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Building, setting and drawing pages all happen on the worker's thread."""
    threads: set[str] = set()

    def noting(work: Any) -> Any:
        def noted(*given: Any, **named: Any) -> Any:
            threads.add(threading.current_thread().name)
            return work(*given, **named)

        return noted

    for name in ("render", "document_of", "opened"):
        monkeypatch.setattr(making, name, noting(getattr(making, name)))
    packs = window.go("packs", window.content.autumn, "record")
    packs.preview.on.click()
    window.settle()
    assert threads
    assert threading.current_thread().name not in threads


def test_page_keys_turn_the_pages_and_stop_at_the_ends(window: OpenWindow) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    last = packs.preview.pages
    assert packs.preview.number.text() == f"page 1 of {last}"
    for _turn in range(last + 2):
        QTest.keyClick(packs.questions.session, Qt.Key.Key_PageDown)
        window.settle()
    assert packs.preview.number.text() == f"page {last} of {last}"
    for _turn in range(last + 2):
        QTest.keyClick(packs.preview.view, Qt.Key.Key_PageUp)
        window.settle()
    assert packs.preview.number.text() == f"page 1 of {last}"
    assert packs.preview.view.spoken_name() == f"Preview, page 1 of {last}"


def test_the_page_can_be_read_by_someone_who_cannot_see_it(window: OpenWindow) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    assert "the Tuesday drop-in" in packs.preview.view.accessibleDescription()
    packs.preview.toggle.click()
    assert packs.preview.text.isVisible()
    assert packs.preview.text.accessibleName() == "The pages as plain text"
    assert "Ask the hall when the lift will be mended" in packs.preview.text.toPlainText()
    packs.preview.toggle.click()
    assert packs.preview.view.isVisible()


def _lines_of(remarks: Remarks) -> str:
    return "\n".join(line.text() for line in remarks.each.findChildren(Text) if line.isVisible())


def test_what_a_reader_would_stumble_on_is_said_and_shown_on_asking(window: OpenWindow) -> None:
    content = window.content
    long = " ".join(f"word{number}" for number in range(21))
    window.ask(lambda notebook: notebook.add_contribution(content.autumn, "fpo.q1", long))
    packs = window.go("packs", content.autumn, "record")
    remarks = packs.preview.remarks
    assert "1 sentence over 20 words." in remarks.summed_up.text()
    assert long not in _lines_of(remarks)
    remarks.toggle.click()
    assert long in _lines_of(remarks)
    assert packs.preview.pages
    remarks.toggle.click()
    assert long not in _lines_of(remarks)


def test_nothing_private_is_on_any_page(window: OpenWindow) -> None:
    for page in PAGES:
        packs = window.go("packs", window.content.autumn, page)
        assert WHISPERED not in packs.preview.text.toPlainText()


def test_blank_sheets_need_no_session(empty_window: OpenWindow) -> None:
    packs = empty_window.go("packs", about="sheets")
    assert packs.questions.session.session_id == ""
    assert packs.preview.pages >= 5
    assert packs.output.save.isEnabled()


def test_a_page_about_no_session_says_what_to_do(empty_window: OpenWindow) -> None:
    packs = empty_window.go("packs")
    assert "there are no sessions yet" in packs.preview.sentence.text()
    assert not packs.output.save.isEnabled()
    packs.preview.answer.click()
    empty_window.settle()
    assert packs.questions.page == "sheets"
    assert packs.preview.pages


def test_coming_from_the_menu_offers_the_newest_session_that_was_held(window: OpenWindow) -> None:
    packs = window.go("packs")
    assert packs.questions.session.session_id == window.content.autumn
    assert packs.title.text() == "Pack for Riverside group"


def test_blank_pages_stay_blank_when_something_changes(window: OpenWindow) -> None:
    packs = window.go("packs", window.content.autumn, "sheets")
    packs.questions.session.setCurrentIndex(0)
    packs.questions.session.activated.emit(0)
    window.settle()
    window.ask(lambda notebook: notebook.rename_group(window.content.group, "Another name"))
    window.settle()
    assert packs.questions.session.session_id == ""
    assert packs.questions.page == "sheets"
    window.go("home")
    assert window.go("packs").questions.session.session_id == ""


def test_an_older_session_than_those_listed_can_be_packed(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.packing.page.NEWEST", 1)
    packs = window.go("packs", window.content.spring, "record")
    assert packs.questions.session.session_id == window.content.spring
    assert packs.preview.pages


def test_a_note_taken_back_is_gone_from_the_next_preview(window: OpenWindow) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    words = "The lift was out of order twice"
    assert words in packs.preview.text.toPlainText()
    session = window.ask(lambda notebook: notebook.session(window.content.autumn))
    note = next(note.id for note in session.contributions if note.text == words)
    window.ask(lambda notebook: notebook.take_back([note]))
    window.settle()
    assert packs.preview.pages
    assert words not in packs.preview.text.toPlainText()


def test_a_session_that_has_gone_is_said_and_not_a_crash(window: OpenWindow) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    packs.questions.session.setItemData(packs.questions.session.currentIndex(), "gone")
    packs.questions.answered.emit()
    window.settle()
    assert "That is not in your notes." in packs.preview.sentence.text()


# Who is looking


def test_the_room_is_shown_a_session_only_when_someone_asks(window: OpenWindow) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    window.everyone_can_see()
    said = words_on(packs)
    for typed in ("drop-in", "Riverside", "Mill Hall", "lift"):
        assert typed not in said
    assert packs.preview.view.image.isNull()
    packs.preview.answer.click()
    window.settle()
    assert not packs.preview.view.image.isNull()
    assert WHISPERED not in words_on(packs)


def test_what_was_shown_to_one_person_goes_when_the_projector_comes_on(
    window: OpenWindow,
) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    window.everyone_can_see()
    packs.preview.answer.click()
    window.settle()
    window.everyone_can_see(False)
    window.surroundings.visibility.must_be_everyone()
    assert packs.preview.view.image.isNull()
    assert "drop-in" not in words_on(packs)


def test_blank_pages_may_be_seen_by_anyone(window: OpenWindow) -> None:
    window.everyone_can_see()
    packs = window.go("packs", about="cards")
    assert packs.preview.pages


# Letters that a PDF would draw wrongly


def test_arabic_is_offered_a_form_that_carries_it(window: OpenWindow, tmp_path: Path) -> None:
    window.ask(lambda nb: nb.add_contribution(window.content.autumn, "fpo.q1", ARABIC))
    packs = window.go("packs", window.content.autumn, "record")
    assert "Arabic" in packs.preview.sentence.text()
    assert ARABIC in packs.preview.text.toPlainText()
    assert packs.preview.text.isVisible()
    packs.preview.answer.click()
    window.settle()
    _give_name(window, packs, tmp_path / "record.html")
    assert ARABIC in (tmp_path / "record.html").read_text()


def test_a_pdf_that_cannot_be_made_leaves_no_file(window: OpenWindow, tmp_path: Path) -> None:
    window.ask(lambda nb: nb.add_contribution(window.content.autumn, "fpo.q1", ARABIC))
    packs = window.go("packs", window.content.autumn, "record")
    _save(window, packs, "pdf", tmp_path / "record.pdf")
    assert "Arabic" in window.said()
    assert not (tmp_path / "record.pdf").exists()


# Saving


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF-"), ("html", b"<!"), ("txt", b"4 pl")])
def test_it_is_saved_where_it_was_said(
    window: OpenWindow, tmp_path: Path, form: str, begins: bytes
) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    path = tmp_path / f"for-everyone.{form}"
    _save(window, packs, form, path)
    assert path.read_bytes().lower().startswith(begins.lower())
    assert window.said() == f"Saved as {path.name} in {tmp_path}."


def test_a_file_name_is_suggested_that_holds_nothing_anyone_typed(window: OpenWindow) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    packs.output.save.click()
    window.settle()
    suggested = Path(packs.output.dialog.selectedFiles()[0]).name
    packs.output.dialog.reject()
    window.settle()
    assert suggested == "2026-10-13-record-large-18-cream.pdf"


def test_a_file_that_is_there_is_kept_unless_someone_says_otherwise(
    window: OpenWindow, tmp_path: Path
) -> None:
    path = tmp_path / "record.pdf"
    path.write_text("somebody's own")
    packs = window.go("packs", window.content.autumn, "record")
    _save(window, packs, "pdf", path)
    QTest.keyClick(packs.output.ask, Qt.Key.Key_Escape)
    window.settle()
    assert path.read_text() == "somebody's own"
    _save(window, packs, "pdf", path)
    packs.output.ask.button("replace").click()
    window.settle()
    assert path.read_bytes().startswith(b"%PDF-")


def test_another_name_can_be_given(window: OpenWindow, tmp_path: Path) -> None:
    taken = tmp_path / "record.pdf"
    taken.write_text("somebody's own")
    packs = window.go("packs", window.content.autumn, "record")
    _save(window, packs, "pdf", taken)
    packs.output.ask.button("another").click()
    window.settle()
    _give_name(window, packs, tmp_path / "second.pdf")
    assert taken.read_text() == "somebody's own"
    assert (tmp_path / "second.pdf").exists()


def test_where_nothing_can_be_written_it_says_so(window: OpenWindow, tmp_path: Path) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    _save(window, packs, "pdf", tmp_path / "no such folder" / "record.pdf")
    assert "Nothing can be written as" in window.said()
    assert packs.preview.pages, "the pages are still there to be saved elsewhere"


def test_the_room_does_not_read_where_a_file_went(window: OpenWindow, tmp_path: Path) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    window.everyone_can_see()
    _save(window, packs, "txt", tmp_path / "record.txt")
    assert (tmp_path / "record.txt").exists()
    assert window.said() == "Saved."


# Printing


def test_what_is_printed_is_every_page_without_its_tint(window: OpenWindow, tmp_path: Path) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    printed = _print(window, packs, tmp_path)
    with opened(printed.read_bytes()) as document:
        assert document.pageCount() == packs.preview.pages
        page = on_paper(document, 0, document.pagePointSize(0).toSize())
        assert page.pixelColor(page.width() // 40, page.height() // 2) == QColor("white")
        assert abs(document.pagePointSize(0).width() - 595) < 2
    assert "gone to the printer" in window.said()
    assert not packs.output.printing.busy


def test_only_the_pages_asked_for_are_printed(window: OpenWindow, tmp_path: Path) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    printed = _print(window, packs, tmp_path, first=2, last=3)
    with opened(printed.read_bytes()) as document:
        assert document.pageCount() == 2


def test_cream_paper_is_asked_for_before_the_printer(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.packing.printing._printers", lambda: True)
    packs = window.go("packs", window.content.autumn, "record")
    packs.output.print.click()
    ask = packs.output.printing.ask
    assert isinstance(ask, Ask)
    assert "cream paper" in ask.accessibleDescription()
    QTest.keyClick(ask, Qt.Key.Key_Escape)
    window.settle()
    assert packs.output.printing.dialog is None, "nothing is printed on the wrong paper"


def test_letter_paper_is_previewed_asked_for_and_printed_as_letter(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.ui.packing.printing import printer_for

    monkeypatch.setattr("app.ui.packing.printing._printers", lambda: True)
    packs = window.go("packs", window.content.autumn, "record")
    _choose_style(window, packs, tint="white", paper="Letter")
    assert packs.wanted[0].file.style == "large-18-white-letter"
    seen = packs.preview.view.image
    assert abs(seen.width() / seen.height() - 612 / 792) < 0.01
    packs.output.print.click()
    assert "Letter" in packs.output.printing.ask.accessibleDescription()
    packs.output.printing.ask.close()
    assert round(printer_for("Letter").pageLayout().fullRectPoints().width()) == 612


@pytest.mark.skipif(os.name != "posix", reason="needs pipes")
def test_a_pipe_is_never_replaced_by_a_pack(window: OpenWindow, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    packs = window.go("packs", window.content.autumn, "record")
    _save(window, packs, "txt", pipe)
    assert pipe.is_fifo()
    assert "Nothing can be written" in window.said()


def test_in_giant_print_the_agreement_is_enclosed_and_the_text_still_holds_it(
    window: OpenWindow, tmp_path: Path
) -> None:
    """Plain text has no size: whoever reads it gets the whole invitation in one."""
    packs = window.go("packs", window.content.autumn, "invitation")
    for style, enclosed in (("large-18-cream", False), ("giant-24-cream", True)):
        _look_at(window, packs, "pdf", style)
        words = packs.preview.text.toPlainText()
        assert ("on a sheet of its own" in words) is enclosed
        assert [wanted.file.pages for wanted in packs.wanted][1:] == [("agreement",)] * enclosed
    _save(window, packs, "txt", tmp_path / "invitation.txt")
    assert "on a sheet of its own" not in (tmp_path / "invitation.txt").read_text(encoding="utf-8")


def test_what_is_cut_out_has_a_heading_of_its_own(window: OpenWindow) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    packs.questions.occasion.box("cut").click()
    window.settle()
    assert packs.questions.page == "show-cards"
    offered = list(packs.questions.pages.rows)
    assert offered == [*PAGES_FOR["cut"], "agreement", "words", "pay"]
    assert "Speak up" in packs.preview.text.toPlainText()


def test_leaving_the_printers_dialog_prints_nothing(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.packing.printing._printers", lambda: True)
    packs = window.go("packs", window.content.autumn, "record")
    packs.output.print.click()
    packs.output.printing.ask.button("print").click()
    assert packs.output.printing.dialog.isVisible()
    packs.output.printing.dialog.reject()
    window.settle()
    assert not packs.output.printing.busy
    assert "printer" not in window.said()


def test_a_laptop_without_a_printer_says_what_to_do(
    window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.packing.printing._printers", lambda: False)
    packs = window.go("packs", window.content.autumn, "record")
    packs.output.print.click()
    assert "save the pack as a PDF" in window.said()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_said_and_can_be_tried_again(
    window: OpenWindow, tmp_path: Path
) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    printer = _paper_printer(tmp_path / "no such folder" / "out.pdf")
    packs.output.printing.print_on(printer, packs.wanted[0], packs.output.workroom)
    window.settle()
    assert "The printer did not take the page." in window.said()
    assert not packs.output.printing.busy


def test_printing_can_be_stopped(window: OpenWindow, tmp_path: Path) -> None:
    packs = window.go("packs", window.content.autumn, "record")
    printing = packs.output.printing
    printing.print_on(_paper_printer(tmp_path / "out.pdf"), packs.wanted[0], packs.output.workroom)
    window.ask(lambda _notebook: None)
    assert printing.busy
    printing.stop.click()
    window.settle()
    assert not printing.busy
    assert "Printing was stopped." in window.said()


def _print(window: OpenWindow, packs: Any, folder: Path, first: int = 0, last: int = 0) -> Path:
    path = folder / "printed.pdf"
    printer = _paper_printer(path)
    if first:
        printer.setFromTo(first, last)
    packs.output.printing.print_on(printer, packs.wanted[0], packs.output.workroom)
    window.settle()
    return path


def _paper_printer(path: Path) -> Any:
    """A printer whose paper is a file."""
    from PySide6.QtPrintSupport import QPrinter

    from app.ui.packing.printing import printer_for

    printer = printer_for("A4")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def _save(window: OpenWindow, packs: Any, form: str, path: Path) -> None:
    style = packs.questions.copies.current.style
    if form != "pdf":
        _look_at(window, packs, form, style)
    packs.output.save.click()
    window.settle()
    _give_name(window, packs, path)


def _look_at(window: OpenWindow, packs: Any, form: str, style: str) -> None:
    packs.questions.copies.add_copies(Copies(form, style, 1))
    window.settle()


def _give_name(window: OpenWindow, packs: Any, path: Path) -> None:
    """As the dialog does when someone has chosen."""
    dialog = packs.output.dialog
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    window.settle()


def _choose_style(window: OpenWindow, packs: Any, tint: str, paper: str = "A4") -> Any:
    adding = packs.questions.adding
    packs.questions.another.click()
    for chooser, wanted in ((adding.looks.tint, tint), (adding.looks.paper_size, paper)):
        chooser.setCurrentIndex(chooser.findData(wanted))
        chooser.activated.emit(chooser.currentIndex())
    adding.put.click()
    window.settle()
    return packs.wanted[0]


def test_the_largest_paper_is_for_a_poster_and_for_nothing_else(window: OpenWindow) -> None:
    """A record on A3 fits no hand and no envelope."""
    packs = window.go("packs", window.content.autumn, "agreement")
    assert packs.questions.adding.looks.paper_size.findData("A3") == -1
    order = packs.questions.order(packs.output.workroom.today)
    styles = [file.style for file in files_of(order, PAGES) if file.part == "poster"]
    assert styles == ["large-18-white-a3", "large-18-white"]
    assert [wanted.file.style for wanted in packs.wanted] == ["large-18-white"]


def test_what_a_check_found_at_the_place_is_in_what_to_expect(window: OpenWindow) -> None:
    def check_the_place(notebook: Any) -> None:
        place = notebook.session(window.content.autumn).details.place
        notebook.checking.add_venue(name=place.upper(), map_note="Behind the church")
        (venue_id,) = (each.id for each in notebook.checking.venues() if each.map_note)
        notebook.checking.begin_check(date(2026, 11, 2), venue_id=venue_id)
        (check,) = notebook.checking.checks(venue_id=venue_id)
        notebook.checking.found(check.id, "ac.b4", found="no", note="ask the caretaker")

    window.ask(check_the_place)
    packs = window.go("packs", window.content.autumn, "what-to-expect")
    window.settle()
    wanted, workroom = packs.wanted[0], packs.output.workroom
    made = window.ask(lambda notebook: making.make(notebook, wanted, workroom))
    assert "Behind the church" in made.text
    assert "Not so here: Toilets can be used by everyone." in made.text
    assert "caretaker" not in made.text
