"""A button that is filled while it is the one that was chosen."""

from __future__ import annotations

from app.ui.parts.buttons import Button


class FilledButton(Button):
    """Read out as checked while it is filled."""

    def __init__(self, text: str, *, key: str = "", icon: str = "") -> None:
        super().__init__(text, key=key, icon=icon)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.toggled.connect(self._fill)

    def _fill(self, chosen: bool) -> None:
        self._accent = chosen
        self.update()
