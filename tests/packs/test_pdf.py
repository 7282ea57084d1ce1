"""What a person given paper could lose: words, their order, their size, or the whole pack."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.packs.document import (
    Block,
    Card,
    Document,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Table,
    TickBox,
    WritingSpace,
)
from app.packs.errors import CannotSetScript, FontMissing
from app.packs.render import render
from app.packs.shelf import Shelf
from app.packs.styles import STYLES, TINT_COLOURS, Style, style_named
from app.workshops.drawing import Dot, Drawing, Line, Polygon, TextBox
from tests.packs.checks import LAYOUTS, SHELF, check_pdf, words_in
from tests.packs.hostile import NASTY, anything, documents, wild
from tests.packs.pdf_reader import Pdf, string
from tests.packs.samples import EVERY_BLOCK, ladder

LARGE = STYLES["large-18-white"]
GIANT = STYLES["giant-28-cream"]
EVERY_LOOK = [*LAYOUTS, *(style_named(f"large-18-{tint}") for tint in TINT_COLOURS)]
styles = pytest.mark.parametrize("style", EVERY_LOOK, ids=lambda style: style.name)
ROOMY = [style for style in LAYOUTS if style.points <= 28]
"""Those in which a few words fit on one page."""


def pdf_of(*blocks: object, style: Style = LARGE, title: str = "A pack") -> Pdf:
    document = Document(title, blocks=blocks)  # pyright: ignore[reportArgumentType]
    data = render(document, style, "pdf", SHELF)
    check_pdf(data, document, style)
    return Pdf(data)


def text_on(pdf: Pdf, page: int) -> str:
    return "".join(s.text for s in pdf.shown if s.page == page and s.mark is not None)


@styles
def test_every_block_is_read_and_seen_in_every_style(style: Style) -> None:
    check_pdf(render(EVERY_BLOCK, style, "pdf", SHELF), EVERY_BLOCK, style)


@styles
def test_a_printed_tint_hides_nothing(style: Style) -> None:
    tinted = style.with_tint()
    check_pdf(render(EVERY_BLOCK, tinted, "pdf", SHELF), EVERY_BLOCK, tinted)


def test_the_tint_is_on_the_page_only_when_asked_for() -> None:
    cream = STYLES["large-18-cream"]
    plain, tinted = (
        Pdf(render(EVERY_BLOCK, style, "pdf", SHELF)) for style in (cream, cream.with_tint())
    )
    assert b"/Background" not in plain.get(plain.pages[0]["Contents"])["stream"]
    assert all(b"/Background" in tinted.get(p["Contents"])["stream"] for p in tinted.pages)


@pytest.mark.skipif(not shutil.which("pdfinfo"), reason="poppler reads it back a second way")
@styles
def test_another_program_reads_the_same_words_in_the_same_order(
    style: Style, tmp_path: Path
) -> None:
    file = tmp_path / "pack.pdf"
    file.write_bytes(render(EVERY_BLOCK, style, "pdf", SHELF))
    command = ["pdfinfo", "-struct-text", str(file)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    quoted = [line.strip()[1:-1] for line in told.splitlines() if line.strip().startswith('"')]
    pdf = Pdf(file.read_bytes())
    assert words_in(" ".join(quoted)) == words_in(pdf.text_of(pdf.tree))


@settings(max_examples=40, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(document=documents(wild), style=st.sampled_from(EVERY_LOOK))
def test_nothing_typed_can_stop_a_pack_or_vanish_from_it(document: Document, style: Style) -> None:
    check_pdf(render(document, style, "pdf", SHELF), document, style)


@settings(max_examples=100)
@given(text=anything)
def test_any_letters_are_set_right_or_refused_by_name(text: str) -> None:
    document = Document("Any letters", blocks=(Paragraph(text), Card(text, text)))
    try:
        data = render(document, LARGE, "pdf", SHELF)
    except CannotSetScript as error:
        refused = error
    else:
        check_pdf(data, document, LARGE)
        return
    assert refused.script
    assert all(render(document, LARGE, form, SHELF) for form in refused.works)


@pytest.mark.parametrize("text", NASTY)
def test_typed_markup_is_only_ever_words(text: str) -> None:
    pdf_of(Heading(text, 2), Paragraph(text), Card(text, text), Table(text, (text,), ((text,),)))


def test_a_note_of_twenty_thousand_letters_goes_on_over_pages() -> None:
    pdf = pdf_of(Paragraph("Someone had a great deal to say. " * 600), style=GIANT)
    assert len(pdf.pages) > 20
    assert len(pdf.nodes("P")) == 1, "one paragraph became several"


def test_a_word_wider_than_the_page_is_parted_without_losing_a_letter() -> None:
    word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 9
    pdf = pdf_of(Paragraph(word), style=GIANT)
    assert pdf.text_of(pdf.nodes("P")[0]) == word


def test_a_long_address_is_parted_after_its_own_punctuation() -> None:
    pdf = pdf_of(
        Paragraph("https://example.org/large-print/every-page/of-it/at-28-points"), style=GIANT
    )
    lines = [s.text for s in pdf.shown if s.artifact is None and s.size == 28]
    assert all(line[-1] in "/-" for line in lines[:-1])


def test_words_on_either_side_of_a_line_end_stay_apart() -> None:
    """ReportLab's own paragraphs read "printpack" here, and no validator hears it."""
    pdf = pdf_of(Paragraph("large print " * 40))
    assert set(words_in(pdf.text_of(pdf.nodes("P")[0]))) == {"large", "print"}


def test_letters_of_many_languages_share_a_line() -> None:
    said = "Ŵyŷ Łódź Ελλάδα Україна Việt → ✓ ½"
    pdf = pdf_of(Paragraph(said), TickBox("ticked"))
    assert pdf.text_of(pdf.nodes("P")[0]) == said


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("😂", "[face with tears of joy]"),
        ("☺️", "[smiling face]"),
        ("👍🏽", "[thumbs up, medium skin tone]"),
        ("👩‍🔬", "[woman, microscope]"),
        ("🇬🇧", "[flag of GB]"),
        ("🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f", "[flag of Wales]"),
        ("✅", "[tick]"),
        ("❤️", "❤"),
        ("👍", "👍"),
        ("1️⃣", "1"),
        ("\ue000", "[character E000]"),
        ("𝓗𝓮𝓵𝓵𝓸", "Hello"),
    ],
)
def test_a_picture_no_font_has_is_put_into_words(typed: str, printed: str) -> None:
    pdf = pdf_of(Paragraph(f"We said {typed} to it"))
    assert pdf.text_of(pdf.nodes("P")[0]) == f"We said {printed} to it"


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("مرحبا بكم", "Arabic"),
        ("שלום", "Hebrew"),
        ("খবর কী", "Bengali"),
        ("नमस्ते", "Devanagari"),
        ("สวัสดี", "Thai"),
        ("ਸਤ ਸ੍ਰੀ ਅਕਾਲ", "Gurmukhi"),
        ("医院", "Chinese"),
        ("ひらがな", "Japanese"),
        ("안녕", "Korean"),
        ("١٢٣", "Arabic"),
    ],
)
@pytest.mark.parametrize("place", [Paragraph, TickBox, lambda text: Table("", (text,), ((text,),))])
def test_letters_that_would_come_out_wrong_are_refused_with_the_forms_that_work(
    text: str, script: str, place: object
) -> None:
    document = Document("Words", blocks=(place(f"They said {text}."),))  # pyright: ignore
    with pytest.raises(CannotSetScript) as refused:
        render(document, LARGE, "pdf", SHELF)
    assert (refused.value.script, refused.value.form) == (script, "pdf")
    assert text not in str(refused.value), "an error must not carry what was typed"
    for form in refused.value.works:
        assert text in read_in(render(document, LARGE, form, SHELF))


def read_in(data: bytes) -> str:
    """Word files and books are archives of pages."""
    if not data.startswith(b"PK"):
        return data.decode()
    with ZipFile(BytesIO(data)) as file:
        return "".join(file.read(name).decode(errors="ignore") for name in file.namelist())


def test_the_same_document_always_makes_the_same_file() -> None:
    first, second = (render(EVERY_BLOCK, LARGE, "pdf", SHELF) for _ in range(2))
    assert first == second
    assert b"CreationDate" not in first


def test_bookmarks_come_with_a_fourth_page() -> None:
    chapters = [block for n in range(5) for block in (PageBreak(), Heading(f"Part {n}", 2))]
    assert pdf_of(*chapters[:5]).bookmarks() == []
    assert pdf_of(*chapters).bookmarks() == ["A pack", *(f"Part {n}" for n in range(5))]


def test_a_title_in_two_parts_is_parted_between_them() -> None:
    for title in ("4 plus 1 review: the Tuesday drop-in", "Notes so far: a review: the Tuesday"):
        pdf = pdf_of(Paragraph("Words."), style=GIANT, title=title)
        assert [s.text for s in pdf.shown if s.text.startswith("the Tuesday")]


def name_at_the_foot(title: str, short_title: str = "", pages: int = 1) -> set[str]:
    chapters = [block for n in range(pages) for block in (PageBreak(), Paragraph(f"Part {n}"))]
    document = Document(title, blocks=tuple(chapters), short_title=short_title)
    pdf = Pdf(render(document, GIANT, "pdf", SHELF))
    feet = [s.text for s in pdf.shown if s.artifact == "Footer" and not s.text.startswith("page")]
    return set(feet)


def test_a_loose_sheet_says_what_it_belongs_to_in_whole_words() -> None:
    assert name_at_the_foot("Our review") == {"Our review"}
    assert name_at_the_foot("4 plus 1 review: the Tuesday drop-in") == {"4 plus 1 review"}
    assert name_at_the_foot("Many ways to have your say", "Ways to join in") == {"Ways to join in"}
    (cut,) = name_at_the_foot("Everything we said about the kitchen and the garden")
    assert cut.startswith("Everything")
    assert cut.endswith("…")


def test_the_largest_letters_on_the_smallest_paper_still_say_which_page_of_how_many() -> None:
    document = Document("A pack", blocks=tuple([PageBreak(), Paragraph("Words.")] * 102))
    style = style_named("giant-36-white-a5-opendyslexic")
    pdf = Pdf(render(document, style, "pdf", SHELF))
    last = [s.text for s in pdf.shown if s.artifact == "Footer" and s.page == len(pdf.pages) - 1]
    assert len(pdf.pages) > 99
    assert "".join(last).startswith(f"{len(pdf.pages)} of {len(pdf.pages)}")
    check_pdf(pdf.data, document, style)


def test_every_page_of_a_pack_has_the_same_name_at_its_foot() -> None:
    assert len(name_at_the_foot("What our whole group said about it", pages=12)) == 1


def test_no_heading_is_left_alone_at_the_foot_of_a_page() -> None:
    for length in range(1, 30):
        pdf = pdf_of(Paragraph("line\n" * length), Heading("Next", 2), Paragraph("Its words."))
        page = next(s.page for s in pdf.shown if "Its words" in s.text)
        assert "Next" in text_on(pdf, page)


@pytest.mark.parametrize("style", ["giant-28-white-a5", "giant-36-white-a5"])
@pytest.mark.parametrize(
    "rest",
    [
        (Heading("The lift", 3), Paragraph("It was broken once more that day. " * 40)),
        (Table("", ("What", "Who"), (("Ring the hall now. " * 9, "Two of us"),)),),
        (Card("Ring us", "Any day will do. " * 9),),
    ],
    ids=["a paragraph longer than a page", "a fact", "a card"],
)
def test_a_heading_in_giant_letters_keeps_the_first_lines_below_it(
    rest: tuple[Block, ...], style: str
) -> None:
    """What would rather stay whole is parted, before a heading stands alone."""
    heading = "What we agreed to do in the next few weeks"
    pdf = pdf_of(Heading(heading, 2), *rest, style=style_named(style))
    last = max(shown.page for shown in pdf.shown if "weeks" in shown.text)
    after = text_on(pdf, last).partition("weeks")[2]
    assert any(word in after for word in ("broken", "Ring", "Any"))


def test_the_last_words_of_a_pack_are_never_alone_on_a_page() -> None:
    """A sheet of paper with one line on it is lost, or taken for a mistake."""
    for length in range(1, 60):
        said = Heading("What we said", 2), Paragraph("line\n" * length)
        words = Heading("Words", 2), ListBlock(("Lead: the person who makes sure.",))
        document = Document("A pack", blocks=(*said, *words), credit="The questions: someone.")
        pdf = Pdf(render(document, LARGE, "pdf", SHELF))
        pages = [s.page for s in pdf.shown if s.text.startswith(("Lead", "The questions"))]
        assert len(set(pages)) == 1, length


def test_a_section_is_not_moved_for_company_when_that_leaves_a_page_half_empty() -> None:
    for number in range(20, 40):
        words = ListBlock(tuple(f"Word {n}: what it means." for n in range(number)))
        blocks = (Paragraph("Said.\n" * 3), Heading("Words", 2), words)
        pdf = Pdf(render(Document("A pack", blocks=blocks, credit="Us."), LARGE, "pdf", SHELF))
        assert "Word 0:" in text_on(pdf, 0)


@pytest.mark.parametrize("style", ROOMY, ids=lambda style: style.name)
def test_a_card_is_on_one_page_wherever_the_page_begins(style: Style) -> None:
    for length in range(0, 24, 3):
        pdf = pdf_of(Paragraph("line\n" * length), Card("Title", "one two three " * 9), style=style)
        assert len({s.page for s in pdf.shown if s.text.startswith(("Title", "one", "two"))}) == 1


def test_a_question_stands_above_the_room_to_answer_it() -> None:
    for length in range(1, 26):
        asked = (Heading("What have we tried?", 2, "circle"), Paragraph("Think first."))
        pdf = pdf_of(Paragraph("line\n" * length), *asked, WritingSpace(3, "Room to write"))
        pages = {s.page for s in pdf.shown if s.text in ("What have we tried?", "Room to write")}
        assert len(pages) == 1


def test_a_page_begun_for_writing_is_ruled_to_its_end() -> None:
    """Three lines alone on a page waste it, and who writes large needs more of them."""
    words = Paragraph("line\n" * 8)
    once = pdf_of(words, WritingSpace(8, ""), PageBreak(), Paragraph("Next."), style=GIANT)
    rules = [once.get(page["Contents"])["stream"].count(b" l S") for page in once.pages]
    assert len(rules) == 3
    assert rules[1] > 8, rules


def test_a_table_row_is_never_parted_where_it_fits_on_a_page() -> None:
    rows = tuple((f"Row {n}", f"starts {n} " + "goes on " * 12 + f"ends {n}.") for n in range(12))
    for style in ROOMY:
        pdf = pdf_of(Table("Many rows", ("What", "More"), rows), style=style)
        for number in range(12):
            ends = {s.page for s in pdf.shown if f"ends {number}." in s.text}
            assert {s.page for s in pdf.shown if f"starts {number} " in s.text} == ends


def test_a_table_head_is_seen_on_every_page_and_read_once() -> None:
    rows = tuple((f"Row {n}", "words") for n in range(60))
    pdf = pdf_of(Table("Many rows", ("First column", "Second"), rows))
    assert {s.page for s in pdf.shown if "First column" in s.text} == set(range(len(pdf.pages)))
    assert pdf.text_of(pdf.tree).count("First column") == 1


def test_giant_print_turns_each_row_into_a_block_with_its_column_names() -> None:
    table = Table("Actions", ("What", "Who"), (("Mend the ramp", "Priya"), ("Write to all", "")))
    pdf = pdf_of(table, style=GIANT)
    assert not pdf.nodes("Table")
    read = [pdf.text_of(item).strip() for item in pdf.nodes("LI")]
    assert read == ["What: Mend the ramp", "Who: Priya", "What: Write to all", "Who:"]


def test_a_table_too_wide_for_its_words_is_stacked_at_any_size() -> None:
    wide = tuple("Unputdownableness" for _ in range(5))
    assert not pdf_of(Table("", wide, (wide,))).nodes("Table")


def test_a_picture_is_told_where_its_words_would_be_too_small() -> None:
    words = "Words that need far more room than this box has got to give them at any size"
    small = Drawing(4.0, (TextBox(0, 0, 0.2, 0.2, words),), "A very small box.", ("It is full.",))
    pdf = pdf_of(Figure(small))
    assert not pdf.nodes("Figure")
    assert "A very small box." in pdf.text_of(pdf.tree)


def test_a_picture_taller_than_the_page_is_made_to_fit() -> None:
    tall = Drawing(0.1, (Polygon(((0, 0), (1, 0), (1, 1), (0, 1)), "tried"),), "A very tall tower.")
    assert len(pdf_of(Figure(tall), style=GIANT).pages) <= 2


def test_a_picture_has_its_facts_as_a_list_below_it_and_they_are_read_once() -> None:
    pdf = pdf_of(Figure(ladder(), "The ladder, as we placed ourselves."))
    [figure] = pdf.nodes("Figure")
    assert string(figure.entry["Alt"]) == "The ladder, as we placed ourselves."
    assert "Five people chose co-design." in pdf.text_of(pdf.nodes("L")[0])


def test_people_who_stand_somewhere_are_drawn_in_ink() -> None:
    people = Drawing(2.0, (Dot(0.1, 0.1, 0.2, 0.8),), "One person stands here.")
    empty = Drawing(2.0, (Line((0.0, 0.0), (1.0, 0.0)),), "Nobody stands here.")
    drawn, bare = (pdf_of(Figure(drawing)) for drawing in (people, empty))
    curves = [pdf.get(pdf.pages[0]["Contents"])["stream"].count(b" l") for pdf in (drawn, bare)]
    assert curves[0] > curves[1] + 20


def test_a_row_of_a_picture_grows_for_its_words() -> None:
    """Where all would not fit at once, the row with many words is the one that grows."""
    rows = tuple(
        TextBox(0.0, row / 4, 0.4, 0.25, "A few words " * (1 + 9 * (row == 2))) for row in range(4)
    )
    folds = (0.25, 0.5, 0.75)
    pdf = pdf_of(Figure(Drawing(6.0, rows, "Four rows.", folds=folds)))
    assert len(pdf.nodes("Figure")) == 1


def test_a_picture_says_its_facts_to_those_who_cannot_see_it() -> None:
    figures = pdf_of(Figure(ladder(), "The ladder, as we placed ourselves.", listed=False))
    [figure] = figures.nodes("Figure")
    said = string(figure.entry["Alt"])
    assert said.startswith("The ladder, as we placed ourselves.")
    assert "Five people chose co-design." in said


def test_the_questions_shapes_are_drawn_and_not_read() -> None:
    for mark in ("circle", "diamond", "triangle", "square", "star", "tried", "plus1"):
        pdf = pdf_of(Heading("What have we tried?", 2, mark))
        assert b" rg" in pdf.get(pdf.pages[0]["Contents"])["stream"], "no coloured shape"
        assert pdf.text_of(pdf.nodes("H2")[0]) == "What have we tried?"


def test_lines_are_seldom_longer_than_seventy_letters() -> None:
    said = "We look back at the drop-in with five questions, and you can say it or write it. " * 40
    for style in LAYOUTS:
        lines = [
            s.text for s in pdf_of(Paragraph(said), style=style).shown if s.size == style.points
        ]
        assert max(len(line) for line in lines) <= 74
        assert sum(map(len, lines)) / len(lines) <= 70


def test_list_numbers_are_read_before_their_items() -> None:
    pdf = pdf_of(ListBlock(("First this.", "", "Then that."), ordered=True))
    read = [words_in(pdf.text_of(item)) for item in pdf.nodes("LI")]
    assert read == [["1", "First", "this"], ["2", "Then", "that"]]


def test_boxes_to_tick_are_read_as_one_list() -> None:
    pdf = pdf_of(TickBox("Tea"), TickBox("Coffee"), Paragraph("or"), TickBox("Water"))
    assert [len(node.parts) for node in pdf.nodes("L")] == [2, 1]
    assert {pdf.text_of(label) for label in pdf.nodes("Lbl")} == {"☐"}


def test_an_empty_document_is_still_a_page_with_a_title() -> None:
    document = Document("")
    pdf = Pdf(render(document, LARGE, "pdf", SHELF))
    check_pdf(pdf.data, document, LARGE)
    assert len(pdf.pages) == 1


def test_a_title_that_is_also_the_first_heading_is_said_once() -> None:
    pdf = pdf_of(Heading("A pack", 1, "circle"), Paragraph("Words."))
    assert words_in(pdf.text_of(pdf.tree)) == ["A", "pack", "Words"]


def test_page_breaks_never_leave_an_empty_page() -> None:
    pdf = pdf_of(PageBreak(), PageBreak(), Paragraph("Words"), PageBreak(), PageBreak())
    assert [bool(text_on(pdf, page).strip()) for page in range(len(pdf.pages))] == [True, True]


def test_a_font_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FontMissing) as missing:
        render(EVERY_BLOCK, LARGE, "pdf", Shelf(tmp_path))
    assert missing.value.path.parent == tmp_path / "fonts"
