"""What people who read a pack as a book could lose: words, their order, the way to each page."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from io import BytesIO
from itertools import cycle
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings

from app.packs.bound import bound
from app.packs.document import Document, Heading, Paragraph, PictureRow, Table
from app.packs.pictures import Picture
from app.packs.render import render
from app.packs.styles import STYLES
from tests.packs.checks import SHELF, words_in
from tests.packs.forms.browser import chromium, reader
from tests.packs.forms.checkers import checker
from tests.packs.forms.practice_pages import practice_packs
from tests.packs.hostile import NASTY, documents, wild
from tests.packs.samples import EVERY_BLOCK
from tests.packs.test_html import Page, html_of

_XHTML = "{http://www.w3.org/1999/xhtml}"
_EPUB = "{http://www.idpf.org/2007/ops}"
_OPF = "{http://www.idpf.org/2007/opf}"
SOME_STYLES = ("clear-14-white", "large-18-cream", "giant-24-yellow", "giant-28-blue")
HOSTILE = Document(
    NASTY[0],
    blocks=(
        *(Paragraph(text) for text in NASTY),
        *(Heading(text, 2) for text in NASTY),
        Table(NASTY[2], NASTY[:3], (NASTY[3:6], NASTY[6:9], ())),
    ),
    credit=NASTY[4],
)


def book_of(document: Document, style: str = "large-18-cream") -> bytes:
    return render(document, STYLES[style], "epub", SHELF)


def files_in(book: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(book)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def package_of(book: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(files_in(book)["book/package.opf"])


def chapters_of(book: bytes) -> list[ElementTree.Element]:
    """The chapters in the order in which they are read."""
    files, package = files_in(book), package_of(book)
    places = {item.get("id"): item.get("href") for item in package.iter(f"{_OPF}item")}
    read = (places[one.get("idref")] for one in package.iter(f"{_OPF}itemref"))
    return [ElementTree.fromstring(files[f"book/{place}"]) for place in read]


def said_in(book: bytes) -> list[str]:
    bodies = (chapter.find(f"{_XHTML}body") for chapter in chapters_of(book))
    return words_in(" ".join(" ".join(body.itertext()) for body in bodies if body is not None))


def told(book: bytes, name: str) -> list[str]:
    metas = package_of(book).iter(f"{_OPF}meta")
    return [meta.text or "" for meta in metas if meta.get("property") == name]


@pytest.fixture
def epubcheck(tmp_path: Path) -> str:
    return checker("epubcheck")


def faults_of(book: bytes, jar: str, folder: Path) -> str:
    """What EPUBCheck says of it; it is a Java archive, which not every system starts by itself."""
    file = folder / "pack.epub"
    file.write_bytes(book)
    ran = subprocess.run(
        [checker("java"), "-jar", jar, "--failonwarnings", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if ran.returncode == 0 else ran.stdout + ran.stderr


def test_every_page_of_the_practice_group_passes_epubcheck(epubcheck: str, tmp_path: Path) -> None:
    for pack, style in zip(practice_packs(), cycle(SOME_STYLES), strict=False):
        assert not faults_of(book_of(pack, style), epubcheck, tmp_path), style


@pytest.mark.parametrize(
    "document", [EVERY_BLOCK, HOSTILE, Document("")], ids=["every", "hostile", "empty"]
)
def test_every_block_and_any_words_pass_epubcheck(
    epubcheck: str, tmp_path: Path, document: Document
) -> None:
    assert not faults_of(book_of(document), epubcheck, tmp_path)


def test_a_book_that_is_broken_is_found_out(epubcheck: str, tmp_path: Path) -> None:
    book = book_of(EVERY_BLOCK).replace(b"application/epub+zip", b"application/epub+zap")
    assert faults_of(book, epubcheck, tmp_path)


def test_a_book_says_the_same_words_in_the_same_order_as_the_web_page() -> None:
    for document in (EVERY_BLOCK, bound("Our pack", [EVERY_BLOCK, HOSTILE])):
        assert said_in(book_of(document)) == words_in(Page(html_of(once(document))).words)


@settings(max_examples=40)
@given(document=documents(wild))
def test_nothing_typed_can_break_a_book_or_vanish_from_it(document: Document) -> None:
    book = book_of(document)
    for file in files_in(book):
        if file.endswith(("xhtml", "opf")):
            ElementTree.fromstring(files_in(book)[file])
    web = words_in(Page(html_of(once(document))).words)
    assert said_in(book) == web


def once(document: Document) -> Document:
    """The copies of a slip are for paper alone."""
    blocks = (
        replace(block, copies=1) if hasattr(block, "copies") else block for block in document.blocks
    )
    return replace(document, blocks=tuple(blocks))


def test_the_same_document_always_gives_the_same_bytes() -> None:
    assert book_of(EVERY_BLOCK) == book_of(EVERY_BLOCK)
    names = {
        one.text
        for style in SOME_STYLES
        for one in package_of(book_of(EVERY_BLOCK, style)).iter()
        if one.tag.endswith("identifier")
    }
    assert len(names) > 1, "two different books of one number"


def test_the_kind_of_file_is_known_from_its_first_bytes() -> None:
    with ZipFile(BytesIO(book_of(EVERY_BLOCK))) as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert book.read("mimetype") == b"application/epub+zip"


def test_each_page_of_a_pack_is_a_chapter_that_the_contents_lead_to() -> None:
    pages = [Document(name, blocks=(Paragraph("x"), Heading("In it", 2))) for name in ("A", "B")]
    book = book_of(bound("Our pack", pages))
    assert len(chapters_of(book)) == 2
    contents = ElementTree.fromstring(files_in(book)["book/contents.xhtml"])
    listed = [nav for nav in contents.iter(f"{_XHTML}nav") if nav.get(f"{_EPUB}type") == "toc"]
    links = [(link.text, link.get("href", "")) for link in listed[0].iter(f"{_XHTML}a")]
    assert [words for words, _ in links] == ["A", "In it", "B", "In it"]
    for _, place in links:
        file, _, anchor = place.partition("#")
        assert f'id="{anchor}"'.encode() in files_in(book)[f"book/{file}"]


def test_a_page_alone_is_one_chapter_under_its_title_with_its_headings_below() -> None:
    page = Document("Our record", blocks=(Heading("Tried", 2), Heading("Learned", 2)))
    contents = files_in(book_of(page))["book/contents.xhtml"].decode()
    toc, _, landmarks = contents.partition("</nav>")
    assert re.findall("<a [^>]*>([^<]+)</a>", toc) == ["Our record", "Tried", "Learned"]
    assert re.findall("<a [^>]*>([^<]+)</a>", landmarks) == ["Our record"]


def test_chapters_are_open_to_everyone_who_reads_them_in_a_browser() -> None:
    with chromium() as browser, reader(browser) as window:
        for document in (EVERY_BLOCK, HOSTILE):
            for chapter in as_one_file(book_of(document)):
                window.open(chapter, "application/xhtml+xml")
                assert not window.faults("page-has-heading-one")
                assert not window.asked_for


def as_one_file(book: bytes) -> list[bytes]:
    """Each chapter with its style sheet inside, as a device puts them together."""
    files = files_in(book)
    link = b'<link rel="stylesheet" type="text/css" href="style.css"/>'
    style = b"<style>" + files["book/style.css"].replace(b">", b"&gt;") + b"</style>"
    return [files[name].replace(link, style) for name in files if "/chapter-" in name]


def test_a_library_is_told_who_can_read_it_and_how() -> None:
    book = book_of(EVERY_BLOCK)
    assert told(book, "schema:accessMode") == ["textual", "visual"]
    assert told(book, "schema:accessModeSufficient") == ["textual"]
    assert told(book, "schema:accessibilityHazard") == ["none"]
    features = {"structuralNavigation", "tableOfContents", "readingOrder", "alternativeText"}
    assert features <= set(told(book, "schema:accessibilityFeature"))
    assert "said in words" in told(book, "schema:accessibilitySummary")[0]
    assert "alternativeText" not in told(book_of(Document("Words")), "schema:accessibilityFeature")


def test_no_letters_sizes_or_colours_of_text_are_forced_on_the_reader() -> None:
    for style in SOME_STYLES:
        sheet = files_in(book_of(EVERY_BLOCK, style))["book/style.css"].decode()
        assert "font-family" not in sheet
        assert not re.search(r"(^|[ ;{])color:", sheet)
        assert not re.search(r"\d(px|pt|mm|vw)", sheet)


def test_pictures_beside_sentences_are_in_the_book_once_each() -> None:
    name = _any_picture().name
    rows = (PictureRow("We listen.", name), PictureRow("You may pass.", name))
    book = book_of(Document("Easy", blocks=rows))
    assert [file for file in files_in(book) if "picture-" in file] == ["book/picture-1.png"]
    assert [one.get("src") for one in chapters_of(book)[0].iter(f"{_XHTML}img")] == [
        "picture-1.png",
        "picture-1.png",
    ]


def _any_picture() -> Picture:
    pictures = SHELF.pictures.all
    if not pictures:
        pytest.fail("the picture library is empty")
    return pictures[0]
