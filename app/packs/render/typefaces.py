"""The bundled fonts, and which of them draws each character, so that none comes out as a box."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.packs.errors import CannotSetScript, FontMissing
from app.packs.render import symbols
from app.packs.render.scripts import is_settable, script_of
from app.packs.styles import USUAL_FONT, Font

Weight = Literal["regular", "strong", "bold"]

_TEXT: Mapping[Font, Mapping[Weight, str]] = {
    "atkinson": {
        "regular": "AtkinsonHyperlegibleNext_400Regular",
        "strong": "AtkinsonHyperlegibleNext_600SemiBold",
        "bold": "AtkinsonHyperlegibleNext_700Bold",
    },
    "opendyslexic": {
        "regular": "OpenDyslexic3-Regular",
        "strong": "OpenDyslexic3-Bold",
        "bold": "OpenDyslexic3-Bold",
    },
}
_OTHER_LETTERS = {
    "regular": "NotoSans_400Regular",
    "strong": "NotoSans_700Bold",
    "bold": "NotoSans_700Bold",
}
_SIGNS = "NotoSansSymbols2_400Regular"
LOOK_ALIKES = {
    0x2190: 0x1F868,  # the plain arrows are missing, barbed ones of the same meaning are there
    0x2191: 0x1F869,
    0x2192: 0x1F86A,
    0x2193: 0x1F86B,
    0x2194: 0x1F858,
    0x2010: 0x2D,
    0x2011: 0x2D,
    0x202F: 0xA0,
    0x2007: 0xA0,
}
_SPACES = frozenset(" \n\u00a0\u202f\u2007")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters drawn by one font."""

    font: str
    text: str


class BundledFont(TTFont):
    """A font whose words can be copied and read aloud.

    ReportLab lets unused codes mean U+0000, which PDF/UA-1 forbids (ISO 14289-1, 7.21.7), and
    writes characters beyond U+FFFF wrongly; so the table from codes to characters is written again.
    """

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path))
        self.letters: dict[int, int] = self.face.charToGlyph
        for missing, like in LOOK_ALIKES.items():
            if missing not in self.letters and like in self.letters:
                self.letters[missing] = self.letters[like]
                self.face.charWidths[missing] = self.face.charWidths[like]

    def has(self, text: str) -> bool:
        return all(ord(letter) in self.letters for letter in text)

    def addObjects(self, doc: Any) -> None:
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = doc.fontMapping[self.fontName][1:]
            font = doc.idToObject["BasicFonts"].dict[f"{name}+{number}"]
            doc.idToObject[font.ToUnicode.name].content = to_unicode(font.BaseFont, subset)


class Typefaces:
    """The fonts of one folder, each read only when a character needs it.

    What the font asked for does not have is drawn by the usual one, then by those that have more.
    """

    def __init__(self, folder: Path, font: Font = USUAL_FONT) -> None:
        self._folder = folder
        self._names = _TEXT[font]
        self._fonts: dict[str, BundledFont] = {}

    def text(self, weight: Weight) -> BundledFont:
        return self._font(self._names[weight])

    def has_glyph(self, text: str) -> bool:
        """Whether every character can be drawn, by one font or another."""
        return all(any(font.has(letter) for font in self._chain("regular")) for letter in text)

    def drawable(self, text: str) -> str:
        """The text with pictures no font can draw put into words; raises `CannotSetScript`."""
        if self._draws_all(text):
            return text
        return "".join(self._drawable(cluster) for cluster in symbols.clusters(text))

    def runs(self, word: str, weight: Weight) -> tuple[Run, ...]:
        """The word in as few fonts as can draw it: one for the whole word wherever one can."""
        for font in self._chain(weight):
            if font.has(word):
                return (Run(font.fontName, word),)
        return self._mixed(word, weight)

    def _draws_all(self, text: str) -> bool:
        letters = self.text("regular").letters
        return all(ord(letter) in letters for letter in set(text) - _SPACES)

    def _drawable(self, cluster: str) -> str:
        seen = symbols.seen(cluster)
        if not seen or seen in _SPACES:
            return seen
        has_glyph = self.has_glyph(seen)
        for letter in seen:
            if not is_settable(letter, has_glyph or self.has_glyph(letter)):
                raise CannotSetScript(script_of(letter), "pdf", ("docx", "html"))
        if has_glyph and not symbols.is_composed(cluster):
            return seen
        return symbols.in_words(cluster)

    def _mixed(self, word: str, weight: Weight) -> tuple[Run, ...]:
        runs: list[Run] = []
        for cluster in symbols.clusters(word):
            font = next((font for font in self._chain(weight) if font.has(cluster)), None)
            name = font.fontName if font else self.text(weight).fontName
            if runs and runs[-1].font == name:
                runs[-1] = Run(name, runs[-1].text + cluster)
            else:
                runs.append(Run(name, cluster))
        return tuple(runs)

    def _chain(self, weight: Weight) -> Iterator[BundledFont]:
        usual = _TEXT[USUAL_FONT][weight]
        for name in dict.fromkeys((self._names[weight], usual, _OTHER_LETTERS[weight], _SIGNS)):
            yield self._font(name)

    def _font(self, name: str) -> BundledFont:
        if name not in self._fonts:
            path = self._folder / f"{name}.ttf"
            if not path.is_file():
                raise FontMissing(path)
            self._fonts[name] = BundledFont(name, path)
            pdfmetrics.registerFont(self._fonts[name])
        return self._fonts[name]


@lru_cache(maxsize=4)
def typefaces(folder: Path, font: Font = USUAL_FONT) -> Typefaces:
    """The fonts in `folder`; kept, because reading them takes longer than setting a page."""
    return Typefaces(folder, font)


def to_unicode(name: str, subset: list[int]) -> str:
    """The PDF table from a font's codes to characters, without the codes that mean nothing."""
    pairs = [
        f"<{code:02X}> <{chr(letter).encode('utf-16-be').hex().upper()}>"
        for code, letter in enumerate(subset)
        if letter
    ]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    lines = [line for block in blocks for line in _block(block)]
    return "\n".join([*_HEAD, f"/CMapName /{name} def", *_RANGE, *lines, *_TAIL])


def _block(pairs: list[str]) -> list[str]:
    return [f"{len(pairs)} beginbfchar", *pairs, "endbfchar"]


_HEAD = (
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
)
_RANGE = ("/CMapType 2 def", "1 begincodespacerange", "<00> <FF>", "endcodespacerange")
_TAIL = ("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end")
