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

    def taken_by(self, words: str) -> float:
        return ceil(len(words) / self.letters) + 0.5


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
    width, height = 493 / across, 350
    return _Size(
        across=across,
        letters=max(1, int((width / points - 3.2) / 0.54)),
        lines=height / (points * 1.5) - 3.2,
    )


def _entries(room: RoomSession) -> tuple[str, ...]:
    """What is on the cards, in order. The last says where it stands, and that it can change."""
    if not room.agreement.lines:
        return (until_then(), *lines_read(room))
    return (*lines_read(room), *said_of_agreeing(room.agreement), look_again(room.agreement))


def _dealt(entries: tuple[str, ...], size: _Size) -> list[tuple[str, ...]]:
    """As many entries on each card as it holds, and one at least."""
    cards: list[tuple[str, ...]] = []
    card: tuple[str, ...] = ()
    for entry in entries:
        if card and sum(map(size.taken_by, (*card, entry))) > size.lines:
            cards.append(card)
            card = ()
        card = (*card, entry)
    return [*cards, card] if card else cards


def _sheet(title: str, entries: tuple[str, ...], size: _Size) -> tuple[Block, ...]:
    parts: tuple[SlipPart, ...] = (ListBlock(entries),)
    return PageBreak(), Slip(title, parts, copies=size.copies, down=2, across=size.across)


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
