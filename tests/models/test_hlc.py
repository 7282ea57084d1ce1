"""What came later sorts later, whatever the computer's clock says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.models.hlc import HybridClock, as_number

clocks = st.lists(st.integers(-(10**6), 2**62), min_size=2, max_size=30)


@given(times=clocks, after=st.sampled_from(["", "0193a5b2c1d0-fff-5f3a9c1e"]))
def test_every_tick_is_later_than_the_one_before(times: list[int], after: str) -> None:
    clock = HybridClock(iter(times).__next__, "5f3a9c1e", after)
    moments = [after, *(clock.tick() for _ in times)]
    assert moments == sorted(set(moments))
    assert len({len(moment) for moment in moments[1:]}) == 1


@given(times=clocks)
def test_as_numbers_they_are_in_the_same_order_and_fit(times: list[int]) -> None:
    clock = HybridClock(iter(times).__next__, "5f3a9c1e")
    numbers = [as_number(clock.tick()) for _ in times]
    assert numbers == sorted(set(numbers))
    assert all(-(2**63) <= number < 2**63 for number in numbers)


def test_thousands_in_one_millisecond_stay_in_order() -> None:
    clock = HybridClock(lambda: 5, "5f3a9c1e")
    moments = [clock.tick() for _ in range(10_000)]
    assert moments == sorted(set(moments))
