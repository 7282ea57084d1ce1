"""Words nobody meant as markup, letters no font has, and lengths no page was made for, typed in
every field of an agreement, a check, a sheet of needs and a settled ladder."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.packs.errors import PackError
from app.packs.making import PackFile
from app.ui.packing import making
from app.ui.packing.making import Wanted
from app.workshops.access import AccessCheck
from app.workshops.agreement import RESPECT, Agreement
from app.workshops.typed import LIMIT, clean_if_any
from tests.ui.conftest import TODAY, OpenWindow
from tests.ui.journeys.hands import Hands
from tests.ui.journeys.test_places import begin, go_to

ODD = (
    "<b>bold?</b> &amp; <img src='x'> <a href='https://example.org'>there</a>",
    "%s %d %(n)s {x} {0.__class__} \\n",
    "nul\x00bell\x07esc\x1b[31m end",
    "lone \ud800 half",
    "نحن نعمل معا، বাংলা",
    "safe \u202eturned round\u202c again",
    "word " * (LIMIT // 5 - 4),
)
EMPTY = (" ", " \u200b ")
TOO_LONG = "x" * (LIMIT + 1)
LOOP = "ac.b7"


def put(field: QLineEdit | QPlainTextEdit, words: str) -> None:
    """As it comes from the clipboard: in the place of what was there."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    field.selectAll()
    if isinstance(field, QLineEdit):
        field.insert(words)
    else:
        field.insertPlainText(words)


def same(kept: str, typed: str) -> bool:
    """Nothing that can be read is lost: a line end may have become a space."""
    return kept.split() == clean_if_any(typed.replace("\ud800", "")).split()


def nothing_is_markup(root: QWidget) -> bool:
    """No label guesses that what it shows is rich text."""
    typed = (each for each in root.findChildren(QLabel) if "<b>" in each.text())
    return all(each.textFormat() == Qt.TextFormat.PlainText for each in typed)


def paper(window: OpenWindow, session_id: str, page: str) -> str:
    """The page as it is printed, or as text where no font has the letters."""
    file = PackFile(name="", pages=(page,), form="pdf", style="large-18-cream", copies=1)
    wanted = Wanted(file=file, occasion="after", session_id=session_id, joined=TODAY)
    workroom = making.Workroom(
        tools=window.surroundings.tools, shelf=window.surroundings.shelf, today=TODAY
    )
    made = window.ask(lambda notebook: making.make(notebook, wanted, workroom))
    assert made.pages or isinstance(made.trouble, PackError)
    return made.text


def sheet(window: OpenWindow) -> Any:
    window.settle()
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


# An agreement


def agreement(window: OpenWindow) -> Agreement:
    found = window.ask(lambda notebook: notebook.agreeing.of_group(window.content.group, RESPECT))
    assert found is not None
    return found


def write_in_sheet(window: OpenWindow, deed: str, words: str) -> None:
    page: Any = window.page
    page.view.pane.list.pressed.emit(deed)
    open_sheet = sheet(window)
    put(open_sheet.line, words)
    open_sheet.done_button.click()
    window.settle()


def test_any_words_in_an_agreement(window: OpenWindow) -> None:
    page = window.go("agreement")
    for number, words in enumerate(ODD):
        write_in_sheet(window, "line:add", words)
        added = agreement(window).lines[-1]
        assert same(added.text, words)
        page.view.pane.take_keyboard(added.id)
        write_in_sheet(window, "line:worry", words)
        assert same(agreement(window).worries[-1].text, words)
        write_in_sheet(window, "line:change", f"now {words}")
        assert same(agreement(window).line(added.id).text, f"now {words}")
        blank = next(line for line in agreement(window).lines if line.has_blank)
        page.view.pane.take_keyboard(blank.id)
        write_in_sheet(window, "line:fill", words)
        assert same(agreement(window).line(blank.id).fill, words)
        note_what_happened(window, words)
        assert len(incidents(window)) == number + 1
        put(page.view.marks.fields["initials"], words)
        page.view.marks.settle()
        window.settle()
    assert nothing_is_markup(page)
    for refused in (*EMPTY, TOO_LONG):
        page.view.pane.list.pressed.emit("line:add")
        open_sheet = sheet(window)
        put(open_sheet.line, refused)
        open_sheet.done_button.click()
        window.settle()
        assert open_sheet.isVisible()
        assert open_sheet.line.text() == refused
        open_sheet.reject()
        page.half_typed.take_back(open_sheet._where)
        window.settle()


def note_what_happened(window: OpenWindow, words: str) -> None:
    form = window.page.view.incidents.form  # type: ignore[attr-defined]
    window.page.view.incidents.write.click()  # type: ignore[attr-defined]
    for field in form.writing.values():
        put(field, words)
    form.keep.click()
    window.settle()
    newest = next(each for each in incidents(window) if same(each.happened, words))
    assert all(same(getattr(newest, name), words) for name in form.writing)


def incidents(window: OpenWindow) -> Any:
    return window.ask(lambda notebook: notebook.agreeing.incidents(window.content.group))


def test_lines_with_any_words_are_on_the_wall_and_on_paper(window: OpenWindow) -> None:
    def add(notebook: Any) -> None:
        for words in ODD:
            notebook.agreeing.add_line(found.id, words)
        for line in notebook.agreeing.of_group(window.content.group, RESPECT).lines:
            notebook.agreeing.change_line(line.id, **({"fill": "so"} if line.has_blank else {}))

    found = agreement(window)
    window.ask(add)
    for name in ("agreement", "agreement-card", "agreement-rows", "newcomer"):
        text = paper(window, window.content.planned, name)
        assert "<b>bold?</b> &amp; <img src='x'>" in text
        assert "{0.__class__}" in text
        assert "\u202e" not in text
    window.everyone_can_see()
    window.go("run", window.content.planned)
    Hands(window).alt("a")
    shown = window.page.running.slide  # type: ignore[attr-defined]
    for _page in range(40):
        assert nothing_is_markup(window.page)
        Hands(window).press(Qt.Key.Key_PageDown)
    assert shown.kind


# A check


def the_check(window: OpenWindow) -> str:
    def make(notebook: Any) -> str:
        (hall,) = notebook.checking.add_venue(name="Mill Hall").created
        planned = window.content.planned
        return notebook.checking.begin_check(TODAY, venue_id=hall, session_id=planned).created[0]

    return window.ask(make)


def checked(window: OpenWindow, check_id: str) -> AccessCheck:
    return window.ask(lambda notebook: notebook.checking.check(check_id))


def give(window: OpenWindow, row: Any, words: str) -> None:
    put(row.field, words)
    row.settle()
    window.settle()


def test_any_words_in_a_check_and_on_the_way_round(window: OpenWindow) -> None:
    check = the_check(window)
    place = f"{check}:{LOOP}"
    for words in ODD:
        page = window.go("access", about=place)
        line = page.check.lines[LOOP]
        line.write()
        for name in ("note", "owner"):
            give(window, line.rows[name], words)
            assert same(getattr(checked(window, check).at(LOOP), name), words)
        give(window, line.rows["fix_by"], words)
        assert line.rows["fix_by"].text.split() == words.replace("\ud800", "").split()
        give(window, page.check.head.rows["checked_by"], words)
        assert same(checked(window, check).checked_by, words)
        assert nothing_is_markup(page)
        walk = window.go("walk-round", about=place).view
        give(window, walk.note, f"walked {words}")
        assert same(checked(window, check).at(LOOP).note, f"walked {words}")  # type: ignore[union-attr]
        assert nothing_is_markup(window.page)
    walk = window.go("walk-round", about=place).view
    for words in EMPTY:
        give(window, walk.note, words)
    assert checked(window, check).at(LOOP).note == ""  # type: ignore[union-attr]
    give(window, walk.note, TOO_LONG)
    assert walk.note.text == TOO_LONG


def test_any_words_about_a_place_are_in_what_to_expect(window: OpenWindow) -> None:
    check = the_check(window)
    venue = checked(window, check).venue
    assert venue is not None
    page = window.go("access", about=venue.id)
    for words in ODD:
        card = window.go("access", about=venue.id).places.cards[venue.id]
        card.write()
        for name in ("name", "address", "phone", "map_note", "cost"):
            give(window, card.rows[name], words)
            kept = checked(window, check).venue
            assert same(getattr(kept, name), words)
        assert nothing_is_markup(page)
        text = paper(window, window.content.planned, "what-to-expect")
        assert words.split()[-1] in text
    card = window.go("access", about=venue.id).places.cards[venue.id]
    card.write()
    for words in (*EMPTY, TOO_LONG):
        give(window, card.rows["name"], words)
        kept = checked(window, check).venue
        assert kept is not None
        assert same(kept.name, ODD[-1])


# What helps


def test_any_words_on_a_sheet_of_what_helps(window: OpenWindow) -> None:
    for number, words in enumerate(ODD):
        window.go("needs")
        Hands(window).press(Qt.Key.Key_Return)
        view = window.page.opened.view  # type: ignore[attr-defined]
        for field, answer in view.answers.items():
            if field != "until":
                put(answer.writing, words)
                answer.give()
        put(view.answers["until"].writing, words)
        view.answers["until"].give()
        window.settle()
        assert view.answers["until"].text().split() == words.replace("\ud800", "").split()
        assert nothing_is_markup(window.page)
        kept = window.ask(lambda notebook: notebook.needs.entries(window.content.group))
        assert len(kept) == number + 1
        newest = next(each for each in kept if same(each.who, words))
        assert all(same(said, words) for said in newest.answers.values())
        put(view.answers["until"].writing, "")
        view.answers["until"].give()
        window.settle()
        window.page._close()  # type: ignore[attr-defined]
        window.settle()


# Places


@pytest.mark.parametrize("who", ["me", "everyone"])
def test_any_words_while_the_room_places_itself_and_settles(window: OpenWindow, who: str) -> None:
    hands = begin(window, who, how_many=4)
    page: Any = window.page
    panel = page.one.places if who == "everyone" else page.two.view.panel
    for words in (*ODD, *EMPTY, TOO_LONG):
        row = panel.lines.rows["lad.q1"].field
        put(row, words)
        hands.press(Qt.Key.Key_Return)
        assert (
            panel.lines.rows["lad.q1"].field.text().split() == words.replace("\ud800", "").split()
        )
    put(panel.lines.rows["lad.q1"].field, "")
    hands.enter("3 3 4 4")
    hands.enter("5 5 5 5")
    hands.alt("i")
    if who == "everyone":
        return
    form, parts = panel.settle, panel.not_shared
    session_id = page.running.session_id
    for words in ODD:
        put(form.because, words)
        hands.press(Qt.Key.Key_Tab)
        put(form.by_when, words)
        hands.press(Qt.Key.Key_Tab)
        held = window.ask(lambda notebook: notebook.session(session_id))
        assert same(held.settled[0].because, words)
        assert page.running.slide is not None
        for field in parts.fields.values():
            put(field, words)
        parts.add_it.click()
        window.settle()
        held = window.ask(lambda notebook: notebook.session(session_id))
        part = held.not_shared[-1]
        assert all(same(said, words) for said in (part.what, part.why, part.told))
        assert nothing_is_markup(window.page)
    for words in (*EMPTY, TOO_LONG):
        put(parts.fields["part what"], words)
        parts.add_it.click()
        window.settle()
        assert parts.fields["part what"].text() == words
    assert "<b>bold?</b>" in paper(window, session_id, "where-we-are")
    go_to(window, "lad.q1")
