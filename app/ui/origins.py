"""Where an idea comes from, in the names that people know its document by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.words import _


def say_origins(codes: Sequence[str]) -> str:
    """Each source of an item as a title and a place in it (inventory av.29)."""
    return "; ".join(_said(code) for code in codes)


def documents(codes: Iterable[str]) -> tuple[str, ...]:
    """The documents among these sources, with who wrote them and when."""
    named = {code[:3] for code in codes}
    return tuple(title for code, title in _full_titles().items() if code in named)


def _full_titles() -> dict[str, str]:
    return {
        "000": _("Key questions: a checklist for co-production in mental health, NDTi"),
        "001": _("Embedding co-production: the framework for leads, NDTi, 2016"),
        "002": _("Practice examples: a call for them, NDTi, 2016"),
        "003": _("Step by step: co-production in the AMHE QI Collaborative, NCCMH, 2023"),
        "004": _("Working Well Together: evidence and tools, NCCMH, 2019"),
    }


def _said(code: str) -> str:
    if code == "own":
        return _("Our own")
    if code == "public":
        return _("Widely known")
    document, place = code[:3], code[3:].strip()
    title = _short_titles().get(document)
    if title is None:
        return code
    if place[:1].isdigit():
        place = _("section {number}").format(number=place)
    return f"{title}, {place}" if place else title


def _short_titles() -> dict[str, str]:
    return {
        "000": _("Key questions"),
        "001": _("Embedding co-production"),
        "002": _("Practice examples"),
        "003": _("Step by step"),
        "004": _("Working Well Together"),
    }
