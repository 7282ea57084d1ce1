"""What a person reading on a screen could lose: words, order, settings, privacy."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.packs.document import Document, Heading, Paragraph, Table
from app.packs.render import render
from app.packs.render.typed_text import tidied
from app.packs.styles import STYLES, Style
from tests.packs.checks import LAYOUTS, SHELF, words_in
from tests.packs.hostile import NASTY, anything, documents, wild
from tests.packs.samples import EVERY_BLOCK

LARGE = STYLES["large-18-cream"]
VOID = {"meta", "br", "polygon", "path"}
SVG = "http://www.w3.org/2000/svg"
"""What drawings are written in: a name, and no place to go to."""
ATTRIBUTES_THAT_FETCH = {
    "src",
    "href",
    "srcset",
    "data",
    "action",
    "poster",
    "xlink:href",
    "background",
}


class Page(HTMLParser):
    """Reads the page back, and refuses one whose tags do not match."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "br":
            self.words += "\n"
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes something else"
        self.words += " "

    def handle_data(self, data: str) -> None:
        if "style" not in self.open and "title" not in self.open:
            self.words += data

    def named(self, *names: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag in names]


def html_of(document: Document, style: Style = LARGE) -> str:
    return render(document, style, "html", SHELF).decode()


def said(document: Document) -> list[str]:
    """The document's words block by block, as its typed text has them."""
    texts = [document.title]
    for block in document.blocks:
        values = vars(block).values()
        for value in values:
            texts += [value] if isinstance(value, str) else []
            texts += [v for v in value if isinstance(v, str)] if isinstance(value, tuple) else []
    return [word for text in (*texts, document.credit) for word in words_in(tidied(text))]


def test_every_block_has_its_own_kind_of_element() -> None:
    page = Page(html_of(EVERY_BLOCK))
    assert [tag for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)][:3] == ["h1", "h2", "h2"]
    for tag in ("main", "ol", "ul", "table", "caption", "figure", "svg", "p"):
        assert page.named(tag), f"no <{tag}>"
    assert [cell["scope"] for cell in page.named("th")] == ["col"] * 3 + ["row"] * 3
    assert page.named("html")[0]["lang"] == "en-GB"


def test_every_picture_has_words_and_every_decoration_is_silent() -> None:
    for svg in Page(html_of(EVERY_BLOCK)).named("svg"):
        assert svg.get("aria-hidden") == "true" or svg.get("aria-label")


@pytest.mark.parametrize("style", LAYOUTS, ids=lambda style: style.name)
def test_nothing_is_fetched_and_nothing_runs(style: Style) -> None:
    html = html_of(EVERY_BLOCK, style)
    page = Page(html)
    for tag, attributes in page.tags:
        assert not ATTRIBUTES_THAT_FETCH & set(attributes), tag
        assert not [name for name in attributes if name.startswith("on")], tag
    assert not page.named("script", "link", "iframe", "img", "object", "base", "form")
    assert "url(" not in html
    assert "@import" not in html
    assert "http" not in html.replace("http-equiv", "").replace(SVG, "")


@pytest.mark.parametrize("text", NASTY)
def test_typed_markup_is_only_ever_words(text: str) -> None:
    safe = Page(
        html_of(
            Document("x", blocks=(Heading("x", 2), Paragraph("x"), Table("x", ("x",), (("x",),))))
        )
    )
    page = Page(
        html_of(
            Document(
                text or "x",
                blocks=(Heading(text or "x", 2), Paragraph(text), Table(text, (text,), ((text,),))),
            )
        )
    )
    assert {tag for tag, _ in page.tags} <= {tag for tag, _ in safe.tags} | {"br", "td"}


@settings(max_examples=80, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(document=documents(wild), style=st.sampled_from(list(STYLES.values())))
def test_nothing_typed_can_break_a_page_or_vanish_from_it(document: Document, style: Style) -> None:
    left = words_in(Page(html_of(document, style)).words)
    for word in words_in(tidied(document.title)) + words_in(tidied(document.credit)):
        assert word in left
    for block in document.blocks:
        if isinstance(block, Paragraph):
            expected = words_in(tidied(block.text))
            starts = [n for n in range(len(left)) if left[n : n + len(expected)] == expected]
            assert starts or not expected


@settings(max_examples=80)
@given(text=anything)
def test_every_script_is_kept_as_typed(text: str) -> None:
    page = Page(html_of(Document("Any letters", blocks=(Paragraph(text),))))
    assert words_in(tidied(text)) == words_in(page.words)[2:]


def test_words_from_right_to_left_find_their_own_direction() -> None:
    html = html_of(Document("مرحبا", "ar", (Paragraph("مرحبا بكم"),)))
    assert '<html lang="ar" dir="rtl">' in html
    assert '<p dir="auto">مرحبا بكم</p>' in html


@pytest.mark.parametrize("wish", ["prefers-color-scheme: dark", "prefers-contrast: more", "print"])
def test_the_readers_own_settings_are_answered(wish: str) -> None:
    assert f"@media {wish}" in html_of(EVERY_BLOCK) or f"@media ({wish})" in html_of(EVERY_BLOCK)


def test_the_print_is_as_large_as_the_style_and_tinted_only_when_asked() -> None:
    cream = STYLES["giant-24-cream"]
    plain, tinted = html_of(EVERY_BLOCK, cream), html_of(EVERY_BLOCK, cream.with_tint())
    assert "font-size: 24pt" in plain
    on_paper = [html.partition("@media print")[2] for html in (plain, tinted)]
    assert cream.tint_colour not in on_paper[0]
    assert cream.tint_colour in on_paper[1]
    assert cream.tint_colour in plain, "cream on the screen"
