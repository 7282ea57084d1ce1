"""What the page of two languages is made from, read on the worker's thread.

The words are those of the page as everybody gets it: it is built from what is for the room.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.packs.side_by_side import texts_to_translate
from app.ui.agreement.reading import NOTHING
from app.ui.our_words.reading import half_typed_in
from app.ui.packing.making import Workroom, document_for, offered
from app.workshops.listed import SessionSummary

if TYPE_CHECKING:
    from app.models.notebook import Notebook

_NEWEST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A session, and a page about it."""

    page: str
    session_id: str = ""
    needs_session: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTexts:
    """What there is to say in the second language, and what is said already."""

    sessions: tuple[SessionSummary, ...] = ()
    session_id: str = ""
    group_id: str = ""
    language: str = ""
    """A tag; "" while none is chosen."""
    texts: tuple[str, ...] = ()
    said: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """By the fingerprint of the text it is for."""
    drafts: Mapping[str, str] = field(default_factory=lambda: NOTHING)


def texts_found(notebook: Notebook, asked: Asked, workroom: Workroom) -> FoundTexts:
    """Of the chosen session, else of the newest that was held."""
    sessions = offered(notebook, asked.session_id, _NEWEST)
    held = [each for each in sessions if each.status != "planned"]
    here = next((each for each in sessions if each.id == asked.session_id), None)
    here = here or next(iter(held or sessions), None)
    if here is None:
        return FoundTexts()
    language = notebook.packing.second_language(here.group_id)
    session_id = here.id
    found = FoundTexts(
        sessions=sessions, session_id=session_id, group_id=here.group_id, language=language
    )
    return _with_texts(notebook, found, asked, workroom) if language else found


def _with_texts(
    notebook: Notebook, found: FoundTexts, asked: Asked, workroom: Workroom
) -> FoundTexts:
    document = document_for(notebook, asked.page, found.session_id, workroom)
    return FoundTexts(
        sessions=found.sessions,
        session_id=found.session_id,
        group_id=found.group_id,
        language=found.language,
        texts=texts_to_translate(document),
        said=notebook.packing.translations(found.group_id, found.language),
        drafts=half_typed_in(notebook),
    )
