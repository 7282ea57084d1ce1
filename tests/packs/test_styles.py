"""What a person choosing a size could lose: the one they asked for."""

import subprocess
import sys

import pytest

from app.packs.errors import UnknownStyle
from app.packs.render.look import EDGE, FILLS, INK, Look
from app.packs.styles import STYLES, TINT_COLOURS, Style, style_named


@pytest.mark.parametrize("name", STYLES)
def test_each_style_is_found_by_name_and_has_a_name_for_people(name: str) -> None:
    style = style_named(name)
    assert style.name == name
    assert f"{style.points:g}, {style.tint}" in style.label
    assert style.paper_advice.startswith("Print on matt")


def test_eight_styles_from_fourteen_points_up() -> None:
    assert {(style.points, style.tint) for style in STYLES.values()} == {
        (points, tint) for points in (14, 18, 24, 28) for tint in ("white", "cream")
    }


def test_a_style_nobody_knows_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownStyle) as unknown:
        style_named("tiny-6-grey")
    assert unknown.value.name == "tiny-6-grey"
    assert unknown.value.known == tuple(STYLES)


def test_the_tint_is_in_the_paper_unless_it_is_asked_for() -> None:
    cream = style_named("large-18-cream")
    assert not cream.print_tint
    assert "cream paper" in cream.paper_advice
    assert "white paper" in cream.with_tint().paper_advice


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_no_heading_is_smaller_than_the_text(style: Style) -> None:
    sizes = [Look(style).heading_size(level) for level in range(1, 7)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] >= style.points


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("paper", [*TINT_COLOURS.values(), FILLS["wash"]])
def test_words_and_lines_stand_out_from_every_paper(paper: str) -> None:
    assert contrast(INK, paper) >= 7
    assert contrast(EDGE, paper) >= 3


def test_web_pages_and_text_are_ready_without_the_pdf_library() -> None:
    code = (
        "import sys; from pathlib import Path; from app.packs.render import render;"
        "from app.packs.document import Document; from app.packs.styles import STYLES;"
        "[render(Document('x'), STYLES['clear-14-white'], f, Path()) for f in ('html', 'txt')];"
        "sys.exit('reportlab' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
