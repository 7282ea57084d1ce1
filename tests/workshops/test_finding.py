"""The words that stand out are those that the index found."""

from __future__ import annotations

import pytest

from app.workshops.finding import places


@pytest.mark.parametrize(
    ("text", "asked", "wanted"),
    [
        ("The Café stayed open", "cafe", ["Café"]),
        ("The Cafe\u0301 stayed open", "CAF", ["Cafe\u0301"]),
        ("Tea, and then teatime", "tea", ["Tea", "teatime"]),
        ("Tea, and then teatime", "tea th", ["Tea", "then"]),
        ("we don't know", "don't", ["don", "t"]),
        ("Tea", "", []),
        ("Tea", "!!!", []),
    ],
)
def test_words_and_beginnings(text: str, asked: str, wanted: list[str]) -> None:
    assert [text[at : at + length] for at, length in places(text, asked)] == wanted
