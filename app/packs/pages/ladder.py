"""The ladder on paper: one to put on the wall and mark, and a ballot that nobody else sees."""

from app.packs.document import (
    Block,
    Card,
    Document,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    TickBox,
    WritingSpace,
)
from app.words import _
from app.workshops.content import Item, Tool
from app.workshops.ladder_drawing import ladder_drawing
from app.workshops.sentences import with_capital
from app.workshops.sides import view_of_words


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


def ballot(tool: Tool) -> Document:
    """One person's own places. The under-four rule is said before anybody ticks."""
    return Document(
        title=_("Where I would put us"),
        blocks=(
            Paragraph(_("Only the person who counts sees your slip. Do not write your name.")),
            Paragraph(
                _(
                    "You can say which side you see it from, or leave it out. A side with fewer "
                    "than four people is never shown apart."
                )
            ),
            *(block for item in tool.of_kind("rated") for block in _places(tool, item)),
            Heading(_("I see it from this side, if you like to say"), level=2),
            *(TickBox(words) for words in _sides()),
            Heading(_("What makes me say that, if you like to say"), level=2),
            WritingSpace(lines=3, label=""),
            Paragraph(_("Fold it and put it in the box. You can leave it empty.")),
        ),
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


def _places(tool: Tool, item: Item) -> list[Block]:
    names = [_(answer.text) for answer in tool.answers_to(item.id)]
    boxes = [
        TickBox(_("{n} {rung}").format(n=number, rung=name)) for number, name in enumerate(names, 1)
    ]
    return [Heading(_(item.text), level=2), *reversed(boxes)]


def _sides() -> tuple[str, ...]:
    return tuple(with_capital(words) for side, words in view_of_words().items() if side)


def _question(item: Item) -> WritingSpace:
    return WritingSpace(lines=3, label=_(item.text))
