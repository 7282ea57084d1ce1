"""What could be lost between a page and a pair of scissors."""

from itertools import pairwise

import pytest

from app.packs.document import (
    Choice,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    ShowCard,
    Slip,
    TickBox,
    WritingSpace,
)
from app.packs.render import render
from app.packs.styles import STYLES, Style, style_named
from app.workshops.show_cards import SIGNS
from tests.packs.checks import LAYOUTS, SHELF, check_margins, check_pdf
from tests.packs.pdf_reader import Pdf

LARGE = style_named("large-18-white")
GIANT = style_named("giant-28-white-letter")
layouts = pytest.mark.parametrize("style", LAYOUTS, ids=lambda style: style.name)
NOTES = Document("Notes", blocks=(Slip("Tried", mark="tried", copies=6, down=3, across=2),))
BOX = Slip("For the box", (WritingSpace(2, "I want to say"),), copies=2, down=2)
CHOICE = Choice("Did you feel valued?", ("Yes", "Mostly", "A little", "No"))
USUAL = ("I agree.", "I do not agree.", "I want to speak.")


def pdf_of(document: Document, style: Style) -> Pdf:
    data = render(document, style, "pdf", SHELF)
    check_pdf(data, document, style)
    return Pdf(data)


def pages_with(pdf: Pdf, words: str) -> list[int]:
    return [shown.page for shown in pdf.shown if words in shown.text]


@layouts
def test_copies_are_all_seen_and_read_aloud_once(style: Style) -> None:
    pdf = pdf_of(NOTES, style)
    assert len(pages_with(pdf, "Tried")) == 6
    assert pdf.text_of(pdf.tree).count("Tried") == 1


@layouts
def test_six_notes_stand_on_one_sheet(style: Style) -> None:
    blocks = (Paragraph("Cut them out."), PageBreak(), *NOTES.blocks)
    assert set(pages_with(pdf_of(Document("Notes", blocks=blocks), style), "Tried")) == {1}


def test_two_slips_share_a_page_where_they_fit_and_one_has_it_where_they_do_not() -> None:
    words = Paragraph("Write or draw one thing. To pass, leave it empty and put it in. " * 3)
    slips = Slip("A slip", (words, *BOX.parts), copies=2, down=2)
    both = Document("x", blocks=(Paragraph("Cut them out."), PageBreak(), slips))
    small, large = pdf_of(both, style_named("clear-14-white")), pdf_of(both, GIANT)
    assert pages_with(small, "A slip") == [1, 1]
    assert pages_with(large, "A slip") == [1]


def test_the_room_to_write_takes_what_the_slip_has_left() -> None:
    pdf = pdf_of(Document("x", blocks=(BOX,)), LARGE)
    rules = [pdf.get(page["Contents"])["stream"].count(b" l S") for page in pdf.pages]
    assert max(rules) >= 2 * 5


@layouts
def test_a_set_of_cards_is_one_page(style: Style) -> None:
    cards = tuple(map(ShowCard, ("Yes", "No", "Speak up"), USUAL, SIGNS))
    pdf = pdf_of(Document("Cards", blocks=(Paragraph("Cut them out."), PageBreak(), *cards)), style)
    pages = {
        page for meaning in ("I agree", "I do not", "I want") for page in pages_with(pdf, meaning)
    }
    assert len(pages) == 1 or style.points > 28
    words = [s.size for s in pdf.shown if s.text.strip() in ("Yes", "No", "Speak up")]
    least = 32 if style.paper == "A5" else 40
    assert min(words) >= least, "read from the other side of a room"


def answers_on(pdf: Pdf) -> list[list[str]]:
    """The answers on each line, from the top."""
    lines: dict[tuple[int, float], list[str]] = {}
    for shown in pdf.shown:
        if shown.mark is not None and shown.text.strip() in CHOICE.answers:
            lines.setdefault((shown.page, -shown.y), []).append(shown.text.strip())
    return [lines[place] for place in sorted(lines)]


@layouts
def test_answers_stand_beside_each_other_and_none_alone(style: Style) -> None:
    lines = answers_on(pdf_of(Document("x", blocks=(CHOICE,)), style))
    assert [word for line in lines for word in line] == list(CHOICE.answers)
    assert all(len(line) > 1 for line in lines)


def test_each_answer_has_a_box_that_is_read_as_one() -> None:
    pdf = pdf_of(Document("x", blocks=(CHOICE,)), LARGE)
    assert [pdf.text_of(label) for label in pdf.nodes("Lbl")] == ["☐"] * 4
    words = render(Document("x", blocks=(CHOICE,)), LARGE, "txt", SHELF).decode()
    assert "Did you feel valued?\nTick box: Yes\nTick box: Mostly" in words


def test_a_long_meaning_makes_its_card_higher_and_is_never_cut() -> None:
    meaning = "We go on with it as it is, and look again when we have tried it for a month. " * 12
    pdf_of(Document("Cards", blocks=(ShowCard("Yes", meaning, "yes"),)), GIANT)


def test_a_poster_is_as_large_as_one_page_allows() -> None:
    lines = ("We listen until the other person has finished.", "You may pass.") * 3
    poster = Document("Our agreement", blocks=(ListBlock(lines),), poster=True)
    pdf = pdf_of(poster, style_named("clear-14-white"))
    assert len(pdf.pages) == 1
    assert max(s.size for s in pdf.shown if "We listen" in s.text) > 20
    assert {s.size for s in pdf.shown if s.artifact == "Footer"} == {14}


def test_a_poster_that_needs_two_pages_keeps_the_size_that_was_asked_for() -> None:
    lines = ("We listen until the other person has finished.",) * 40
    pdf = pdf_of(Document("Our agreement", blocks=(ListBlock(lines),), poster=True), GIANT)
    assert len(pdf.pages) > 1
    assert {s.size for s in pdf.shown if "We listen" in s.text} == {28}


@pytest.mark.parametrize("before", range(12, 26))
def test_a_few_lines_to_write_on_stay_with_their_question(before: int) -> None:
    """Half of them over the page would be under nothing."""
    words = Paragraph("line\n" * before)
    asked = (Heading("Why?", 2), WritingSpace(4, ""))
    document = Document("x", blocks=(words, *asked, Paragraph("after\n" * 12)))
    pdf = pdf_of(document, LARGE)
    ruled = [
        number
        for number, page in enumerate(pdf.pages)
        if pdf.get(page["Contents"])["stream"].count(b" l S") > 1
    ]
    assert ruled == sorted(set(pages_with(pdf, "Why?")))


@pytest.mark.parametrize("before", range(10, 24))
def test_no_item_of_a_list_is_left_alone_at_the_foot_of_a_page(before: int) -> None:
    items = tuple(f"Item {n}" for n in range(6))
    for list_of in ((ListBlock(items),), tuple(map(TickBox, items))):
        pdf = pdf_of(Document("x", blocks=(Paragraph("line\n" * before), *list_of)), LARGE)
        pages = sorted(page for n in range(6) for page in set(pages_with(pdf, f"Item {n}")))
        assert pages.count(pages[0]) > 1, pages
        assert all(after - page <= 1 for page, after in pairwise(pages))


def test_the_web_page_prints_every_copy_and_reads_one() -> None:
    html = render(NOTES, LARGE, "html", SHELF).decode()
    assert html.count('<div class="slip copy" aria-hidden="true">') == 5
    on_screen, _, on_paper = html.partition("@media print")
    assert ".slip.copy { display: none; }" in on_screen
    assert ".slip.copy { display: block; }" in on_paper


def test_the_text_says_how_many_there_are_and_what_is_on_one() -> None:
    words = render(NOTES, LARGE, "txt", SHELF).decode()
    assert "6 slips to cut out" in words
    assert words.count("Tried") == 1


def test_the_text_of_a_card_says_what_it_is() -> None:
    document = Document("Cards", blocks=(ShowCard("Speak up", USUAL[2], "speak-up"),))
    words = render(document, LARGE, "txt", SHELF).decode()
    assert "Card to cut out: Speak up\nI want to speak." in words


@pytest.mark.parametrize("words", range(80, 130, 6))
def test_what_nearly_fills_a_slip_never_runs_into_the_foot(words: int) -> None:
    asked = WritingSpace(lines=2, label="everything " * words)
    slip = Slip("", (TickBox("said " * 200), asked, TickBox("last")))
    check_margins(pdf_of(Document("x", blocks=(slip,)), STYLES["giant-28-white-letter"]))
