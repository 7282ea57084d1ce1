"""An agreement: no line, no edition and no private word is lost, and none says what it must not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.models.errors import NotHere
from app.workshops.agreement import (
    Agreement,
    NothingKept,
    StillBlank,
    agreement_for_room,
    changes_since,
    left_out_beside,
    say_line,
    state_of,
)
from app.workshops.room import room_view
from app.workshops.typed import EmptyText
from tests.models.making import RULES, Begun, agreement_of, begin, copied_store, opened

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Begun]:
    made = begin(opened(copied_store(tmp_path)))
    made.notebook.agreeing.begin(made.group_id, RULES)
    yield made
    made.notebook.close()


def now(begun: Begun) -> Agreement:
    found = agreement_of(begun.notebook, begun.group_id)
    assert found is not None
    return found


def line(begun: Begun, item: str) -> str:
    return next(each.id for each in now(begun).lines if each.item == item)


def keep(begun: Begun, *items: str) -> None:
    begun.notebook.agreeing.keep_lines([line(begun, item) for item in items])


def test_it_begins_with_the_starter_lines_and_only_once(begun: Begun) -> None:
    assert [each.item for each in now(begun).waiting] == ["ra.private", "ra.limit", "ra.decide"]
    again = begun.notebook.agreeing.begin(begun.group_id, RULES)
    assert again.created == ()
    assert len(now(begun).lines) == 3


def test_a_blank_that_must_be_filled_holds_back_agreed_and_prints_as_still_to_settle(
    begun: Begun,
) -> None:
    agreeing, agreement = begun.notebook.agreeing, now(begun)
    with pytest.raises(NothingKept):
        agreeing.agree(agreement.id, MAY)
    keep(begun, "ra.private", "ra.limit", "ra.decide")
    with pytest.raises(StillBlank) as refused:
        agreeing.agree(agreement.id, MAY)
    assert refused.value.lines == (line(begun, "ra.decide"),)
    agreeing.change_details(agreement.id, review_on=JUNE)
    agreeing.agree(agreement.id, MAY, so_far=True)
    assert state_of(now(begun)) == "agreed so far"
    assert agreement_for_room(now(begun)).lines[-1] == (
        "We decide so: still to settle, by Monday 1 June"
    )
    agreeing.change_line(line(begun, "ra.decide"), fill="by talking")
    assert state_of(now(begun)) == "being changed"
    agreeing.agree(agreement.id, JUNE)
    assert state_of(now(begun)) == "agreed"


def test_each_edition_keeps_the_words_of_its_day(begun: Begun) -> None:
    agreeing = begun.notebook.agreeing
    keep(begun, "ra.private", "ra.limit")
    agreeing.agree(now(begun).id, MAY, so_far=True)
    agreeing.change_line(line(begun, "ra.private"), text="What is said here stays here.")
    agreeing.leave_out(line(begun, "ra.limit"))
    (own,) = agreeing.add_line(now(begun).id, "The kettle goes on first.").created
    agreeing.agree(now(begun).id, JUNE, so_far=True)
    first, second = now(begun).editions
    assert [each.text for each in first.lines] == ["It stays here.", "Unless someone may be hurt."]
    assert [each.id for each in second.lines][-1] == own
    found = changes_since(now(begun), MAY)
    assert [each.id for each in found.added] == [own]
    assert [(was.text, new.text) for was, new in found.changed] == [
        ("It stays here.", "What is said here stays here.")
    ]
    assert [each.item for each in found.left_out] == ["ra.limit"]
    assert [each.item for each in left_out_beside(now(begun))] == ["ra.limit"]


def test_a_session_that_is_over_has_the_agreement_of_its_day(begun: Begun) -> None:
    notebook, agreeing = begun.notebook, begun.notebook.agreeing
    keep(begun, "ra.private")
    agreeing.agree(now(begun).id, MAY, so_far=True)
    notebook.finish(begun.session_id, MAY)
    agreeing.change_line(line(begun, "ra.private"), text="Other words")
    agreeing.agree(now(begun).id, JUNE, so_far=True)
    held = room_view(notebook.session(begun.session_id)).agreement
    assert held.lines == ("It stays here.",)
    notebook.reopen(begun.session_id)
    assert room_view(notebook.session(begun.session_id)).agreement.lines == ("Other words",)


def test_a_line_taken_back_goes_from_every_edition(begun: Begun) -> None:
    agreeing = begun.notebook.agreeing
    keep(begun, "ra.private")
    (own,) = agreeing.add_line(now(begun).id, "A quagga said this").created
    agreeing.agree(now(begun).id, MAY, so_far=True)
    begun.notebook.take_back((own,))
    assert "quagga" not in repr(now(begun))
    assert len(now(begun).editions[0].lines) == 1
    begun.notebook.close()
    again = opened(begun.notebook.path)
    assert b"quagga" not in begun.notebook.path.read_bytes()
    again.close()


def test_lines_move_as_far_as_there_are_lines(begun: Begun) -> None:
    agreeing, order = begun.notebook.agreeing, lambda: [each.item for each in now(begun).lines]
    agreeing.move_line(line(begun, "ra.decide"), -1)
    assert order() == ["ra.private", "ra.decide", "ra.limit"]
    agreeing.move_line(line(begun, "ra.private"), 9)
    assert order() == ["ra.decide", "ra.limit", "ra.private"]
    assert not agreeing.move_line(line(begun, "ra.private"), 1).kinds
    begun.notebook.undo()
    assert order() == ["ra.private", "ra.decide", "ra.limit"]


def test_a_line_moves_past_those_that_were_left_out(begun: Begun) -> None:
    begun.notebook.agreeing.leave_out(line(begun, "ra.limit"))
    begun.notebook.agreeing.move_line(line(begun, "ra.decide"), -1)
    assert [each.item for each in now(begun).listed] == ["ra.decide", "ra.private", "ra.limit"]


def test_a_worry_has_no_name_and_no_session_holds_it(begun: Begun) -> None:
    agreeing = begun.notebook.agreeing
    (worry,) = agreeing.leave_worry(line(begun, "ra.private"), " it is not so ").created
    assert [each.text for each in now(begun).worries] == ["it is not so"]
    assert "not so" not in repr(begun.notebook.session(begun.session_id))
    agreeing.worry_is_settled(worry)
    assert now(begun).worries == ()


def test_what_went_wrong_is_found_by_no_search_and_erased_for_good(begun: Begun) -> None:
    agreeing = begun.notebook.agreeing
    with pytest.raises(EmptyText):
        agreeing.note_incident(begun.group_id, happened=" ")
    (noted,) = agreeing.note_incident(begun.group_id, happened="Shouting", told="the lead").created
    agreeing.change_incident(noted, done="We talked")
    assert agreeing.incidents(begun.group_id)[0].done == "We talked"
    assert begun.notebook.search("shouting").found == ()
    begun.notebook.take_back((noted,))
    assert agreeing.incidents(begun.group_id) == ()
    with pytest.raises(NotHere):
        agreeing.change_incident(noted, done="x")


def test_a_blank_is_said_with_what_fills_it(begun: Begun) -> None:
    begun.notebook.agreeing.change_line(line(begun, "ra.decide"), fill="by talking")
    assert say_line(now(begun).line(line(begun, "ra.decide"))) == "We decide so: by talking"
