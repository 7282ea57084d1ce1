"""Scales on paper: a form to answer by hand, and what the slips of the feedback form came to."""

from app.packs.document import (
    Block,
    Choice,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Table,
    WritingSpace,
)
from app.packs.pages.opening import opening
from app.words import _
from app.workshops.content import Item, Section, Tool
from app.workshops.feedback import FEWEST_TO_SHOW, OPEN, Spread
from app.workshops.room import RoomSession


def blank_rating(tool: Tool) -> Document:
    """Every item with its answers to tick, or room to write; what is asked twice comes last too."""
    return Document(
        title=_(tool.title),
        short_title=_(tool.short_title),
        blocks=(
            Paragraph(_(tool.purpose)),
            Paragraph(
                _("Tick one box for each line, or leave it out. You need not say who you are.")
            ),
            *(block for section in tool.sections for block in _section(tool, section)),
            *_again(tool),
        ),
        credit=_(tool.credit),
    )


def how_it_was(room: RoomSession, tool: Tool) -> Document:
    """What the slips came to, as a page of its own."""
    nothing = Paragraph(
        _too_few_slips() if room.feedback.too_few else _("No slips have been counted.")
    )
    return Document(
        title=_("How it was"),
        blocks=(*opening(room), *(slips_say(room, tool, level=2) or (nothing,))),
        credit=_(tool.credit),
    )


def slips_say(room: RoomSession, tool: Tool, level: int) -> tuple[Block, ...]:
    """The spreads that are for the room, and what would make it better; "too few" alone is not
    said where there is nothing else to say."""
    notes = tuple(note.text for note in room.notes_under(OPEN) if not note.parked)
    said = (Heading(_(tool.item(OPEN).text), level=level), ListBlock(notes)) if notes else ()
    if not (room.feedback.spreads or said):
        return ()
    return (*_tables(tool, room.feedback.spreads), *_too_few(room), *said)


def _section(tool: Tool, section: Section) -> list[Block]:
    blocks: list[Block] = [Heading(_(section.title), level=2)]
    for item in section.items:
        if item.kind == "rated":
            blocks.append(_choice(tool, item))
        elif item.kind == "contact":
            blocks += _on_its_own_slip(item)
        elif item.kind != "rule":
            blocks.append(WritingSpace(lines=3, label=_(item.text)))
    rules = tuple(_(item.text) for item in section.items if item.kind == "rule")
    return [*blocks, *([ListBlock(rules)] if rules else []), *_why(section)]


def _choice(tool: Tool, item: Item) -> Choice:
    return Choice(_(item.text), tuple(_(answer.text) for answer in tool.answers_to(item.id)))


def _why(section: Section) -> tuple[Block, ...]:
    """Room for an example, where everything else is only ticked. It may come on another page, so
    it names its part."""
    if any(item.kind != "rated" or item.again for item in section.items):
        return ()
    label = _("{part}: what makes you say that?").format(part=_(section.title))
    return (WritingSpace(lines=3, label=label),)


def _again(tool: Tool) -> tuple[Block, ...]:
    asked = tuple(_choice(tool, item) for item in tool.of_kind("rated") if item.again)
    return (Heading(_("Again, at the end"), level=2), *asked) if asked else ()


def _on_its_own_slip(item: Item) -> list[Block]:
    """Asked on paper that goes elsewhere, so that a name never lies beside an answer."""
    return [
        Heading(_(item.text), level=3),
        Paragraph(_("Ask for a separate slip for this. It is kept apart from your answers.")),
    ]


def _tables(tool: Tool, spreads: tuple[Spread, ...]) -> tuple[Block, ...]:
    """One table for all items that are answered by the same words."""
    groups: dict[tuple[str, ...], list[Spread]] = {}
    for spread in spreads:
        words = tuple(_(answer.text) for answer in tool.answers_to(spread.item))
        groups.setdefault(words, []).append(spread)
    return tuple(_table(tool, words, rows) for words, rows in groups.items())


def _table(tool: Tool, words: tuple[str, ...], spreads: list[Spread]) -> Table:
    return Table(
        caption=_("How many slips gave each answer"),
        head=(_("What we asked"), *words),
        rows=tuple(
            (_(tool.item(spread.item).name), *map(str, spread.counts)) for spread in spreads
        ),
    )


def _too_few(room: RoomSession) -> tuple[Block, ...]:
    if not room.feedback.too_few:
        return ()
    if not room.feedback.spreads:
        return (Paragraph(_too_few_slips()),)
    words = _("Fewer than {number} people answered some questions, so they are not shown.")
    return (Paragraph(words.format(number=_four())),)


def _too_few_slips() -> str:
    return _("Too few slips to show the numbers.")


def _four() -> str:
    return {4: _("four")}.get(FEWEST_TO_SHOW, str(FEWEST_TO_SHOW))
