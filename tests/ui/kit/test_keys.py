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


IN_A_SESSION = ("while_running", "while_gathering", "while_looking")
PAGES = (
    IN_A_SESSION,
    ("while_telling",),
    ("while_typing_up",),
    ("while_checking",),
    ("while_agreeing",),
    ("while_packing",),
    ("while_looking_back",),
)
"""What may be heard on one page; two of them are never open at once."""


@pytest.mark.parametrize("page", PAGES, ids="+".join)
def test_no_key_does_two_things_on_one_page(page: tuple[str, ...]) -> None:
    every = {name for places in PAGES for name in places}
    heard = [
        action
        for action in actions().values()
        if any(getattr(action, name) for name in page)
        or not any(getattr(action, name) for name in every)
    ]
    keys = [key for action in heard for key in action.keys]
    assert len(keys) == len(set(keys))
