"""A drawing in the window: seen whole in every look, reached with Tab, heard, and told in words."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible

from app.ui.appearance import Appearance
from app.ui.parts import lettering
from app.ui.parts.drawing_view import DrawingView, DrawnFacts
from app.ui.parts.labels import Text
from app.ui.scaling_style import font_at, pixels_of
from app.workshops.drawing import Drawing, TextBox
from app.workshops.placing import Ballot, spreads
from app.workshops.spread_drawing import spread_drawing
from tests.ui.kit.conftest import Show
from tests.ui.wall.pictures import picture_of


def drawing_of(*answers: str, people: int = 9) -> Drawing:
    cast = [Ballot(1 + person % len(answers), "staff") for person in range(people)]
    made = spread_drawing("Were you heard?", answers, spreads(cast, len(answers)))
    assert made is not None
    return made


DRAWING = drawing_of("Yes, all of the time", "Some of the time", "No")


@pytest.mark.parametrize("width", [420, 900, 1300])
def test_its_words_stand_apart_inside_it_and_are_no_smaller_than_a_note(
    width: int, look: Appearance, show: Show
) -> None:
    view = DrawingView(DRAWING)
    show(view, width=width)
    drawn = view.set_now()
    assert pixels_of(drawn.regular) >= pixels_of(font_at(lettering.NOTE)) - 0.01
    assert view.height() >= view.heightForWidth(view.width())
    if not drawn.whole:
        return
    places = drawn.places(drawn.close_height)
    assert all(box.top() >= 0 and box.bottom() <= drawn.close_height for box in places)
    assert all(box.right() <= view.width() for box in places)
    for one, other in combinations(places, 2):
        shared = one.intersected(other)
        assert shared.width() < 1 or shared.height() < 1


def test_a_screen_reader_reaches_it_and_hears_all_of_it(appearance: Appearance, show: Show) -> None:
    view = DrawingView(DRAWING)
    show(view)
    assert view.focusPolicy() & Qt.FocusPolicy.TabFocus
    found = QAccessible.queryAccessibleInterface(view)
    assert found.role() == QAccessible.Role.Graphic
    assert found.text(QAccessible.Text.Name) == DRAWING.alt
    assert found.text(QAccessible.Text.Description) == " ".join(DRAWING.facts)


def test_the_same_facts_stand_below_it_as_a_list(appearance: Appearance, show: Show) -> None:
    part = DrawnFacts(DRAWING)
    show(part)
    assert [text.text() for text in part.findChildren(Text)] == list(DRAWING.facts)
    other = drawing_of("Yes", "No")
    part.show_drawing(other)
    QCoreApplication.processEvents()
    shown = [text.text() for text in part.findChildren(Text) if text.isVisibleTo(part)]
    assert shown == list(other.facts)
    assert part.view.accessibleName() == other.alt


def test_where_a_word_would_be_broken_it_says_what_it_shows(
    appearance: Appearance, show: Show
) -> None:
    long = drawing_of("Anghyfansoddiadol" * 6, "No")
    view = DrawingView(long)
    show(view, width=500)
    assert not view.set_now().whole
    before = picture_of(view)
    view.show_drawing(Drawing(long.aspect, long.shapes, "Other words.", long.facts, long.folds))
    assert picture_of(view) != before


def test_it_follows_the_theme_and_the_text_size(appearance: Appearance, show: Show) -> None:
    view = DrawingView(DRAWING)
    show(view)
    paper, size = picture_of(view), pixels_of(view.set_now().regular)
    appearance.set_theme("high-contrast")
    assert picture_of(view) != paper
    appearance.set_scale(200)
    assert pixels_of(view.set_now().regular) == pytest.approx(size * 2, rel=0.02)


def test_all_answers_are_in_the_picture() -> None:
    words = [shape.text for shape in DRAWING.shapes if isinstance(shape, TextBox)]
    assert {"Yes, all of the time", "Some of the time", "No"} <= set(words)
