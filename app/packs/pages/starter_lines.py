"""An agreement on paper: the starter lines to talk about, with blanks to fill in by hand."""

from app.packs.document import Block, Document, Heading, Paragraph, TickBox, WritingSpace
from app.words import _
from app.workshops.content import BLANK, Item, Section, Tool

LINES_OF_OUR_OWN = 6


def starter_lines(tool: Tool) -> Document:
    """Each line can be kept, changed or left out; what must not stay blank says so."""
    return Document(
        title=_(tool.title),
        blocks=(
            Paragraph(_(tool.purpose)),
            Paragraph(
                _(
                    "These lines are a place to begin. Tick the ones you keep. Change the words "
                    "of any line, cross out what is not for you, and add your own."
                )
            ),
            *(block for section in tool.sections for block in _section(section)),
            Heading(_("Lines of our own"), level=2),
            WritingSpace(lines=LINES_OF_OUR_OWN, label=""),
            Heading(_("When we agreed"), level=2),
            WritingSpace(lines=1, label=_("Date")),
            WritingSpace(lines=1, label=_("How many of us were there")),
        ),
        credit=_(tool.credit),
    )


def _section(section: Section) -> list[Block]:
    lines = (block for item in section.items for block in _line(item))
    return [Heading(_(section.title), level=2), *lines]


def _line(item: Item) -> list[Block]:
    words = _(item.text)
    if BLANK not in words:
        return [TickBox(words)]
    said = words.replace(BLANK, "").strip()
    room = _("Please do not leave this one blank.") if item.must else ""
    return [TickBox(said), WritingSpace(lines=3, label=room)]
