"""A group's record as JSON, for other programs: `resources/schemas/record-1.json` says its shape.

Each meeting is written as soon as it is read, so that memory stays flat. The ids are those of the
notes themselves: they are the same in every folder that is ever taken.
"""

import json
import re
from collections.abc import Sequence
from datetime import date, time
from pathlib import Path
from typing import Any

from app.packs.document import Document
from app.workshops.agreement import RoomAgreement
from app.workshops.own_words import OwnWord
from app.workshops.placing import Spreads
from app.workshops.room import RoomAction, RoomNote, RoomPlaces, RoomSession
from app.workshops.session import Group
from app.workshops.taken import OrganiserNote, TakenAgreement
from app.workshops.threads import Thread

FORMAT, VERSION = "alongside-record", 1
SCHEMA = "record-1.json"
"""Its name under `resources/schemas`, and in the folder."""

Facts = dict[str, Any]
_HALF = re.compile("[\ud800-\udfff]")


class RecordFile:
    """One JSON file, begun with what is known of the group and ended with its agreements."""

    def __init__(self, path: Path, what: str, group: Group, day: date) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self._any = False
        begun = {
            "format": FORMAT,
            "version": VERSION,
            "for": what,
            "made_on": day.isoformat(),
            "language": Document("").language,
            "group": {"id": group.id, "name": group.name, "made_up": group.made_up},
        }
        self._file.write("{\n")
        for name, value in begun.items():
            self._file.write(f"{_text(name)}: {_text(value)},\n")
        listed = "sessions" if what == "room" else "notes"
        self._file.write(f"{_text(listed)}: [")

    def add(self, facts: Facts) -> None:
        self._file.write(",\n" if self._any else "\n")
        self._file.write(_text(facts))
        self._any = True

    def close(self, last: Facts | None = None) -> None:
        """`last` is what comes after the list."""
        self._file.write("\n]")
        for name, value in (last or {}).items():
            self._file.write(f",\n{_text(name)}: {_text(value)}")
        self._file.write("\n}\n")
        self._file.close()

    def let_go(self) -> None:
        """Close it half written: nobody will read it."""
        self._file.close()


def session_facts(room: RoomSession) -> Facts:
    """Everything in a meeting that is for the room."""
    return {
        "id": room.id,
        "tool": room.tool,
        "status": room.status,
        "title": room.title,
        "about": room.about,
        "aim": room.aim,
        "held_on": _day(room.held_on),
        "starts": _clock(room.starts),
        "finishes": _clock(room.finishes),
        "place": room.place,
        "how_to_add": room.how_to_add,
        "draft_until": _day(room.draft_until),
        "credit": room.credit,
        "plus_one_before": list(room.plus_one_before),
        "steps": [
            {
                "id": step.id,
                "kind": step.kind,
                "title": step.title,
                "question": step.question,
                "word": step.word,
                "mark": step.mark,
                "status": step.status,
            }
            for step in room.steps
        ],
        "themes": [
            {"id": theme.id, "title": theme.title, "question": theme.question, "dots": theme.dots}
            for theme in room.themes
        ],
        "notes": [_note(note) for note in room.notes],
        "actions": [_action(action) for action in room.actions],
        "cards": [
            {
                "id": count.id,
                "asked": count.asked,
                "yes": count.yes,
                "no": count.no,
                "speak_up": count.speak_up,
            }
            for count in room.card_counts
        ],
        "card_meanings": {
            "yes": room.yes_means,
            "no": room.no_means,
            "speak_up": room.speak_up_means,
        },
        "how_it_was": [
            {"item": spread.item, "counts": list(spread.counts)} for spread in room.feedback.spreads
        ],
        "places": [_places(places) for places in room.places],
        "not_shared": [
            {"id": part.id, "what": part.what, "why": part.why, "told": part.told}
            for part in room.not_shared
        ],
    }


def organiser_facts(note: OrganiserNote) -> Facts:
    return {
        "id": note.id,
        "session": note.session_id,
        "question": note.question,
        "text": note.text,
    }


def group_facts(
    agreements: Sequence[TakenAgreement], threads: Sequence[Thread], words: Sequence[OwnWord]
) -> Facts:
    """What belongs to the group and to no single meeting."""
    return {
        "agreements": [
            {
                "id": each.id,
                "tool": each.now.tool,
                "now": _agreement(each.now),
                "editions": [_agreement(edition) for edition in each.editions],
            }
            for each in agreements
        ],
        "threads": [
            {
                "id": thread.id,
                "kind": thread.kind,
                "words": thread.words,
                "notes": [note.id for note in thread.notes],
            }
            for thread in threads
        ],
        "own_words": [
            {"id": own.id, "word": own.word, "instead": own.instead, "meaning": own.meaning}
            for own in words
        ],
    }


def _note(note: RoomNote) -> Facts:
    return {
        "id": note.id,
        "question": note.question,
        "text": note.text,
        "parked": note.parked,
        "theme": note.theme,
        "same_as": note.same_as,
        "dots": note.dots,
        "outcome": note.outcome,
        "because": note.because,
        "told_on": _day(note.told_on),
    }


def _action(action: RoomAction) -> Facts:
    return {
        "id": action.id,
        "what": action.what,
        "lead": action.lead,
        "by_when": _day(action.by_when),
        "help_needed": action.help_needed,
        "status": action.status,
        "why": action.why,
        "came_from": list(action.came_from),
    }


def _places(places: RoomPlaces) -> Facts:
    return {
        "item": places.item,
        "counts": _counts(places.spreads),
        "agreed": places.agreed,
        "goal": places.goal,
        "by_when": _day(places.by_when),
        "because": places.because,
    }


def _counts(spreads: Spreads | None) -> Facts | None:
    """None where nobody, or too few, placed themselves."""
    if spreads is None or spreads.everyone is None:
        return None
    return {
        "everyone": list(spreads.everyone.counts),
        "sides": {side: list(spread.counts) for side, spread in spreads.sides.items()},
        "some_hidden": spreads.some_hidden,
    }


def _agreement(held: RoomAgreement) -> Facts:
    return {
        "state": held.state,
        "agreed_on": _day(held.agreed_on),
        "review_on": _day(held.review_on),
        "lines": list(held.lines),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _clock(clock: time | None) -> str | None:
    return clock.isoformat("minutes") if clock else None


def _text(value: object) -> str:
    """As it was typed; only half an emoji, which no file can hold, is written by its number."""
    written = json.dumps(value, ensure_ascii=False)
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", written)
