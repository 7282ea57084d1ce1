"""Slides: the only thing the wall can show, built only from what is for the room."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from app.words import _, ngettext
from app.workshops import access
from app.workshops.actions import say_action, say_status
from app.workshops.content import USUAL_TOOL, Tool
from app.workshops.dates import say_day, say_time
from app.workshops.drawing import Drawing
from app.workshops.gathered import board_of, grouped
from app.workshops.room import RoomAction, RoomSession, RoomStep
from app.workshops.sentences import aloud, with_capital
from app.workshops.show_cards import Sign

SlideKind = Literal[
    "covered",
    "welcome",
    "aim",
    "agreement",
    "last-time",
    "question",
    "notes",
    "themes",
    "theme",
    "gathering",
    "between",
    "overview",
    "break",
    "pause",
    "pens-down",
    "plus-one",
    "actions",
    "thanks",
    "cards",
    "speaking",
    "drawing",
    "lines",
    "line",
    "place",
    "places",
    "look-back",
]

NO_TOOLS: Mapping[str, Tool] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CardOnSlide:
    """A card as the wall shows it: its sign, its word, what it means, and how many were held up."""

    sign: Sign
    word: str
    means: str = ""
    number: str = ""
    """Nothing until the count is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One thing for everyone to look at, with the sentence to read aloud."""

    kind: SlideKind
    title: str = ""
    mark: str = ""
    label: str = ""
    """The word beside the mark, or a small heading."""
    lines: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    """Notes, actions or agreement lines, told apart by a rule between them."""
    heads: tuple[int, ...] = ()
    """Places in `items` of those that are headings over what comes after them."""
    foot: str = ""
    spoken: str = ""
    cards: tuple[CardOnSlide, ...] = ()
    """Cards that people hold up, side by side, or one under another where the wall is small."""
    drawing: Drawing | None = None
    """A picture under the title. Its facts come after it as items, unless there are others."""
    less: tuple[Drawing, ...] = ()
    """The same with less in it, for where all of it finds no room. The facts are still of all."""
    together: bool = False
    """True for a list that is taken in as a whole: before it pages on, its letters may come down to
    the least that the back row can read; what stands at its foot is said once, at its end."""


def covered() -> Slide:
    return Slide(kind="covered", lines=(_("Back soon"),), spoken=_("The wall is covered."))


def pens_down() -> Slide:
    words = _("We are not writing this down")
    return Slide(kind="pens-down", title=words, spoken=f"{words}.")


def pause(room: RoomSession) -> Slide:
    """Pause and care; it leaves nothing in the record."""
    lines = [_("No rush.")]
    if room.quiet_place:
        lines.append(_("Quiet place: {place}").format(place=room.quiet_place))
    if room.someone_to_talk_to:
        lines.append(_("Someone to talk to: {who}").format(who=room.someone_to_talk_to))
    title = _("Let's pause")
    return Slide(kind="pause", title=title, lines=tuple(lines), spoken=". ".join((title, *lines)))


def slide_for(
    room: RoomSession,
    step_id: str,
    *,
    notes: bool = False,
    tool: Tool | None = None,
    tools: Mapping[str, Tool] = NO_TOOLS,
) -> Slide:
    """The slide of a step; for a question, its notes so far when `notes`.

    `tool` is what the session runs on, for the words that people choose from; `tools` are all
    there are, for what came of other sessions.
    """
    step = room.step(step_id)
    if step.kind in ("lines", "agreement"):
        from app.workshops import agreement_slides  # it is built of slides

        of_step = {"lines": agreement_slides.lines_slide, "agreement": agreement_slides.opening}
        return of_step[step.kind](room, step)
    if step.kind == "place":
        from app.workshops.place_slides import place_slide

        return place_slide(room, step, tool, notes=notes)
    if step.kind == "look-back":
        from app.workshops.look_back_slides import look_back_slide

        return look_back_slide(room.look_back, tools)
    if step.kind in ("question", "plus-one"):
        return _notes(room, step) if notes else _question(step, private=_has_slip(room, step))
    builders = {
        "welcome": welcome,
        "aim": aim,
        "last-time": last_time,
        "break": break_time,
        "read-back": actions,
        "thanks": thanks,
    }
    return builders[step.kind](room)


def welcome(room: RoomSession) -> Slide:
    lines: list[str] = []
    if room.starts:
        lines.append(_("We start at {time}.").format(time=say_time(room.starts)))
    if room.toilets:
        lines.append(_("Toilets: {where}").format(where=room.toilets))
    if room.refreshments:
        lines.append(_("Tea and coffee: {where}").format(where=room.refreshments))
    lines.append(_("You can pass on anything. No reason needed."))
    title = _("Welcome")
    spoken = aloud(title, *lines)
    return Slide(kind="welcome", title=title, lines=tuple(lines), spoken=spoken)


def sample(tool: Tool) -> Slide:
    """A question of a tool, to try the wall with: nothing on it was typed by anyone."""
    item = tool.of_kind("question")[0]
    step = RoomStep(
        id="",
        kind="question",
        title=_(item.text),
        question=item.id,
        word=_(item.word),
        mark=item.mark,
        spoken=_(item.spoken),
        status="waiting",
    )
    return _question(step)


def aim(room: RoomSession) -> Slide:
    title = room.aim or _("Why we are here")
    about = room.about or room.title
    looks_back = room.tool == USUAL_TOOL
    words = _("Today we look back at: {what}") if looks_back else _("Today we talk about: {what}")
    lines = (words.format(what=about),) if about else ()
    spoken = aloud(_("Our aim"), title, *lines)
    return Slide(kind="aim", label=_("Our aim"), title=title, lines=lines, spoken=spoken)


def last_time(room: RoomSession) -> Slide:
    title = _("What came of last time")
    items = tuple(_promise(action) for action in room.last_time)
    lines = () if items else (_("There are no actions from before."),)
    return Slide(
        kind="last-time",
        title=title,
        lines=lines,
        items=items,
        spoken=aloud(title, *lines, *items),
    )


def overview(room: RoomSession) -> Slide:
    """All the questions at once."""
    items = tuple(step.title for step in room.steps if step.kind == "question")
    title = ngettext("Today's question", "Today's questions", len(items))
    return Slide(kind="overview", title=title, items=items, spoken=aloud(title, *items))


def between(step: RoomStep) -> Slide:
    """Between two questions: what comes next, and a moment to breathe."""
    return Slide(
        kind="between",
        mark=step.mark,
        label=_("Next"),
        title=word_of(step),
        lines=(_("Take a moment."),),
        spoken=_("Take a moment. Next: {word}.").format(word=step.word or step.title),
    )


def break_time(room: RoomSession) -> Slide:
    back = say_time(room.back_at)
    line = _("Back at {time}").format(time=back) if back else _("Back soon")
    return Slide(
        kind="break",
        title=_("Break"),
        lines=(line,),
        spoken=_("Time for a break. {when}.").format(when=line),
    )


def actions(room: RoomSession) -> Slide:
    title = _("What we agreed to do")
    items = tuple(say_action(action) for action in room.actions)
    lines = () if items else (_("There are no actions yet."),)
    return Slide(
        kind="actions",
        title=title,
        lines=lines,
        items=items,
        foot=_("Is this right?"),
        spoken=aloud(title, *lines, *items, _("Is this right?")),
    )


def thanks(room: RoomSession) -> Slide:
    lines = [_("You can still add something.")]
    if room.draft_until:
        lines[0] = _("You can add something until {day}.").format(day=say_day(room.draft_until))
    lines.append(_("You can take something back at any time."))
    if room.how_to_add:
        lines.append(room.how_to_add)
    title = _("Thank you")
    return Slide(kind="thanks", title=title, lines=tuple(lines), spoken=aloud(title, *lines))


def _promise(action: RoomAction) -> str:
    reason = f" {action.why}" if action.why else ""
    return f"{action.what.rstrip('.')}: {say_status(action)}.{reason}"


def _question(step: RoomStep, *, private: bool = False) -> Slide:
    lines = (_("Think first. Then say it, write it, or tell one person."),)
    if private:
        lines = (_("You can also tell one person, or fill in a slip in private."),)
    asked = step.spoken or step.title
    return Slide(
        kind="plus-one" if step.kind == "plus-one" else "question",
        mark=step.mark,
        label=word_of(step),
        title=step.title,
        lines=lines,
        foot=_("You can pass. You can send it later."),
        spoken=aloud(asked, *lines) if private else asked,
    )


def _has_slip(room: RoomSession, step: RoomStep) -> bool:
    """What helps a person is their own to say: nobody has to say it in the room."""
    return room.tool == access.TOOL and step.kind == "question"


def _notes(room: RoomSession, step: RoomStep) -> Slide:
    items, heads = grouped(board_of(room, step.question, parked=False))
    if step.kind == "plus-one":
        items = (*items, *(say_action(action) for action in room.actions))
    lines = () if items else (_("Nothing written here yet."),)
    return Slide(
        kind="notes",
        mark=step.mark,
        label=word_of(step),
        title=step.title,
        lines=lines,
        items=items,
        heads=heads,
        spoken=aloud(step.title, *lines, *items),
    )


def word_of(step: RoomStep) -> str:
    """The word beside a step's mark, or its title where it has none."""
    return with_capital(step.word) or step.title
