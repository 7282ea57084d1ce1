"""An agreement on paper: the starter lines to talk about, with blanks to fill in by hand."""

from app.packs.document import Block, Choice, Document, Heading, Paragraph, TickBox, WritingSpace
from app.words import _
from app.workshops.content import BLANK, Item, Section, Tool

LINES_OF_OUR_OWN = 6


def starter_lines(tool: Tool) -> Document:
    """Each line can be kept, changed or left out. A blank has a few ways to begin, to tick or to
    change, and says so when it must not stay blank."""
    return Document(
        title=_(tool.title),
        short_title=_(tool.short_title),
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
    starters = tuple(_(starter) for starter in item.starters)
    begun = Choice(said, starters) if starters else TickBox(said)
    return [begun, WritingSpace(lines=2, label=_own_words(item))]


def _own_words(item: Item) -> str:
    if item.must and item.starters:
        return _("Or in our own words. Please do not leave this one blank.")
    if item.must:
        return _("Please do not leave this one blank.")
    return _("Or in our own words:") if item.starters else ""
