"""Words are shown as they were typed, whole, and read out as what they are."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app.ui.appearance import Appearance
from app.ui.parts.labels import Heading, KeyCap, Text
from app.ui.parts.lettering import Face, height_of, laid
from tests.ui.kit.conftest import Show, picture, settle

HOSTILE = [
    "<b>bold</b>",
    "&amp; R&D & co",
    '<img src="file:///etc/passwd">',
    "{} %s {shape}",
    "a\0b\x07c",
    "🎉 👩🏽‍🦽",
    "Llanfair­pwllgwyngyll ŵ ŷ",
    "zażółć gęślą jaźń",
    "مرحبا بكم",
    "x" * 20_000,
]


def interface(widget: QWidget):
    return QAccessible.queryAccessibleInterface(widget)


def test_a_heading_is_a_heading_to_a_screen_reader(look: Appearance, show: Show) -> None:
    heading = Heading("What are we pleased about?", 1, shape="pleased")
    show(heading)
    assert interface(heading).role() == QAccessible.Role.Heading
    assert interface(heading).text(QAccessible.Text.Name) == "What are we pleased about?"
    heading.setText("What have we learned?")
    assert interface(heading).text(QAccessible.Text.Name) == "What have we learned?"


def test_headings_made_and_thrown_away_all_day_do_no_harm(appearance: Appearance) -> None:
    for number in range(600):
        heading = Heading(f"Heading {number}")
        assert interface(heading).role() == QAccessible.Role.Heading
        heading.deleteLater()
        if number % 100 == 0:
            settle()


def test_a_title_is_larger_than_a_section_and_a_section_than_a_sentence(
    look: Appearance,
) -> None:
    sizes = [part.font().pointSizeF() for part in (Heading("a", 1), Heading("a", 2), Text("a"))]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_was_typed_is_shown_letter_for_letter(
    words: str, show: Show, appearance: Appearance
) -> None:
    text = Text(words)
    show(text)
    assert text.text() == words
    assert text.textFormat() == text.textFormat().PlainText
    picture(text)


def test_a_long_sentence_wraps_and_no_line_is_lost(look: Appearance, show: Show) -> None:
    text = Text("What should we keep doing, and who should be thanked for it? " * 6)
    show(text, width=500, height=1600)
    assert text.heightForWidth(text.width()) <= text.height()
    assert text.heightForWidth(300) > text.heightForWidth(900)


def test_a_line_is_no_longer_than_a_reader_can_follow(appearance: Appearance) -> None:
    words = "said and done " * 60
    letters_a_line = len(words) / laid(words, Face(), 37 * 17).lines
    assert letters_a_line <= 82
    text = Text(words)
    assert text.heightForWidth(4000) == text.heightForWidth(37 * 17)


def test_a_word_longer_than_the_page_is_broken_not_cut(look: Appearance, show: Show) -> None:
    text = Text("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 3)
    show(text, width=600, height=1200)
    assert text.width() <= 600
    assert laid(text.text(), Face(), text.width()).width <= text.width() + 1


def test_right_to_left_words_begin_at_the_right(appearance: Appearance, show: Show) -> None:
    text = Text("مرحبا")
    text.setFixedWidth(400)
    show(text)
    image = picture(text)
    ink = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 120
    ]
    assert min(ink) > 200


def test_an_icon_or_a_shape_stands_before_the_words(look: Appearance, show: Show) -> None:
    plain, icon, shape = Text("Saved"), Text("Saved", icon="lock"), Text("Saved", shape="tried")
    show(plain, icon, shape)
    assert icon.sizeHint().width() > plain.sizeHint().width()
    assert len({bytes(picture(part).constBits()) for part in (plain, icon, shape)}) == 3


def test_a_key_cap_names_its_key(look: Appearance, show: Show) -> None:
    cap = KeyCap("Alt W")
    show(cap)
    assert interface(cap).text(QAccessible.Text.Name) == "Alt W"
    assert cap.width() >= cap.sizeHint().width()


@pytest.mark.parametrize("room", [80, 200, 400, 900])
@pytest.mark.parametrize("words", ["Tea", "The new room is quieter", "one\ntwo", "مرحبا بكم", ""])
def test_the_quick_way_to_measure_words_agrees_with_the_careful_one(
    words: str, room: int, look: Appearance
) -> None:
    assert height_of(words, Face(), room) == laid(words, Face(), room).height
