"""A sheet in the store: made with its first answer, and what is half typed of it beside it.

These are done on the worker's thread, one after another, so that two answers given in one breath
can never make two sheets.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.models.changed import Changed
from app.models.errors import StoreError
from app.words import _
from app.workshops.access import Need
from app.workshops.typed import WrongText

if TYPE_CHECKING:
    from app.models.notebook import Notebook

_OF_NO_SESSION = ""
_ABOUT = "need "


@dataclass
class Sheet:
    """What is known of a sheet that is open. A new one has no id until its first answer."""

    need: Need
    not_kept: dict[str, str] = dataclasses.field(default_factory=dict[str, str])
    """Shared with the page: words that the disk would not take, by the place they belong to."""

    @property
    def id(self) -> str:
        return self.need.id

    def place(self, field: str) -> str:
        """Where its half-typed words are kept."""
        return f"{_ABOUT}{field}:{self.need.id or self.need.group_id}"

    def keep(
        self, notebook: Notebook, field: str, typed: str, fields: Mapping[str, object]
    ) -> Changed:
        """Keep what was given in `field`; its half-typed words go in the same transaction.

        Words that cannot be kept as they are stay half typed; it raises WrongText then.
        """
        where = self.place(field)
        try:
            changed = self._keep(notebook, where, fields)
        except WrongText:
            self.put_by(notebook, field, typed)
            raise
        for place in (where, self.place(field)):
            self.not_kept.pop(place, None)
        return changed

    def put_by(self, notebook: Notebook, field: str, text: str) -> None:
        if text.strip():
            notebook.keep_draft(_OF_NO_SESSION, self.place(field), text)
        else:
            notebook.drop_draft(_OF_NO_SESSION, self.place(field))

    def half_typed(self, notebook: Notebook) -> Mapping[str, str]:
        """By field, what was typed and not given."""
        return half_typed(notebook).get(self.need.id or self.need.group_id, {})

    def take_back(self, notebook: Notebook) -> bool:
        """Gone for good, with what was half typed. False when the disk must be waited for."""
        about = f":{self.need.id or self.need.group_id}"
        for where in [each for each in self.not_kept if each.endswith(about)]:
            del self.not_kept[where]
        for field in self.half_typed(notebook):
            notebook.drop_draft(_OF_NO_SESSION, self.place(field))
        if self.need.id:
            notebook.take_back((self.need.id,))
        return notebook.scrub_problem is None

    def _keep(self, notebook: Notebook, where: str, fields: Mapping[str, object]) -> Changed:
        if not self.need.id:
            return self._begin(notebook, where, fields)
        answers = fields.get("answers")
        if isinstance(answers, dict):
            ((asked, text),) = answers.items()
            return notebook.needs.answer(self.need.id, asked, text, clear_draft=where)
        return notebook.needs.change(self.need.id, clear_draft=where, **fields)

    def _begin(self, notebook: Notebook, where: str, fields: Mapping[str, object]) -> Changed:
        half = {
            field: text
            for field, text in self.half_typed(notebook).items()
            if self.place(field) != where
        }
        wanted = {"keep_until": self.need.keep_until, **fields}
        changed = notebook.needs.add(self._group(notebook), where, **wanted)
        for field in half:
            notebook.drop_draft(_OF_NO_SESSION, self.place(field))
        self.need = replace(self.need, id=changed.created[0])
        for field, text in half.items():
            self.put_by(notebook, field, text)
        return changed

    def _group(self, notebook: Notebook) -> str:
        """A first group is made, which can be renamed, where there is none."""
        return self.need.group_id or notebook.add_group(_("Our group")).created[0]


def put_by_again(notebook: Notebook, not_kept: dict[str, str]) -> None:
    """What the disk would not take before, if it takes it now."""
    for where, text in tuple(not_kept.items()):
        with suppress(StoreError):
            if text.strip():
                notebook.keep_draft(_OF_NO_SESSION, where, text)
            not_kept.pop(where, None)


def half_typed(notebook: Notebook) -> dict[str, dict[str, str]]:
    """By sheet (or by group, for one that is not in the store yet), and then by field."""
    found: dict[str, dict[str, str]] = {}
    for draft in notebook.drafts():
        if draft.where.startswith(_ABOUT):
            field, _colon, about = draft.where.removeprefix(_ABOUT).rpartition(":")
            found.setdefault(about, {})[field] = draft.text
    return found
