"""A page of an agreement and the rungs of a ladder: taken in as a whole, and still to be read."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.wall.composition import Composition
from app.ui.wall.slide_view import SlideView
from app.ui.wall.type_sizes import x_height_of
from app.workshops import agreement_slides
from app.workshops.back_row import BackRow
from app.workshops.looking import FIRST, Look
from app.workshops.slides import Slide
from tests.workshops import test_agreement_slides as agreements
from tests.workshops import test_place_slides as places

SIZES = ((1920, 1080), (1024, 768))


@pytest.fixture
def view(appearance: Appearance, qtbot: QtBot) -> SlideView:
    view = SlideView(appearance)
    qtbot.addWidget(view)
    return view


def opening() -> Slide:
    """Ten lines, as they stand on the wall when a session opens."""
    first = [line for line in agreements.lines(status="kept") if line.id in FIRST]
    return agreement_slides.opening(agreements.room(agreements.agreement(*first)))


def looked_at(page: int = 0) -> Slide:
    return agreements.shown(Look(page=page), *agreements.lines())


def rungs() -> Slide:
    return places.on_the_wall(places.room({}, "ladder"), notes=False)


def set_on(view: SlideView, slide: Slide, size: tuple[int, int]) -> Composition:
    view.resize(*size)
    view.show_slide(slide)
    return view.composition


def listed(made: Composition) -> list[int]:
    """How many lines of the list begin on each page."""
    found = [sum(one.role == "item" and one.begins for one in page.body) for page in made.pages]
    return [number for number in found if number]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("page", [0, 1, 2])
def test_a_page_of_the_agreement_takes_no_more_than_two_of_the_wall(
    page: int, size: tuple[int, int], view: SlideView
) -> None:
    made = set_on(view, looked_at(page), size)
    assert len(made.pages) <= 2
    assert min(listed(made)) >= 2


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_ten_lines_open_a_session_on_four_pages_and_the_question_is_asked_once(
    size: tuple[int, int], view: SlideView
) -> None:
    made = set_on(view, opening(), size)
    assert len(made.pages) <= 4
    asked = [
        page.number for page in made.pages if "Anything to change?" in made.words(page.number - 1)
    ]
    assert asked == [len(made.pages)]
    assert all(page.head[0].lines == ("Our agreement so far",) for page in made.pages)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_rungs_take_no_more_than_three_pages(size: tuple[int, int], view: SlideView) -> None:
    made = set_on(view, rungs(), size)
    assert len(listed(made)) <= 3
    assert len(made.pages) <= 5


def test_a_list_that_one_page_can_hold_is_not_torn(view: SlideView) -> None:
    slide = places.on_the_wall(places.room(places.NOBODY), notes=False)
    made = set_on(view, slide, (1920, 1080))
    assert listed(made) == [len(slide.items)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("seat", [4, 8, 12])
@pytest.mark.parametrize("slide", [opening(), looked_at(), rungs()], ids=lambda made: made.kind)
def test_no_letter_is_smaller_than_the_back_row_can_read(
    slide: Slide, seat: float, size: tuple[int, int], view: SlideView
) -> None:
    room = BackRow(farthest_seat=seat)
    view.set_back_row(room)
    made = set_on(view, slide, size)
    for role in ("title", "line", "item", "foot", "label"):
        font = made.type.font(role)
        assert font.pixelSize() * x_height_of(font) >= room.floor * size[1] - 1
