"""Three cards on the wall, told apart by edge, sign and word, however small the wall is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.parts.shapes import shape_path
from app.ui.wall.slide_view import SlideView
from app.ui.wall.type_sizes import x_height_of
from app.workshops.back_row import BackRow
from app.workshops.card_slides import cards_slide
from app.workshops.show_cards import SIGNS
from app.workshops.show_of_cards import CardsOnWall, Count
from tests.ui.wall.samples import every_slide, room


@pytest.fixture
def view(appearance: Appearance, qtbot: QtBot) -> SlideView:
    view = SlideView(appearance)
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    return view


def signs_of(view: SlideView) -> list[str]:
    """The sign beside each card's words, on all pages, in the order they are read."""
    placed = [view.composition.placed(page) for page in range(view.pages)]
    across = [card.sign for page in placed for card in page.cards]
    return across or [mark for page in placed for _box, mark in page.marks]


@pytest.mark.parametrize("name", ["cards", "cards asked", "cards told"])
def test_three_cards_stand_side_by_side_as_large_as_one_another(name: str, view: SlideView) -> None:
    view.show_slide(every_slide()[name])
    cards = view.composition.placed(0).cards
    assert [card.sign for card in cards] == list(SIGNS)
    assert len({(card.edge.size().toTuple(), card.edge.top()) for card in cards}) == 1
    assert all(one.edge.right() < next_.edge.left() for one, next_ in pairwise(cards))


@pytest.mark.parametrize("larger", [100, 200])
@pytest.mark.parametrize("name", ["cards", "cards asked", "cards told"])
def test_where_the_wall_is_small_each_card_keeps_its_sign(
    name: str, larger: int, view: SlideView
) -> None:
    view.resize(800, 600)
    view.set_larger(larger)
    view.show_slide(every_slide()[name])
    assert signs_of(view) == list(SIGNS)


def test_cards_are_never_shrunk_to_stand_beside_one_another(view: SlideView) -> None:
    view.set_back_row(BackRow(farthest_seat=14))
    view.show_slide(every_slide()["cards"])
    floor = BackRow(farthest_seat=14).floor * 1080
    placed = [view.composition.placed(page) for page in range(view.pages)]
    lines = [line for page in placed for line in page.lines]
    sizes = [view.composition.type.font(line.role) for line in lines]
    assert all(font.pixelSize() * x_height_of(font) >= floor - 1 for font in sizes)


def test_the_page_is_read_card_by_card(view: SlideView) -> None:
    view.show_slide(cards_slide(room(), CardsOnWall(told=Count(yes=9, no=2))))
    assert view.composition.words(0) == "9 yes, 2 no. 9 Yes 2 No 0 Speak up"


def test_above_the_writing_line_there_is_room_for_cards_of_the_same_letters(
    view: SlideView,
) -> None:
    view.resize(1366, 430)
    view.set_picture_height(768)
    for name in ("cards", "cards asked", "cards told"):
        view.show_slide(every_slide()[name])
        assert (view.pages, len(view.composition.placed(0).cards)) == (1, 3)
        assert view.slide.foot in view.slide.spoken
    lines = view.composition.placed(0).lines
    fonts = [view.composition.type.font(line.role) for line in lines]
    assert all(font.pixelSize() * x_height_of(font) >= BackRow().floor * 768 - 1 for font in fonts)


def test_the_signs_are_three_shapes_and_not_one_in_three_colours() -> None:
    square = QRectF(0, 0, 100, 100)
    assert len({str(shape_path(sign, square).toFillPolygon().toList()) for sign in SIGNS}) == 3
