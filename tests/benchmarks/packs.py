"""A tagged pack against the same pages without tags."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from app.packs.render.pdf import render_pdf
from app.packs.styles import style_named
from tests.benchmarks.measured import Measured, take_turns
from tests.benchmarks.pack_story import NOTES_ON_THIRTY_PAGES, record_of
from tests.benchmarks.stores import SHELF
from tests.benchmarks.untagged import render_untagged

TIMES = 15
_STYLE = "large-18-white"


def measure() -> Measured:
    document, style = record_of(NOTES_ON_THIRTY_PAGES), style_named(_STYLE)
    tagged = render_pdf(document, style, SHELF)
    untagged = render_untagged(document, style, SHELF.fonts)
    theirs, ours = take_turns(
        TIMES,
        lambda: milliseconds(lambda: render_untagged(document, style, SHELF.fonts)),
        lambda: milliseconds(lambda: render_pdf(document, style, SHELF)),
    )
    return Measured(
        what=f"A tagged pack of {pages_in(tagged)} pages, in large print",
        against=f"ReportLab's own paragraphs and tables, untagged, {pages_in(untagged)} pages",
        aim=1.5,
        unit="ms",
        theirs=theirs,
        ours=ours,
        why=(
            "The tree of tags is some thousands of objects more to write, and lines are broken in"
            " Python so that every one of them can be tagged."
        ),
    )


def pages_in(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000
