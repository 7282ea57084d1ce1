"""Every page, blank and filled: it can be made from any session, and paper alone is enough."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from app.packs.document import (
    Block,
    Card,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    TickBox,
    WritingSpace,
)
from app.packs.forms import FORMS
from app.packs.pages.errors import SessionNeeded, UnknownPage
from app.packs.pages.file_names import file_name
from app.packs.pages.guided import blank_sheets
from app.packs.pages.hard_words import words_of
from app.packs.pages.kinds import (
    PAGES,
    PageKind,
    Sources,
    build,
    filled_page_of,
    page_named,
    pages_for,
)
from app.packs.render import render
from app.packs.shelf import Shelf
from app.packs.styles import STYLES, Style, style_named
from app.workshops.content import BLANK
from app.workshops.room import RoomSession, room_view
from app.workshops.session import Group, Session, SessionDetails
from tests.packs.checks import LAYOUTS, check_words
from tests.packs.forms.checkers import maker_of
from tests.packs.pdf_reader import Pdf
from tests.workshops.making import TODAY, note, review, tools

TOOLS = tools()
SHELF = Shelf(Path(__file__).parents[3] / "resources")
KNOWN = pages_for(TOOLS)
EVERY = [pytest.param(page, id=name) for name, page in KNOWN.items()]
EMPTY = Session(
    id="e",
    group=Group(id="g", name=""),
    tool="four-plus-one",
    status="planned",
    details=SessionDetails(),
)


def made(page: PageKind, session: Session | None) -> Document:
    room = room_view(session) if session else None
    return build(page, Sources(tools=TOOLS, today=TODAY, room=room))


def said(document: Document) -> str:
    return "\n".join((document.title, *map(words_of, document.blocks)))


def of_kind(document: Document, kind: type[Block]) -> list[Block]:
    return [block for block in document.blocks if isinstance(block, kind)]


@pytest.mark.parametrize("page", EVERY)
@pytest.mark.parametrize("session", [review(), EMPTY], ids=["full", "empty"])
def test_every_page_can_be_made_from_a_full_and_from_an_empty_session(
    page: PageKind, session: Session
) -> None:
    document = made(page, session)
    assert document.title.strip()
    assert document.blocks


@pytest.mark.parametrize("page", EVERY)
def test_every_page_reads_in_order_and_says_what_it_is(page: PageKind) -> None:
    document = made(page, review())
    levels = [1, *(b.level for b in document.blocks if isinstance(b, Heading))]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert page.label.strip()
    assert "{" not in said(document)


@pytest.mark.parametrize("page", EVERY)
@pytest.mark.parametrize("session", [review(), EMPTY], ids=["full", "empty"])
def test_no_heading_stands_over_nothing(page: PageKind, session: Session) -> None:
    blocks = made(page, session).blocks
    for block, following in pairwise([*blocks, None]):
        if isinstance(block, Heading):
            assert following is not None, block.text
            assert not isinstance(following, Heading) or following.level > block.level, block.text


@pytest.mark.parametrize("page", EVERY)
def test_our_own_words_are_plain(page: PageKind) -> None:
    for block in made(page, review()).blocks:
        for sentence in re.split(r"(?<=[.?:])\s+|\n", words_of(block)):
            assert len(sentence.split()) <= 20, sentence
            assert "!" not in sentence


@pytest.mark.parametrize("page", EVERY)
@pytest.mark.parametrize("form", FORMS)
def test_every_page_comes_in_every_form(page: PageKind, form: str) -> None:
    maker_of(form)
    assert render(made(page, review()), style_named("giant-28-cream"), form, SHELF)


@pytest.mark.parametrize("slug", TOOLS)
def test_av_31_every_tool_prints_blank_and_filled(slug: str) -> None:
    """What is one person's own is printed blank alone."""
    blank = any(page.blank for page in KNOWN.values() if page.tool == slug)
    assert blank
    assert (filled_page_of(TOOLS[slug]) in PAGES) is not TOOLS[slug].private


@pytest.mark.parametrize("slug", TOOLS)
def test_av_31_a_blank_page_holds_everything_of_its_tool(slug: str) -> None:
    pages = [page for page in KNOWN.values() if page.tool == slug and page.blank]
    text = "\n".join(said(made(page, None)) for page in pages)
    for item in TOOLS[slug].items:
        if item.kind != "rule":
            assert item.text.replace(BLANK, "").strip() in text
        assert all(answer.text in text for answer in TOOLS[slug].answers_to(item.id))


@pytest.mark.parametrize("page", EVERY)
def test_a_filled_page_needs_a_session_and_says_which_page(page: PageKind) -> None:
    if page.blank:
        assert made(page, None).blocks
        return
    with pytest.raises(SessionNeeded) as refused:
        made(page, None)
    assert refused.value.page == page.name


def test_an_unknown_page_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownPage) as refused:
        page_named("poster", PAGES)
    assert refused.value.known == tuple(PAGES)


def test_there_are_five_sheets_one_question_on_each() -> None:
    document = blank_sheets(TOOLS["four-plus-one"])
    assert len(of_kind(document, PageBreak)) == 5
    marked = [b for b in document.blocks if isinstance(b, Heading) and b.mark]
    assert [b.text for b in marked] == [
        item.text for item in TOOLS["four-plus-one"].of_kind("question", "plus-one")
    ]
    text = said(document)
    for number in range(1, 6):
        assert f"Sheet {number} of 5" in text
    assert sum(b.lines for b in document.blocks if isinstance(b, WritingSpace)) >= 5 * 7


def test_the_question_is_the_first_thing_on_its_sheet() -> None:
    """Above it, a number would be read aloud as the end of the sheet before."""
    blocks = blank_sheets(TOOLS["four-plus-one"]).blocks
    for before, after in pairwise(blocks):
        if isinstance(before, PageBreak):
            assert isinstance(after, Heading)


def test_a_second_page_of_a_sheet_names_its_question_and_is_read_aloud_once() -> None:
    """Sheets are shared out one by one: ruled paper alone belongs to no question."""
    document = blank_sheets(TOOLS["four-plus-one"])
    pdf = Pdf(render(document, style_named("giant-28-white"), "pdf", SHELF))
    over = [s for s in pdf.shown if s.artifact == "Header"]
    assert any("What have we learned?" in s.text for s in over)
    for shown in over:
        on_page = [s for s in pdf.shown if s.page == shown.page and s.artifact != "Footer"]
        assert {s.artifact for s in on_page} == {"Header"}
    check_words(pdf, document)


@pytest.mark.parametrize(
    "style", [look for look in LAYOUTS if look.points <= 28], ids=lambda style: style.name
)
def test_no_sheet_of_paper_is_spent_on_the_credit(style: Style) -> None:
    document = blank_sheets(TOOLS["four-plus-one"])
    pdf = Pdf(render(document, style, "pdf", SHELF))
    (page,) = {s.page for s in pdf.shown if "Helen" in s.text}
    assert any(s.page == page and "give them back" in s.text for s in pdf.shown)


def test_av_02_each_sheet_says_that_people_may_pass_or_send_it_later() -> None:
    text = said(blank_sheets(TOOLS["four-plus-one"]))
    for sheet in text.split("Sheet ")[1:]:
        assert "You can pass. You can send it later." in sheet


def test_a_sheet_says_where_to_give_it_back() -> None:
    with_place = said(blank_sheets(TOOLS["four-plus-one"], room_view(review())))
    for sheet in with_place.split("Sheet ")[1:]:
        assert "Post a slip in the box by the door." in sheet
    assert "Give it back to the person who gave it to you." in said(
        blank_sheets(TOOLS["four-plus-one"])
    )


def test_av_03_a_sheet_never_asks_for_a_name() -> None:
    assert "You need not write your name." in said(blank_sheets(TOOLS["four-plus-one"]))


def test_the_chosen_ways_to_join_in_come_first_and_the_others_stay_open() -> None:
    session = replace(review(), details=replace(review().details, ways_to_join_in=("wj.2", "wj.9")))
    today, others = (
        block for block in made(PAGES["ways"], session).blocks if isinstance(block, ListBlock)
    )
    assert today.items == ("Write on a sticky note.", "Tell one person, on your own.")
    assert len(today.items) + len(others.items) == 16


def test_every_card_can_be_ticked() -> None:
    assert len(of_kind(made(PAGES["cards"], None), TickBox)) == 16


def test_every_action_has_a_slip_of_its_own() -> None:
    cards = of_kind(made(PAGES["actions"], review()), Card)
    assert [card.title for card in cards if isinstance(card, Card)] == ["Ask for the side room"]
    empty = made(PAGES["actions"], EMPTY)
    assert Paragraph("No actions were written down.") in empty.blocks


@pytest.mark.parametrize("name", ["record", "notes-so-far", "what-we-said"])
def test_every_page_that_holds_what_people_said_tells_how_to_take_it_back(name: str) -> None:
    document = made(PAGES[name], review())
    headings = [b.text for b in document.blocks if isinstance(b, Heading)]
    assert "How to add something, or take it back" in headings
    assert any("Draft until" in b.title for b in document.blocks if isinstance(b, Card))


def test_the_contributions_log_keeps_what_was_set_aside() -> None:
    session = replace(review(), contributions=(note("fpo.q1", "Evenings", status="parked"),))
    assert "Evenings\nWe will come back to this." in said(made(PAGES["what-we-said"], session))


def test_the_plan_says_what_will_happen_with_the_times_that_are_set() -> None:
    details = replace(review().details, break_at=None)
    text = said(made(PAGES["plan"], replace(review(), details=details)))
    assert "Welcome, at 2:00" in text
    assert "Thanks. We finish at 4:00." in text
    assert "Break" in text


def test_the_plan_says_that_people_may_pass_before_it_says_what_there_is_to_do() -> None:
    text = said(made(PAGES["plan"], review()))
    assert text.index("You can pass on anything") < text.index("Welcome")


def room_of(held_on: date | None) -> RoomSession:
    details = replace(review().details, held_on=held_on, title="Private/..\\words: of*people?")
    return room_view(replace(review(), details=details))


def test_av_21_a_file_name_holds_the_day_the_page_and_the_style_only() -> None:
    style = style_named("large-18-cream")
    name = file_name(PAGES["record"], room_of(TODAY), style, "pdf")
    assert name == "2026-11-24-record-large-18-cream.pdf"
    assert file_name(PAGES["record"], room_of(None), style, "txt") == "record.txt"
    assert file_name(PAGES["cards"], None, style, "html") == "cards-large-18-cream.html"


@pytest.mark.parametrize("page", EVERY)
def test_a_file_name_is_safe_on_every_system_and_no_two_are_the_same(page: PageKind) -> None:
    room = room_of(TODAY)
    names = [file_name(page, room, style, form) for style in STYLES.values() for form in FORMS]
    assert all(re.fullmatch(r"[a-z0-9-]+\.[a-z]+", name) for name in names)
    assert all(len(name) < 100 for name in names)
    styled = [form.styled for form in FORMS.values()]
    assert len(set(names)) == len(STYLES) * sum(styled) + styled.count(False)
