"""Paper sheets that are typed up afterwards: one for each question, and one without any."""

from dataclasses import dataclass

from app.words import _
from app.workshops.room import RoomSession, RoomStep
from app.workshops.sentences import with_capital

BLANK = ""
"""Lines of a sheet without a question: notes under no question, told as other notes."""

DRAFT = "sheet:"
"""Where the half-typed line of a sheet is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSheet:
    """One sheet of paper, or one flip chart."""

    question: str
    title: str
    name: str
    mark: str = ""
    step_id: str = ""
    """The step it was written at; "" for a sheet without a question."""

    @property
    def draft(self) -> str:
        return f"{DRAFT}{self.question or 'blank'}"


def sheets_of(room: RoomSession) -> tuple[PaperSheet, ...]:
    """In the order of the session; the sheet without a question is last."""
    asked = tuple(_sheet(step) for step in room.steps if step.question)
    return (*asked, PaperSheet(question=BLANK, title=_("Other notes"), name=_("Other notes")))


def _sheet(step: RoomStep) -> PaperSheet:
    return PaperSheet(
        question=step.question,
        title=step.title,
        name=with_capital(step.word) or step.title,
        mark=step.mark,
        step_id=step.id,
    )
