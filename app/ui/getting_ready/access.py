"""What people asked for that this place does not have for certain: said before the day, to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Column
from app.words import _
from app.workshops.access import Asked, asked_and_not_met
from app.workshops.access_words import say_asked_and_not_met
from app.workshops.content import Tool
from app.workshops.session import Session

if TYPE_CHECKING:
    from app.models.notebook import Notebook


class AskedFor(Column):
    """One sentence for each thing, with how many asked and never who. Never for the room."""

    def __init__(self) -> None:
        super().__init__(gap=6)

    def show_asked(self, asked: tuple[Asked, ...], tool: Tool) -> None:
        self.clear()
        for each in asked:
            words = say_asked_and_not_met(each, _(tool.item(each.item).text))
            self.add(Text(words, icon="alert-triangle"))


def not_met(notebook: Notebook, session: Session, tool: Tool) -> tuple[Asked, ...]:
    """By the newest check of this session; without one, everything that was asked for."""
    asks = notebook.needs.counts(session.group.id)
    newest = notebook.checking.checks(session_id=session.id)[:1]
    check = notebook.checking.check(newest[0].id) if newest else None
    return asked_and_not_met(asks, check, tool)
