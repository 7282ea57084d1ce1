"""Sheets of paper: one for every question, in order, and one for whatever had no question."""

from __future__ import annotations

from app.workshops.room import room_view
from app.workshops.sheets import BLANK, sheets_of
from tests.workshops.making import QUESTIONS, review


def test_every_question_has_its_sheet_and_the_last_has_none() -> None:
    sheets = sheets_of(room_view(review()))
    assert [sheet.question for sheet in sheets] == [*QUESTIONS, "fpo.plus1", BLANK]
    assert [sheet.name for sheet in sheets][:2] == ["Tried", "Learned"]
    assert sheets[0].title == "What have we tried?"


def test_no_two_sheets_keep_their_half_typed_line_in_one_place() -> None:
    places = [sheet.draft for sheet in sheets_of(room_view(review()))]
    assert len(set(places)) == len(places)


def test_a_sheet_knows_the_step_it_was_written_at() -> None:
    room = room_view(review())
    for sheet in sheets_of(room):
        if sheet.question != BLANK:
            assert room.step(sheet.step_id).question == sheet.question
        else:
            assert sheet.step_id == ""
