"""What another laptop did to an agreement: whatever rank it wrote, and whoever changed it too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.agreeing import Ranked, moved
from app.models.rank import NoRoom, between
from app.models.revision import heads
from app.workshops.agreement import Agreement
from tests.models.elsewhere import revision_of, written_elsewhere
from tests.models.making import RULES, Begun, agreement_of, begin, copied_store, opened

EARLIER = f"{3_600_000_000_000:012x}-000-00000000"
NEXT = f"{3_600_000_000_000:012x}-001-00000000"
LATER = f"{3_600_000_000_001:012x}-000-00000001"
ODD = ["", "\x00", "~~~", "U0", "0", "0000", "zzzzz", " ", "é", "\U0010ffff", "U000\x00"]
any_rank = st.sampled_from(ODD) | st.text(max_size=6) | st.text("0U1z", max_size=6)


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


def in_order(ranks: dict[str, str]) -> list[str]:
    return sorted(ranks, key=lambda line: (ranks[line], line))


@given(any_rank)
def test_something_can_be_put_after_whatever_was_written(rank: str) -> None:
    order = [rank]
    for _more in range(6):
        order.append(between(order[-1], ""))
    assert order == sorted(set(order))


def test_what_follows_an_odd_rank_does_not_grow_with_each_one() -> None:
    rank = "~~~"
    for _more in range(300):
        rank = between(rank, "")
    assert len(rank) == 7


@given(any_rank, any_rank)
def test_between_any_two_there_is_room_or_it_says_so(one: str, other: str) -> None:
    try:
        found = between(one, other)
    except NoRoom:
        return
    assert one < found
    assert not other or found < other


@given(st.lists(any_rank, min_size=2, max_size=8), st.data())
def test_a_line_moves_to_where_it_was_asked_to_whatever_the_ranks(
    written: list[str], data: st.DataObject
) -> None:
    ranks = {f"line {number}": rank for number, rank in enumerate(written)}
    for _move in range(4):
        was = in_order(ranks)
        line, by = data.draw(st.sampled_from(was)), data.draw(st.sampled_from((-9, -1, 1, 9)))
        ranks |= moved([Ranked(each, ranks[each], "kept") for each in was], line, by)
        wanted = [each for each in was if each != line]
        wanted.insert(max(0, min(len(wanted), was.index(line) + by)), line)
        assert in_order(ranks) == wanted


@pytest.mark.parametrize("rank", ODD)
def test_lines_with_an_odd_rank_can_be_added_to_and_moved_and_put_back(
    begun: Begun, rank: str
) -> None:
    agreeing, notebook = begun.notebook.agreeing, begun.notebook
    for line in now(begun).lines[:2]:
        written_elsewhere(notebook, revision_of(notebook, line.id).id, EARLIER, rank=rank)
    was = [line.id for line in now(begun).lines]
    (own,) = agreeing.add_line(now(begun).id, "The kettle goes on first.").created
    assert [line.id for line in now(begun).lines] == [*was, own]
    agreeing.move_line(own, -1)
    moved_up = [*was[:-1], own, was[-1]]
    assert [line.id for line in now(begun).lines] == moved_up
    agreeing.move_line(was[0], 1)
    assert [line.id for line in now(begun).lines][:2] == [was[1], was[0]]
    notebook.undo()
    assert [line.id for line in now(begun).lines] == moved_up


@pytest.mark.parametrize("rank", ODD)
def test_a_note_and_a_theme_come_after_those_with_an_odd_rank(begun: Begun, rank: str) -> None:
    notebook, gathering = begun.notebook, begun.notebook.gathering
    note = begun.note("The bus stops at four")
    (theme,) = gathering.add_theme(begun.session_id, "Buses", "fpo.q1").created
    for odd, moment in ((note, EARLIER), (theme, NEXT)):
        written_elsewhere(notebook, revision_of(notebook, odd).id, moment, rank=rank)
    begun.note("second")
    begun.note("third")
    begun.note("fourth")
    gathering.add_theme(begun.session_id, "Doors", "fpo.q1")
    assert begun.texts() == ["The bus stops at four", "second", "third", "fourth"]
    held = notebook.session(begun.session_id)
    assert [each.title for each in held.themes] == ["Buses", "Doors"]


@pytest.mark.parametrize("order", [(EARLIER, LATER), (LATER, EARLIER)])
def test_of_two_laptops_changing_one_line_the_later_counts_and_both_are_kept(
    begun: Begun, order: tuple[str, str]
) -> None:
    """In whichever order they arrive; and the line can be changed again after."""
    notebook, line = begun.notebook, now(begun).lines[0].id
    first = revision_of(notebook, line)
    for moment in order:
        text = "the later" if moment == LATER else "the earlier"
        written_elsewhere(notebook, first.id, moment, text=text, status="kept")
    assert now(begun).line(line).text == "the later"
    with notebook._store.reading() as conn:
        both = [head.payload["text"] for head in heads(conn, line) if head.payload]
    assert both == ["the later", "the earlier"]
    notebook.agreeing.agree(now(begun).id, date(2026, 5, 1), so_far=True)
    assert [each.text for each in now(begun).editions[0].lines] == ["the later"]
    notebook.agreeing.change_line(line, text="what we say now")
    assert now(begun).line(line).text == "what we say now"
    assert [each.text for each in now(begun).editions[0].lines] == ["the later"]
    notebook.undo()
    assert now(begun).line(line).text == "the later"


@pytest.mark.parametrize("order", [(EARLIER, LATER), (LATER, EARLIER)])
def test_of_two_laptops_changing_one_edition_the_later_counts_and_both_are_kept(
    begun: Begun, order: tuple[str, str]
) -> None:
    notebook = begun.notebook
    first, second, *_others = now(begun).lines
    notebook.agreeing.keep_lines((first.id, second.id))
    (edition,) = notebook.agreeing.agree(now(begun).id, date(2026, 5, 1), so_far=True).created
    as_agreed = revision_of(notebook, edition)
    lines = (as_agreed.payload or {})["lines"]
    for moment in order:
        kept = lines[:1] if moment == LATER else [*lines, "a line that never came"]
        written_elsewhere(notebook, as_agreed.id, moment, lines=kept)
    (agreed,) = now(begun).editions
    assert [each.id for each in agreed.lines] == [first.id]
    with notebook._store.reading() as conn:
        both = [len(head.payload["lines"]) for head in heads(conn, edition) if head.payload]
    assert both == [1, 3]
