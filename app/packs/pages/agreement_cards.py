"""Our agreement for a pocket: cards to cut out, with letters as large as were asked for.

A long agreement takes more cards, never smaller letters.
"""

from dataclasses import dataclass
from math import ceil

from app.packs.document import Block, Document, ListBlock, PageBreak, Paragraph, Slip, SlipPart
from app.packs.pages.agreement import (
    lines_read,
    look_again,
    said_of_agreeing,
    title_of_agreement,
    until_then,
    warning,
)
from app.packs.pages.hard_words import words_of
from app.words import _, ngettext
from app.workshops.room import RoomSession

_USUAL_POINTS = 14.0
_SMALL_UNTIL = 16.0
"""Letter size up to which a quarter of the sheet holds enough words in a line; then it is half."""


@dataclass(frozen=True, slots=True)
class _Size:
    """How much a card holds; a guess on the safe side, since only the printer's page knows."""

    across: int
    letters: int
    """In a line."""
    lines: float
    """Under the title."""

    @property
    def copies(self) -> int:
        return 2 * self.across

    def taken_by(self, entry: SlipPart) -> float:
        return ceil(len(words_of(entry)) / self.letters) + 0.5


def agreement_cards(room: RoomSession, points: float) -> Document:
    """How to make them, then a sheet of each card."""
    title = title_of_agreement(room)
    size = _size(points or _USUAL_POINTS)
    cards = _dealt(_entries(room), size)
    return Document(
        title=_("{title}, for a pocket").format(title=title),
        short_title=_("Pocket cards"),
        blocks=(
            *warning(room),
            ListBlock(_how(len(cards)), ordered=True),
            *(
                block
                for number, entries in enumerate(cards, 1)
                for block in _sheet(_titled(title, number, len(cards)), entries, size)
            ),
        ),
    )


def _size(points: float) -> _Size:
    across = 2 if points <= _SMALL_UNTIL else 1
    width, height = 493 / across, (745 - 2.25 * points) / 2
    return _Size(
        across=across,
        letters=max(1, int((width / points - 2.6) / 0.48)),
        lines=height / (points * 1.5) - 2.9,
    )


def _entries(room: RoomSession) -> tuple[SlipPart, ...]:
    """What is on the cards, in order. The last says when we agreed and when we look again."""
    lines = tuple(ListBlock((line,)) for line in lines_read(room))
    held = room.agreement
    if not held.lines:
        return Paragraph(until_then()), *lines
    return *lines, Paragraph(" ".join((said_of_agreeing(held)[0], look_again(held))))


def _dealt(entries: tuple[SlipPart, ...], size: _Size) -> list[tuple[SlipPart, ...]]:
    """As many entries on each card as it holds, and one at least."""
    cards: list[tuple[SlipPart, ...]] = []
    card: tuple[SlipPart, ...] = ()
    for entry in entries:
        if card and sum(map(size.taken_by, (*card, entry))) > size.lines:
            cards.append(card)
            card = ()
        card = (*card, entry)
    return [*cards, card]


def _sheet(title: str, entries: tuple[SlipPart, ...], size: _Size) -> tuple[Block, ...]:
    slip = Slip(title, _as_one_list(entries), copies=size.copies, down=2, across=size.across)
    return PageBreak(), slip


def _as_one_list(entries: tuple[SlipPart, ...]) -> tuple[SlipPart, ...]:
    """The lines of a card are one list, to the eye and to the ear."""
    lines = tuple(line for entry in entries if isinstance(entry, ListBlock) for line in entry.items)
    of_words = [entry for entry in entries if isinstance(entry, Paragraph)]
    listed = (ListBlock(lines),) if lines else ()
    return (*of_words, *listed) if isinstance(entries[0], Paragraph) else (*listed, *of_words)


def _titled(title: str, number: int, of: int) -> str:
    if of == 1:
        return title
    return _("{title}, {number} of {all}").format(title=title, number=number, all=of)


def _how(cards: int) -> tuple[str, ...]:
    each = ngettext(
        "Give everyone a card.", "Give everyone {n} cards: one from each sheet.", cards
    ).format(n=cards)
    return (
        _("Print them on stiff paper, if you have some. Cut along the dashed lines."),
        each,
        _("Make new ones when the agreement changes."),
    )
