"""Breaks words into lines: ragged right, no hyphens, a word parted only when wider than a line."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.pdfbase import pdfmetrics

from app.packs.render.typed_text import tidied
from app.packs.render.typefaces import Run, Typefaces, Weight

_COLON = re.compile(r": (?!.*: )")
"""The last one: what comes after it is what a title is about."""
_BREAKABLE = re.compile(r"[^\S\u00a0\u202f\u2007]+")
_BREAK_AFTER = frozenset("/-.,;:?&=_@")
_BALANCING_STEPS = 12
_BALANCED_AT_MOST = 4
_WELL_PLACED_BREAK = 0.6
"""A long address is parted after its own punctuation when that fills this much of the line."""


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line as it will be drawn. Its last run ends with a space wherever a new word follows.

    Without that space a screen reader joins the words on either side of a line end
    (ISO 32000-1, 14.8.2.5).
    """

    runs: tuple[Run, ...]
    width: float

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    def with_space(self) -> "SetLine":
        """The same line with other words to come after it in the same element."""
        *before, last = self.runs
        return SetLine((*before, Run(last.font, f"{last.text} ")), self.width)

    def without_space(self) -> "SetLine":
        *before, last = self.runs
        kept = Run(last.font, last.text.removesuffix(" "))
        return SetLine((*before, kept) if kept.text else tuple(before), self.width)


@dataclass(frozen=True, slots=True)
class _Word:
    runs: tuple[Run, ...]
    width: float
    goes_on: bool = False
    """The rest of the same word comes next."""


class Typesetter:
    """Sets text in one weight and size. Remembers words, since people use the same ones again."""

    def __init__(self, faces: Typefaces, weight: Weight, size: float) -> None:
        self.size = size
        self.faces = faces
        self.weight: Weight = weight
        self.font = faces.text(weight).fontName
        self._space = self.width_of((Run(self.font, " "),))
        self._words: dict[str, _Word] = {}

    def width_of(self, runs: tuple[Run, ...]) -> float:
        return sum(pdfmetrics.stringWidth(run.text, run.font, self.size) for run in runs)

    def widest_word(self, text: str) -> float:
        words = _BREAKABLE.split(self._prepared(text))
        return max((self._word(word).width for word in words if word), default=0.0)

    def natural_width(self, text: str) -> float:
        """How wide the text would be if it never had to break."""
        return max((line.width for line in self.lines(text, float("inf"))), default=0.0)

    def lines(self, text: str, width: float) -> tuple[SetLine, ...]:
        """The text in lines no wider than `width`; none for a text without any words."""
        pieces = [self._words_in(piece, width) for piece in self._prepared(text).split("\n")]
        lines = [line for words in pieces if words for line in self._broken(words, width)]
        return (*lines[:-1], lines[-1].without_space()) if lines else ()

    def balanced_lines(self, text: str, width: float) -> tuple[SetLine, ...]:
        """As few lines as `lines` makes, but about equally long: no word is left over alone.

        Two lines are parted at a colon where each part fits on one.
        """
        lines = self.lines(text, width)
        widest = self.widest_word(text)
        if not 1 < len(lines) <= _BALANCED_AT_MOST or widest > width:
            return lines
        parted = self.lines(_COLON.sub(":\n", text), width)
        if len(parted) == len(lines) == 2 and _COLON.search(text):
            return parted
        narrow = max(widest, sum(line.width for line in lines) / len(lines))
        step = (width - narrow) / _BALANCING_STEPS
        for steps in range(_BALANCING_STEPS):
            closer = self.lines(text, narrow + steps * step)
            if len(closer) == len(lines):
                return closer
        return lines

    def _prepared(self, text: str) -> str:
        return self.faces.drawable(tidied(text))

    def _words_in(self, piece: str, width: float) -> list[_Word]:
        words = [self._word(word) for word in _BREAKABLE.split(piece) if word]
        if all(word.width <= width for word in words):
            return words
        return [part for word in words for part in self._parted(word, width)]

    def _word(self, word: str) -> _Word:
        known = self._words.get(word)
        if known is None:
            runs = self.faces.runs(word, self.weight)
            known = self._words[word] = _Word(runs, self.width_of(runs))
        return known

    def _broken(self, words: list[_Word], width: float) -> Iterator[SetLine]:
        line: list[_Word] = []
        used = 0.0
        for word in words:
            gap = self._space if line and not line[-1].goes_on else 0.0
            if line and used + gap + word.width > width:
                yield self._joined(line, used)
                line, used, gap = [], 0.0, 0.0
            line.append(word)
            used += gap + word.width
        yield self._joined(line, used)

    def _joined(self, words: list[_Word], width: float) -> SetLine:
        runs: list[Run] = []
        for word in words:
            for run in (*word.runs, *(() if word.goes_on else (Run(self.font, " "),))):
                if runs and runs[-1].font == run.font:
                    runs[-1] = Run(run.font, runs[-1].text + run.text)
                else:
                    runs.append(run)
        return SetLine(tuple(runs), width)

    def _parted(self, word: _Word, width: float) -> Iterator[_Word]:
        """A word wider than the line, in parts that fit."""
        text = "".join(run.text for run in word.runs)
        widths = [self._letter_width(run, letter) for run in word.runs for letter in run.text]
        start = 0
        while start < len(text) - 1 and _letters_that_fit(widths, start, width) < len(text):
            end = _break_before(text, start, _letters_that_fit(widths, start, width))
            yield self._part(text[start:end], goes_on=True)
            start = end
        yield self._part(text[start:], goes_on=False)

    def _part(self, text: str, goes_on: bool) -> _Word:
        runs = self.faces.runs(text, self.weight)
        return _Word(runs, self.width_of(runs), goes_on)

    def _letter_width(self, run: Run, letter: str) -> float:
        return pdfmetrics.stringWidth(letter, run.font, self.size)


def _letters_that_fit(widths: list[float], start: int, width: float) -> int:
    """Where the part that begins at `start` has to end; always at least one letter on."""
    used = 0.0
    for place in range(start, len(widths)):
        used += widths[place]
        if used > width:
            return max(place, start + 1)
    return len(widths)


def _break_before(text: str, start: int, end: int) -> int:
    """A better place than `end`, if there is one: after punctuation, never before an accent."""
    for place in range(end, start + int((end - start) * _WELL_PLACED_BREAK), -1):
        if text[place - 1] in _BREAK_AFTER:
            return place
    while end > start + 1 and end < len(text) and unicodedata.combining(text[end]):
        end -= 1
    return end
