"""Pages of a guided tool such as the 4 plus 1 review: the record, notes so far, blank sheets."""

from collections.abc import Mapping, Sequence
from datetime import date

from app.packs.document import (
    Block,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    WritingSpace,
)
from app.packs.pages.counted import cards_counted
from app.packs.pages.hard_words import explained
from app.packs.pages.look_back import looked_back
from app.packs.pages.opening import draft, made_up, opening
from app.packs.pages.own_lines import lines_agreed
from app.packs.pages.places import not_shared, placed
from app.packs.pages.promises import actions
from app.packs.pages.rating import slips_say
from app.packs.pages.saying_back import how_to_add
from app.packs.pages.signs import sign_of
from app.words import _
from app.workshops.content import Item, Tool
from app.workshops.feedback import OPEN, TOOL
from app.workshops.gathered import BoardNote, board_of, gathered, parts_of, say_dots
from app.workshops.own_words import OwnWord
from app.workshops.room import RoomNote, RoomSession, RoomStep

SHEET_LINES = 7
"""Ruled lines on a sheet at least: the last of them take what is left of their page."""


def record(
    room: RoomSession, tools: Mapping[str, Tool], today: date, own: Sequence[OwnWord] = ()
) -> Document:
    """What we said and what we will do, in the order of the record (screens, Packs)."""
    body = (
        *actions(room),
        *_what_we_said(room, tools.get(room.tool)),
        *cards_counted(room),
        *_still_open(room),
        *looked_back(room.look_back, tools),
        *_how_it_was(room, tools),
        *how_to_add(room, today),
    )
    title = title_of(room, tools)
    return Document(
        title=title,
        blocks=(*opening(room), *draft(room, today), *body, *explained(title, body, own)),
        credit=room.credit,
    )


def notes_so_far(room: RoomSession, tools: Mapping[str, Tool], today: date) -> Document:
    """What has been said up to now, for one person while the session runs."""
    body = (
        *_notes(room, tools.get(room.tool)),
        *cards_counted(room),
        *_set_aside(room),
        *actions(room),
        *_how_it_was(room, tools),
        *how_to_add(room, today),
    )
    return Document(
        title=_("Notes so far: {title}").format(title=title_of(room, tools)),
        blocks=(*opening(room), *draft(room, today), *body),
        credit=room.credit,
    )


def blank_sheets(tool: Tool, room: RoomSession | None = None) -> Document:
    """A first page that says how, then a sheet for each question: paper alone is enough (av.31).

    The credit is on the first page too: after the last sheet it would take room to write.
    """
    return Document(
        title=_("{tool}: sheets to write on").format(tool=_(tool.title)),
        short_title=_("Sheets to write on"),
        blocks=(*_how_to_use_them(tool, room), *question_sheets(tool, room)),
    )


def question_sheets(tool: Tool, room: RoomSession | None = None) -> tuple[Block, ...]:
    """A sheet for each question, the plus one last; without a laptop a look-back is written too."""
    asked = tool.of_kind("look-back", "question", "plus-one")
    return tuple(
        block
        for number, item in enumerate(asked, 1)
        for block in _sheet(tool, item, (number, len(asked)), room)
    )


def title_of(room: RoomSession, tools: Mapping[str, Tool]) -> str:
    """What the session is called; the tool's own name when nobody named it."""
    if room.title:
        return room.title
    tool = tools.get(room.tool)
    return _(tool.title) if tool else _("What we said")


def _how_to_use_them(tool: Tool, room: RoomSession | None) -> tuple[Block, ...]:
    return (
        *((made_up(),) if room is not None and room.made_up else ()),
        Paragraph(_(tool.purpose)),
        ListBlock(
            (
                _("Write on any sheet you like, in any order. You can draw too."),
                _("There are no wrong answers. “We tried it and it did not work” helps as well."),
                _("You can pass. You can send it later."),
                _("You can ask someone to write for you. You need not write your name."),
            )
        ),
        *_give_them_back(room),
        *((Paragraph(_(tool.credit)),) if tool.credit else ()),
    )


def _sheet(
    tool: Tool, item: Item, place: tuple[int, int], room: RoomSession | None
) -> tuple[Block, ...]:
    """Its last block is the room to write, so that it can run on over the page in giant print."""
    number, of = place
    sheet = _("Sheet {number} of {all}.").format(number=number, all=of)
    hint = tool.prompt_for(item.id)
    return (
        PageBreak(),
        Heading(_(item.text), level=2, mark=item.mark),
        *((Paragraph(_(hint)),) if hint else ()),
        Paragraph(
            " ".join((sheet, _("You can pass. You can send it later."), _give_it_back(room)))
        ),
        WritingSpace(lines=SHEET_LINES, label="", again=f"{sheet} {_(item.text)}"),
    )


def _give_it_back(room: RoomSession | None) -> str:
    if room is not None and room.how_to_add:
        return room.how_to_add
    return _("Give it back to the person who gave it to you.")


def _give_them_back(room: RoomSession | None) -> tuple[Block, ...]:
    heading = Heading(_("Where to give them back"), level=2)
    if room is not None and room.how_to_add:
        return heading, Paragraph(room.how_to_add)
    return heading, WritingSpace(lines=2, label=_("Give them to:"))


def _what_we_said(room: RoomSession, tool: Tool | None) -> tuple[Block, ...]:
    nothing = Paragraph(_("Nothing was written down."))
    said = _questions(room, tool, level=3) or (nothing,)
    return (Heading(_("What we said"), level=2), *_opened_early(room), *said)


def _notes(room: RoomSession, tool: Tool | None) -> tuple[Block, ...]:
    return (*_opened_early(room), *_questions(room, tool, level=2))


def _opened_early(room: RoomSession) -> tuple[Block, ...]:
    """Said neutrally, never as a fault (screens, decision 1)."""
    if not room.plus_one_before:
        return ()
    words = _and(tuple(_with_sign(room, word) for word in room.plus_one_before))
    return (
        Paragraph(_("We went to the plus one before talking about {words}.").format(words=words)),
    )


def _with_sign(room: RoomSession, word: str) -> str:
    marks = (sign_of(step.mark) for step in room.steps if step.word == word)
    return f"{next(marks, '')} {word}".strip()


def _and(words: tuple[str, ...]) -> str:
    if len(words) == 1:
        return words[0]
    return _("{words} and {last}").format(words=", ".join(words[:-1]), last=words[-1])


def _questions(room: RoomSession, tool: Tool | None, level: int) -> tuple[Block, ...]:
    """Step by step, with what was agreed and what is not shared among what was said."""
    blocks: list[Block] = []
    for step in room.steps:
        if step.question or step.kind == "lines":
            blocks += [Heading(step.title, level=level, mark=step.mark)]
            blocks += _came_of(room, tool, step, level + 1)
    blocks += not_shared(room, level)
    if loose := _loose(room):
        blocks += [Heading(_("Other notes"), level=level), _list(loose)]
    return tuple(blocks)


def _came_of(room: RoomSession, tool: Tool | None, step: RoomStep, level: int) -> tuple[Block, ...]:
    if step.kind == "lines":
        return lines_agreed(room.own_lines)
    if step.kind == "place":
        notes = _answers(room, step, level) if room.notes_under(step.question) else ()
        return (*placed(room, tool, step.question, step.title), *notes)
    return _answers(room, step, level)


def _asked(room: RoomSession) -> tuple[RoomStep, ...]:
    return tuple(step for step in room.steps if step.question)


def _answers(room: RoomSession, step: RoomStep, level: int) -> tuple[Block, ...]:
    """The notes under their themes, where they were gathered."""
    blocks: list[Block] = []
    for title, notes in parts_of(board_of(room, step.question, parked=False)):
        blocks += [Heading(title, level=level)] if title else []
        blocks.append(ListBlock(tuple(map(_in_full, notes))))
    if blocks:
        return tuple(blocks)
    if room.notes_under(step.question):
        return (Paragraph(_("We will come back to what was said here. See Still open.")),)
    return (Paragraph(_why_empty(step, bool(room.actions))),)


def _in_full(note: BoardNote) -> str:
    """A note with its dots, and in their words the others that say the same."""
    said = [note.text] if note.dots is None else [f"{note.text} ({say_dots(note.dots)})"]
    if note.same:
        others = " ".join(f"“{words}”" for words in note.same)
        said.append(_("Others said the same: {others}").format(others=others))
    return "\n".join(said)


def _why_empty(step: RoomStep, actions_agreed: bool) -> str:
    if step.status == "left":
        return _("We left this question for today.")
    if step.status == "waiting":
        return _("We have not talked about this question yet.")
    if step.kind == "plus-one" and actions_agreed:
        return _("What we agreed to do is under the actions.")
    return _("Nothing was written down here.")


def _still_open(room: RoomSession) -> tuple[Block, ...]:
    """What was set aside, and questions nobody has spoken to; both come round again."""
    unspoken = tuple(step.title for step in _asked(room) if _is_unspoken(room, step))
    blocks = _parked(room)
    if unspoken:
        blocks = (*blocks, Paragraph(_("Questions for another day:")), ListBlock(unspoken))
    nothing = Paragraph(_("Nothing was left open."))
    return (Heading(_("Still open"), level=2), *(blocks or (nothing,)))


def _is_unspoken(room: RoomSession, step: RoomStep) -> bool:
    if step.kind == "place" and room.places_on(step.question).spreads is not None:
        return False
    if step.status == "waiting":
        return not room.notes_under(step.question)
    return step.status == "left"


def _parked(room: RoomSession) -> tuple[Block, ...]:
    parked = tuple(note for note in room.notes if note.parked)
    if not parked:
        return ()
    return Paragraph(_("We will come back to these notes:")), _list(parked)


def _how_it_was(room: RoomSession, tools: Mapping[str, Tool]) -> tuple[Block, ...]:
    said = slips_say(room, tools[TOOL], level=3) if TOOL in tools else ()
    return (Heading(_("How it was"), level=2), *said) if said else ()


def _set_aside(room: RoomSession) -> tuple[Block, ...]:
    parked = _parked(room)
    return (Heading(_("Still open"), level=2), *parked) if parked else ()


def _loose(room: RoomSession) -> tuple[RoomNote, ...]:
    """Notes under a question that is no longer in the running order: still said, still shown.

    What would make it better has a place of its own, in how it was.
    """
    asked = {OPEN, *(step.question for step in _asked(room))}
    return tuple(note for note in room.notes if note.question not in asked and not note.parked)


def _list(notes: tuple[RoomNote, ...]) -> ListBlock:
    """Notes that belong to no question that was asked, or that were set aside together."""
    return ListBlock(tuple(_in_full(note) for note in gathered(notes, ()).loose))
