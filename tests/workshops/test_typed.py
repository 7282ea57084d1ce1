"""Typed text is tidied once: nothing a person can see is lost, and nothing unseen comes in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workshops.typed import LIMIT, EmptyText, TooLong, clean, clean_if_any, tidy

anything = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    "kept",
    [
        '<b>bold</b> &amp; <img src="file:///etc/passwd">',
        "{} and %s and \\n",
        "Zażółć gęślą jaźń",
        "Llanfairpwllgwyngyll, ŵ ŷ",
        "مرحبا بكم",
        "👩‍👩‍👧 👍🏽 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
        "one\n\n  two",
        "نص \u2067mixed\u2069 \u200ftext",
    ],
)
def test_what_people_type_stays_as_it_is(kept: str) -> None:
    assert clean(kept) == unicodedata.normalize("NFC", kept)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  a b \n", "a b"),
        ("a\r\nb\rc\u2028d\u2029e\x0bf\x0cg\x85h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\x00b\x07c\x1b[31md\x7fe\x9ff", "abc[31mdef"),
        ("a\tb", "a b"),
        ("cafe\u0301", "café"),
        ("\ufeffa\ufffeb\ufdd0c", "abc"),
        ("half \ud83d of one", "half  of one"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
    ],
)
def test_what_is_not_text_goes(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize("nothing", ["", " ", "\n\t", "\x00", "\u200b\u2060", "\u00a0", "\u0301"])
def test_nothing_to_see_is_refused(nothing: str) -> None:
    with pytest.raises(EmptyText):
        clean(nothing)
    assert clean_if_any(nothing) == ""


def test_twenty_thousand_characters_are_kept_and_one_more_refused() -> None:
    assert len(clean("é" * LIMIT + " ")) == LIMIT
    with pytest.raises(TooLong) as refused:
        clean("e\u0301" * (LIMIT + 1))
    assert (refused.value.length, refused.value.limit) == (LIMIT + 1, LIMIT)


@given(typed=anything)
def test_tidying_twice_changes_nothing_and_can_be_stored(typed: str) -> None:
    assert tidy(tidy(typed)) == tidy(typed)
    kept = clean_if_any(typed)
    assert clean_if_any(kept) == kept
    assert "\0" not in kept.encode().decode()
