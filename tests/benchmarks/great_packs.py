"""Large-print packs of thirty pages and three hundred: against another program and each other."""

from __future__ import annotations

from pathlib import Path

from app.packs.making import count_pages
from app.packs.render.pdf import render_pdf
from app.packs.styles import style_named
from tests.benchmarks.from_html import pages_from_html, render_from_html
from tests.benchmarks.measured import Measured, take_turns
from tests.benchmarks.pack_story import (
    NOTES_ON_THIRTY_PAGES,
    NOTES_ON_THREE_HUNDRED_PAGES,
    record_of,
)
from tests.benchmarks.packs import milliseconds
from tests.benchmarks.stores import SHELF
from tests.benchmarks.windows import run

TIMES = 5
STYLE = "large-18-white"
_FEW, _MANY = NOTES_ON_THIRTY_PAGES, NOTES_ON_THREE_HUNDRED_PAGES


def measure(folder: Path, times: int = TIMES) -> list[Measured]:
    return [against_another(times), in_time(times), in_memory(folder, times)]


def against_another(times: int) -> Measured:
    document, style = record_of(_FEW), style_named(STYLE)
    tagged = render_pdf(document, style, SHELF)
    pages = pages_from_html(document, style, SHELF.fonts)
    theirs, ours = take_turns(
        times,
        lambda: milliseconds(lambda: render_from_html(document, style, SHELF.fonts)),
        lambda: milliseconds(lambda: render_pdf(document, style, SHELF)),
    )
    return Measured(
        what=f"A tagged pack of {count_pages(tagged)} pages, in large print",
        against=f"WeasyPrint with pdf/ua-1, from a plain web page, {pages} pages",
        aim=0.33,
        unit="ms",
        theirs=theirs,
        ours=ours,
        why="Lines are broken and tagged in Python, one by one.",
    )


def in_time(times: int) -> Measured:
    style = style_named(STYLE)
    short, long = record_of(_FEW), record_of(_MANY)
    theirs, ours = take_turns(
        times,
        lambda: milliseconds(lambda: render_pdf(short, style, SHELF)),
        lambda: milliseconds(lambda: render_pdf(long, style, SHELF)),
    )
    return Measured(
        what=f"A large-print pack of {_pages(_MANY)} pages",
        against=f"the same of {_pages(_FEW)} pages",
        aim=12.0,
        unit="ms",
        theirs=theirs,
        ours=ours,
        why="Ten times the pages are ten times the lines; what is more grows with the whole pack.",
    )


def in_memory(folder: Path, times: int) -> Measured:
    theirs, ours = take_turns(
        times,
        lambda: run(folder, "one_pack", str(_FEW))["most"],
        lambda: run(folder, "one_pack", str(_MANY))["most"],
    )
    return Measured(
        what=f"The most memory a program holds that makes a pack of {_pages(_MANY)} pages",
        against=f"the same for {_pages(_FEW)} pages",
        aim=2.0,
        unit="MB",
        theirs=theirs,
        ours=ours,
        why=(
            "The tags of all pages are written last, after the pages: until then they are held, and"
            " so is where each page's words stand."
        ),
    )


def _pages(notes: int) -> int:
    return count_pages(render_pdf(record_of(notes), style_named(STYLE), SHELF))
