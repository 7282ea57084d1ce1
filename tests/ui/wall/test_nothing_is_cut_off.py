"""Nothing on the wall is cut off, too small or lost, on any screen and in either theme."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.wall.composition import PlacedLine
from app.ui.wall.slide_view import SlideView
from app.ui.wall.type_sizes import TypeSizes, figures, type_sizes, x_height_of
from app.workshops.back_row import BackRow
from app.workshops.slides import Slide
from tests.ui.wall.samples import every_slide, hard_slides, notes_slide

SIZES = ((1920, 1080), (1366, 768), (1366, 560), (1024, 768), (800, 600))
EVERY = {**every_slide(), **hard_slides()}
QUIET_EDGE = 0.018
"""Of the width and of the height: nothing but paper."""


def view_of(
    appearance: Appearance, qtbot: QtBot, slide: Slide, size: tuple[int, int], larger: int = 100
) -> SlideView:
    view = SlideView(appearance)
    qtbot.addWidget(view)
    view.resize(*size)
    view.set_larger(larger)
    view.show_slide(slide)
    return view


def edges_of(picture: QImage) -> list[QImage]:
    wide, high = picture.width(), picture.height()
    side, rim = round(wide * QUIET_EDGE), round(high * QUIET_EDGE)
    strips = (
        QRect(0, 0, wide, rim),
        QRect(0, high - rim, wide, rim),
        QRect(0, 0, side, high),
        QRect(wide - side, 0, side, high),
    )
    return [picture.copy(strip).convertToFormat(QImage.Format.Format_RGB32) for strip in strips]


def is_plain(picture: QImage, appearance: Appearance) -> bool:
    paper = QImage(picture.size(), QImage.Format.Format_RGB32)
    paper.fill(appearance.colour("paper"))
    return picture == paper


@pytest.mark.parametrize("theme", ["paper", "high-contrast"])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", EVERY)
def test_no_ink_reaches_the_edge(
    name: str, size: tuple[int, int], theme: str, appearance: Appearance, qtbot: QtBot
) -> None:
    appearance.set_theme(theme)
    view = view_of(appearance, qtbot, EVERY[name], size)
    for page in range(min(view.pages, 3)):
        view.show_slide(EVERY[name], page)
        picture = view.grab().toImage()
        assert all(is_plain(strip, appearance) for strip in edges_of(picture))
        blank = name == "nothing"
        assert is_plain(picture.convertToFormat(QImage.Format.Format_RGB32), appearance) == blank


@pytest.mark.parametrize("larger", [100, 200])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", EVERY)
def test_every_line_stands_in_its_own_place_inside_the_margins(
    name: str, size: tuple[int, int], larger: int, appearance: Appearance, qtbot: QtBot
) -> None:
    view = view_of(appearance, qtbot, EVERY[name], size, larger)
    content = view.composition.type.content.adjusted(-1, -1, 1, 1)
    for page in range(view.pages):
        boxes = [box_of(view, line) for line in view.composition.placed(page).lines]
        assert all(content.contains(box) for box in boxes)
        assert not any(overlap(one, other) for one, other in combinations(boxes, 2))
        corner = corner_of(view, page)
        assert corner is None or not any(corner.intersects(box) for box in boxes)


def overlap(one: QRectF, other: QRectF) -> bool:
    """True when words stand on words, by more than a rounded half pixel."""
    shared = one.intersected(other)
    return shared.width() > 0.5 and shared.height() > 0.5


def box_of(view: SlideView, line: PlacedLine) -> QRectF:
    type_ = view.composition.type
    metrics = QFontMetricsF(type_.font(line.role))
    width = metrics.horizontalAdvance(line.text)
    left = line.left + line.width - width if line.from_right else line.left
    return QRectF(left, line.top, width, type_.line_height(line.role))


def corner_of(view: SlideView, page: int) -> QRectF | None:
    type_, words = view.composition.type, view.composition.placed(page).corner
    if not words:
        return None
    role = type_.corner_by or "foot"
    high = type_.line_height(role)
    top = type_.content.bottom() - high if role == "foot" else type_.content.top()
    width = QFontMetricsF(type_.small).horizontalAdvance(words)
    return QRectF(type_.content.right() - width, top, width, high)


def joined(view: SlideView) -> str:
    """All that the pages say in their changing part, without spaces."""
    pages = view.composition.pages
    lines = (line for page in pages for piece in page.body for line in piece.lines)
    return "".join("".join(lines).split())


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(
        st.text(
            st.characters(exclude_categories=("C", "Z", "M"), include_characters=" \n"), min_size=1
        ).filter(str.strip),
        min_size=1,
        max_size=300,
    )
)
def test_every_note_is_on_a_page_and_in_order(
    texts: list[str], appearance: Appearance, qtbot: QtBot
) -> None:
    view = view_of(appearance, qtbot, notes_slide(*texts), (1024, 768))
    assert joined(view).endswith("".join("".join(texts).split()))
    view.close()


def test_three_hundred_notes_are_all_reached_with_one_key(
    appearance: Appearance, qtbot: QtBot
) -> None:
    texts = [f"Note number {number} of the afternoon" for number in range(300)]
    view = view_of(appearance, qtbot, notes_slide(*texts), (1366, 768))
    seen = [view.composition.words(view.page)]
    for _ in range(view.pages - 1):
        view.next_page()
        seen.append(view.composition.words(view.page))
    places = [" ".join(seen).find(text) for text in texts]
    assert -1 not in places
    assert places == sorted(places)


def test_more_notes_mean_more_pages_and_never_smaller_letters(
    appearance: Appearance, qtbot: QtBot
) -> None:
    few = view_of(appearance, qtbot, notes_slide("One note"), (1366, 768))
    many = view_of(appearance, qtbot, notes_slide(*["One note"] * 300), (1366, 768))
    assert few.composition.type.font("item") == many.composition.type.font("item")
    assert few.composition.type.font("title") == many.composition.type.font("title")
    assert many.pages > few.pages


metres = st.floats(min_value=0.5, max_value=4)


@given(
    picture=metres,
    away=st.floats(min_value=0.5, max_value=6),
    comfort=st.floats(min_value=0, max_value=3),
    larger=st.integers(min_value=-50, max_value=250),
    size=st.sampled_from(SIZES),
)
def test_no_letter_is_below_what_ordinary_sight_can_read(
    picture: float,
    away: float,
    comfort: float,
    larger: int,
    size: tuple[int, int],
    qapp: QApplication,
) -> None:
    room = BackRow(picture_height=picture, farthest_seat=away * picture, comfort=comfort)
    frame, font = QRectF(0, 0, *size).size(), QApplication.font()
    sizes = type_sizes(room, frame, font, larger)
    floor = away * picture / (picture * 200) * size[1]
    assert sizes.small * x_height_of(font) >= floor
    assert sizes.body >= sizes.small


def test_a_slide_above_the_writing_line_is_as_readable_as_on_the_whole_screen(
    appearance: Appearance, qtbot: QtBot
) -> None:
    view = view_of(appearance, qtbot, notes_slide("One note"), (1366, 560))
    alone = view.composition.type.sizes
    view.set_picture_height(768)
    floor = BackRow().floor * 768
    assert view.composition.type.sizes.small * x_height_of(view.font()) >= floor
    assert alone.small * x_height_of(view.font()) < floor


@pytest.mark.parametrize(
    ("seat", "picture", "pixels", "lines", "characters"),
    [(4, 1.0, 42, 17, 83), (6, 1.2, 52, 13, 66), (8, 1.2, 69, 10, 50), (12, 1.5, 83, 8, 42)],
)
def test_the_settings_say_about_what_the_standard_says(
    seat: float,
    picture: float,
    pixels: int,
    lines: int,
    characters: int,
    appearance: Appearance,
) -> None:
    room = BackRow(picture_height=picture, farthest_seat=seat, comfort=1.0)
    said = figures(room, 1080, QApplication.font())
    assert said.type_px == pytest.approx(pixels, rel=0.08)
    assert said.lines == pytest.approx(lines, rel=0.12)
    assert said.characters == pytest.approx(characters, rel=0.12)


def test_a_seat_far_beyond_reading_still_leaves_words_on_the_page(
    appearance: Appearance, qtbot: QtBot
) -> None:
    room = BackRow(picture_height=0.0, farthest_seat=500.0)
    font = QApplication.font()
    sizes = type_sizes(room, QRectF(0, 0, 1366, 768).size(), font)
    assert sizes == TypeSizes(sizes.body, sizes.small)
    assert sizes.body <= 768 / 5 + 1
    view = view_of(appearance, qtbot, notes_slide("One note", "Another"), (1366, 768))
    view.set_back_row(room)
    assert joined(view).endswith("OnenoteAnother")


def test_a_view_without_any_size_yet_does_not_fall_over(
    appearance: Appearance, qtbot: QtBot
) -> None:
    view = view_of(appearance, qtbot, notes_slide("One note"), (1, 1))
    view.resize(QSize(0, 0))
    view.show_slide(notes_slide("One note", "Another"))
    assert view.pages >= 1
