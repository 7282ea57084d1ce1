"""Reference cards on paper: the whole set to choose from, and those a session chose."""

from collections.abc import Iterable

from app.packs.document import Block, Document, Heading, ListBlock, Paragraph, TickBox
from app.packs.pages.opening import opening
from app.words import _
from app.workshops.content import Item, Tool
from app.workshops.room import RoomSession


def cards(tool: Tool) -> Document:
    """Every card with a box to tick."""
    blocks: list[Block] = [Paragraph(_(tool.purpose))]
    for section in tool.sections:
        blocks.append(Heading(_(section.title), level=2))
        blocks += [TickBox(_(item.text)) for item in section.items if item.kind == "card"]
    return Document(
        title=_(tool.title),
        short_title=_short_title(tool),
        blocks=tuple(blocks),
        credit=_(tool.credit),
    )


def cards_chosen(room: RoomSession, tool: Tool) -> Document:
    """What the session chose, and below it what else there is: nobody is held to the list."""
    chosen = [item for item in tool.of_kind("card") if item.id in room.ways_to_join_in]
    others = [item for item in tool.of_kind("card") if item not in chosen]
    blocks: list[Block] = []
    if chosen:
        blocks += [Heading(_("Today"), level=2), _list(chosen)]
    if others:
        blocks += [Heading(_("Other ways"), level=2), Paragraph(_ask()), _list(others)]
    return Document(
        title=_(tool.title),
        short_title=_short_title(tool),
        blocks=(*opening(room), *blocks),
        credit=_(tool.credit),
    )


def _short_title(tool: Tool) -> str:
    """What the cards are: the heading above them."""
    return _(tool.sections[0].title) if tool.sections else ""


def _ask() -> str:
    return _("Ask for any of these. You need not say why.")


def _list(items: Iterable[Item]) -> ListBlock:
    return ListBlock(tuple(_(item.text) for item in items))
