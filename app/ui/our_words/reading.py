"""What the page of the group's words is made from, read on the worker's thread.

While everyone can see this laptop no half-typed word is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.ui.agreement.reading import EVERY_GROUP, NOTHING
from app.workshops.own_words import OwnWord
from app.workshops.session import Group

if TYPE_CHECKING:
    from app.models.notebook import Notebook


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundWords:
    """One group's words, in the order of their letters."""

    groups: tuple[Group, ...] = ()
    group_id: str = ""
    words: tuple[OwnWord, ...] = ()
    drafts: Mapping[str, str] = field(default_factory=lambda: NOTHING)


def words_found(notebook: Notebook, group_id: str, *, everyone: bool) -> FoundWords:
    """Of the chosen group, else of the one that met last."""
    groups = notebook.groups()
    known = [group.id for group in groups]
    here = group_id if group_id in known else next(iter(known), "")
    return FoundWords(
        groups=groups,
        group_id=here,
        words=notebook.packing.own_words(here) if here else (),
        drafts=NOTHING if everyone else half_typed_in(notebook),
    )


def half_typed_in(notebook: Notebook) -> Mapping[str, str]:
    """Those that belong to no session."""
    drafts = {each.where: each.text for each in notebook.drafts() if each.session_id == EVERY_GROUP}
    return MappingProxyType(drafts)
