"""The slides of a place step: the question with its rule first, and then where we stand."""

from dataclasses import replace

from app.words import _
from app.workshops.content import Tool
from app.workshops.dates import say_date
from app.workshops.held_places import settles_on
from app.workshops.ladder_drawing import Places, facts
from app.workshops.placing import FEWEST_SHOWN, Spread, Spreads
from app.workshops.room import RoomPlaces, RoomSession, RoomStep
from app.workshops.sentences import aloud, with_capital
from app.workshops.sides import view_of_words
from app.workshops.slides import Slide


def place_slide(
    room: RoomSession, step: RoomStep, tool: Tool | None = None, *, notes: bool = False
) -> Slide:
    """The question; once everybody's places are in, and `notes`, where we stand.

    `tool` is what people read and choose from; nothing in it was typed by anyone.
    """
    shown = room.places_on(step.question)
    if notes and shown.spreads is not None:
        return _where_we_stand(room, step, tool, shown.spreads)
    return _ask(step, tool)


def small_sides_rule() -> str:
    """Said before anyone places themselves (screens.md, decision 7; inventory ladder, Data)."""
    return _(
        "A side with fewer than four people here is never shown apart. You need not say a side."
    )


def in_private() -> str:
    return _("Place yourself in private. Nobody sees it till all are in.")


def too_few_words() -> str:
    return _("Fewer than four placed themselves, so we do not show it. Talk instead.")


def answer_words(tool: Tool | None, item: str) -> tuple[str, ...]:
    """What people choose from, from the first or lowest; none when the tool is not known."""
    known = {each.id for each in tool.of_kind("rated")} if tool else set[str]()
    return (
        tuple(_(answer.text) for answer in tool.answers_to(item)) if tool and item in known else ()
    )


def numbered_answers(tool: Tool | None, item: str) -> tuple[str, ...]:
    """The same, each with the number that is written on a ballot."""
    return tuple(
        _("{number} {answer}").format(number=number, answer=answer)
        for number, answer in enumerate(answer_words(tool, item), 1)
    )


def say_settled(tool: Tool | None, places: RoomPlaces) -> tuple[str, ...]:
    """What the room settled: where we are, where we want to be, by when, and why."""
    answers = numbered_answers(tool, places.item)
    said: list[str] = []
    if places.agreed and places.agreed <= len(answers):
        said.append(_("We are here: {answer}.").format(answer=answers[places.agreed - 1]))
    if places.goal and places.goal <= len(answers):
        goal = answers[places.goal - 1]
        by_when = say_date(places.by_when)
        words = (
            _("We want to be here by {day}: {answer}.")
            if by_when
            else _("We want to be here: {answer}.")
        )
        said.append(words.format(day=by_when, answer=goal))
    if places.because:
        said.append(_("Because: {why}").format(why=places.because))
    return tuple(said)


def _ask(step: RoomStep, tool: Tool | None) -> Slide:
    lines = (small_sides_rule(), in_private())
    items = _choices(tool, step.question)
    return Slide(
        kind="place",
        mark=step.mark,
        label=_("Place yourself"),
        title=step.title,
        lines=lines,
        items=items,
        foot=_("You can pass."),
        spoken=aloud(*lines, step.title, *items, _("You can pass.")),
    )


def _choices(tool: Tool | None, item: str) -> tuple[str, ...]:
    """What there is to choose from, and what each rung of a ladder means."""
    numbered = numbered_answers(tool, item)
    rungs = tool.of_kind("rung") if tool else ()
    if len(rungs) != len(numbered):
        return numbered
    means = (
        _("{rung}. {means}").format(rung=n, means=_(r.text))
        for n, r in zip(numbered, rungs, strict=True)
    )
    return tuple(means)


def _where_we_stand(
    room: RoomSession, step: RoomStep, tool: Tool | None, spreads: Spreads
) -> Slide:
    settled = replace(room.places_on(settles_on(tool, step.question)), item=step.question)
    lines = say_settled(tool, settled)
    if spreads.everyone is None:
        lines, items = (too_few_words(), *lines), ()
    else:
        items = _spread_items(tool, step, spreads, settled)
    return Slide(
        kind="places",
        mark=step.mark,
        label=_("Where we stand"),
        title=step.title,
        lines=lines,
        items=items,
        spoken=aloud(step.title, *lines, *items),
    )


def _spread_items(
    tool: Tool | None, step: RoomStep, spreads: Spreads, settled: RoomPlaces
) -> tuple[str, ...]:
    everyone = spreads.everyone
    if everyone is None:
        return ()
    words = numbered_answers(tool, step.question) or _numbers(everyone)
    if tool is not None and tool.of_kind("rung"):
        places = Places(spread=everyone, agreed=settled.agreed, goal=settled.goal)
        items = facts(tool, places)
    else:
        items = tuple(
            _said(word, people) for word, people in zip(words, everyone.counts, strict=True)
        )
    sides = tuple(_side(side, spread, words) for side, spread in spreads.sides.items())
    return (*items, *sides, *((_hidden(),) if spreads.some_hidden else ()))


def _numbers(spread: Spread) -> tuple[str, ...]:
    return tuple(str(number) for number in range(1, len(spread.counts) + 1))


def _said(word: str, people: int) -> str:
    return _("{answer}: {n}").format(answer=word, n=people)


def _side(side: str, spread: Spread, words: tuple[str, ...]) -> str:
    name = with_capital(view_of_words().get(side, side))
    stand = (
        _said(word, people) for word, people in zip(words, spread.counts, strict=True) if people
    )
    return _("{side}, {n} people. {places}.").format(
        side=name, n=spread.people, places=". ".join(stand)
    )


def _hidden() -> str:
    return _("Sides with fewer than {n} people are not shown apart.").format(n=FEWEST_SHOWN)
