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
}


def action_button(name: str, *, accent: bool = False, icon: bool = True) -> Button:
    """A button that says what its action does, with the key printed on it."""
    action = actions()[name]
    mark = ICONS.get(name, "") if icon else ""
    return Button(action.words, key=action.cap, icon=mark, accent=accent)
