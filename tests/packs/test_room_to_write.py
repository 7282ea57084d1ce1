"""A sheet to write on leaves no blank paper under its last line."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from app.packs.document import Document, Heading, PageBreak, Paragraph, WritingSpace
from app.packs.render import render
from app.packs.shelf import Shelf
from app.packs.styles import style_named

SHELF = Shelf(Path(__file__).parents[2] / "resources")

SHEETS = Document(
    "Sheets",
    blocks=tuple(
        block
        for number in (1, 2)
        for block in (
            PageBreak(),
            Heading(f"Question {number}", 2),
            Paragraph("Write what you like."),
            WritingSpace(lines=4, label=""),
        )
    ),
)


@pytest.mark.parametrize("style", ["clear-14-white", "large-18-white"])
def test_the_lines_reach_the_foot_of_the_page(style: str, tmp_path: Path) -> None:
    made = tmp_path / "sheets.pdf"
    made.write_bytes(render(SHEETS, style_named(style), "pdf", SHELF))
    picture = tmp_path / "page"
    subprocess.run(
        ["pdftoppm", "-r", "36", "-gray", "-f", "2", "-l", "2", made, picture], check=True
    )
    *lines, foot = _rules(next(tmp_path.glob("page*.pgm")).read_bytes())
    assert foot > 0.9
    assert lines[-1] > 0.82


def _rules(pgm: bytes) -> list[float]:
    """Where lines right across the page stand, as shares of its height; the foot's is the last."""
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", pgm)
    assert head is not None
    width, height = int(head[1]), int(head[2])
    rows = [pgm[head.end() + at * width :][:width] for at in range(height)]
    ruled = [at for at, row in enumerate(rows) if sum(dot < 225 for dot in row) > width * 0.6]
    first = [at for at in ruled if at - 1 not in ruled]
    return [at / height for at in first]
