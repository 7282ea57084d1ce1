"""What a screen reader is told: roles that Qt would not guess, and things said aloud."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken

Role = QAccessible.Role


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Say `text` to a screen reader now. Show it on the screen as well: many hear nothing."""
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


def install_roles() -> None:
    """Let parts that carry a `spoken_role` be what they say they are."""
    QAccessible.installFactory(_interface_for)


class _Spoken(QAccessibleWidget):
    """A widget with the role and name that it states itself."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._widget = widget

    def text(self, kind: QAccessible.Text) -> str:
        if not Shiboken.isValid(self._widget):
            return ""  # a screen reader may still ask about what has just gone
        said = super().text(kind)
        if said or kind != QAccessible.Text.Name:
            return said
        spoken_name = getattr(self._widget, "spoken_name", None)
        return spoken_name() if spoken_name else said


_spoken: list[_Spoken] = []
"""Qt owns these but does not say so to Python, so they are kept until Qt has let them go."""
_ROOM_BEFORE_TIDYING = 256


def _interface_for(_kind: str, thing: QObject) -> QAccessibleWidget | None:
    role = getattr(thing, "spoken_role", None)
    if role is None or not isinstance(thing, QWidget):
        return None
    if len(_spoken) >= _ROOM_BEFORE_TIDYING:
        _spoken[:] = [interface for interface in _spoken if Shiboken.isValid(interface)]
    interface = _Spoken(thing, role)
    _spoken.append(interface)
    return interface
