"""Places, checks and needs: numbers stay numbers, and what is one person's own stays theirs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.workshops.access import unmet
from app.workshops.new import NewAction
from app.workshops.placing import spreads_of
from app.workshops.typed import EmptyText
from tests.models.making import Begun, begin, copied_store, opened

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Begun]:
    made = begin(opened(copied_store(tmp_path)))
    yield made
    made.notebook.close()


def test_places_are_kept_as_numbers_by_side_and_counting_again_takes_their_place(
    begun: Begun,
) -> None:
    placing = begun.notebook.placing
    placing.keep_places(begun.session_id, "lad.q1", {"": (1, 2, 0), "carer": (0, 4, 0)})
    session = begun.notebook.session(begun.session_id)
    found = spreads_of(session.tallies, "lad.q1")
    assert found is not None
    assert found.everyone is not None
    assert found.everyone.counts == (1, 6, 0)
    assert found.sides == {}, "three others would be worked out"
    assert found.some_hidden
    placing.keep_places(begun.session_id, "lad.q1", {"": (4, 0, 1)})
    session = begun.notebook.session(begun.session_id)
    assert [(tally.side, tally.counts) for tally in session.tallies] == [("", (4, 0, 1))]


def test_what_was_settled_is_changed_a_field_at_a_time(begun: Begun) -> None:
    placing = begun.notebook.placing
    placing.settle(begun.session_id, "lad.q1", agreed=3)
    placing.settle(begun.session_id, "lad.q1", goal=4, by_when=JUNE, because=" the rota ")
    (settled,) = begun.notebook.session(begun.session_id).settled
    assert (settled.agreed, settled.goal, settled.by_when, settled.because) == (
        *(3, 4),
        *(JUNE, "the rota"),
    )
    begun.notebook.undo()
    assert begun.notebook.session(begun.session_id).settled[0].goal is None


def test_a_part_that_is_not_shared_says_why_and_who_was_told(begun: Begun) -> None:
    placing = begun.notebook.placing
    with pytest.raises(EmptyText):
        placing.add_not_shared(begun.session_id, " ")
    (part,) = placing.add_not_shared(begun.session_id, "The budget", why="The law").created
    placing.change_not_shared(part, told="everyone, at the March meeting")
    (found,) = begun.notebook.session(begun.session_id).not_shared
    assert (found.what, found.why, found.told) == (
        *("The budget", "The law"),
        "everyone, at the March meeting",
    )
    placing.remove_not_shared(part)
    assert begun.notebook.session(begun.session_id).not_shared == ()


def test_a_copied_answer_keeps_the_day_on_which_somebody_looked(begun: Begun) -> None:
    checking = begun.notebook.checking
    (hall,) = checking.add_venue(name="Mill Hall").created
    (first,) = checking.begin_check(MAY, venue_id=hall).created
    checking.found(first, "ac.b7", found="no", found_on=MAY, note="it hums")
    checking.make_action(first, "ac.b7", NewAction(what="Mend the loop"))
    copied = checking.begin_check(JUNE, venue_id=hall, copy_from=first).created[0]
    (found,) = checking.check(copied).items
    assert (found.found, found.found_on, found.note) == ("no", MAY, "it hums")
    assert found.action_id == ""
    assert [each.answered for each in checking.checks(venue_id=hall)] == [1, 1]
    assert unmet(checking.check(first))[0].action_id


def test_an_action_of_a_place_is_listed_though_it_has_no_session(begun: Begun) -> None:
    checking = begun.notebook.checking
    (hall,) = checking.add_venue(name="Mill Hall").created
    (check,) = checking.begin_check(MAY, venue_id=hall).created
    checking.make_action(check, "ac.b7", NewAction(what="Mend the loop"))
    (listed,) = begun.notebook.actions()
    assert (listed.session_title, listed.held_on) == ("Mill Hall", MAY)
    assert listed.action.check_id == check
    assert begun.notebook.home(JUNE).actions_open == 1


def test_a_check_of_a_session_makes_its_action_there(begun: Begun) -> None:
    checking = begun.notebook.checking
    (check,) = checking.begin_check(MAY, session_id=begun.session_id).created
    checking.make_action(check, "ac.b7", NewAction(what="Mend the loop"))
    assert [each.what for each in begun.notebook.session(begun.session_id).actions] == [
        "Mend the loop"
    ]


def test_a_place_that_is_removed_leaves_its_checks_readable(begun: Begun) -> None:
    checking = begun.notebook.checking
    (hall,) = checking.add_venue(name="Mill Hall").created
    (check,) = checking.begin_check(MAY, venue_id=hall).created
    checking.remove_venue(hall)
    found = checking.check(check)
    assert found.venue is None
    assert found.venue_gone
    assert checking.checks()[0].venue_name == ""


def test_a_need_is_counted_without_saying_whose_and_withdrawn_for_good(begun: Begun) -> None:
    needs = begun.notebook.needs
    for who in ("first", "second"):
        needs.add(
            begun.group_id,
            who=who,
            answers={"an.1": "a quagga", "an.2": " "},
            asks_for=("ac.b7",),
            keep_until=MAY,
        )
    assert dict(needs.counts(begun.group_id)) == {"ac.b7": 2}
    assert begun.notebook.home(JUNE).needs_past_their_day == 2
    entries = needs.entries(begun.group_id)
    assert dict(entries[0].answers) == {"an.1": "a quagga"}
    assert begun.notebook.search("quagga").found == ()
    assert "quagga" not in repr(begun.notebook.session(begun.session_id))
    begun.notebook.take_back([each.id for each in entries])
    assert needs.entries(begun.group_id) == ()
    assert not needs.counts(begun.group_id)
    begun.notebook.close()
    assert b"quagga" not in begun.notebook.path.read_bytes()
