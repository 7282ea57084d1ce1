"""The wall pages on and never shrinks: every word is kept, in order, on a page that fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from app.workshops.paging import Page, Piece, Role, pages
from app.workshops.slides import Slide

HEIGHTS: dict[Role, float] = {
    "label": 30,
    "title": 60,
    "line": 40,
    "head": 40,
    "item": 40,
    "foot": 30,
}
GAPS: dict[Role, float] = {"label": 0, "title": 10, "line": 16, "head": 30, "item": 20, "foot": 24}

words = st.text(alphabet="abcdefgh", min_size=1, max_size=9)
sentences = st.lists(words, min_size=1, max_size=30).map(" ".join)
slides = st.builds(
    Slide,
    kind=st.just("notes"),
    label=st.one_of(st.just(""), words),
    title=sentences,
    lines=st.lists(sentences, max_size=3).map(tuple),
    items=st.lists(sentences, max_size=12).map(tuple),
    foot=st.one_of(st.just(""), words),
)


@dataclass(frozen=True)
class TenWords:
    """A wall as wide as `across` letters, with lines of known heights."""

    across: int = 24

    def wrap(self, text: str, role: Role) -> Sequence[str]:
        lines: list[str] = [""]
        for word in text.split():
            fits = not lines[-1] or len(lines[-1]) + 1 + len(word) <= self.across
            lines = [*lines[:-1], f"{lines[-1]} {word}".strip()] if fits else [*lines, word]
        return lines

    def line_height(self, role: Role) -> float:
        return HEIGHTS[role]

    def gap(self, role: Role) -> float:
        return GAPS[role]


@given(slides, st.integers(420, 1100))
def test_every_word_is_shown_once_and_in_order(slide: Slide, height: int) -> None:
    shown = pages(slide, TenWords(), height)
    assert read(shown) == written(slide)


@given(slides, st.integers(420, 1100))
def test_no_page_is_higher_than_the_wall(slide: Slide, height: int) -> None:
    for page in pages(slide, TenWords(), height):
        assert high(page) <= height + 0.001


@given(slides, st.integers(420, 1100))
def test_pages_are_numbered_from_one(slide: Slide, height: int) -> None:
    shown = pages(slide, TenWords(), height)
    assert [page.number for page in shown] == list(range(1, len(shown) + 1))
    assert {page.of for page in shown} == {len(shown)}


@given(slides)
def test_a_short_wall_never_stops_it(slide: Slide) -> None:
    shown = pages(slide, TenWords(), 50)
    assert read(shown) == written(slide)


def test_the_question_stays_at_the_top_of_each_page() -> None:
    items = tuple(f"note number {number} and some more" for number in range(12))
    slide = Slide(kind="notes", title="What have we tried", items=items)
    shown = pages(slide, TenWords(), 500)
    assert len(shown) > 1
    assert all(page.head[0].lines == ("What have we tried",) for page in shown)


def test_a_slide_with_nothing_below_the_title_is_one_page() -> None:
    (page,) = pages(Slide(kind="thanks", title="Thank you"), TenWords(), 500)
    assert (page.number, page.of, page.body) == (1, 1, ())


def test_a_theme_never_stands_alone_at_the_foot_of_a_page() -> None:
    for before in range(12):
        items = (*(f"note {number}" for number in range(before)), "Food", "soup", "tea")
        slide = Slide(kind="notes", title="What", items=items, heads=(before,))
        for page in pages(slide, TenWords(), 420):
            assert page.body[-1].role != "head"


def written(slide: Slide) -> list[str]:
    """All words of the slide, in the order in which they are read."""
    return " ".join((slide.label, slide.title, *slide.lines, *slide.items, slide.foot)).split()


def read(shown: Sequence[Page]) -> list[str]:
    """What stands on the pages; what stays on every page is read once."""
    body = [piece for page in shown for piece in page.body]
    return in_words([*shown[0].head, *body, *shown[0].foot])


def in_words(pieces: Sequence[Piece]) -> list[str]:
    return [word for piece in pieces for line in piece.lines for word in line.split()]


def high(page: Page) -> float:
    """How high the page is; the gap above its first piece is not needed."""
    pieces = (*page.head, *page.body, *page.foot)
    first = GAPS[pieces[0].role] if pieces else 0.0
    return sum(GAPS[one.role] + len(one.lines) * HEIGHTS[one.role] for one in pieces) - first
