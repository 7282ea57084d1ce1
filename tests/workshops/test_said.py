"""What we said about something: every note with what came of it, and no private word."""

from __future__ import annotations

from datetime import date

from app.workshops.finding import Sought
from app.workshops.room import RoomAction
from app.workshops.said import WhatWeSaid, what_we_said
from app.workshops.said_slides import said_slides
from app.workshops.searching import Found, Kind, Search

CANARY = "canaryneverheard"


def promise(number: int, lead: str = "") -> RoomAction:
    return RoomAction(
        id=f"action {number}",
        what=f"Promise {number}",
        lead=lead,
        by_when=None,
        help_needed="",
        status="going",
        why="",
    )


def found(kind: Kind, text: str, **fields: object) -> Found:
    own = {"entity_id": text, "session_id": "s", "session_title": "Meeting", **fields}
    return Found(entity_type=kind, text=text, **own)  # pyright: ignore[reportArgumentType]


def said(*things: Found, most: int = 50) -> WhatWeSaid:
    words = (Sought("bus", frozenset({"bus"})),)
    return what_we_said(Search(found=things, sought=words), most=most)


def on_wall(value: WhatWeSaid) -> str:
    return repr(said_slides(value))


def test_no_private_word_reaches_the_wall_or_paper() -> None:
    private = found("contribution", CANARY, visibility="private")
    organisers = found("contribution", CANARY, visibility="organiser")
    waits = found("contribution", "The bus", aside=CANARY, parked=True)
    theme, session = found("theme", CANARY), found("session", CANARY)
    value = said(private, organisers, waits, theme, session)
    assert [answer.note.text for answer in value.answers] == ["The bus"]
    assert CANARY not in repr(value) + on_wall(value)


def test_each_note_has_what_came_of_it_its_promises_and_whether_people_were_told() -> None:
    told = found(
        "contribution",
        "The bus is late",
        outcome="cannot",
        also="It is the council's",
        told_on=date(2026, 3, 1),
        told_how="post",
        promises=(promise(1),),
    )
    value = said(told, found("contribution", "The bus is cold"))
    slide, still = said_slides(value)
    assert "The reason: It is the council's." in slide.items[1]
    assert "We agreed: Promise 1. Now: going on. Told on 1 March 2026, by post." in slide.items[1]
    assert "Not yet told." not in slide.items[2]
    assert still.items == ("“The bus is cold” Heard. Nothing to tell yet.",)
    assert [answer.note.text for answer in value.to_tell] == ["The bus is cold"]


def test_a_promise_is_said_once_and_what_was_decided_is_there() -> None:
    note = found("contribution", "The bus", promises=(promise(1),))
    value = said(
        note,
        found("action", "Promise 1", promises=(promise(1),)),
        found("action", "Promise 2", promises=(promise(2),)),
        found("line", "We wait for ____", also="the bus"),
        found("settled", "The bus changed"),
        found("not_shared", "Bus money", also="Head office keeps it"),
    )
    assert value.decided == (
        "We agreed: Promise 2. Now: going on.",
        "In our agreement: We wait for the bus.",
        "What we settled, because: The bus changed.",
        "Not shared: Bus money. Head office keeps it.",
    )


def test_meetings_stand_newest_first_and_those_told_are_told_so() -> None:
    days = (date(2024, 1, 1), date(2026, 1, 1), date(2025, 1, 1))
    notes = [
        found("contribution", f"bus {day.year}", held_on=day, session_id=str(day), told_on=day)
        for day in days
    ]
    value = said(*notes)
    assert [meeting.held_on for meeting in value.meetings] == sorted(days, reverse=True)
    assert said_slides(value)[-1].lines == ("Everyone has been told about all of these.",)


def test_nothing_found_is_no_slide_and_more_is_said() -> None:
    assert said_slides(said()) == ()
    many = [found("contribution", f"bus {number}") for number in range(4)]
    assert said(*many, most=3).more
    assert len(said(*many, most=3).answers) == 3
