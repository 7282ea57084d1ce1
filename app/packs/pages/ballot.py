"""One person's own places, which nobody else sees but the one who counts."""

from app.packs.document import Block, Choice, Document, Heading, Paragraph, TickBox, WritingSpace
from app.words import _
from app.workshops.content import Item, Tool
from app.workshops.sentences import with_capital
from app.workshops.sides import view_of_words


def ballot(tool: Tool) -> Document:
    """Everything that is rated. The under-four rule is said before anybody ticks.

    Each answer has its number: the numbers are what is typed.
    """
    return Document(
        title=_("Where I would put us"),
        blocks=(
            Paragraph(
                _(
                    "You can say which side you see it from, or leave it out. A side with fewer "
                    "than four people is never shown apart."
                )
            ),
            Paragraph(_("Only the person who counts sees your slip. Do not write your name.")),
            *(block for item in tool.of_kind("rated") for block in _asked(tool, item)),
            Choice(_("I see it from this side, if you like to say"), _sides()),
            WritingSpace(lines=2, label=_("What makes me say that, if you like to say")),
            Paragraph(_("Fold it and put it in the box. You can leave it empty.")),
        ),
    )


def _asked(tool: Tool, item: Item) -> tuple[Block, ...]:
    """Rungs stand one above the other, the highest on top; other answers beside each other."""
    numbered = tuple(
        _("{n} {rung}").format(n=number, rung=_(answer.text))
        for number, answer in enumerate(tool.answers_to(item.id), 1)
    )
    if not tool.of_kind("rung"):
        return (Choice(_(item.text), numbered),)
    return Heading(_(item.text), level=2), *(TickBox(words) for words in reversed(numbered))


def _sides() -> tuple[str, ...]:
    return tuple(with_capital(words) for side, words in view_of_words().items() if side)
