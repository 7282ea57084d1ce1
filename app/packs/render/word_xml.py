"""Makes the elements a Word file is written in: typed words go in as text, never as markup."""

from copy import deepcopy
from typing import Any

from docx.oxml.ns import nsmap
from docx.oxml.parser import oxml_parser

Node = Any
"""An lxml element, which carries no types of its own."""

_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_SPACES: dict[str, str] = {**nsmap, "adec": _DECORATIVE}
_LOCAL_NAMES = {"r": "r:", "xml": "xml:"}


def el(kind: str, /, *parts: Node | None, text: str = "", **attributes: object) -> Node:
    """`el("w:jc", val="start")`: an attribute is in the space of its element, where that has one.

    An attribute with a space of its own is named `r_id`. Parts that are None are left
    out, and one that stands elsewhere already is copied.
    """
    space = kind.partition(":")[0]
    made = oxml_parser.makeelement(_whole(kind), nsmap=_own(space))
    for key, value in attributes.items():
        made.set(_attribute(space, key), str(value))
    if text:
        made.text = text
    made.extend(
        [part if part.getparent() is None else deepcopy(part) for part in parts if part is not None]
    )
    return made


def attribute(name: str) -> str:
    """The full name of an attribute of Word's own."""
    return _whole(f"w:{name}")


def element(name: str) -> str:
    """The full name of an element of Word's own."""
    return _whole(f"w:{name}")


def twips(points: float) -> int:
    """What Word measures most things in: twentieths of a point."""
    return round(points * 20)


def _whole(name: str) -> str:
    space, _colon, local = name.partition(":")
    return f"{{{_SPACES[space]}}}{local}"


def _own(space: str) -> dict[str, str]:
    return {space: _SPACES[space]}


def _attribute(space: str, key: str) -> str:
    own, _underscore, local = key.partition("_")
    if local and own in _LOCAL_NAMES:
        return _whole(_LOCAL_NAMES[own] + local)
    return _whole(f"{space}:{key}") if space in ("w", "w14") else key
