"""Writing groups, sessions and their steps."""

import dataclasses
from datetime import date
from typing import Any, cast

from app.models.log import Change, id_within
from app.models.payload import plain
from app.models.rank import ranks
from app.workshops.new import NewSession
from app.workshops.session import SessionDetails, StepStatus
from app.workshops.typed import clean, clean_if_any

_DETAILS = frozenset(field.name for field in dataclasses.fields(SessionDetails))


def add_group(change: Change, name: str, made_up: bool) -> None:
    change.create("group", {"name": clean(name), "made_up": made_up})


def rename_group(change: Change, group_id: str, name: str) -> None:
    change.amend("group", group_id, name=clean(name))


def start(change: Change, new: NewSession, today: date) -> None:
    change.state("group", new.group_id)
    change.session_id = change.create(
        "session",
        {
            **tidy_details(plain(new.details)),
            "group_id": new.group_id,
            "tool": new.tool,
            "status": new.status,
            "credit": new.credit,
            "begun_on": plain(today),
            "finished_on": None,
            "plus_one_before": [],
        },
    )
    for step, rank in zip(new.steps, ranks(len(new.steps)), strict=True):
        change.create("step", {**plain(step), "session_id": change.session_id, "rank": rank})


def change_details(change: Change, fields: dict[str, object]) -> None:
    change.amend("session", change.session_id, **tidy_details(plain_fields(fields, _DETAILS)))


def mark_step(change: Change, step_id: str, status: StepStatus) -> None:
    """Say how far a step has come, as a thing of its own beside the step."""
    step = change.state("step", step_id)
    change.session_id = step["session_id"]
    own = {"step_id": step_id, "session_id": change.session_id}
    change.make_so("visit", id_within(step_id, "visit"), {"status": status}, own)
    change.created.clear()


def plain_fields(fields: dict[str, object], known: frozenset[str]) -> dict[str, Any]:
    """The fields as payloads have them; a wrong name is a mistake in the program."""
    wrong = fields.keys() - known
    if wrong:
        raise TypeError(f"no such field: {', '.join(sorted(wrong))}")
    return {name: plain(value) for name, value in fields.items()}


def tidy_details(fields: dict[str, Any]) -> dict[str, Any]:
    """Typed text cleaned; in lists, lines with nothing in them left out."""
    return {name: _tidy(value) for name, value in fields.items()}


def _tidy(value: Any) -> Any:
    if isinstance(value, str):
        return clean_if_any(value)
    if isinstance(value, list):
        return [kept for kept in map(_tidy, cast("list[Any]", value)) if kept]
    return value
