"""Our agreement as Easy Read sets it: one line in a row, with room for a picture before it."""

from collections.abc import Sequence

from app.packs.document import Block, Document, Paragraph, PictureRow
from app.packs.pages.agreement import (
    anything_to_change,
    lines_read,
    title_of_agreement,
    until_then,
    warning,
    when_agreed,
    whose,
)
from app.packs.pages.hard_words import explained
from app.words import _
from app.workshops.own_words import OwnWord
from app.workshops.room import RoomSession


def agreement_rows(room: RoomSession, own: Sequence[OwnWord] = ()) -> Document:
    """Laid out only: whether it is easy to read, those who read it can say."""
    rows = tuple(PictureRow(line) for line in lines_read(room))
    return Document(
        title=title_of_agreement(room),
        blocks=(
            *warning(room),
            *whose(room),
            *_not_ours_yet(room),
            Paragraph(
                _(
                    "Beside each line there is room for a picture. Draw one, or stick one in."
                    " Choose them together."
                )
            ),
            *rows,
            *when_agreed(room.agreement),
            Paragraph(anything_to_change(), strong=True),
            *explained("", rows, own),
        ),
    )


def _not_ours_yet(room: RoomSession) -> tuple[Block, ...]:
    return () if room.agreement.lines else (Paragraph(until_then()),)
