"""Sheets on the wall: whoever stands before them sees which question it is, and has room."""

from dataclasses import replace

import pytest

from app.packs.document import Heading, WritingSpace
from app.packs.pages.wall_sheets import wall_sheets
from app.packs.render import render
from app.packs.styles import POSTER_STYLES, style_named
from app.workshops.room import room_view
from tests.packs.checks import SHELF, check_pdf
from tests.packs.pdf_reader import Pdf
from tests.workshops.making import review, tools

TOOL = tools()["four-plus-one"]
ASKED = [item.text for item in TOOL.of_kind("question", "plus-one")]


@pytest.mark.parametrize("lined", [True, False])
@pytest.mark.parametrize("name", ["large-18-white-a3", "large-18-white", "giant-24-white"])
def test_each_question_has_a_sheet_of_its_own(lined: bool, name: str) -> None:
    document = wall_sheets(TOOL, None, lined=lined)
    data = render(document, style_named(name), "pdf", SHELF)
    check_pdf(data, document, style_named(name))
    assert len(Pdf(data).pages) == 1 + len(ASKED)


@pytest.mark.parametrize("lined", [True, False])
def test_it_can_be_read_from_across_the_room(lined: bool) -> None:
    style = POSTER_STYLES["large-18-white-a3"]
    pdf = Pdf(render(wall_sheets(TOOL, None, lined=lined), style, "pdf", SHELF))
    questions = [shown.size for shown in pdf.shown if shown.text.startswith("What have we")]
    assert questions
    assert min(questions) >= 48


def test_every_question_keeps_its_mark_and_only_lined_sheets_have_lines() -> None:
    lined, plain = (wall_sheets(TOOL, None, lined=lined).blocks for lined in (True, False))
    marks = [block.mark for block in lined if isinstance(block, Heading)][1:]
    assert marks == [item.mark for item in TOOL.of_kind("question", "plus-one")]
    assert all(marks)
    assert sum(isinstance(block, WritingSpace) for block in lined) == 1 + len(ASKED)
    assert not any(isinstance(block, WritingSpace) for block in plain)


def test_what_we_look_at_is_said_on_the_first_sheet() -> None:
    room = replace(room_view(review()), about="the Tuesday drop-in")
    said = render(wall_sheets(TOOL, room, lined=True), style_named("large-18-white"), "txt", SHELF)
    assert "the Tuesday drop-in" in said.decode()
