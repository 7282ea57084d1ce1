"""Tab goes through a page as it is read: in the order of its layouts, not of their making."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.parts.flowing import Columns

_LAST = 1_000


def in_reading_order(root: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard in `root`, on show or not; each before what is in it."""
    if root.focusPolicy() != Qt.FocusPolicy.NoFocus and root.focusProxy() is None:
        yield root
    for child in _children(root):
        yield from in_reading_order(child)


def set_order(controls: Sequence[QWidget], apart: Iterable[QWidget] = ()) -> None:
    """Qt puts last whatever was made last: rows drawn anew, and the line at the foot.

    Of what stands `apart`, nothing comes between two of them. Only what is out of its turn is
    moved: to set the order of every pair takes others out of the round.
    """
    wanted = {*controls, *apart}
    for one, other in pairwise(controls):
        if _next(one, wanted) is not other:
            QWidget.setTabOrder(one, other)


def _next(one: QWidget, among: set[QWidget]) -> QWidget | None:
    here = one.nextInFocusChain()
    while here is not None and here is not one and here not in among:
        here = here.nextInFocusChain()
    return here


def _children(parent: QWidget) -> list[QWidget]:
    inside = [each for each in parent.children() if isinstance(each, QWidget)]
    shown = [each for each in inside if not each.isWindow()]
    return sorted(shown, key=_place_in(parent)) if len(shown) > 1 else shown


def _place_in(parent: QWidget) -> Callable[[QWidget], int]:
    """By its turn in the layout, and what has none last."""
    if isinstance(parent, Columns) and parent.stacked:
        stacking = parent.stacking
        return lambda child: stacking.index(child) if child in stacking else _LAST
    layout = parent.layout()

    def turn(child: QWidget) -> int:
        at = layout.indexOf(child) if layout is not None else -1
        return at if at >= 0 else _LAST

    return turn
