"""The ladder on paper: to talk about page by page, and one to put on the wall and mark."""

from app.packs.document import (
    Block,
    Card,
    Document,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    WritingSpace,
)
from app.words import _
from app.workshops.content import Item, Tool
from app.workshops.ladder_drawing import ladder_drawing
from app.workshops.sentences import with_capital


def blank_ladder(tool: Tool) -> Document:
    """The ladder, what each rung means, and the questions with room to write.

    The credit is with the ladder, which may hang on a wall without the other pages.
    """
    return Document(
        title=_(tool.title),
        short_title=_("The ladder"),
        blocks=(
            Paragraph(_(tool.credit)),
            Figure(ladder_drawing(tool), listed=False),
            Paragraph(_(tool.purpose)),
            Heading(_("What each rung means"), level=2),
            *_rungs(tool),
            Heading(_("To keep in mind"), level=2),
            ListBlock(tuple(_(item.text) for item in tool.of_kind("rule"))),
            PageBreak(),
            Heading(_("Questions for the group"), level=2),
            *(_question(item) for item in tool.of_kind("rated", "open")),
        ),
    )


def ladder_poster(tool: Tool) -> Document:
    """The ladder alone, as large as the paper, to stand before and put dots on."""
    return Document(
        title=_(tool.title),
        short_title=_("The ladder"),
        blocks=(Figure(ladder_drawing(tool), listed=False),),
        credit=_(tool.credit),
        poster=True,
    )


def _rungs(tool: Tool) -> list[Block]:
    """From the highest to the lowest, as they stand, each level with what it means."""
    blocks: list[Block] = []
    numbered = list(enumerate(tool.of_kind("rung"), 1))
    for level in reversed(tool.of_kind("level")):
        blocks.append(Heading(with_capital(_(level.word)), level=3))
        blocks.append(Paragraph(_(level.text)))
        blocks += [
            Card(title=_("{n} {rung}").format(n=number, rung=_(rung.word)), text=_(rung.text))
            for number, rung in reversed(numbered)
            if rung.level == level.id
        ]
    return blocks


def _question(item: Item) -> WritingSpace:
    return WritingSpace(lines=3, label=_(item.text))
