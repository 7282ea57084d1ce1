"""Keys are printed as keyboards print them, so that they can be found."""

from __future__ import annotations

import pytest

from app.ui.actions import actions, printed


@pytest.mark.parametrize(
    ("key", "cap"),
    [
        ("Ctrl++", "Ctrl +"),
        ("Ctrl+Shift++", "Ctrl Shift +"),
        ("Ctrl+-", "Ctrl -"),
        ("PgDown", "Page Down"),
        ("Alt+W", "Alt W"),
        ("Escape", "Esc"),
        ("F5", "F5"),
    ],
)
def test_a_key_is_printed_as_it_is_on_the_keyboard(key: str, cap: str) -> None:
    assert printed(key) == cap


def test_no_key_does_two_things() -> None:
    keys = [key for action in actions().values() for key in action.keys]
    assert len(keys) == len(set(keys))
