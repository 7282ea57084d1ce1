"""What a group hands out is kept: how many of what, which pages, in its own words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.models.errors import NotHere
from app.models.notebook import Notebook
from app.workshops.run_sheet import Copies, RunSheet, WrongCopies, WrongPages
from tests.models.making import Begun, opened

LARGE = Copies("pdf", "large-18-cream", 3)
WORD = Copies("docx", "clear-14-white", 1)


def sheet(begun: Begun) -> RunSheet:
    found = begun.notebook.packing.run_sheet(begun.group_id)
    assert found is not None
    return found


def test_a_run_sheet_is_there_the_next_day(begun: Begun) -> None:
    packing = begun.notebook.packing
    assert packing.run_sheet(begun.group_id) is None
    changed = packing.keep_copies(begun.group_id, [LARGE, WORD, LARGE])
    assert (changed.name, changed.kinds) == ("change run sheet", {"run_sheet"})
    packing.keep_pages(begun.group_id, "room", ["words", "slips"])
    packing.keep_pages(begun.group_id, "before", ["invitation"])
    packing.keep_pages(begun.group_id, "room", ["slips", "words"])
    begun.notebook.close()
    again = opened(begun.notebook.path)
    kept = again.packing.run_sheet(begun.group_id)
    assert kept == RunSheet(
        copies=(Copies("pdf", "large-18-cream", 6), WORD),
        pages={"room": ("slips", "words"), "before": ("invitation",)},
    )
    again.close()


def test_each_change_of_a_run_sheet_is_undone_by_itself(begun: Begun) -> None:
    notebook = begun.notebook
    notebook.packing.keep_copies(begun.group_id, [LARGE])
    notebook.packing.keep_pages(begun.group_id, "room", ["slips"])
    assert notebook.undo().name == "choose pages"
    assert sheet(begun) == RunSheet(copies=(LARGE,))
    notebook.undo()
    assert notebook.packing.run_sheet(begun.group_id) is None
    notebook.redo()
    assert sheet(begun).copies == (LARGE,)


def test_two_languages_are_kept_and_undone_like_anything_else(begun: Begun) -> None:
    notebook = begun.notebook
    notebook.packing.keep_copies(begun.group_id, [LARGE])
    assert not sheet(begun).two_languages
    notebook.packing.keep_two_languages(begun.group_id, True)
    assert sheet(begun) == RunSheet(copies=(LARGE,), two_languages=True)
    assert not notebook.packing.keep_two_languages(begun.group_id, True).kinds
    notebook.undo()
    assert not sheet(begun).two_languages


def test_a_wrong_run_sheet_changes_nothing(begun: Begun) -> None:
    packing = begun.notebook.packing
    packing.keep_copies(begun.group_id, [LARGE])
    with pytest.raises(WrongCopies):
        packing.keep_copies(begun.group_id, [Copies("scroll", "large-18-cream", 1)])
    with pytest.raises(WrongPages):
        packing.keep_pages(begun.group_id, "lunch", ["slips"])
    assert sheet(begun) == RunSheet(copies=(LARGE,))
    for nobody in ("", "no such group", begun.session_id):
        assert packing.run_sheet(nobody) is None
        with pytest.raises(NotHere):
            packing.keep_copies(nobody, [LARGE])
        with pytest.raises(NotHere):
            packing.keep_pages(nobody, "room", ["slips"])


def test_the_same_run_sheet_again_is_no_change(begun: Begun) -> None:
    begun.notebook.packing.keep_copies(begun.group_id, [LARGE])
    assert not begun.notebook.packing.keep_copies(begun.group_id, [LARGE]).kinds


def test_every_group_has_its_own(begun: Begun) -> None:
    packing = begun.notebook.packing
    (other,) = begun.notebook.add_group("Hillside").created
    packing.keep_copies(begun.group_id, [LARGE])
    packing.keep_copies(other, [WORD])
    assert sheet(begun).copies == (LARGE,)


def asked(begun: Begun) -> dict[str, int]:
    return dict(begun.notebook.packing.forms_asked_for(begun.group_id))


def test_what_people_ask_for_is_counted_until_they_take_it_back(
    begun: Begun, notebook: Notebook
) -> None:
    today = notebook._door.local_now().date()
    later, gone_by = today + timedelta(9), today - timedelta(1)
    group = begun.group_id
    assert asked(begun) == {}
    (mine,) = notebook.needs.add(group, papers=("larger", "braille"), keep_until=later).created
    notebook.needs.add(group, papers=("larger",), keep_until=later)
    (old,) = notebook.needs.add(group, papers=("larger", "easy-read"), keep_until=gone_by).created
    assert asked(begun) == {"larger": 2, "braille": 1}
    notebook.needs.change(old, keep_until=later)
    assert asked(begun) == {"larger": 3, "braille": 1, "easy-read": 1}
    notebook.take_back([mine])
    assert asked(begun) == {"larger": 2, "easy-read": 1}
    (other,) = notebook.add_group("Hillside").created
    assert notebook.packing.forms_asked_for(other) == {}
