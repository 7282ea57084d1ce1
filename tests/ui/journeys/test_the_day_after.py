"""The day after a power cut: five sheets and a photo become a record, by keyboard alone.

The laptop died in the middle of the review, and the group went on with felt pens. An organiser
comes back to the session, types up what hangs on the wall beside a photo of it, reads it back,
counts the slips, and prints the record. It says all of it.
"""

from __future__ import annotations

import subprocess

from PySide6.QtCore import Qt

from tests.ui.conftest import OpenWindow
from tests.ui.journeys.hands import ALT, CTRL, NONE, Hands, page_of
from tests.ui.typing_up.pictures import flip_chart, from_a_phone, put

BEFORE_THE_CUT = "We opened on six Tuesdays"
SHEETS = {
    "Tried": ["We rang everyone first", "Posters by the till"],
    "Learned": ["Mornings are hard for most of us"],
    "Pleased": ["The soup went round twice", "Nobody sat alone"],
    "Concerned": ["The lights went out"],
    "Plus one": ["Ask for a torch in the cupboard"],
    "Other notes": ["Thank the caretaker"],
}
SLIPS = ("4", "2", "0", "0")


def test_a_day_after_the_power_cut_the_record_says_all_of_it(window: OpenWindow) -> None:
    held = window.content.planned
    window.ask(lambda notebook: notebook.begin(held))
    window.ask(lambda notebook: notebook.add_contribution(held, "fpo.q1", BEFORE_THE_CUT))
    _come_from_the_list_of_sessions(window)
    _open_the_photo(window)
    for name, lines in SHEETS.items():
        _type_and_agree(window, name, lines)
    _count_the_slips(window)
    _finish(window)
    record = _printed(window)
    for lines in SHEETS.values():
        for line in lines:
            assert line in record
    assert BEFORE_THE_CUT in record
    assert "Did you feel valued? 4 2 0 0" in record
    assert "We have not talked about this question yet" not in record
    session = window.ask(lambda notebook: notebook.session(held))
    assert session.photos == ()
    assert session.status == "finished"
    assert window.ask(lambda notebook: notebook.drafts(held)) == ()


def _come_from_the_list_of_sessions(window: OpenWindow) -> None:
    hands = Hands(window)
    hands.tab_to("Sessions")
    hands.press(Qt.Key.Key_Space)
    page = page_of(window)
    while page.list.chosen_id != window.content.planned:
        hands.press(Qt.Key.Key_Down)
    hands.tab_to("Type up from paper")
    hands.press(Qt.Key.Key_Space)
    assert hands.name == "Tried: one line"


def _open_the_photo(window: OpenWindow) -> None:
    """Says where the photo is, looks closer, and goes back to the line.

    The name is put in whole: as it is typed Qt opens a list of files, which this platform cannot.
    """
    hands = Hands(window)
    path = put(window.surroundings.documents, "chart.jpg", from_a_phone(flip_chart()))
    hands.tab_to("Open a photo of the sheet")
    hands.press(Qt.Key.Key_Space)
    hands.sheet.focusWidget().setText(str(path))
    hands.enter()
    page = page_of(window)
    assert hands.at is page.photo.view
    hands.type("+")
    assert page.photo.view.zoom > 1
    hands.tab_to("Tried: one line")
    hands.press(Qt.Key.Key_Down, ALT)


def _type_and_agree(window: OpenWindow, name: str, lines: list[str]) -> None:
    hands, page = Hands(window), page_of(window)
    assert hands.name == f"{name}: one line"
    for line in lines:
        hands.enter(line)
    hands.press(Qt.Key.Key_X, ALT)
    for line in page.typing_up.lines:
        assert page.reading.words.text() == line.text
        hands.press(Qt.Key.Key_Return)
    assert hands.name == "Agreed"
    hands.press(Qt.Key.Key_Return)


def _count_the_slips(window: OpenWindow) -> None:
    hands = Hands(window)
    hands.tab_to("How was it? Count the slips")
    hands.press(Qt.Key.Key_Space)
    for _question in range(2):
        for number in SLIPS:
            hands.enter(number)
    window.go("typing-up", window.content.planned)


def _finish(window: OpenWindow) -> None:
    hands, page = Hands(window), page_of(window)
    while not page.ended.isVisible():
        hands.press(Qt.Key.Key_X, ALT)
    assert hands.name == "Finish the session and make the record"
    hands.press(Qt.Key.Key_Return, NONE)


def _printed(window: OpenWindow) -> str:
    hands = Hands(window)
    hands.press(Qt.Key.Key_S, CTRL)
    hands.press(Qt.Key.Key_Return)
    (made,) = window.surroundings.documents.glob("*record*.pdf")
    told = subprocess.run(["pdftotext", "-layout", made, "-"], capture_output=True, check=True)
    made.unlink()
    return " ".join(told.stdout.decode().split())
