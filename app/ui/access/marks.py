"""The sign and the key of each answer, the same in the list and in the walk-round."""

from __future__ import annotations

from collections.abc import Mapping

from app.workshops.access import FOUND, Found

ICONS: Mapping[Found, str] = {
    "": "circle",
    "yes": "circle-check",
    "partly": "circle-half",
    "no": "circle-x",
    "not needed": "circle-minus",
    "don't know": "help-circle",
}
"""Told apart by their shape alone; the word stands beside it."""

KEYS: Mapping[Found, str] = {
    "yes": "Y",
    "partly": "P",
    "no": "N",
    "not needed": "O",
    "don't know": "D",
}
NOTE_KEY, ACTION_KEY = "W", "A"


def answer_for(key: str) -> Found:
    """What a letter, or a number from 1 to 5, answers; "" for any other key."""
    found: dict[str, Found] = {letter: each for each, letter in KEYS.items()}
    found |= {str(number): each for number, each in enumerate(FOUND, 1)}
    return found.get(key.upper(), "")
