"""4 plus 1: the plus one waits for the four (inventory fpo.plus1)."""

from app.workshops.running_order import questions
from app.workshops.session import Session


def still_waiting(session: Session) -> tuple[str, ...]:
    """Words of the questions that have been neither visited nor left for today."""
    return tuple(step.word for step in questions(session) if step.status == "waiting")


def is_open(session: Session) -> bool:
    """True once every question was visited or left, or the facilitator opened it early."""
    return not still_waiting(session) or bool(session.plus_one_before)
