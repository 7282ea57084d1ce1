"""The miniature is true: what it shows is what everyone sees."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.ui.appearance import Appearance
from app.ui.wall.miniature import Miniature
from app.ui.wall.slide_view import SlideView
from app.workshops.slides import covered
from tests.ui.wall.pictures import picture_of
from tests.ui.wall.samples import every_slide, hard_slides, notes_slide

EVERY = {**every_slide(), **hard_slides()}
INSIDE = 12
"""Pixels from the rim, within the edge that only the miniature has."""


@pytest.fixture
def wall(appearance: Appearance, qtbot: QtBot) -> SlideView:
    view = SlideView(appearance)
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    return view


@pytest.fixture
def miniature(appearance: Appearance, qtbot: QtBot, wall: SlideView) -> Miniature:
    small = Miniature(appearance)
    qtbot.addWidget(small)
    small.follow(wall)
    small.resize(320, 180)
    return small


def inside(picture: QImage) -> QImage:
    kept = picture.rect().adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
    return picture.copy(kept).convertToFormat(QImage.Format.Format_RGB32)


def painted_small(view: SlideView, small: Miniature) -> QImage:
    """The wall's own painting at the miniature's size."""
    picture = QImage(small.size(), QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    view.paint(painter, QRectF(small.rect()))
    painter.end()
    return picture


@pytest.mark.parametrize("name", [name for name in EVERY if name != "covered"])
def test_it_shows_the_very_page_that_is_on_the_wall(
    name: str, wall: SlideView, miniature: Miniature
) -> None:
    wall.show_slide(EVERY[name], -1)
    assert (miniature.page, miniature.pages) == (wall.page, wall.pages)
    assert inside(picture_of(miniature)) == inside(painted_small(wall, miniature))


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (1366, 560)], ids=str)
def test_set_by_itself_for_the_walls_size_it_has_the_same_pages(
    name: str, size: tuple[int, int], wall: SlideView, appearance: Appearance, qtbot: QtBot
) -> None:
    wall.resize(*size)
    wall.show_slide(EVERY[name])
    alone = Miniature(appearance)
    qtbot.addWidget(alone)
    alone.set_wall_size(wall.size())
    alone.show_slide(EVERY[name])
    assert alone.composition.pages == wall.composition.pages


def test_it_turns_pages_with_the_wall(wall: SlideView, miniature: Miniature, qtbot: QtBot) -> None:
    wall.show_slide(notes_slide(*["One note"] * 30))
    with qtbot.waitSignal(miniature.page_changed):
        wall.next_page()
    assert miniature.page == 1


def test_it_takes_the_shape_of_the_wall(wall: SlideView, miniature: Miniature) -> None:
    wall.resize(1024, 768)
    wall.recompose()
    assert miniature.heightForWidth(400) == 300


def test_it_says_plainly_that_the_wall_is_covered(wall: SlideView, miniature: Miniature) -> None:
    wall.show_slide(covered())
    assert miniature.accessibleName() == "On the wall now: it is covered."
    assert inside(picture_of(miniature)) != inside(painted_small(wall, miniature))


def test_it_says_what_is_on_the_wall(wall: SlideView, miniature: Miniature) -> None:
    wall.show_slide(every_slide()["break"])
    assert miniature.accessibleName() == f"On the wall now: {every_slide()['break'].spoken}"
