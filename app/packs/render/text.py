"""Plain text: for a screen reader, a braille maker, or to paste into a message.

Nothing rests on a symbol: a heading is known by the empty lines round it, a list by its numbers or
dashes, and pictures are put into words. Lines are as long as their paragraph: whoever reads breaks
them where their own display ends.
"""

from app.packs.document import Document
from app.packs.render.said import Group, Said, said

_BEFORE = "\n"
"""An empty line more than there is before anything else."""


def render_text(document: Document) -> bytes:
    """UTF-8, one paragraph, item or fact to a line."""
    words = "\n\n".join(_written(group) for group in said(document) if group[0].kind != "break")
    return (words.strip() + "\n").encode()


def _written(group: Group) -> str:
    before = _BEFORE if group[0].kind in ("heading", "end") else ""
    return before + "\n".join(map(_line, group))


def _line(line: Said) -> str:
    return f"{line.label} {line.words}" if line.label else line.words
