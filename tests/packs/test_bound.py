"""Several pages bound into one pack: nothing of any page is lost, and each can be found."""

from app.packs.bound import bound
from app.packs.document import Document, Heading, ListBlock, PageBreak, Paragraph
from app.packs.render import render
from app.packs.styles import STYLES
from tests.packs.checks import SHELF, check_pdf, words_in
from tests.packs.samples import EVERY_BLOCK

WHEN = Document("When and where", blocks=(Heading("When and where", 1), Paragraph("On Tuesday.")))
QUESTIONS = Document(
    "Five questions",
    blocks=(Heading("Tried", 2), ListBlock(("The kitchen.",)), Heading("Who came", 6)),
    credit="A method of others.",
)


def test_a_page_alone_stays_as_it_is() -> None:
    assert bound("Our pack", [QUESTIONS]) is QUESTIONS


def test_each_page_begins_a_new_page_under_a_heading_of_its_own() -> None:
    pack = bound("Our pack", [WHEN, QUESTIONS])
    assert pack.blocks == (
        Heading("When and where", 2),
        Paragraph("On Tuesday."),
        PageBreak(),
        Heading("Five questions", 2),
        Heading("Tried", 3),
        ListBlock(("The kitchen.",)),
        Heading("Who came", 6),
    )


def test_a_credit_that_two_pages_share_is_given_once() -> None:
    assert bound("Our pack", [QUESTIONS, WHEN, QUESTIONS]).credit == QUESTIONS.credit


def test_a_pack_of_pages_is_as_sound_as_each_of_them() -> None:
    pack = bound("Our pack", [WHEN, EVERY_BLOCK, QUESTIONS])
    for style in (STYLES["large-18-cream"], STYLES["giant-28-white"]):
        check_pdf(render(pack, style, "pdf", SHELF), pack, style)


def test_every_form_says_every_page() -> None:
    pack = bound("Our pack", [WHEN, QUESTIONS])
    for form in ("html", "txt"):
        said = render(pack, STYLES["clear-14-white"], form, SHELF).decode()
        assert {"Tuesday", "kitchen", "others"} <= {word.strip(".") for word in words_in(said)}
