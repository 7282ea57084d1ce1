"""Buttons for actions of the one table: their words, their key, and the deed they ask for."""

from __future__ import annotations

from app.ui.actions import actions
from app.ui.parts.buttons import Button

ICONS = {
    "cover": "eye-off",
    "agreement": "heart-handshake",
    "pause": "leaf",
    "pens": "pencil-off",
    "cards": "hand-stop",
    "slips": "notes",
    "gather": "list",
    "so_far": "download",
    "time": "hourglass",
    "steps": "list-check",
    "show": "eye",
    "places:show": "eye",
}


def action_button(name: str, *, accent: bool = False, icon: bool = True) -> Button:
    """A button that says what its action does, with the key printed on it."""
    action = actions()[name]
    mark = ICONS.get(name, "") if icon else ""
    return Button(action.words, key=action.cap, icon=mark, accent=accent)


class SlimButton(Button):
    """For where many things that can be done stand beside each other: nothing wraps too soon."""

    least_height, padding, gap = 44, 9, 6
    letters, icon_side = 16, 18


def slim_button(name: str, words: str = "", *, icon: bool = False) -> Button:
    """The same, in less room; `words` are a part of the action's own, which is still its name."""
    action = actions()[name]
    mark = ICONS.get(name, "") if icon else ""
    return SlimButton(words or action.words, key=action.cap, icon=mark, name=action.words)
