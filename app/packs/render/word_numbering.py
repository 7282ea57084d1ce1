"""The lists of a Word file. Each begins with one, whatever was counted before it."""

from app.packs.render.look import Look
from app.packs.render.word_xml import Node, el, twips

BULLETS, NUMBERS = 1, 2
"""What the two list styles use: who types a list of their own gets one of these."""
_HANGING = {BULLETS: 1.3, NUMBERS: 2.0}


class Lists:
    """Counts the lists as they are written."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._numbered = 0

    def another(self, *, ordered: bool) -> int:
        """The number a new list is known by."""
        if not ordered:
            return BULLETS
        self._numbered += 1
        return NUMBERS + self._numbered

    def definitions(self) -> list[Node]:
        """Everything that stands in the numbering part, in order."""
        kinds = [self._kind(BULLETS, "bullet", "•"), self._kind(NUMBERS, "decimal", "%1.")]
        usual = [_list(key, key) for key in (BULLETS, NUMBERS)]
        again = el("w:lvlOverride", el("w:startOverride", val=1), ilvl=0)
        own = [_list(NUMBERS + count + 1, NUMBERS, again) for count in range(self._numbered)]
        return [*kinds, *usual, *own]

    def _kind(self, key: int, shape: str, words: str) -> Node:
        hanging = twips(self._look.size * _HANGING[key])
        level = el(
            "w:lvl",
            el("w:start", val=1),
            el("w:numFmt", val=shape),
            el("w:lvlText", val=words),
            el("w:lvlJc", val="left"),
            el("w:pPr", el("w:ind", left=hanging, hanging=hanging)),
            ilvl=0,
        )
        kind = el("w:multiLevelType", val="singleLevel")
        return el("w:abstractNum", kind, level, abstractNumId=key)


def _list(number: int, kind: int, *more: Node) -> Node:
    return el("w:num", el("w:abstractNumId", val=kind), *more, numId=number)
