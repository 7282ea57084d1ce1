"""The day after a review, in a hurry, by keyboard alone: the same words for everybody, each in the
form they read.

An organiser comes to Packs. The review is chosen, and what is wanted after it. They leave out the
note, put the actions first, and see how many of each form people asked for. They want five in
large print, and a web page too. They look at a form as it will be, make them all, say once where
to, and hear how far it has come. In a new folder lie the files, and a sheet that says how many of
which to print on which paper.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from app.workshops.run_sheet import Copies
from tests.ui.conftest import OpenWindow
from tests.ui.journeys.ears import Ears
from tests.ui.journeys.hands import ALT, Hands, page_of

RECORD, NOTE, ACTIONS = (
    "What we said and what we will do",
    "A note to go with the record",
    "Actions",
)
FOLDER = "2026-10-13-pack-after"


def test_everybody_gets_the_record_in_the_form_they_read(window: OpenWindow, ears: Ears) -> None:
    _come_to_packs(window)
    _choose_pages(window, ears)
    _say_how_many(window)
    _add_a_web_page(window)
    ears.since()
    _make_them_all(window)
    heard = ears.since()
    made = sorted(path.name for path in (window.surroundings.documents / FOLDER).iterdir())
    assert made == [
        "2026-10-13-pack-after-clear-14-white.pdf",
        "2026-10-13-pack-after-large-18-cream.html",
        "2026-10-13-pack-after-large-18-cream.pdf",
        "what-to-print.pdf",
        "what-to-print.txt",
    ]
    assert "1 of 3: Clear 14, white" in heard
    assert "3 of 3: Web page, Large 18, cream" in heard
    assert "3 files were made." in heard
    _the_web_page_has_actions_first(window.surroundings.documents / FOLDER)
    told = (window.surroundings.documents / FOLDER / "what-to-print.txt").read_text()
    assert "5 copies of 2026-10-13-pack-after-large-18-cream.pdf." in told
    assert "sheets of matt cream A4" in told
    assert "2026-10-13-pack-after-large-18-cream.html, to 1 person." in told
    _made_again_nothing_is_lost(window)


def _come_to_packs(window: OpenWindow) -> None:
    hands = Hands(window)
    hands.tab_to("Packs")
    hands.press(Qt.Key.Key_Space)
    page = page_of(window)
    assert hands.name == "Session"
    assert page.questions.session.session_id == window.content.autumn
    hands.press(Qt.Key.Key_Tab)
    assert hands.name == "After: what we said"


def _choose_pages(window: OpenWindow, ears: Ears) -> None:
    hands, page = Hands(window), page_of(window)
    hands.press(Qt.Key.Key_Tab)
    assert hands.name == RECORD
    assert page.questions.pages.ticked == ("record", "cover-note")
    hands.press(Qt.Key.Key_Down)
    assert hands.name == NOTE
    hands.press(Qt.Key.Key_Space)
    hands.tab_to("7 more pages")
    hands.press(Qt.Key.Key_Space)
    for _row in range(9):
        if hands.name != ACTIONS:
            hands.press(Qt.Key.Key_Down)
    assert hands.name == ACTIONS
    hands.press(Qt.Key.Key_Space)
    ears.since()
    hands.press(Qt.Key.Key_Up, ALT)
    assert "Actions, 1 of 2" in ears.since()
    assert hands.name == ACTIONS, "what was moved keeps the keyboard"
    hands.press(Qt.Key.Key_Up, ALT)
    assert "Actions cannot go further." in ears.since()
    assert page.questions.pages.ticked == ("actions", "record")
    kept = window.ask(lambda notebook: notebook.packing.run_sheet(window.content.group))
    assert kept is not None
    assert kept.pages["after"] == ("actions", "record")


def _say_how_many(window: OpenWindow) -> None:
    hands, page = Hands(window), page_of(window)
    hands.tab_to("Large 18, cream, PDF: 3 copies")
    hands.press(Qt.Key.Key_Up)
    assert hands.name == "Clear 14, white, PDF: 6 copies"
    assert page.preview.style_words.text() == "· Clear 14, white"
    hands.press(Qt.Key.Key_Down)
    assert page.preview.style_words.text() == "· Large 18, cream"
    hands.enter("5")
    assert hands.name == "Large 18, cream, PDF: 5 copies"
    kept = window.ask(lambda notebook: notebook.packing.run_sheet(window.content.group))
    assert kept is not None
    assert Copies("pdf", "large-18-cream", 5) in kept.copies


def _add_a_web_page(window: OpenWindow) -> None:
    hands, page = Hands(window), page_of(window)
    hands.tab_to("Add another form")
    hands.press(Qt.Key.Key_Space)
    assert hands.at is page.questions.adding.looks.form
    while page.questions.adding.looks.form.currentData() != "html":
        hands.press(Qt.Key.Key_Down)
    hands.tab_to("Add it")
    hands.press(Qt.Key.Key_Space)
    assert hands.name == "Web page, Large 18, cream: how many"
    for copies in page.questions.copies.copies:
        if (copies.form, copies.style) not in _WANTED:
            page.questions.copies.rows[copies.form, copies.style].remove.click()
            window.settle()


_WANTED = {("pdf", "clear-14-white"), ("pdf", "large-18-cream"), ("html", "large-18-cream")}


def _make_them_all(window: OpenWindow) -> None:
    hands, making = Hands(window), page_of(window).output.making
    window.shell.activateWindow()
    hands.tab_to("Make them all")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    assert making.folder == window.surroundings.documents
    assert not making.busy
    assert making.title.text() == "3 files were made."


def _the_web_page_has_actions_first(folder: Path) -> None:
    words = (folder / "2026-10-13-pack-after-large-18-cream.html").read_text()
    assert "After our meeting" in words
    assert words.index("<h2") < words.index("The Tuesday drop-in kept going")
    assert words.index("Ask the hall when the lift") < words.index("The Tuesday drop-in kept going")


def _made_again_nothing_is_lost(window: OpenWindow) -> None:
    """The folder is known now, and a second pack goes beside the first."""
    before = {path: path.read_bytes() for path in _files(window)}
    page_of(window).output.all.setFocus()
    Hands(window).press(Qt.Key.Key_Return)
    assert (window.surroundings.documents / f"{FOLDER} 2").is_dir()
    assert {path: path.read_bytes() for path in before} == before


def _files(window: OpenWindow) -> list[Path]:
    return list((window.surroundings.documents / FOLDER).iterdir())
