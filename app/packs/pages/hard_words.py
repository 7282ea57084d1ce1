"""Explains the hard words a page uses, and only those (inventory av.11)."""

import re
from collections.abc import Iterable

from app.packs.document import (
    Block,
    Card,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    ShowCard,
    Slip,
    Table,
    TickBox,
    WritingSpace,
)
from app.words import _


def explained(title: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """A heading and a list of the hard words on a page; nothing when there are none."""
    said = "\n".join((title, *(words_of(block) for block in blocks)))
    items = tuple(f"{word}: {meaning}" for word, meaning in _meanings() if _has(word, said))
    return (Heading(_("Words"), level=2), ListBlock(items)) if items else ()


def words_of(block: Block) -> str:
    """Everything a block says, in order."""
    match block:
        case Heading(text=text) | Paragraph(text=text) | TickBox(text=text):
            return text
        case ListBlock(items=items):
            return "\n".join(items)
        case Table(caption=caption, head=head, rows=rows):
            return "\n".join((caption, *head, *(cell for row in rows for cell in row)))
        case Figure(drawing=drawing, alt=alt):
            return alt or drawing.alt
        case Card(title=title, text=text):
            return f"{title}\n{text}"
        case ShowCard(word=word, meaning=meaning):
            return f"{word}\n{meaning}"
        case Slip(title=title, parts=parts):
            return "\n".join((title, *map(words_of, parts)))
        case WritingSpace(label=label):
            return label
        case PageBreak():
            return ""


def _has(word: str, said: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", said, re.IGNORECASE) is not None


def _meanings() -> tuple[tuple[str, str], ...]:
    return (
        (_("4 plus 1 review"), _("a way to stop and look back, with four questions and one more.")),
        (_("Plus one"), _("the fifth question: what should we do next?")),
        (_("Action"), _("something we said we would do.")),
        (_("Actions"), _("the things we said we would do.")),
        (_("Lead"), _("the person who makes sure that an action happens.")),
        (_("Agreement"), _("how we said we would treat each other.")),
        (
            _("Co-production"),
            _("people who use a service and people who run it, working as equals."),
        ),
        (_("Draft"), _("it can still change.")),
        (_("Facilitator"), _("the person who helps the meeting along.")),
        (_("Carer"), _("someone who looks after a friend or a person in their family, unpaid.")),
        (_("Peer support"), _("help from someone who has been through something like it.")),
        (_("Advocate"), _("someone who helps you to be heard.")),
    )
