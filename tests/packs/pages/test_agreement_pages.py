"""An agreement on paper: nothing open is called agreed, nothing is made too small to read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.packs.document import (
    Document,
    Heading,
    ListBlock,
    Paragraph,
    PictureRow,
    Slip,
    WritingSpace,
)
from app.packs.pages.hard_words import words_of
from app.packs.pages.kinds import PAGES, Sources, build, filled_page_of
from app.packs.render import render
from app.packs.styles import POSTER_STYLES, Style, style_named
from app.workshops.agreement import RESPECT, Agreement, NewSince, Worry, new_since
from app.workshops.room import room_view
from app.workshops.session import Group, Session, SessionDetails
from tests.packs.checks import LAYOUTS, SHELF, check_pdf
from tests.packs.pdf_reader import Pdf
from tests.workshops.making import TODAY, agreement_on, review, tools

TOOLS = tools()
OUR_PAGES = ("agreement", "agreement-card", "agreement-rows", "newcomer")
EVERY_PAGE = (*OUR_PAGES, "own-lines")
OF_AGREEMENTS = [slug for slug, tool in TOOLS.items() if tool.engine == "agreement"]


def held(agreement: Agreement | None, **more: object) -> Session:
    """A session while it runs, opened by this agreement or about it."""
    found = (agreement,) if agreement else ()
    tool = agreement.tool if agreement else RESPECT
    return review(tool=tool, status="running", finished_on=None, agreements=found, **more)


def sixty() -> Agreement:
    lines = agreement_on(TOOLS[RESPECT]).lines
    many = tuple(replace(lines[at % len(lines)], id=f"l{at}") for at in range(60))
    return agreed(replace(agreement_on(TOOLS[RESPECT]), lines=many))


def agreed(agreement: Agreement) -> Agreement:
    (edition,) = agreement.editions
    return replace(agreement, editions=(replace(edition, lines=agreement.lines),))


def made(
    name: str, session: Session, points: float = 18.0, new: NewSince | None = None
) -> Document:
    sources = Sources(
        tools=TOOLS, today=TODAY, room=room_view(session), points=points, new_since=new
    )
    return build(PAGES[name], sources)


def said(document: Document) -> str:
    return "\n".join((document.title, *map(words_of, document.blocks), document.credit))


@pytest.mark.parametrize("style", LAYOUTS, ids=lambda style: style.name)
@pytest.mark.parametrize("name", EVERY_PAGE)
def test_each_page_is_read_and_seen_in_every_size_and_on_every_paper(
    name: str, style: Style
) -> None:
    document = made(name, held(agreement_on(TOOLS[RESPECT])), style.points)
    check_pdf(render(document, style, "pdf", SHELF), document, style)


@pytest.mark.parametrize("name", EVERY_PAGE)
@pytest.mark.parametrize("style", ["large-18-white", "giant-28-cream"])
def test_sixty_lines_and_none_at_all_can_be_printed(name: str, style: str) -> None:
    for agreement in (sixty(), None):
        document = made(name, held(agreement), style_named(style).points)
        check_pdf(render(document, style_named(style), "pdf", SHELF), document, style_named(style))
        for line in room_view(held(agreement)).agreement.lines:
            assert line in said(document)


@pytest.mark.parametrize("name", ["clear-14-white-a3", "giant-28-pink-a3"])
def test_a_poster_can_be_as_large_as_a3(name: str) -> None:
    style, document = POSTER_STYLES[name], made("agreement", held(agreement_on(TOOLS[RESPECT])))
    check_pdf(render(document, style, "pdf", SHELF), document, style)


def letters_of(style: Style, agreement: Agreement) -> float:
    pdf = Pdf(render(made("agreement", held(agreement)), style, "pdf", SHELF))
    return next(shown.size for shown in pdf.shown if "Everyone here is" in shown.text)


def test_larger_paper_has_larger_letters_and_no_line_runs_on_to_another_page() -> None:
    few = agreement_on(TOOLS[RESPECT])
    few = agreed(replace(few, lines=few.lines[:6]))
    small, large = style_named("clear-14-white"), style_named("clear-14-white-a3")
    assert letters_of(large, few) > letters_of(small, few) * 1.3
    assert letters_of(small, few) > 18


# How far it has come


def test_what_is_agreed_says_when_how_many_of_us_and_when_we_look_again() -> None:
    document = made("agreement", held(agreement_on(TOOLS[RESPECT])))
    assert document.title == "Our agreement"
    text = said(document).replace("\N{NO-BREAK SPACE}", " ")
    for words in ("We agreed on 13 January 2026.", "12 of us agree."):
        assert words in text
    assert "We look at it again on 2 March 2027." in text


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_a_line_with_a_blank_is_still_to_settle_by_the_day_we_look_again(name: str) -> None:
    agreement = agreement_on(TOOLS[RESPECT], filled=False)
    assert "This is how we make decisions: still to settle, by Tuesday 2 March" in said(
        made(name, held(agreement))
    )
    no_day = replace(agreement, review_on=None)
    assert "This is how we make decisions: still to settle, by ____" in said(
        made(name, held(no_day))
    )


@pytest.mark.parametrize("name", ["agreement", "agreement-card", "agreement-rows"])
def test_nothing_that_is_still_open_is_called_our_agreement(name: str) -> None:
    whole = agreement_on(TOOLS[RESPECT], filled=False)
    begun = replace(whole, editions=())
    changed = replace(whole, lines=whole.lines[1:])
    for agreement in (whole, begun, changed):
        assert made(name, held(agreement)).title.startswith("Our agreement so far")
    assert "We have not agreed on this yet." in said(made(name, held(begun)))
    assert "are changing it now" in said(made(name, held(changed)))


def test_what_was_agreed_at_a_meeting_prints_the_same_when_the_meeting_is_over() -> None:
    """The poster is often made the day after."""
    agreement = agreement_on(TOOLS[RESPECT], filled=False)
    during = held(agreement)
    after = replace(during, status="finished", finished_on=TODAY)
    assert made("agreement", after) == made("agreement", during)
    since = replace(agreement, lines=agreement.lines[:3], how_many=99)
    text = said(made("agreement", replace(after, agreements=(since,))))
    assert agreement.lines[9].text in text
    assert "99" not in text


@pytest.mark.parametrize("name", OUR_PAGES)
def test_without_an_agreement_there_are_lines_to_go_on_with(name: str) -> None:
    text = said(made(name, held(None)))
    assert "We have not made our own agreement yet. These lines are for today." in text
    assert "You may pass, step out" in text


def test_no_worry_no_initials_and_nothing_left_out_is_on_any_page() -> None:
    canary = "canary-never-shown"
    whole = agreement_on(TOOLS[RESPECT])
    left_out = replace(whole.lines[0], id="out", text=canary, status="left out")
    private = replace(
        whole,
        lines=(*whole.lines, left_out),
        worries=(Worry(id="w", line_id="out", text=canary),),
        initials=(canary,),
    )
    sources = Sources(tools=TOOLS, today=TODAY, room=room_view(held(private)), points=18.0)
    for page in PAGES.values():
        assert canary not in said(build(page, sources)), page.name
    kept = replace(private, lines=(*whole.lines, replace(left_out, status="kept")))
    assert canary in said(made("agreement", held(kept))), "the canary would be noticed"


# Cards


@pytest.mark.parametrize("points", [14.0, 18.0, 24.0, 28.0])
def test_no_card_is_so_full_that_it_needs_a_page_of_its_own(points: float) -> None:
    style = Style(points=points, tint="white")
    document = made("agreement-card", held(agreement_on(TOOLS[RESPECT])), points)
    cards = [block for block in document.blocks if isinstance(block, Slip)]
    pdf = Pdf(render(document, style, "pdf", SHELF))
    assert len(pdf.pages) == len(cards) + 1
    for number in range(1, len(cards) + 1):
        title = f", {number} of {len(cards)}"
        seen = [s for s in pdf.shown if title in s.text and s.artifact != "Footer"]
        assert len(seen) == cards[0].copies, title


def test_the_cards_hold_every_line_once_in_order() -> None:
    agreement = agreement_on(TOOLS[RESPECT])
    document = made("agreement-card", held(agreement))
    parts = [part for block in document.blocks if isinstance(block, Slip) for part in block.parts]
    lines = [line for part in parts if isinstance(part, ListBlock) for line in part.items]
    assert tuple(lines) == room_view(held(agreement)).agreement.lines


# Rows, and the welcome


def test_each_line_has_a_row_with_room_for_a_picture() -> None:
    agreement = agreement_on(TOOLS[RESPECT])
    rows = [b.text for b in made("agreement-rows", held(agreement)).blocks if type(b) is PictureRow]
    assert tuple(rows) == room_view(held(agreement)).agreement.lines


def test_a_newcomer_reads_what_the_group_is_what_it_agreed_and_that_they_may_pass() -> None:
    document = made("newcomer", held(agreement_on(TOOLS[RESPECT])))
    assert [b.text for b in document.blocks if isinstance(b, Heading)] == [
        "What this group is",
        "Our agreement",
        "If you want to change a line",
        "You can pass",
        "Who to ask",
    ]
    text = said(document)
    for words in ("Riverside group", "You need not write your name.", "No reason needed."):
        assert words in text
    assert any(isinstance(b, WritingSpace) for b in document.blocks)


def test_a_newcomer_is_told_what_is_new_since_the_day_they_joined() -> None:
    whole = agreement_on(TOOLS[RESPECT])
    first, second, *others = whole.lines
    older = replace(
        whole.editions[0], lines=(first, replace(second, text="As it was."), others[-1])
    )
    newer = replace(whole.editions[0], id="e2", on=date(2026, 6, 1), lines=whole.lines[:3])
    since = replace(whole, lines=whole.lines[:3], editions=(older, newer))
    new = new_since(since, date(2026, 2, 1))
    text = said(made("newcomer", held(since), new=new)).replace("\N{NO-BREAK SPACE}", " ")
    assert "You joined on 1 February 2026." in text
    assert f"Before: As it was.\nNow: {second.text}" in text
    assert f"These lines are new:\n{whole.lines[2].text}" in text
    assert "These lines were left out:\n" in text
    nothing = said(made("newcomer", held(whole), new=new_since(whole, TODAY)))
    assert "Nothing has changed since then." in nothing


def test_a_page_about_a_session_that_is_over_tells_what_was_new_by_then() -> None:
    whole = agreement_on(TOOLS[RESPECT])
    (first,) = whole.editions
    newer = replace(first, id="e2", on=date(2026, 6, 1), lines=whole.lines[:3])
    since = replace(whole, lines=whole.lines[:2], editions=(first, newer))
    assert first.on is not None
    by_then = new_since(since, first.on, date(2026, 6, 2))
    assert len(by_then.left_out) == len(whole.lines) - 3
    joined_later = new_since(since, date(2026, 7, 1), date(2026, 5, 1))
    assert (joined_later.added, joined_later.left_out) == ((), ())


def test_a_line_nobody_agreed_on_is_never_called_new() -> None:
    """What is only being talked about, or was left out before anyone agreed, is not told."""
    whole = agreement_on(TOOLS[RESPECT])
    dropped = replace(whole.lines[4], status="left out", text="never agreed on")
    found = new_since(replace(whole, lines=(*whole.lines[:4], dropped)), date(2025, 1, 1))
    assert "never agreed on" not in repr(found)


# An agreement of its own


@pytest.mark.parametrize("slug", OF_AGREEMENTS)
def test_a_session_about_an_agreement_prints_its_own_lines(slug: str) -> None:
    name = filled_page_of(TOOLS[slug])
    assert name in PAGES
    document = made("own-lines", held(agreement_on(TOOLS[slug])))
    assert document.title == TOOLS[slug].title
    assert ListBlock(room_view(held(agreement_on(TOOLS[slug]))).own_lines.lines) in document.blocks


def test_a_session_about_something_else_has_no_lines_and_says_so() -> None:
    assert Paragraph("Nothing has been agreed here yet.") in made("own-lines", review()).blocks


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_what_is_made_up_says_so(name: str) -> None:
    session = held(agreement_on(TOOLS[RESPECT]))
    practice = replace(session, group=Group(id="g", name="Practice", made_up=True))
    assert "Made up, for practice" in said(made(name, practice))


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_a_group_without_a_name_or_an_aim_still_has_its_page(name: str) -> None:
    session = replace(held(None), group=Group(id="g", name=""), details=SessionDetails())
    assert made(name, session).blocks
