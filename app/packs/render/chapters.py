"""Finds the way through a pack: where each page begins, and a name by which to go to a heading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.packs.document import Block, Heading, PageBreak

_RIGHT_TO_LEFT = ("ar", "fa", "he", "ps", "sd", "ug", "ur", "yi")


@dataclass(frozen=True)
class Anchored(Heading):
    """A heading that can be gone to."""

    anchor: str = ""


def with_anchors(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The same blocks, each heading named after its place: "h1", "h2" and so on."""
    return tuple(_with_anchors(blocks))


def chapters(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], ...]:
    """The pages that were bound into one pack, each with its heading first; at least one.

    A page begins where a heading of level two follows a page break. Before the first of them stands
    the pack's title, which belongs to it.
    """
    begun: list[list[Block]] = [[]]
    for before, block in zip((None, *blocks), blocks, strict=False):
        if isinstance(before, PageBreak) and isinstance(block, Heading) and block.level == 2:
            begun[-1].pop()
            begun.append([])
        begun[-1].append(block)
    return tuple(tuple(chapter) for chapter in begun)


def headings_in(blocks: Sequence[Block]) -> tuple[Anchored, ...]:
    return tuple(block for block in blocks if isinstance(block, Anchored))


def name_of(chapter: Sequence[Block]) -> Anchored | None:
    """The heading a page is known by: the one of level two, and of several the title above them."""
    headings = headings_in(chapter)
    pages = [one for one in headings if one.level == 2]
    return pages[0] if len(pages) == 1 else next(iter(headings), None)


def direction_of(language: str) -> str:
    """Which way its lines run."""
    return "rtl" if language.split("-")[0] in _RIGHT_TO_LEFT else "ltr"


def _with_anchors(blocks: Sequence[Block]) -> Iterator[Block]:
    number = 0
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
            continue
        number += 1
        yield Anchored(block.text, block.level, block.mark, f"h{number}")
