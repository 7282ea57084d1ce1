"""A look-back as rows of a list: a heading for each chapter, and what there is to tell below it."""

from __future__ import annotations

from collections.abc import Sequence

from app.ui.parts.notes import ListedNote
from app.workshops.look_back_chapters import Chapter

TOKENS = {"kept": "plus1", "going": "plus1", "stuck": "plus1", "changed": "plus1"}
"""Promises have the star's edge, as everywhere; words always say the same."""

MOST_ROWS = 60
"""Of one chapter on the screen, so that years of meetings open as fast as months."""


def rows_of(chapters: Sequence[Chapter]) -> list[ListedNote]:
    """Headings cannot be chosen: Up and Down go from one thing to the next."""
    rows: list[ListedNote] = []
    for chapter in chapters:
        token = TOKENS.get(chapter.name, chapter.mark)
        rows.append(ListedNote(f"chapter:{chapter.name}", chapter.title, heading=True))
        rows += (
            ListedNote(
                line.id,
                line.parts[0],
                token,
                " ".join(line.parts[1:]),
                spoken=f"{chapter.title}. {line.parts[0]}",
            )
            for line in chapter.lines
        )
    return rows
