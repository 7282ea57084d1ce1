"""The sign and the key of each answer, the same in the list and in the walk-round."""

from __future__ import annotations

from collections.abc import Mapping

from app.ui.actions import actions
from app.workshops.access import Found

ICONS: Mapping[Found, str] = {
    "": "circle",
    "yes": "circle-check",
    "partly": "circle-half",
    "no": "circle-x",
    "not needed": "circle-minus",
    "don't know": "help-circle",
}
"""Told apart by their shape alone; the word stands beside it."""

_ANSWERS: Mapping[Found, str] = {
    "yes": "access:yes",
    "partly": "access:partly",
    "no": "access:no",
    "not needed": "access:not_needed",
    "don't know": "access:dont_know",
}


def key_of(found: Found) -> str:
    """As it is printed on the answer's button."""
    return actions()[_ANSWERS[found]].cap


def note_key() -> str:
    return actions()["access:say_more"].cap


def action_key() -> str:
    return actions()["access:make_action"].cap


def answer_for(key: str) -> Found:
    """What a letter, or a number from 1 to 5, answers; "" for any other key."""
    for found, name in _ANSWERS.items():
        if key.upper() in actions()[name].keys:
            return found
    return ""
