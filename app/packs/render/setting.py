"""What every block needs to be set: the figures of the page, the fonts, and where it is read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.packs.render.boxes import Text
from app.packs.render.lines import Typesetter
from app.packs.render.look import Look
from app.packs.render.picture_readers import PictureReaders
from app.packs.render.tag_tree import Element
from app.packs.render.typed_text import paragraphs
from app.packs.render.typefaces import Typefaces, Weight


class Setting:
    """One document being set: its look, fonts and pictures, and the root of what is read."""

    def __init__(
        self,
        look: Look,
        faces: Typefaces,
        root: Element,
        pictures: PictureReaders | None = None,
    ) -> None:
        self.look = look
        self.faces = faces
        self.root = root
        self.pictures = pictures or PictureReaders()
        self._setters: dict[tuple[Weight, float], Typesetter] = {}

    def setter(self, weight: Weight = "regular", size: float = 0.0) -> Typesetter:
        """The one that breaks lines in this weight; in the text size unless another is given."""
        key = (weight, size or self.look.size)
        if key not in self._setters:
            self._setters[key] = Typesetter(self.faces, *key)
        return self._setters[key]

    def inside(self, element: Element, width: float, inset: float = 0.0) -> "Setting":
        """For what stands in a column of its own, read inside `element`; `inset` is kept free
        above and below it."""
        look = replace(self.look, column=width, inset=self.look.inset + inset)
        return Setting(look, self.faces, element, self.pictures)

    def text(
        self,
        words: str,
        element: Element,
        weight: Weight = "regular",
        *,
        width: float = 0.0,
        space: float = 0.0,
        with_next: bool = False,
    ) -> Text:
        """The words in the text size, with `space` above and below."""
        lines = self.setter(weight).lines(words, width or self.look.width)
        look = self.look
        return Text(element, lines, look.size, look.pitch, space, space, with_next)

    def paragraphs(
        self,
        words: str,
        parent: Element,
        weight: Weight = "regular",
        *,
        width: float = 0.0,
        space: float = 0.0,
        with_next: bool = False,
        language: str = "",
    ) -> list[Text]:
        """One element and box for each paragraph of the words, with `space` between them."""
        return [
            self.text(part, element, weight, width=width, space=space, with_next=with_next)
            for part, element in _read_in(paragraphs(words), parent, language)
        ]


def _read_in(parts: Sequence[str], parent: Element, language: str) -> Iterator[tuple[str, Element]]:
    for part in parts:
        element = parent.add("P")
        element.language = language
        yield part, element
