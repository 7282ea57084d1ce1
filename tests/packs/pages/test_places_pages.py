"""Where we stand, on paper: never an average, never a small side, nobody alone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from app.packs.document import Choice, Document, Figure, Heading, Paragraph, TickBox
from app.packs.pages.hard_words import words_of
from app.packs.pages.kinds import PAGES, Sources, build, filled_page_of
from app.packs.render import render
from app.packs.styles import POSTER_STYLES, Style, style_named
from app.workshops.answers import numbered_answer
from app.workshops.room import room_view
from app.workshops.session import Earlier, Session, Tally
from tests.packs.checks import LAYOUTS, SHELF, check_pdf
from tests.packs.pdf_reader import Pdf
from tests.workshops.making import TODAY, session_of, tallies_on, tools

TOOLS = tools()
RATED = ("ladder", "right-conditions", "caring", "progress-tracker", "power-check")
ABOUT = ("record", "notes-so-far", "where-we-are", "ballot", "sheets", "laptop-stops", "invitation")
HELD = (*RATED, "respect-agreement", "terms-of-reference", "disagreement-plan")


def made(name: str, session: Session, points: float = 18.0) -> Document:
    sources = Sources(tools=TOOLS, today=TODAY, room=room_view(session), points=points)
    return build(PAGES[name], sources)


def said(document: Document) -> str:
    figures = [block.drawing for block in document.blocks if isinstance(block, Figure)]
    facts = [fact for drawing in figures for fact in drawing.facts]
    return "\n".join((document.title, *map(words_of, document.blocks), *facts))


def bare(slug: str) -> Session:
    return session_of(
        TOOLS[slug], tallies=(), settled=(), contributions=(), actions=(), not_shared=()
    )


@pytest.mark.parametrize("slug", HELD)
@pytest.mark.parametrize("name", ABOUT)
def test_a_session_of_every_tool_has_its_pages_full_and_empty(slug: str, name: str) -> None:
    for session in (session_of(TOOLS[slug]), replace(bare(slug), agreements=())):
        document = made(name, session)
        levels = [1, *(block.level for block in document.blocks if isinstance(block, Heading))]
        assert all(after <= before + 1 for before, after in pairwise(levels))
        for block, following in pairwise([*document.blocks, None]):
            if isinstance(block, Heading):
                assert following is not None, block.text
                assert not isinstance(following, Heading) or following.level > block.level
        style = style_named("giant-28-cream")
        check_pdf(render(document, style, "pdf", SHELF), document, style)


@pytest.mark.parametrize("style", LAYOUTS, ids=lambda style: style.name)
@pytest.mark.parametrize("name", ["where-we-are", "ballot", "ladder-poster"])
def test_each_page_is_read_and_seen_in_every_size_and_on_every_paper(
    name: str, style: Style
) -> None:
    for slug in ("ladder", "caring"):
        document = made(name, session_of(TOOLS[slug]), style.points)
        check_pdf(render(document, style, "pdf", SHELF), document, style)


@pytest.mark.parametrize("slug", RATED)
def test_av_31_every_scale_prints_what_a_session_of_it_came_to(slug: str) -> None:
    assert filled_page_of(TOOLS[slug]) == "where-we-are"


def test_the_ladder_says_now_the_next_rung_and_what_it_takes() -> None:
    document = made("where-we-are", session_of(TOOLS["ladder"]))
    headings = [b.text for b in document.blocks if isinstance(b, Heading) and b.level == 2]
    assert headings == [
        "Now",
        "The next rung",
        "What it takes",
        "Where each of us stood",
        "What people said",
        "What we do not share",
    ]
    text = said(document).replace("\N{NO-BREAK SPACE}", " ")
    for words in (
        "We are on rung 2: Educating",
        "Rung 3: Informing",
        "We want to be here: 3 Informing.",
        "By when: 4 May 2027.",
        "Because: We were told, and nobody asked us.",
        "What we say to lad.q5",
        "Who was told: Everyone who was here.",
    ):
        assert words.lower() in text.lower(), words
    assert text.count("What we say to lad.q2") == 1


def test_at_the_top_of_the_ladder_there_is_no_next_rung() -> None:
    session = session_of(TOOLS["ladder"])
    top = tuple(replace(settled, agreed=7, goal=7) for settled in session.settled)
    assert "We are at the top." in said(made("where-we-are", replace(session, settled=top)))


@pytest.mark.parametrize("slug", ["ladder", "caring"])
def test_what_was_settled_before_is_drawn_beside_what_is_settled_now(slug: str) -> None:
    tool = TOOLS[slug]
    item = tool.of_kind("rated")[0].id
    before = Earlier(item=item, on=date(2026, 3, 3), agreed=1, goal=2)
    gone = replace(before, on=date(2026, 2, 3), agreed=9)
    session = session_of(tool, earlier=(gone, before))
    document = made("where-we-are", session)
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    drawn = [each.drawing for each in figures if each.drawing.alt.startswith("Then and now")]
    first, second = (numbered_answer(tool, item, number) for number in (1, 2))
    assert [drawing.facts for drawing in drawn] == [
        (
            f"March 2026: {first.rstrip('.')}. We wanted {second.rstrip('.')}.",
            f"November 2026: {second.rstrip('.')}. "
            f"We want {numbered_answer(tool, item, 3).rstrip('.')}.",
        )
    ]
    style = style_named("giant-28-cream")
    check_pdf(render(document, style, "pdf", SHELF), document, style)


@pytest.mark.parametrize("slug", RATED)
@pytest.mark.parametrize("name", ["record", "where-we-are", "notes-so-far"])
def test_av_13_every_rated_item_has_its_spread_and_no_average(slug: str, name: str) -> None:
    document = made(name, session_of(TOOLS[slug]))
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    assert len(figures) == len(TOOLS[slug].of_kind("rated"))
    assert not re.search(r"\d[.,]\d|average|%", said(document))


@pytest.mark.parametrize("slug", RATED)
@pytest.mark.parametrize("name", ["record", "where-we-are", "notes-so-far"])
def test_av_14_a_side_of_fewer_than_four_is_on_no_page(slug: str, name: str) -> None:
    tool = TOOLS[slug]
    few = tuple(
        Tally(id=f"m-{i.id}", session_id="a", item=i.id, side="manager", counts=(3,))
        for i in tool.of_kind("rated")
    )
    session = session_of(tool)
    text = said(made(name, replace(session, tallies=(*session.tallies, *few))))
    assert "Manager" not in text
    assert "A side with fewer than four people is not shown apart." in text


@pytest.mark.parametrize("name", ["record", "where-we-are"])
def test_three_people_are_not_shown_at_all(name: str) -> None:
    tool = TOOLS["ladder"]
    three = tuple(
        replace(tally, counts=(0, 2, 1, 0, 0, 0, 0))
        for item in tool.of_kind("rated")
        for tally in tallies_on(tool, item.id)[-1:]
    )
    document = made(name, session_of(tool, tallies=three, settled=()))
    assert not [block for block in document.blocks if isinstance(block, Figure)]
    assert "so no places are shown" in said(document)


def test_what_was_settled_about_an_item_that_the_tool_no_longer_has_still_prints() -> None:
    session = session_of(TOOLS["caring"])
    steps = tuple(
        replace(step, question="old.1", title="An old idea") if step.question == "ca.C" else step
        for step in session.steps
    )
    tallies = (Tally(id="t", session_id="a", item="old.1", counts=(0, 5, 2)),)
    settled = (replace(session.settled[0], item="old.1", agreed=9, goal=1),)
    for name in ("record", "where-we-are"):
        text = said(made(name, replace(session, steps=steps, tallies=tallies, settled=settled)))
        assert "An old idea" in text
        assert "We are here: 9" in text


def test_the_record_of_a_session_about_an_agreement_holds_its_lines() -> None:
    session = session_of(TOOLS["terms-of-reference"])
    text = said(made("record", session))
    for line in room_view(session).own_lines.lines:
        assert line in text


# The ballot


@pytest.mark.parametrize("slug", RATED)
def test_a_ballot_asks_everything_that_is_rated_and_says_the_rule_first(slug: str) -> None:
    document = made("ballot", session_of(TOOLS[slug]))
    assert "A side with fewer than four people is never shown apart." in words_of(
        document.blocks[0]
    )
    text = said(document)
    for item in TOOLS[slug].of_kind("rated"):
        assert item.text in text
    last = len(TOOLS[slug].answers_to(TOOLS[slug].of_kind("rated")[0].id))
    ticked = [b.text for b in document.blocks if isinstance(b, TickBox)]
    ticked += [a for b in document.blocks if isinstance(b, Choice) for a in b.answers]
    assert any(words.startswith(f"{last} ") for words in ticked), "each answer has its number"


@pytest.mark.parametrize("slug", ["four-plus-one", "respect-agreement"])
def test_where_nothing_is_rated_the_ballot_is_the_ladders(slug: str) -> None:
    assert "7 Co-production".lower() in said(made("ballot", session_of(TOOLS[slug]))).lower()


# On paper alone


@pytest.mark.parametrize("slug", HELD)
def test_when_the_laptop_stops_there_is_paper_for_every_kind_of_session(slug: str) -> None:
    text = said(made("laptop-stops", session_of(TOOLS[slug])))
    for item in TOOLS[slug].of_kind("rated", "open"):
        assert item.text in text


def test_a_ladder_poster_fills_one_sheet_of_a3_with_nothing_but_the_ladder() -> None:
    document = build(PAGES["ladder-poster"], Sources(tools=TOOLS, today=TODAY))
    for name in ("clear-14-white-a3", "giant-28-cream-a3"):
        pdf = Pdf(render(document, POSTER_STYLES[name], "pdf", SHELF))
        assert len(pdf.pages) == 1
        assert pdf.nodes("Figure")
        rung = next(shown for shown in pdf.shown if "Co-design" in shown.text)
        assert rung.size >= 28
    assert Paragraph("") not in document.blocks
