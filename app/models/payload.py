"""The state of one thing as JSON: what the log keeps, and how older ones are lifted."""

import dataclasses
import json
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any, Literal, cast

from app.models.errors import StoreError

EntityType = Literal[
    "group",
    "session",
    "step",
    "visit",
    "contribution",
    "theme",
    "card_count",
    "tally",
    "photo",
    "action",
    "agreement",
    "line",
    "worry",
    "edition",
    "incident",
    "venue",
    "access_check",
    "checked",
    "need",
    "settled",
    "not_shared",
    "run_sheet",
    "own_word",
    "picture_choice",
    "translation",
    "thread",
]
Payload = dict[str, Any]
Lift = Callable[[EntityType, Payload], Payload]

SCHEMA_V = 1
"""What payloads mean today."""

LIFTS: Mapping[int, Lift] = {}
"""For each older version, how its payloads become the next version's."""


class PayloadDamaged(StoreError):
    """A state in the log that cannot be read."""


class PayloadNewer(StoreError):
    """Written by a newer Alongside."""

    def __init__(self, schema_v: int) -> None:
        super().__init__(schema_v)
        self.schema_v = schema_v


def lift(
    entity_type: EntityType,
    payload: Payload,
    schema_v: int,
    lifts: Mapping[int, Lift] = LIFTS,
    target: int = SCHEMA_V,
) -> Payload:
    """The payload as today's code reads it; fields it does not know stay in it."""
    if schema_v > target:
        raise PayloadNewer(schema_v)
    for version in range(schema_v, target):
        payload = lifts[version](entity_type, payload)
    return payload


def plain(value: object) -> Any:
    """A value of ours as JSON has it: dates and times as ISO text, tuples as lists."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)
        }
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(one) for one in cast("tuple[object, ...]", value)]
    return value


def encode(payload: Payload) -> str:
    """Always the same text for the same state; words stay readable, so that erasing can check."""
    return json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def decode(text: str) -> Payload:
    """Raises PayloadDamaged, which does not carry the text as json's own error does."""
    try:
        found = json.loads(text)
    except ValueError:
        raise PayloadDamaged from None
    if not isinstance(found, dict):
        raise PayloadDamaged
    return cast("Payload", found)
