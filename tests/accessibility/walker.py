"""Walks a window as somebody without a mouse, or without sight, would, and says what is wrong.

`faults(root)` returns one sentence for each fault; no sentences mean that everything in `root` has
a name and a fitting role, is reached by Tab and Shift+Tab, in the order it is read, shows that it
has the keyboard, is large enough to hit, cuts no word off and hides nothing to the side. Call it
at 200 % as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from app.ui.scaling_style import scaled

TARGET = 44
"""The least height of anything to hit, in pixels at 100 %."""

_Role = QAccessible.Role
_ROLES: tuple[tuple[type[QWidget], set[QAccessible.Role]], ...] = (
    (
        QAbstractButton,
        {_Role.Button, _Role.CheckBox, _Role.RadioButton, _Role.ButtonMenu, _Role.Link},
    ),
    (QLineEdit, {_Role.EditableText}),
    (QPlainTextEdit, {_Role.EditableText}),
    (QTextEdit, {_Role.EditableText, _Role.StaticText}),
    (QComboBox, {_Role.ComboBox}),
    (QAbstractSpinBox, {_Role.SpinBox}),
    (QAbstractItemView, {_Role.List, _Role.Table, _Role.Tree}),
)
_ROLES_THAT_SAY_NOTHING = {_Role.NoRole, _Role.Client, _Role.LayeredPane, _Role.Window}
_LABEL = QAccessible.RelationFlag.Label
_RING = 8
"""Round a control, where its ring is looked for, in pixels at 100 %."""


def faults(root: QWidget) -> list[str]:
    """What is wrong with the visible controls and words of `root`, which must be on show."""
    window = root.window()
    if not root.isVisible():
        raise ValueError("show the window first: nobody can walk through a hidden one")
    window.activateWindow()
    _settle()
    before = QApplication.focusWidget()
    found = list(controls(root))
    heard = [*_nameless(found), *_misnamed_roles(found), *_same_letters(root)]
    heard += [*_too_small(found), *_cut_off(root, found), *_hidden_sideways(root)]
    heard += [*_overlapping(found), *_unreached(window, found), *_ringless(window, found)]
    if before is not None:
        before.setFocus()
    return list(dict.fromkeys(heard))


def controls(root: QWidget) -> Iterator[QWidget]:
    """Everything visible that can take the keyboard, without the inner works of Qt's own parts."""
    for widget in (root, *root.findChildren(QWidget)):
        takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        shown = widget.isVisible() and widget.isEnabled() and not widget.size().isEmpty()
        if takes_keys and shown and widget.focusProxy() is None and not _inner(widget):
            yield widget


def describe(widget: QWidget) -> str:
    words = _name(widget) or widget.objectName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} “{words}”"


def _nameless(found: list[QWidget]) -> Iterator[str]:
    for control in found:
        name = _name(control)
        if not name.strip():
            yield f"{describe(control)} has no name for a screen reader"
        elif name == getattr(control, "placeholderText", str)():
            yield f"{describe(control)} has no name but its placeholder, which goes as you type"


def _misnamed_roles(found: list[QWidget]) -> Iterator[str]:
    for control in found:
        role = _interface(control).role()
        fitting = next((roles for kind, roles in _ROLES if isinstance(control, kind)), None)
        if role in _ROLES_THAT_SAY_NOTHING or (fitting is not None and role not in fitting):
            yield f"{describe(control)} calls itself {role.name}, which says nothing true of it"


def _same_letters(root: QWidget) -> Iterator[str]:
    taken: dict[str, QWidget] = {}
    for button in root.findChildren(QAbstractButton):
        letter = QKeySequence.mnemonic(button.text()).toString() if button.isVisible() else ""
        if letter and letter in taken:
            yield f"{describe(button)} and {describe(taken[letter])} both answer to {letter}"
        elif letter:
            taken[letter] = button


def _too_small(found: list[QWidget]) -> Iterator[str]:
    least = scaled(TARGET) - 1
    for control in found:
        if control.height() < least:
            yield f"{describe(control)} is {control.height()} pixels tall: {least + 1} at least"
        if isinstance(control, QAbstractButton) and control.width() < least:
            yield f"{describe(control)} is {control.width()} pixels wide: {least + 1} at least"


def _cut_off(root: QWidget, found: list[QWidget]) -> Iterator[str]:
    labels = [label for label in root.findChildren(QLabel) if label.isVisible() and label.text()]
    for widget in [*labels, *found]:
        if not isinstance(widget, QAbstractScrollArea):
            yield from _too_tight(widget)
        yield from _cut_by_parent(widget, root)


def _too_tight(widget: QWidget) -> Iterator[str]:
    least = widget.minimumSizeHint()
    tall = least.height()
    if isinstance(widget, QLabel | QAbstractButton):
        folds = widget.hasHeightForWidth()
        tall = widget.heightForWidth(widget.width()) if folds else widget.sizeHint().height()
        if not folds and widget.width() < widget.sizeHint().width():
            yield f"{describe(widget)} is too narrow for its words"
    if widget.width() < least.width():
        yield f"{describe(widget)} is too narrow for its words"
    if widget.height() < tall:
        yield f"{describe(widget)} is too low for its words: {widget.height()} of {tall} pixels"


def _cut_by_parent(widget: QWidget, root: QWidget) -> Iterator[str]:
    scrolls = False
    parent = widget.parentWidget()
    while parent is not None and widget is not root:
        place = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        if place.left() < 0 or place.right() > parent.width():
            yield f"{describe(widget)} is cut off at the side"
            return
        scrolls = scrolls or isinstance(parent.parentWidget(), QAbstractScrollArea)
        if not scrolls and (place.top() < 0 or place.bottom() > parent.height()):
            yield f"{describe(widget)} is cut off above or below"
            return
        if parent is root or parent.isWindow():
            return
        parent = parent.parentWidget()


def _hidden_sideways(root: QWidget) -> Iterator[str]:
    for bar in root.findChildren(QScrollBar):
        sideways = bar.orientation() == Qt.Orientation.Horizontal
        if sideways and bar.isVisible() and bar.maximum() > bar.minimum():
            yield "a bar to scroll sideways is showing"
    for area in root.findChildren(QScrollArea):
        inner = area.widget()
        if inner is not None and area.isVisible() and inner.width() > area.viewport().width():
            yield f"{describe(area)} shows {area.viewport().width()} of {inner.width()} pixels"


def _overlapping(found: list[QWidget]) -> Iterator[str]:
    places = [(control, _seen(control)) for control in found]
    for index, (one, here) in enumerate(places):
        for other, there in places[index + 1 :]:
            related = one.isAncestorOf(other) or other.isAncestorOf(one)
            if not related and here.intersects(there):
                yield f"{describe(one)} and {describe(other)} lie over each other"


def _unreached(window: QWidget, found: list[QWidget]) -> Iterator[str]:
    wanted = [control for control in found if not _reached_by_arrows(control)]
    first = _first_to_tab(window)
    if first is None:
        if wanted:
            yield "nothing here can be reached by Tab"
        return
    for key, name in ((Qt.Key.Key_Tab, "Tab"), (Qt.Key.Key_Backtab, "Shift+Tab")):
        reached, trap = _walk(first, key)
        if trap is not None:
            yield f"{describe(trap)} does not let go of the keyboard on {name}"
        for control in wanted:
            if control not in reached:
                yield f"{describe(control)} is not reached by {name}"
        if key == Qt.Key.Key_Tab:
            yield from _going_up([control for control in reached if control in wanted])


def _going_up(reached: list[QWidget]) -> Iterator[str]:
    """Down, or on to another column; up only once round, where the way begins again."""
    ups = [(one, other) for one, other in pairwise([*reached, *reached[:1]]) if _above(other, one)]
    for one, other in sorted(ups, key=lambda pair: _place(pair[1]).top())[1:]:
        yield f"Tab goes up from {describe(one)} to {describe(other)}"


def _above(this: QWidget, that: QWidget) -> bool:
    """Is it wholly above the other, in the same column?"""
    here, there = _standing(this, that), _standing(that, this)
    beside = here.right() < there.left() or there.right() < here.left()
    return not beside and here.bottom() < there.top()


def _standing(widget: QWidget, other: QWidget) -> QRect:
    """Where it stands. What scrolls, as the other does not, stands where its whole page does."""
    stands, parent = widget, widget.parentWidget()
    while parent is not None and not parent.isAncestorOf(other):
        stands = parent if isinstance(parent, QAbstractScrollArea) else stands
        parent = parent.parentWidget()
    return _place(stands)


def _walk(first: QWidget, key: Qt.Key) -> tuple[list[QWidget], QWidget | None]:
    """Everything that has the keyboard in turn, and whatever keeps it."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    here = QApplication.focusWidget()
    while here is not None and here not in reached:
        reached.append(here)
        QTest.keyClick(here, key)
        after = QApplication.focusWidget()
        if after is here:
            return reached, here if _others_can_tab(here) else None
        here = after
    return reached, None


def _others_can_tab(here: QWidget) -> bool:
    return any(other is not here and _tabbable(other) for other in controls(here.window()))


def _first_to_tab(window: QWidget) -> QWidget | None:
    found = [control for control in controls(window) if _tabbable(control)]
    return found[0] if found else None


def _tabbable(control: QWidget) -> bool:
    return bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _reached_by_arrows(control: QWidget) -> bool:
    """One of a set of radio buttons: Tab goes to the chosen one, and arrow keys to the rest."""
    if not isinstance(control, QAbstractButton) or not control.isCheckable():
        return False
    group = control.group()
    if group is not None and group.exclusive():
        siblings = group.buttons()
    elif control.autoExclusive() and (parent := control.parentWidget()) is not None:
        siblings = parent.findChildren(QAbstractButton)
    else:
        return False
    return any(other is not control and _tabbable(other) for other in siblings)


def _ringless(window: QWidget, found: list[QWidget]) -> Iterator[str]:
    for control in found:
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        _settle()
        if not control.hasFocus():
            continue  # said already: it cannot be reached
        around = scaled(_RING)
        place = _place(control).adjusted(-around, -around, around, around) & window.rect()
        focused = _pixels(window, place)
        control.clearFocus()
        _settle()
        changed = sum(1 for a, b in zip(focused, _pixels(window, place), strict=True) if a != b)
        if changed < place.width():
            yield f"{describe(control)} does not show that it has the keyboard"


def _pixels(window: QWidget, place: QRect) -> list[int]:
    image = window.grab(place).toImage()
    return memoryview(image.constBits()).cast("B").cast("I").tolist()


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _seen(widget: QWidget) -> QRect:
    """The part of it that no parent cuts off, as a scrolled page does."""
    place, parent = _place(widget), widget.parentWidget()
    while parent is not None:
        place &= _place(parent)
        parent = None if parent.isWindow() else parent.parentWidget()
    return place


def _inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return widget.objectName().startswith("qt_") or isinstance(parent, QAbstractSpinBox | QComboBox)


def _interface(widget: QWidget):
    return QAccessible.queryAccessibleInterface(widget)


def _name(widget: QWidget) -> str:
    interface = _interface(widget)
    if interface is None:
        return ""
    if isinstance(widget, QComboBox):  # its name is its answer on Linux; its label asks
        asked = (other for other, kind in interface.relations() if kind & _LABEL)
        return next((label.text(QAccessible.Text.Name) for label in asked), "")
    return interface.text(QAccessible.Text.Name)
