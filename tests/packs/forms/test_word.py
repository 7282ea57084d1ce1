"""What a person who reads and changes a pack in Word could lose: words, order, their own size."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.packs.document import (
    Card,
    Document,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    PictureRow,
    ShowCard,
    Slip,
    Table,
    TickBox,
    WritingSpace,
)
from app.packs.pages.kinds import Sources, build, pages_for
from app.packs.render import render
from app.packs.styles import STYLES, style_named
from app.workshops.drawing import TextBox
from app.workshops.room import room_view
from app.workshops.session import Session
from tests.packs.checks import SHELF
from tests.packs.forms.checkers import checker
from tests.packs.forms.word_reader import W, Word, check_words, legal, style_of, text_of, value
from tests.packs.hostile import NASTY, documents, wild
from tests.packs.samples import EVERY_BLOCK, ladder
from tests.workshops.making import TODAY, review, session_of, tools

TOOLS = tools()
KNOWN = pages_for(TOOLS)
LARGE = STYLES["large-18-cream"]
GATE = ("clear-14-white", "large-18-cream-letter", "giant-28-cream")
RATED = ("ladder", "right-conditions", "caring", "power-check")
EMU_TO_A_TWIP = 635
SCRIPTS = {
    "Arabic": "مرحبا بكم في مجموعتنا",
    "Urdu": "ہمارے گروپ میں خوش آمدید",
    "Bengali": "আমাদের দলে স্বাগতম",
    "Punjabi": "ਸਾਡੇ ਸਮੂਹ ਵਿੱਚ ਜੀ ਆਇਆਂ ਨੂੰ",
}


def word_of(document: Document, style: str = "large-18-cream") -> Word:
    return Word(render(document, style_named(style), "docx", SHELF))


def made(name: str, session: Session) -> Document:
    sources = Sources(tools=TOOLS, today=TODAY, room=room_view(session), points=18.0)
    return build(KNOWN[name], sources)


def nasty(text: str) -> Document:
    return Document(
        text or "x",
        blocks=(
            Heading(text or "x", 2),
            Paragraph(text),
            ListBlock((text, "and"), ordered=True),
            Table(text, (text, "b"), ((text, "c"),)),
            TickBox(text),
            PictureRow(text),
            Card(text, text),
            WritingSpace(2, text),
            Slip(text, (Paragraph(text),), copies=2, across=2),
        ),
    )


@cache
def to_be_read() -> dict[str, Document]:
    """Every page there is, every tool that is rated, and words nobody foresaw."""
    found = {name: made(name, review()) for name in KNOWN}
    found |= {f"where-{slug}": made("where-we-are", session_of(TOOLS[slug])) for slug in RATED}
    found |= {f"nasty-{number}": nasty(text) for number, text in enumerate(NASTY)}
    found |= {f"in-{name}": nasty(text) for name, text in SCRIPTS.items()}
    return found | {"every-block": EVERY_BLOCK}


@pytest.fixture(scope="module")
def read_back(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """What LibreOffice reads in each: it is started once for all of them."""
    office, folder = checker("soffice"), tmp_path_factory.mktemp("word")
    for number, (name, document) in enumerate(to_be_read().items()):
        style = style_named(GATE[number % len(GATE)])
        (folder / f"{name}.docx").write_bytes(render(document, style, "docx", SHELF))
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--convert-to", "txt:Text (encoded):UTF8"),
            *("--outdir", str(folder), *map(str, sorted(folder.glob("*.docx")))),
        ],
        check=True,
        capture_output=True,
        timeout=500,
    )
    return {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}


@pytest.mark.parametrize("name", to_be_read())
def test_another_program_reads_the_same_words_in_the_same_order(
    name: str, read_back: Mapping[str, str]
) -> None:
    check_words(read_back[name], to_be_read()[name])


@pytest.mark.parametrize("style", ["clear-14-white", "giant-28-cream"])
def test_headings_skip_no_level_and_the_title_is_the_first(style: str) -> None:
    for name in KNOWN:
        word = word_of(made(name, review()), style)
        levels = [int(style_of(one)[-1]) for one in word.styled("Heading")]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), name
        _check_pictures(word)
        _check_tables(word)


def _check_pictures(word: Word) -> None:
    for said, passed_over in word.pictures:
        assert passed_over or len(said.split()) > 1, "a picture that says nothing"
        assert not (passed_over and said)


def _check_tables(word: Word) -> None:
    for table in word.all("tbl"):
        rows = table.findall(W + "tr")
        assert not [one for one in table.iter() if one.tag in (W + "gridSpan", W + "vMerge")]
        assert len({len(row.findall(W + "tc")) for row in rows}) == 1
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        look = table.find(f"{W}tblPr/{W}tblLook")
        if value(look, "firstColumn") == "1":
            heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
            assert heads == [value(look, "firstRow") == "1", *[False] * (len(rows) - 1)]
        else:
            assert value(table.find(f"{W}tblPr/{W}tblDescription"))


def test_a_table_says_which_cells_name_the_others() -> None:
    word = word_of(Document("x", blocks=(Table("Who", ("What", "Who"), (("Ramp", "Us"),)),)))
    _check_tables(word)
    look = word.all("tblLook")[0]
    assert (value(look, "firstRow"), value(look, "firstColumn")) == ("1", "1")
    assert value(word.all("tblCaption")[0]) == "Who"


def test_every_list_begins_with_one() -> None:
    two = ListBlock(("first", "second"), ordered=True)
    word = word_of(Document("x", blocks=(two, Paragraph("between"), two)))
    numbers = [value(one.find(f".//{W}numId")) for one in word.styled("ListNumber")]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    lists = {one.get(W + "numId"): one for one in word.part("word/numbering.xml").iter(W + "num")}
    for number in set(numbers):
        assert value(lists[number].find(f".//{W}startOverride")) == "1"


def test_one_change_to_normal_makes_all_letters_larger() -> None:
    word = word_of(EVERY_BLOCK)
    styles = [one for one in word.styles.iter(W + "style") if one.get(W + "type") == "paragraph"]
    based = {one.get(W + "styleId"): value(one.find(W + "basedOn")) for one in styles}
    sized = {one.get(W + "styleId") for one in styles if one.find(f"{W}rPr/{W}sz") is not None}
    assert {style_of(one) for one in word.paragraphs} <= set(based)
    assert [name for name, on in based.items() if not on] == ["Normal"]
    assert set(based.values()) - {""} <= set(based)
    assert sized <= {"Normal", "Heading1", "Heading2", "Heading3", "ShowCardWord"}
    boxes = word.all("sdt")
    for run in word.all("r"):
        in_box = any(run in list(box.iter()) for box in boxes)
        assert in_box or run.find(f"{W}rPr/{W}sz") is None, text_of(run)


@pytest.mark.parametrize("style", ["clear-14-white", "large-18-cream", "giant-28-cream-letter"])
def test_no_letter_is_smaller_than_was_asked_for(style: str) -> None:
    word = word_of(EVERY_BLOCK, style)
    least = min(int(value(one)) for part in (word.styles, word.body) for one in part.iter(W + "sz"))
    assert least == 2 * style_named(style).points


def test_nothing_slants_and_nothing_is_underlined_or_in_capitals() -> None:
    for part in (word_of(EVERY_BLOCK).styles, word_of(EVERY_BLOCK).body):
        for name in ("i", "u", "caps", "smallCaps"):
            assert not list(part.iter(W + name))


def test_it_says_its_language_and_title_and_nobodys_name() -> None:
    word = word_of(Document("Croeso", "cy", (Paragraph("Helo"),)))
    assert value(word.styles.find(f".//{W}rPrDefault//{W}lang")) == "cy"
    core = word.file.read("docProps/core.xml").decode()
    assert "<dc:title>Croeso</dc:title>" in core
    assert "<dc:language>cy</dc:language>" in core
    assert not re.search("creator|lastModifiedBy|created|modified", core)


@pytest.mark.parametrize(
    ("style", "size"),
    [("large-18-cream", ("11906", "16838")), ("large-18-cream-letter", ("12240", "15840"))],
)
def test_the_paper_is_the_one_that_was_asked_for(style: str, size: tuple[str, str]) -> None:
    page = word_of(EVERY_BLOCK, style).all("pgSz")[0]
    assert (value(page, "w"), value(page, "h")) == size


def test_the_page_is_tinted_only_when_asked() -> None:
    plain = word_of(EVERY_BLOCK)
    assert not plain.all("background")
    tinted = Word(render(EVERY_BLOCK, LARGE.with_tint(), "docx", SHELF))
    assert value(tinted.all("background")[0], "color") == LARGE.tint_colour[1:]


def test_a_new_page_is_no_empty_line() -> None:
    word = word_of(Document("x", blocks=(Paragraph("one"), PageBreak(), PageBreak(), Slip("two"))))
    begins = [one for one in word.paragraphs if one.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert [text_of(one) for one in begins] == ["two"]
    assert not [one for one in word.all("br") if one.get(W + "type")]


def test_every_box_to_tick_can_be_ticked_in_word() -> None:
    word = word_of(EVERY_BLOCK)
    ids = [value(one.find(f"{W}sdtPr/{W}id")) for one in word.all("sdt")]
    assert len(ids) == len(set(ids)) == 3 + 2 * (1 + 4)
    assert all(text_of(one) == "☐" for one in word.all("sdt"))


def test_a_picture_says_what_it_means_and_its_shape_is_passed_over() -> None:
    word = word_of(Document("x", blocks=(Heading("Q", 2, "tried"), Figure(ladder()))))
    assert word.pictures == [("", True), (ladder().alt, False)]


def test_a_picture_with_letters_we_have_no_font_for_is_told_in_words() -> None:
    alt = SCRIPTS["Bengali"]
    drawing = ladder()
    labelled = type(drawing)(drawing.aspect, (*drawing.shapes, _words_in_a_box(alt)), drawing.alt)
    word = word_of(Document("x", blocks=(Figure(labelled),)))
    assert not word.pictures
    assert drawing.alt in text_of(word.body)


def _words_in_a_box(text: str) -> TextBox:
    return TextBox(0, 0, 1, 0.1, text)


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_is_joined_and_turned_by_its_own_rules(name: str) -> None:
    turned = name in ("Arabic", "Urdu")
    word = word_of(Document("x", blocks=(Paragraph(SCRIPTS[name]), Paragraph("plain"))))
    _title, paragraph, plain = word.paragraphs
    assert text_of(paragraph) == SCRIPTS[name]
    assert (paragraph.find(f"{W}pPr/{W}bidi") is not None) is turned
    (run,) = paragraph.findall(W + "r")
    assert (run.find(f"{W}rPr/{W}rtl") is not None) is turned
    language = {"Arabic": "ar-SA", "Urdu": "ur-PK", "Bengali": "bn-BD", "Punjabi": "pa-IN"}[name]
    assert value(run.find(f"{W}rPr/{W}lang"), "bidi") == language
    assert plain.find(f"{W}pPr/{W}bidi") is None
    sizes = [value(one) for one in word.styles.iter(W + "szCs")]
    assert "36" in sizes


def test_a_document_read_from_the_right_has_its_pages_so() -> None:
    word = word_of(Document("مرحبا", "ar", (Table("", ("أ", "ب"), (("ج", "د"),)),)))
    assert word.all("sectPr")[0].find(W + "bidi") is not None
    assert word.all("bidiVisual")


@settings(max_examples=15, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(document=documents(wild), style=st.sampled_from(list(STYLES)))
def test_nothing_typed_can_break_the_file_or_change_it_from_one_time_to_the_next(
    document: Document, style: str
) -> None:
    data = render(document, style_named(style), "docx", SHELF)
    assert legal(data)
    _check_tables(Word(data))
    assert data == render(document, style_named(style), "docx", SHELF)


def test_another_run_of_the_program_makes_the_same_bytes(tmp_path: Path) -> None:
    program = (
        "import sys, hashlib; from app.packs.render import render;"
        "from app.packs.styles import STYLES; from tests.packs.checks import SHELF;"
        "from tests.packs.samples import EVERY_BLOCK;"
        "data = render(EVERY_BLOCK, STYLES['large-18-cream'], 'docx', SHELF);"
        "open(sys.argv[1], 'wb').write(data)"
    )
    path = tmp_path / "again.docx"
    subprocess.run([sys.executable, "-c", program, str(path)], check=True, timeout=120)
    assert path.read_bytes() == render(EVERY_BLOCK, LARGE, "docx", SHELF)


def test_nothing_drawn_is_wider_than_the_lines_or_higher_than_the_page() -> None:
    long = ShowCard("Speak up", "I want to say something. " * 300, "speak-up")
    word = word_of(Document("x", blocks=(Figure(ladder()), long)))
    page, edges = word.all("pgSz")[0], word.all("pgMar")[0]
    wide = int(value(page, "w")) - int(value(edges, "left")) - int(value(edges, "right"))
    high = int(value(page, "h")) - int(value(edges, "top")) - int(value(edges, "bottom"))
    extents = [one for one in word.body.iter() if one.tag.endswith("}extent")]
    assert len(extents) == 3
    for one in extents:
        assert int(one.get("cx", "")) / EMU_TO_A_TWIP <= wide + 1
        assert int(one.get("cy", "")) / EMU_TO_A_TWIP <= high + 1


def test_a_poster_has_its_frame() -> None:
    assert word_of(Document("x", poster=True)).all("pgBorders")
