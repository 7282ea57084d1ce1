"""The words that stand out are those that the index found, endings and slips among them."""

from __future__ import annotations

import random

import pytest

from app.workshops.finding import Sought, fold, forms, is_a_slip_of, places, untouched


@pytest.mark.parametrize(
    ("text", "sought", "wanted"),
    [
        ("The Café stayed open", Sought("cafe", frozenset({"cafe"})), ["Café"]),
        ("The Cafe\u0301 stayed open", Sought("CAF", beginning="caf"), ["Cafe\u0301"]),
        ("Tea, and then teatime", Sought("tea", frozenset({"tea"}), "tea"), ["Tea", "teatime"]),
        ("Buses, not a busy bus", Sought("bus", frozenset({"bus", "buses"})), ["Buses", "bus"]),
        ("Tea", Sought("", frozenset()), []),
        ("_tea_", Sought("tea", frozenset({"tea"})), ["tea"]),
    ],
)
def test_words_and_beginnings(text: str, sought: Sought, wanted: list[str]) -> None:
    assert [text[at : at + length] for at, length in places(text, (sought,))] == wanted


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("bus", ["buses"]),
        ("buses", ["bus"]),
        ("meet", ["meets", "meeting", "meetings"]),
        ("meetings", ["meet", "meeting"]),
        ("carers", ["carer"]),
        ("story", ["stories"]),
        ("stories", ["story"]),
        ("stopped", ["stop", "stopping", "stops"]),
        ("making", ["make", "makes"]),
        ("moved", ["move", "moving"]),
        ("boxes", ["box"]),
        ("tried", ["try", "tries", "trying"]),
    ],
)
def test_a_word_is_found_with_its_other_endings(word: str, others: list[str]) -> None:
    assert {word, *others} <= forms(word)


@pytest.mark.parametrize("word", ["bus", "glass", "thing", "need", "sing", "ed", "s", "café", "日"])
def test_a_word_keeps_itself_and_is_never_cut_to_nothing(word: str) -> None:
    assert word in forms(word)
    assert all(len(form) > 2 or form == word for form in forms(word))
    assert not {"bu", "th", "ne", "gla"} & forms(word)


@pytest.mark.parametrize(
    ("typed", "meant", "wanted"),
    [
        ("transprot", "transport", True),
        ("trasport", "transport", True),
        ("transsport", "transport", True),
        ("transpert", "transport", True),
        ("transport", "transport", False),
        ("tarnsprot", "transport", False),
        ("tea", "lid", False),
        ("abcd", "badc", False),
        ("abc", "bca", False),
        ("ab", "abcd", False),
    ],
)
def test_one_slip_and_no_more(typed: str, meant: str, *, wanted: bool) -> None:
    assert is_a_slip_of(typed, meant) is wanted
    assert is_a_slip_of(meant, typed) is wanted


def test_every_slip_leaves_the_beginning_or_the_end_as_it_was() -> None:
    """So that all that may have been meant is found under one of the two."""
    chance = random.Random(1)
    for _time in range(3000):
        word = "".join(chance.choices("abcdé", k=chance.randint(4, 11)))
        meant = _slipped(word, chance)
        begin, end = untouched(word)
        assert meant.startswith(begin) or meant.endswith(end)
        assert is_a_slip_of(word, meant) or word == meant


def _slipped(word: str, chance: random.Random) -> str:
    at, letter = chance.randrange(len(word) - 1), chance.choice("abcdé")
    return chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word + letter,
        ]
    )


@pytest.mark.parametrize(
    ("word", "wanted"),
    [("Café", "cafe"), ("Tŷ", "ty"), ("İs", "is"), ("ÅR", "ar"), ("日本", "日本")],
)
def test_folded_words_are_small_and_bare(word: str, wanted: str) -> None:
    assert fold(word) == wanted
