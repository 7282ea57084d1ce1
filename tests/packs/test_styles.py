"""What a person choosing a size could lose: the one they asked for."""

import subprocess
import sys
from itertools import product

import pytest

from app.packs.errors import UnknownStyle
from app.packs.render.look import EDGE, FILLS, INK, PAPER_SIZES, Look
from app.packs.styles import (
    ANY_PAPER,
    POSTER_PAPER,
    POSTER_STYLES,
    SIZES,
    STYLES,
    TINT_COLOURS,
    Style,
    Tint,
    presets,
    style_named,
)
from app.workshops.marks import SHAPES


@pytest.mark.parametrize("name", [*STYLES, *POSTER_STYLES])
def test_each_style_is_found_by_name_and_has_a_name_for_people(name: str) -> None:
    style = style_named(name)
    assert style.name == name
    assert f" {style.points:g}, " in style.label
    assert style.tint in style.label
    assert style.paper_advice.startswith("Print on matt")
    assert style.paper in style.paper_advice


def test_every_size_comes_on_every_paper_and_no_two_styles_sound_alike() -> None:
    every = {**STYLES, **POSTER_STYLES}
    papers = {(style.points, style.tint, style.paper) for style in every.values()}
    assert papers == set(product(SIZES, TINT_COLOURS, PAPER_SIZES))
    assert len({style.label for style in every.values()}) == len(every)


def test_the_largest_paper_is_for_posters_alone() -> None:
    assert {style.paper for style in STYLES.values()} == set(ANY_PAPER)
    assert {style.paper for style in POSTER_STYLES.values()} == {POSTER_PAPER}


def test_a4_goes_without_saying_and_letter_is_said() -> None:
    assert style_named("large-18-cream").paper == "A4"
    assert style_named("large-18-cream-letter").paper == "Letter"
    assert "Letter" in style_named("clear-14-blue-letter").label


@pytest.mark.parametrize("name", [style.name for _words, style in presets().values()])
def test_each_preset_can_be_asked_for_by_the_name_of_its_style(name: str) -> None:
    assert style_named(name).name == name


def test_letters_space_and_easy_read_are_said_in_the_name_and_in_words() -> None:
    style = style_named("easy-read-20-green-letter-opendyslexic-wide")
    assert (style.points, style.tint, style.paper) == (20, "green", "Letter")
    assert (style.font, style.wide, style.easy_read) == ("opendyslexic", True, True)
    assert style.label == "Easy Read 20, pale green, Letter, OpenDyslexic, wide lines"
    assert style.spacing > style_named("large-20-green").spacing


@pytest.mark.parametrize(
    "name",
    [
        "large-18",
        "giant-18-cream",
        "large-18-cream-a4",
        "large-18-cream-wide-letter",
        "large-18-Cream",
        "",
    ],
)
def test_a_name_said_otherwise_is_no_style(name: str) -> None:
    with pytest.raises(UnknownStyle):
        style_named(name)


def test_a_style_nobody_knows_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownStyle) as unknown:
        style_named("tiny-6-grey")
    assert unknown.value.name == "tiny-6-grey"
    assert unknown.value.known == (*STYLES, *POSTER_STYLES)


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


@pytest.mark.parametrize("tint", TINT_COLOURS)
@pytest.mark.parametrize("mark", SHAPES)
def test_each_question_can_be_told_by_its_colour_too_on_every_tint(tint: Tint, mark: str) -> None:
    assert contrast(FILLS[mark], TINT_COLOURS[tint]) >= 3
    assert contrast(FILLS[mark], INK) >= 3 or FILLS[mark] == INK


def test_web_pages_and_text_are_ready_without_the_pdf_library() -> None:
    code = (
        "import sys; from pathlib import Path; from app.packs.render import render;"
        "from app.packs.shelf import Shelf;"
        "from app.packs.document import Document; from app.packs.styles import STYLES;"
        "style, shelf = STYLES['clear-14-white'], Shelf(Path());"
        "[render(Document('x'), style, form, shelf) for form in ('html', 'txt')];"
        "sys.exit('reportlab' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
