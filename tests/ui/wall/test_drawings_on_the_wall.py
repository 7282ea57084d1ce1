"""A drawing on the wall: large under its title, never in small letters, its facts one page on."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.wall.slide_view import SlideView
from app.ui.wall.type_sizes import x_height_of
from app.workshops.back_row import BackRow
from tests.ui.wall.samples import drawing_slide

SIZES = ((1920, 1080), (1366, 768), (1024, 768), (800, 600))


@pytest.fixture
def view(appearance: Appearance, qtbot: QtBot) -> SlideView:
    view = SlideView(appearance)
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    return view


def page_with_drawing(view: SlideView) -> int:
    """Counted from nought; -1 when there is none."""
    drawn = [view.composition.placed(page).drawn is not None for page in range(view.pages)]
    return drawn.index(True) if any(drawn) else -1


def listed(view: SlideView) -> str:
    pages = view.composition.pages
    lines = (line for page in pages for piece in page.body for line in piece.lines)
    return "".join("".join(lines).split())


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_drawing_comes_first_and_then_its_facts(size: tuple[int, int], view: SlideView) -> None:
    view.resize(*size)
    view.show_slide(drawing_slide())
    assert page_with_drawing(view) == 0
    assert view.pages >= 2
    assert view.slide.drawing is not None
    assert listed(view).endswith("".join("".join(view.slide.drawing.facts).split()))
    assert view.slide.drawing.alt in view.composition.words(0)


@pytest.mark.parametrize("larger", [100, 150, 250])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("sides", [(), ("carer", "staff")], ids=["everyone", "sides"])
def test_its_words_are_whole_apart_and_large_enough_or_they_are_a_list(
    sides: tuple[str, ...], size: tuple[int, int], larger: int, view: SlideView
) -> None:
    view.resize(*size)
    view.set_larger(larger)
    view.show_slide(drawing_slide(*sides))
    page = page_with_drawing(view)
    if page < 0:
        assert view.slide.drawing is not None
        assert listed(view).endswith("".join("".join(view.slide.drawing.facts).split()))
        return
    drawn = view.composition.placed(page).drawn
    assert drawn is not None
    place, drawing = drawn
    alone = view.composition.drawn is not None and view.composition.drawn.bare
    room = QRectF(0, 0, *size) if alone else view.composition.type.content
    assert room.adjusted(-1, -1, 1, 1).contains(place)
    floor = BackRow().floor * size[1]
    assert drawing.regular.pixelSize() * x_height_of(drawing.regular) >= floor - 1
    words = drawing.places(place.height())
    assert all(box.top() >= -1 and box.bottom() <= place.height() + 1 for box in words)
    assert not any(
        one.intersected(other).height() > 1 and one.intersected(other).width() > 1
        for one, other in combinations(words, 2)
    )
    assert drawing.whole


def test_a_far_seat_is_given_the_facts_and_never_small_letters(view: SlideView) -> None:
    view.set_back_row(BackRow(picture_height=1.0, farthest_seat=14))
    view.show_slide(drawing_slide("carer", "staff", "manager"))
    assert page_with_drawing(view) == -1
    assert view.slide.drawing is not None
    assert listed(view).endswith("".join("".join(view.slide.drawing.facts).split()))
