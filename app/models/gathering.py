"""Gathering notes: themes, dots, and notes that say the same. Words are linked, never copied."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from app.models.changed import Changed
from app.models.door import Door
from app.models.log import Change
from app.models.ranked import last_of, rank_after
from app.models.shown import contribution, theme
from app.workshops.typed import clean

_LAST = last_of(theme)
_SAME_AS = (
    select(contribution.c.id)
    .where(
        contribution.c.session_id == bindparam("session"),
        contribution.c.same_as == bindparam("kept"),
    )
    .order_by(contribution.c.rank, contribution.c.id)
)
_GATHERED = (
    select(contribution.c.id)
    .where(
        contribution.c.session_id == bindparam("session"),
        contribution.c.theme == bindparam("theme"),
    )
    .order_by(contribution.c.rank, contribution.c.id)
)


class Gathering:
    """The part of the notebook in which notes are put together."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def add_theme(
        self,
        session_id: str,
        title: str,
        question: str = "",
        note_ids: Sequence[str] = (),
        clear_draft: str = "",
    ) -> Changed:
        """A new theme, last, with these notes gathered under it."""
        with self._door.change("add theme", session_id) as change:
            made = change.create(
                "theme",
                {
                    "session_id": session_id,
                    "question": question,
                    "title": clean(title),
                    "rank": rank_after(change.conn, _LAST, session_id),
                    "dots": None,
                },
            )
            _put_under(change, note_ids, made)
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def rename_theme(self, theme_id: str, title: str) -> Changed:
        with self._door.change("rename theme") as change:
            change.session_id = change.state("theme", theme_id)["session_id"]
            change.amend("theme", theme_id, title=clean(title))
        return self._door.result(change)

    def remove_theme(self, theme_id: str) -> Changed:
        """Its notes stand by themselves again."""
        with self._door.change("remove theme") as change:
            change.session_id = change.state("theme", theme_id)["session_id"]
            which = {"session": change.session_id, "theme": theme_id}
            _put_under(change, [row.id for row in change.conn.execute(_GATHERED, which)], "")
            change.remove("theme", theme_id)
        return self._door.result(change)

    def gather(self, note_ids: Sequence[str], theme_id: str) -> Changed:
        """Put the notes under a theme; "" takes them out of theirs."""
        with self._door.change("gather notes") as change:
            if theme_id:
                change.state("theme", theme_id)
            _put_under(change, note_ids, theme_id)
        return self._door.result(change)

    def merge(self, note_ids: Sequence[str], kept_id: str) -> Changed:
        """These notes say the same as the one kept, which from now on stands for them all."""
        with self._door.change("merge notes") as change:
            kept = change.state("contribution", kept_id)
            change.session_id = kept["session_id"]
            for note_id in note_ids:
                if note_id != kept_id:
                    _merge_one(change, note_id, kept_id)
            if kept.get("same_as"):
                change.amend("contribution", kept_id, same_as="")
        return self._door.result(change)

    def part(self, note_ids: Sequence[str]) -> Changed:
        """Notes that were merged stand by themselves again."""
        with self._door.change("part notes") as change:
            for note_id in note_ids:
                change.session_id = change.state("contribution", note_id)["session_id"]
                change.amend("contribution", note_id, same_as="")
        return self._door.result(change)

    def count_dots(self, entity_id: str, dots: int | None) -> Changed:
        """How many dots a theme or a note has; None takes the count away."""
        with self._door.change("count dots") as change:
            kind = "theme" if change.is_here("theme", entity_id) else "contribution"
            change.session_id = change.state(kind, entity_id)["session_id"]
            change.amend(kind, entity_id, dots=dots)
        return self._door.result(change)


def _put_under(change: Change, note_ids: Sequence[str], theme_id: str) -> None:
    for note_id in note_ids:
        change.session_id = change.state("contribution", note_id)["session_id"]
        change.amend("contribution", note_id, theme=theme_id)


def _merge_one(change: Change, note_id: str, kept_id: str) -> None:
    """The note, and all that it stood for, now stand behind the one kept."""
    which = {"session": change.session_id, "kept": note_id}
    behind = [row.id for row in change.conn.execute(_SAME_AS, which)]
    for each in (note_id, *behind):
        if each != kept_id:
            change.amend("contribution", each, same_as=kept_id)
