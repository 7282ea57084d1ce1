"""What could go wrong while a whole pack is made: for one form, for the room, for the disk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl

from app.packs.making import MadeFile, files_of
from app.packs.saving import CannotWrite
from app.ui.packing import making_all
from app.workshops.run_sheet import Copies, RunSheet
from tests.ui.conftest import OpenWindow
from tests.ui.pages.reading import words_on

ARABIC = "نحن نعمل معا"
FOLDER = "2026-10-13-pack-after"
THREE = (
    Copies("pdf", "clear-14-white", 6),
    Copies("pdf", "large-18-cream", 3),
    Copies("html", "large-18-cream", 1),
)


@pytest.fixture
def packs(window: OpenWindow) -> Any:
    return _with(window, *THREE)


def _with(window: OpenWindow, *copies: Copies) -> Any:
    window.ask(lambda nb: nb.packing.keep_copies(window.content.group, copies))
    window.ask(lambda nb: nb.packing.keep_pages(window.content.group, "after", ("record",)))
    return window.go("packs", window.content.autumn)


def _make(window: OpenWindow, packs: Any) -> Path:
    _begin(window, packs)
    window.settle()
    return window.surroundings.documents / FOLDER


def _begin(window: OpenWindow, packs: Any) -> None:
    packs.output.making.folder = window.surroundings.documents
    packs.output.all.click()


def _kept(window: OpenWindow) -> RunSheet:
    sheet = window.ask(lambda nb: nb.packing.run_sheet(window.content.group))
    assert sheet is not None
    return sheet


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_form_that_cannot_be_made_does_not_stop_the_others(window: OpenWindow) -> None:
    window.ask(lambda nb: nb.add_contribution(window.content.autumn, "fpo.q1", ARABIC))
    packs = _with(window, *THREE)
    folder = _make(window, packs)
    assert "2026-10-13-record-large-18-cream.html" in _names(folder)
    assert not list(folder.glob("2026*.pdf"))
    said = words_on(packs.output.making.result)
    assert said.count("Arabic") == 1, "one sentence for all files that stumble over the same"
    assert "Clear 14, white, Large 18, cream: " in said
    assert "Arabic" in (folder / "what-to-print.txt").read_text(encoding="utf-8")


def test_cancel_leaves_whole_files_and_says_which(
    window: OpenWindow, packs: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    making = packs.output.making
    put_in = making_all.put_in

    def put_one_and_stop(*given: Any) -> MadeFile:
        making.stop.clicked.emit()
        return put_in(*given)

    monkeypatch.setattr(making_all, "put_in", put_one_and_stop)
    folder = _make(window, packs)
    assert [name for name in _names(folder) if name.startswith("2026")] == [
        "2026-10-13-record-clear-14-white.pdf"
    ]
    assert (folder / "2026-10-13-record-clear-14-white.pdf").read_bytes().endswith(b"%%EOF\n")
    said = words_on(making.result)
    assert "Stopped. 1 file was made." in said
    assert "2026-10-13-record-clear-14-white.pdf" in said
    assert "Making was stopped." in (folder / "what-to-print.txt").read_text()


def test_a_full_disk_is_said_once_and_leaves_no_empty_folder(
    window: OpenWindow, packs: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*given: Any) -> MadeFile:
        raise CannotWrite(given[-1], full=True)

    monkeypatch.setattr(making_all, "put_in", full)
    folder = _make(window, packs)
    assert not folder.exists()
    said = words_on(packs.output.making.result)
    assert "No file could be made." in said
    assert said.count("The disk is full") == 1


def test_a_folder_that_is_not_there_any_more_is_said_and_asked_for_again(
    window: OpenWindow, packs: Any
) -> None:
    packs.output.making.folder = window.surroundings.documents / "gone"
    packs.output.all.click()
    window.settle()
    assert "Nothing can be written" in window.said()
    assert packs.output.making.folder is None
    assert not packs.output.making.busy


def test_what_lies_in_the_folder_is_left_as_it_is(window: OpenWindow, packs: Any) -> None:
    theirs = window.surroundings.documents / FOLDER
    theirs.mkdir()
    (theirs / "what-to-print.txt").write_text("somebody's own")
    _make(window, packs)
    assert _names(theirs) == ["what-to-print.txt"]
    assert (theirs / "what-to-print.txt").read_text() == "somebody's own"
    assert len(_names(theirs.with_name(f"{FOLDER} 2"))) == 5


def test_a_note_typed_meanwhile_waits_for_one_file_at_most(
    window: OpenWindow, packs: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    put_in = making_all.put_in

    def put(*given: Any) -> MadeFile:
        made = put_in(*given)
        done.append(made.file.name)
        return made

    monkeypatch.setattr(making_all, "put_in", put)
    _begin(window, packs)
    window.ask(lambda nb: nb.add_contribution(window.content.autumn, "fpo.q1", "Said just now"))
    assert len(done) <= 1
    window.settle()
    assert len(done) == 3


def test_what_is_taken_back_while_they_are_made_is_in_no_later_file(
    window: OpenWindow, packs: Any
) -> None:
    words = "The lift was out of order twice"
    session = window.ask(lambda nb: nb.session(window.content.autumn))
    note = next(note.id for note in session.contributions if note.text == words)
    _begin(window, packs)
    window.ask(lambda nb: nb.take_back([note]))
    window.settle()
    web_page = window.surroundings.documents / FOLDER / "2026-10-13-record-large-18-cream.html"
    assert words not in web_page.read_text()


# In the room


def test_the_room_never_sees_who_needs_what(window: OpenWindow, packs: Any) -> None:
    _make(window, packs)
    window.everyone_can_see()
    said = words_on(packs)
    for telling in ("Clear 14", "Web page", "Riverside", str(window.surroundings.documents)):
        assert telling not in said
    assert not packs.questions.copies.rows
    assert not packs.output.all.isEnabled()
    window.everyone_can_see(False)
    assert [row.copies for row in packs.questions.copies.rows.values()] == list(THREE)


def test_what_was_kept_outlives_a_moment_in_the_room(window: OpenWindow, packs: Any) -> None:
    window.everyone_can_see()
    packs.questions.pages.rows["actions"].tick.click()
    window.settle()
    kept = _kept(window)
    assert kept.copies == THREE
    assert kept.pages["after"] == ("record", "actions")


# What is offered


def test_how_many_begins_from_what_people_asked_for(window: OpenWindow) -> None:
    packs = window.go("packs", window.content.autumn)
    assert Copies("pdf", "clear-14-white", 6) in packs.questions.copies.copies
    assert Copies("pdf", "large-18-cream", 3) in packs.questions.copies.copies
    assert window.ask(lambda nb: nb.packing.run_sheet(window.content.group)) is None, (
        "nothing is kept that nobody has said"
    )


def test_a_page_that_needs_a_session_says_so_and_cannot_be_ticked(empty_window: OpenWindow) -> None:
    packs = empty_window.go("packs", about="sheets")
    row = packs.questions.pages.rows["agreement"]
    assert not row.tick.isEnabled()
    assert row.tick.accessibleName() == "Our agreement, a poster (choose a session first)"


def test_coming_for_one_page_leaves_what_the_group_keeps(window: OpenWindow, packs: Any) -> None:
    packs = window.go("packs", window.content.autumn, "actions")
    assert packs.questions.pages.ticked == ("actions",)
    kept = _kept(window)
    assert kept.pages["after"] == ("record",)
    packs.questions.occasion.box("after").click()
    window.settle()
    assert packs.questions.pages.ticked == ("record",)


def test_a_form_that_only_a_newer_alongside_has_stays_kept(window: OpenWindow) -> None:
    newer = Copies("pdf", "large-18-lavender", 2)
    packs = _with(window, *THREE, newer)
    assert len(packs.questions.copies.rows) == 3
    packs.questions.copies.rows["pdf", "large-18-cream"].more.click()
    window.settle()
    kept = _kept(window)
    assert newer in kept.copies
    assert Copies("pdf", "large-18-cream", 4) in kept.copies


def test_undo_brings_back_how_many_there_were(window: OpenWindow, packs: Any) -> None:
    packs.questions.copies.rows["pdf", "large-18-cream"].more.click()
    window.settle()
    window.ask(lambda nb: nb.undo())
    window.settle()
    assert packs.questions.copies.rows["pdf", "large-18-cream"].number.value() == 3


def test_a_removed_form_is_gone_and_the_keyboard_goes_to_the_next(
    window: OpenWindow, packs: Any
) -> None:
    packs.questions.copies.rows["pdf", "clear-14-white"].remove.setFocus()
    packs.questions.copies.rows["pdf", "clear-14-white"].remove.click()
    window.settle()
    kept = _kept(window)
    assert kept.copies == THREE[1:]
    assert window.shell.focusWidget() is packs.questions.copies.rows["pdf", "large-18-cream"].remove


def test_a_number_of_none_makes_no_file(window: OpenWindow) -> None:
    packs = _with(window, Copies("pdf", "clear-14-white", 0), THREE[1])
    order = packs.questions.order(packs.output.workroom.today)
    assert [file.style for file in files_of(order, packs.output.workroom.kinds)] == [
        "large-18-cream"
    ]


@pytest.mark.parametrize("shown", [True, False])
def test_the_new_folder_can_be_opened_and_what_cannot_be_shown_is_said(
    window: OpenWindow, packs: Any, monkeypatch: pytest.MonkeyPatch, shown: bool
) -> None:
    opened: list[str] = []

    def open_url(address: QUrl) -> bool:
        opened.append(address.toLocalFile())
        return shown

    monkeypatch.setattr(making_all.QDesktopServices, "openUrl", open_url)
    folder = _make(window, packs)
    packs.output.making.look.click()
    assert opened == [str(folder)]
    assert ("cannot be shown" in window.said()) is not shown


def test_the_folder_is_not_opened_where_its_names_tell_who_needs_what(
    window: OpenWindow, packs: Any
) -> None:
    _make(window, packs)
    window.everyone_can_see()
    assert not packs.output.making.look.isVisible()
