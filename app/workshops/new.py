"""What is about to be made: a session, its steps and its actions before they have ids."""

from dataclasses import dataclass, field
from datetime import date

from app.workshops.session import SessionDetails, SessionStatus, StepKind


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSession:
    """Everything needed to begin a session, worded as it will be on the day."""

    group_id: str
    tool: str
    details: SessionDetails
    steps: tuple["NewStep", ...]
    credit: str = ""
    status: SessionStatus = "running"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStep:
    """A step before it has an id."""

    kind: StepKind
    title: str
    question: str = ""
    word: str = ""
    mark: str = ""
    prompt: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAction:
    """An action before it has an id."""

    what: str
    lead: str = ""
    shown_as: str = ""
    agreed: bool = False
    by_when: date | None = None
    help_needed: str = ""
    came_from: tuple[str, ...] = field(default=())
