"""A checklist on paper: a sheet to walk round with, a pencil in the other hand."""

from app.packs.document import (
    Block,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    TickBox,
    WritingSpace,
)
from app.words import _
from app.workshops.content import Section, Tool


def walk_round(tool: Tool) -> Document:
    """A part of the list at a time; beside whatever is not simply right there is room to say so."""
    parts = [block for section in tool.sections for block in _part(section)]
    return Document(
        title=_(tool.title),
        short_title=_("Walk-round sheet"),
        blocks=(
            Paragraph(_(tool.purpose)),
            Heading(_("How to use this sheet"), level=2),
            ListBlock(
                (
                    _("Tick what is right."),
                    _("Beside anything else write: partly, no, not needed, or don't know."),
                    _("Then write who will put it right, and by when."),
                )
            ),
            WritingSpace(lines=1, label=_("Place")),
            WritingSpace(lines=1, label=_("Date, and who looked")),
            *parts,
        ),
        credit=_(tool.credit),
    )


def _part(section: Section) -> list[Block]:
    blocks: list[Block] = [PageBreak(), Heading(_(section.title), level=2)]
    for item in section.items:
        blocks += [TickBox(_(item.text)), WritingSpace(lines=1, label="")]
    return blocks
