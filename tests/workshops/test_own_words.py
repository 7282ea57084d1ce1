"""The group's own words are found as people write them, and nothing else is taken for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workshops.own_words import OwnWord, explained_in, has_word, unwelcome_in

CLIENT = OwnWord(id="1", word="service user", instead="person")
HUB = OwnWord(id="2", word="Hub", meaning="the room by the river")
BOTH = OwnWord(id="3", word="café", instead="drop-in", meaning="where we meet on Tuesdays")
WORDS = (CLIENT, HUB, BOTH)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("hub", "At the HUB, later"),
        ("Hub", "Two hubs."),
        ("hub", "the hub’s door"),
        ("hubs", "one hub"),
        ("service user", "Service-users came"),
        ("service user", "the service\nuser said"),
        ("café", "at the cafe"),
        ("cafe", "at the CAFÉ"),
        ("body", "other bodies"),
        ("box", "the boxes"),
        ("GPs", "the GP"),
        ("day centre", "our day centres"),
        ("don't", "we don’t"),
        ("LGBTQ+", "an LGBTQ+ group"),
        ("বাস", "একটি বাস আসে"),
        ("مركز", "في مركز"),
        ("日本", "日本 へ"),
    ],
)
def test_a_word_is_found_however_it_is_written(word: str, said: str) -> None:
    assert has_word(said, word)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("hub", "the hubbub"),
        ("hub", "a rehub"),
        ("user", "used to it"),
        ("service user", "a service for a user"),
        ("class", "clas"),
        ("বাস", "নতুন বাসা"),
        ("", "anything"),
        (" - ", "anything - at all"),
        ("hub", ""),
    ],
)
def test_a_part_of_another_word_is_none(word: str, said: str) -> None:
    assert not has_word(said, word)


def test_a_word_is_unwelcome_explained_or_both() -> None:
    said = "The cafés, the hub and the service users. The café again."
    assert unwelcome_in(said, WORDS) == (BOTH, CLIENT)
    assert explained_in(said, WORDS) == (BOTH, HUB)
    assert unwelcome_in("Nothing of that", WORDS) == explained_in("", WORDS) == ()


@given(st.text(max_size=200), st.text(max_size=30))
def test_anything_may_be_typed(said: str, word: str) -> None:
    own = OwnWord(id="1", word=word, instead="x", meaning="y")
    assert unwelcome_in(said, [own]) == explained_in(said, [own])
    if has_word(word, word):
        assert has_word(f"so {word} too", word)
