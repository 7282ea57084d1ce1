"""Explains the hard words a page uses, and only those (inventory av.11)."""

import re
from collections.abc import Iterable, Iterator, Sequence

from app.packs.document import (
    Block,
    Card,
    Choice,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    PictureRow,
    ShowCard,
    Slip,
    Table,
    TickBox,
    WritingSpace,
)
from app.words import _
from app.workshops.own_words import OwnWord, explained_in, has_word
from app.workshops.sentences import with_full_stop

Pair = tuple[str, str]


def explained(
    title: str, blocks: Iterable[Block], own: Sequence[OwnWord] = ()
) -> tuple[Block, ...]:
    """A heading and a list of the hard words on a page; nothing when there are none."""
    items = meanings_in("\n".join((title, *(words_of(block) for block in blocks))), own)
    return (Heading(_("Words"), level=2), ListBlock(items)) if items else ()


def meanings_in(said: str, own: Sequence[OwnWord] = ()) -> tuple[str, ...]:
    """The hard words and letters that are used, each with what it means: the group's own first,
    and in its own words where it has some for one of ours."""
    words = (_line(*pair) for pair in _others(_meanings(), own) if _is_said(pair[0], said))
    letters = (_line(*pair) for pair in _others(_letters(), own) if _has(pair[0], said))
    return (*own_meanings(explained_in(said, own)), *words, *letters)


def own_meanings(own: Iterable[OwnWord]) -> tuple[str, ...]:
    return tuple(_line(one.word, with_full_stop(one.meaning)) for one in own if one.meaning)


def all_words(own: Sequence[OwnWord] = ()) -> tuple[str, ...]:
    """Each word once: where there is one action, nobody needs to be told what two are."""
    return tuple(_line(*pair) for pair in _others(_meanings(), own) if pair[0] != _("Actions"))


def all_letters(own: Sequence[OwnWord] = ()) -> tuple[str, ...]:
    return tuple(_line(*pair) for pair in _others(_letters(), own))


def words_of(block: Block) -> str:
    """Everything a block says, in order."""
    match block:
        case Heading(text=text) | Paragraph(text=text):
            return text
        case TickBox(text=text) | PictureRow(text=text):
            return text
        case ListBlock(items=items):
            return "\n".join(items)
        case Table(caption=caption, head=head, rows=rows):
            return "\n".join((caption, *head, *(cell for row in rows for cell in row)))
        case Figure(drawing=drawing, alt=alt):
            return alt or drawing.alt
        case Card(title=title, text=text):
            return f"{title}\n{text}"
        case Choice(question=question, answers=answers):
            return "\n".join((question, *answers))
        case ShowCard(word=word, meaning=meaning):
            return f"{word}\n{meaning}"
        case Slip(title=title, parts=parts):
            return "\n".join((title, *map(words_of, parts)))
        case WritingSpace(label=label):
            return label
        case PageBreak():
            return ""


def _line(word: str, meaning: str) -> str:
    return f"{word}: {meaning}"


def _others(ours: Iterable[Pair], own: Sequence[OwnWord]) -> Iterator[Pair]:
    """Our words without those for which the group has a meaning of its own."""
    theirs = [one.word for one in own if one.meaning]
    for pair in ours:
        if not any(has_word(pair[0], word) and has_word(word, pair[0]) for word in theirs):
            yield pair


def _is_said(word: str, said: str) -> bool:
    return _has(word, said, re.IGNORECASE)


def _has(word: str, said: str, flags: int = 0) -> bool:
    """Letters count only as capitals: "nice" is not NICE."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said, flags) is not None


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
        (_("Commissioner"), _("someone who plans and buys services.")),
        (_("Lived experience"), _("what you know because it happened to you.")),
        (_("Community of interest"), _("people who share something that matters to them.")),
        (
            _("Equality impact assessment"),
            _("a check on who may lose out from a change."),
        ),
    )


def _letters() -> tuple[tuple[str, str], ...]:
    """Letters that people meet in health and care (inventory glossary)."""
    return (
        (_("AMHE"), _("Advancing Mental Health Equality, a way of working for fair care.")),
        (_("CCG"), _("clinical commissioning group. It bought local care until 2022.")),
        (_("FRS"), _("first response service.")),
        (_("GP"), _("family doctor.")),
        (_("IAPT"), _("an older name for the talking therapies programme.")),
        (_("ICB"), _("integrated care board. It plans and buys local care.")),
        (_("JSNA"), _("joint strategic needs assessment, a study of what an area needs.")),
        (_("LGBTQ+"), _("lesbian, gay, bi, trans, queer, and others these words leave out.")),
        (_("NHS"), _("National Health Service.")),
        (_("NICE"), _("the body that sets advice for health and care.")),
        (_("PHE"), _("Public Health England. It closed in 2021.")),
        (_("PPV"), _("patient and public voice.")),
        (_("QI"), _("quality improvement: small changes, tested step by step.")),
        (_("QS"), _("quality statement.")),
        (_("SMART"), _("an aim that says exactly what, how much, how and by when.")),
        (_("STP"), _("an older partnership that planned care.")),
        (_("VCSE"), _("charities, community groups and social firms.")),
    )
