"""What people who read the web page with a screen reader, large letters or keys could lose."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from itertools import cycle

import pytest
from playwright.sync_api import Browser

from app.packs.bound import bound
from app.packs.document import (
    Document,
    Heading,
    ListBlock,
    Paragraph,
    PictureRow,
    Table,
    TickBox,
)
from app.packs.render import render
from app.packs.styles import STYLES
from tests.packs.checks import SHELF, words_in
from tests.packs.forms.browser import Reader, chromium, reader
from tests.packs.forms.checkers import checker
from tests.packs.forms.practice_pages import practice_packs
from tests.packs.hostile import NASTY
from tests.packs.samples import EVERY_BLOCK

SOME_STYLES = ("clear-14-white", "large-18-cream", "giant-24-yellow", "giant-28-blue")
HOSTILE = Document(
    NASTY[0],
    blocks=(
        *(Paragraph(text) for text in NASTY),
        Heading(NASTY[1], 2),
        Table(NASTY[2], ("", NASTY[0]), (("", NASTY[5]), (NASTY[6], ""))),
        Table(NASTY[2], ("One", "Two"), (("", ""),)),
    ),
)
NARROW = 320
"""A window 1280 wide, enlarged to 400 per cent."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def window(browser: Browser) -> Iterator[Reader]:
    with reader(browser) as opened:
        yield opened


def page_of(document: Document, style: str = "large-18-cream") -> bytes:
    return render(document, STYLES[style], "html", SHELF)


def faults_in(window: Reader, document: Document, style: str) -> list[str]:
    window.open(page_of(document, style))
    return [*window.faults(), *window.asked_for]


def test_every_page_of_the_practice_group_is_open_to_everyone(window: Reader) -> None:
    for pack, style in zip(practice_packs(), cycle(SOME_STYLES), strict=False):
        assert not faults_in(window, pack, style), style


@pytest.mark.parametrize("style", SOME_STYLES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_block_is_open_to_everyone_by_day_and_by_night(
    window: Reader, style: str, scheme: str
) -> None:
    window.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    assert not faults_in(window, EVERY_BLOCK, style)


def test_no_typed_words_shut_anyone_out_or_fetch_anything(window: Reader) -> None:
    assert not faults_in(window, HOSTILE, "large-18-cream")


def test_a_page_that_shuts_people_out_is_found_out(window: Reader) -> None:
    window.open(b'<p style="color: #bbb">Pale words</p><img src="picture.png">')
    found = " ".join(window.faults())
    assert "color-contrast" in found
    assert "image-alt" in found
    assert window.asked_for == ["http://pack.invalid/picture.png"]


def test_without_a_wish_for_dark_the_tint_that_was_chosen_shows(window: Reader) -> None:
    window.open(page_of(EVERY_BLOCK, "large-18-cream"))
    assert _paper(window) == "rgb(255, 246, 220)"
    window.page.emulate_media(color_scheme="dark")
    assert _paper(window) == "rgb(21, 24, 29)"


def test_whoever_chose_a_few_colours_for_everything_gets_them(window: Reader) -> None:
    window.page.emulate_media(forced_colors="active")
    window.open(page_of(EVERY_BLOCK))
    filled = "getComputedStyle(document.querySelector('.fill-wash')).fill"
    assert window.page.evaluate(filled) == _paper(window) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("style", SOME_STYLES)
def test_nothing_runs_off_the_side_at_400_per_cent(browser: Browser, style: str) -> None:
    with reader(browser, NARROW) as window:
        for document in (EVERY_BLOCK, HOSTILE, *practice_packs()):
            window.open(page_of(document, style))
            assert window.runs_over() == 0, document.title
            assert not _wider_than(window, NARROW), document.title


def test_every_link_and_every_wide_table_is_reached_with_tab_and_left_again(
    window: Reader,
) -> None:
    pack = bound("Our pack", [EVERY_BLOCK, HOSTILE, EVERY_BLOCK])
    window.open(page_of(pack))
    stops = window.page.locator("a[href], [tabindex]").count()
    assert stops == 3 + 4
    for number in range(stops):
        window.page.keyboard.press("Tab")
        reached = "[...document.querySelectorAll('a[href], [tabindex]')]"
        assert window.page.evaluate(f"{reached}.indexOf(document.activeElement)") == number
        outline = "parseFloat(getComputedStyle(document.activeElement).outlineWidth)"
        assert window.page.evaluate(outline) >= 3, "nothing shows where the keys are"
    window.page.keyboard.press("Tab")
    assert window.page.evaluate("document.activeElement === document.body")


def test_what_is_in_a_pack_stands_below_its_title_and_leads_there(window: Reader) -> None:
    pages = [Document(name, blocks=(Paragraph(name * 900),)) for name in ("One ", "Two ", "Six ")]
    window.open(page_of(bound("Our pack", pages)))
    links = window.page.get_by_role("navigation", name="In this pack").get_by_role("link")
    assert links.all_inner_texts() == ["One", "Two", "Six"]
    links.nth(2).press("Enter")
    assert window.page.get_by_role("heading", name="Six").bounding_box()["y"] < 400  # type: ignore[index]


def test_a_page_alone_says_no_list_of_itself(window: Reader) -> None:
    window.open(page_of(EVERY_BLOCK))
    assert window.page.get_by_role("navigation").count() == 0


def test_narrow_tables_name_the_column_of_each_cell_and_stay_tables(browser: Browser) -> None:
    with reader(browser, NARROW) as window:
        window.open(page_of(EVERY_BLOCK))
        assert window.page.get_by_role("columnheader").all_inner_texts() == [
            "What",
            "Who",
            "By when",
        ]
        assert window.page.get_by_role("rowheader").count() == 3
        shown = "getComputedStyle(document.querySelector('td'), '::before').content"
        assert "Who: " in window.page.evaluate(shown) or "attr" in window.page.evaluate(shown)


@pytest.mark.parametrize("style", SOME_STYLES)
def test_what_is_printed_from_the_browser_says_every_word(window: Reader, style: str) -> None:
    window.open(page_of(EVERY_BLOCK, style))
    on_screen = words_in(window.page.locator("main").inner_text())
    printed = words_in(_text_of(window.page.pdf(prefer_css_page_size=True)))
    assert not set(on_screen) - set(printed)


SCRIPTS = {
    "Arabic": ("نحن نعمل معا كل يوم ثلاثاء، الساعة 2:30.", "rtl"),
    "Urdu": ("ہم ہر منگل کو مل کر کام کرتے ہیں۔", "rtl"),
    "Bengali": ("আমরা প্রতি মঙ্গলবার একসাথে কাজ করি।", "ltr"),
    "Punjabi": ("ਅਸੀਂ ਹਰ ਮੰਗਲਵਾਰ ਇਕੱਠੇ ਕੰਮ ਕਰਦੇ ਹਾਂ।", "ltr"),
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_other_writing_is_told_whole_and_begins_at_its_own_side(
    window: Reader, script: str
) -> None:
    text, runs = SCRIPTS[script]
    said = Document("Ours", blocks=(Paragraph(text), ListBlock((text,)), TickBox(text)))
    window.open(page_of(said))
    told = window.page.locator("main").aria_snapshot()
    assert told.count(text) == 3
    directions = (
        "[...document.querySelectorAll('p, li')].map(one => getComputedStyle(one).direction)"
    )
    assert window.page.evaluate(directions) == [runs] * 3
    mark = window.page.locator(".box").bounding_box()
    words = window.page.locator(".ticks li > span").last.bounding_box()
    assert mark is not None
    assert words is not None
    assert (mark["x"] > words["x"]) == (runs == "rtl"), "the box stands at the end of its words"


def test_pictures_beside_sentences_show_though_nothing_is_fetched(browser: Browser) -> None:
    rows = tuple(PictureRow("We listen.", one.name) for one in SHELF.pictures.all[:2])
    with reader(browser, bypass_csp=False) as window:
        window.open(page_of(Document("Easy", blocks=rows)))
        shown = "[...document.images].map(one => one.naturalWidth > 0)"
        assert window.page.evaluate(shown) == [True, True]
        assert all(place.startswith("data:") for place in window.asked_for)


def _paper(window: Reader) -> str:
    return window.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


def _wider_than(window: Reader, width: int) -> list[str]:
    """What stands out at the side even where nothing scrolls."""
    return window.page.evaluate(
        """width => [...document.querySelectorAll('main *')]
            .filter(one => !one.closest('thead'))
            .filter(one => one.getBoundingClientRect().right > width + 1
                || one.getBoundingClientRect().left < -1)
            .map(one => one.outerHTML.slice(0, 200))""",
        width,
    )


def _text_of(pdf: bytes) -> str:
    found = subprocess.run(
        [checker("pdftotext"), "-", "-"], input=pdf, capture_output=True, check=True
    )
    return found.stdout.decode()
