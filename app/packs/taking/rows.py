"""A group's record as tables: one row for each meeting, note, action, count and agreed line.

Workbook and CSV files are written from the same rows. A side is counted apart only where
`workshops.placing` allows it, because rows are made from what is for the room and nothing else.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from app.packs.pages.guided import title_of
from app.words import _
from app.workshops.actions import say_status
from app.workshops.answers import answer_words, numbered_answer
from app.workshops.content import Tool
from app.workshops.feedback import TOOL as FEEDBACK
from app.workshops.placing import Spread
from app.workshops.room import RoomNote, RoomPlaces, RoomSession
from app.workshops.show_cards import SIGNS
from app.workshops.show_of_cards import Count, word_of
from app.workshops.sides import view_of_words
from app.workshops.taken import TakenAgreement
from app.workshops.telling import say_outcome

Value = str | int | date | None
Row = tuple[Value, ...]


class Column(NamedTuple):
    heading: str
    width: int
    """In letters."""


class Table(NamedTuple):
    """One sheet of the workbook, and one CSV file."""

    name: str
    """What its file is called."""
    title: str
    """What its sheet is called."""
    columns: tuple[Column, ...]


def tables() -> tuple[Table, ...]:
    """Every table there is, in the order of the sheets."""
    day, meeting = Column(_("Day"), 18), Column(_("Meeting"), 36)
    question, words = Column(_("Question"), 36), 60
    return (
        Table(
            "meetings",
            _("Meetings"),
            (
                day,
                meeting,
                Column(_("What we looked at"), 40),
                Column(_("What for"), 40),
                Column(_("Kind of meeting"), 28),
                Column(_("How far"), 14),
                Column(_("Place"), 26),
                Column(_("Notes"), 9),
                Column(_("Actions"), 9),
                Column(_("Meeting id"), 38),
            ),
        ),
        Table(
            "notes",
            _("Notes"),
            (
                day,
                meeting,
                question,
                Column(_("Note"), words),
                Column(_("Theme"), 26),
                Column(_("Dots"), 8),
                Column(_("To come back to"), 16),
                Column(_("What came of it"), 44),
                Column(_("Told on"), 18),
                Column(_("Says the same as"), 38),
                Column(_("Note id"), 38),
                Column(_("Meeting id"), 38),
            ),
        ),
        Table(
            "actions",
            _("Actions"),
            (
                day,
                meeting,
                Column(_("What"), words),
                Column(_("Lead"), 22),
                Column(_("By when"), 18),
                Column(_("Help needed"), 34),
                Column(_("How it is going"), 18),
                Column(_("Why"), 40),
                Column(_("Grew out of notes"), 38),
                Column(_("Action id"), 38),
                Column(_("Meeting id"), 38),
            ),
        ),
        Table(
            "counts",
            _("Counts"),
            (
                day,
                meeting,
                Column(_("What was counted"), 24),
                question,
                Column(_("Who"), 20),
                Column(_("Answer"), 30),
                Column(_("How many"), 11),
                Column(_("Meeting id"), 38),
            ),
        ),
        Table(
            "settled",
            _("Where we are"),
            (
                day,
                meeting,
                question,
                Column(_("We are here"), 30),
                Column(_("We want to be here"), 30),
                Column(_("By when"), 18),
                Column(_("Because"), words),
                Column(_("Meeting id"), 38),
            ),
        ),
        Table(
            "not-shared",
            _("Not shared"),
            (
                day,
                meeting,
                Column(_("What we do not share"), 40),
                Column(_("Why"), 40),
                Column(_("Who was told"), 30),
                Column(_("Meeting id"), 38),
            ),
        ),
        Table(
            "agreement",
            _("Agreement lines"),
            (
                Column(_("Agreement"), 30),
                Column(_("How far"), 20),
                Column(_("Agreed on"), 18),
                Column(_("Line"), words),
                Column(_("Look at it again on"), 20),
            ),
        ),
    )


def rows_of(room: RoomSession, tools: Mapping[str, Tool]) -> Iterator[tuple[str, Row]]:
    """Every row of one meeting, each with the name of its table."""
    tool = tools.get(room.tool)
    first: Row = (room.held_on, title_of(room, tools))
    yield "meetings", (*first, *_meeting(room, tool))
    asked = {step.question: step.title for step in room.steps if step.question}
    themes = {theme.id: theme.title for theme in room.themes}
    for note in room.notes:
        question = asked.get(note.question, "")
        yield "notes", (*first, question, *_note(note, themes), note.id, room.id)
    for action in room.actions:
        facts = (action.what, action.lead, action.by_when, action.help_needed)
        going = (say_status(action), action.why, " ".join(action.came_from))
        yield "actions", (*first, *facts, *going, action.id, room.id)
    for count in (*_places(room, tool, asked), *_slips(room, tools), *_cards(room)):
        yield "counts", (*first, *count, room.id)
    for places in room.places:
        if settled := _settled(places, tool, asked):
            yield "settled", (*first, *settled, room.id)
    for part in room.not_shared:
        yield "not-shared", (*first, part.what, part.why, part.told, room.id)


def rows_of_agreement(
    agreement: TakenAgreement, tools: Mapping[str, Tool]
) -> Iterator[tuple[str, Row]]:
    """As it was on each day it was agreed; as it stands now when that is not among them."""
    tool = tools.get(agreement.now.tool)
    name = _(tool.title) if tool else agreement.now.tool
    as_now = agreement.now.state not in ("agreed", "agreed so far")
    for held in (*agreement.editions, *((agreement.now,) if as_now else ())):
        state = _states()[held.state]
        for line in held.lines:
            yield "agreement", (name, state, held.agreed_on, line, held.review_on)


def _meeting(room: RoomSession, tool: Tool | None) -> Row:
    kind = _(tool.title) if tool else room.tool
    far = {"planned": _("planned"), "running": _("running"), "finished": _("finished")}
    facts = (room.about, room.aim, kind, far[room.status], room.place)
    return (*facts, len(room.notes), len(room.actions), room.id)


def _note(note: RoomNote, themes: Mapping[str, str]) -> Row:
    parked = _("yes") if note.parked else ""
    said = (note.text, themes.get(note.theme, ""), note.dots, parked)
    return (*said, say_outcome(note) if note.outcome else "", note.told_on, note.same_as)


def _places(room: RoomSession, tool: Tool | None, asked: Mapping[str, str]) -> Iterator[Row]:
    what, sides = _("Where people stand"), view_of_words()
    for places in room.places:
        spreads, title = places.spreads, asked.get(places.item, "")
        if spreads is None or spreads.everyone is None:
            continue
        shown = [(_("Everyone"), spreads.everyone)]
        shown += [(sides.get(side, side), spread) for side, spread in spreads.sides.items()]
        for who, spread in shown:
            for answer, number in _answers(spread, tool, places.item):
                yield what, title, who, answer, number


def _answers(spread: Spread, tool: Tool | None, item: str) -> Iterator[tuple[str, int]]:
    for number, people in enumerate(spread.counts, 1):
        yield numbered_answer(tool, item, number), people


def _slips(room: RoomSession, tools: Mapping[str, Tool]) -> Iterator[Row]:
    tool = tools.get(FEEDBACK)
    for spread in room.feedback.spreads:
        words = answer_words(tool, spread.item)
        title = _(tool.item(spread.item).text) if tool else spread.item
        for number, people in enumerate(spread.counts):
            answer = words[number] if number < len(words) else str(number + 1)
            yield _("How it was"), title, _("Everyone"), answer, people


def _cards(room: RoomSession) -> Iterator[Row]:
    for held in room.card_counts:
        count = Count(yes=held.yes, no=held.no, speak_up=held.speak_up)
        for sign in SIGNS:
            yield _("Cards"), held.asked, _("Everyone"), word_of(sign), count.of(sign)


def _settled(places: RoomPlaces, tool: Tool | None, asked: Mapping[str, str]) -> Row:
    """Empty where nothing was settled."""
    if not (places.agreed or places.goal or places.because or places.by_when):
        return ()
    here = numbered_answer(tool, places.item, places.agreed)
    goal = numbered_answer(tool, places.item, places.goal)
    return (asked.get(places.item, ""), here, goal, places.by_when, places.because)


def _states() -> dict[str, str]:
    return {
        "": "",
        "begun": _("begun"),
        "agreed so far": _("agreed so far"),
        "agreed": _("agreed"),
        "being changed": _("being changed"),
    }
