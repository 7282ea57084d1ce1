"""What an organiser the night before could be told wrongly about what is still to do."""

from __future__ import annotations

from datetime import date, time

from app.workshops.content import PLAN
from app.workshops.getting_ready import (
    BY_HAND,
    Check,
    CheckName,
    checks,
    checks_on_home,
    count_ready,
    say_check,
    ticked,
    ticks,
    what_to_do,
    words_of,
)
from app.workshops.session import SessionDetails
from tests.workshops.making import tools

FULL = SessionDetails(
    title="A title that someone typed",
    held_on=date(2026, 11, 25),
    starts=time(14),
    place="A hall that someone typed",
    quiet_place="The small room",
    someone_to_talk_to="The person with the badge",
    ready=BY_HAND,
)


def done(details: SessionDetails, *, backed_up: bool = False, agreed: bool = False) -> set[str]:
    return {
        check.name for check in checks(details, backed_up=backed_up, agreed=agreed) if check.done
    }


def test_nothing_is_ready_until_somebody_has_made_it_so() -> None:
    assert done(SessionDetails()) == set()
    assert done(FULL, backed_up=True, agreed=True) == set(words_of())


def test_a_quiet_place_without_someone_to_talk_to_is_not_ready() -> None:
    assert done(SessionDetails(quiet_place="The small room")) == set()
    assert done(SessionDetails(someone_to_talk_to="The person at the door")) == set()


def test_a_place_and_a_time_without_a_day_is_not_ready() -> None:
    assert "when" not in done(SessionDetails(starts=time(14), place="A hall"))


def test_what_can_be_seen_is_never_taken_from_a_tick() -> None:
    ready = ("when", "agreement", "quiet-place", "backup")
    assert done(SessionDetails(ready=ready)) == set()


def test_a_tick_nobody_knows_any_more_does_no_harm_and_is_kept() -> None:
    assert done(SessionDetails(ready=("from another version", "access"))) == {"access"}
    assert ticked(("from another version",), "pay", True) == ("from another version", "pay")
    assert ticked(("pay", "access"), "pay", False) == ("access",)
    assert ticked(("pay",), "pay", True) == ("pay",)


def test_home_shows_the_four_of_its_picture() -> None:
    found = checks_on_home(FULL, backed_up=False, agreed=True)
    assert [words_of()[check.name] for check in found] == [
        "Agreement",
        "Print packs",
        "Quiet place",
        "Back up",
    ]
    assert count_ready(found) == "3 of 4 things ready"


def test_a_mark_is_read_aloud_in_words() -> None:
    assert say_check(Check("agreement", True)) == "Agreement: ready"
    assert say_check(Check("packs", False)) == "Print packs: not yet"


def test_every_check_says_what_to_do_and_what_only_a_person_knows_can_be_ticked() -> None:
    assert list(what_to_do()) == list(words_of())
    by_itself: set[CheckName] = {"wall"}
    assert set(ticks()) == set(BY_HAND) - by_itself


def test_everything_the_running_order_asks_for_beforehand_is_a_check() -> None:
    """Inventory sp.1: access check, papers out, pay page, catch-up offered."""
    before = next(item for section in tools()[PLAN].sections for item in section.items)
    assert before.id == "sp.1"
    for thing in before.text.removeprefix("Before:").strip(" .").split(", "):
        assert thing.capitalize() in words_of().values()
