"""What a page says, with nothing about how it looks: all forms of a pack are made from this.

The document's title is its first heading in every form, so a level-one `Heading` that opens
`blocks` with the same words is left out. Typed text is taken as it is: renderers escape it, page
builders never do.
"""

from dataclasses import dataclass

from app.workshops.drawing import Drawing
from app.workshops.show_cards import Sign


@dataclass(frozen=True)
class Heading:
    """A heading; `mark` names the shape of one of the five questions, drawn before the words."""

    text: str
    level: int
    mark: str = ""


@dataclass(frozen=True)
class Paragraph:
    """Running words. A new line stays a new line; an empty line begins a new paragraph."""

    text: str
    strong: bool = False
    language: str = ""
    """A tag, where it is not in the document's own language: screen readers speak it right."""


@dataclass(frozen=True)
class ListBlock:
    items: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Table:
    """Rows of facts. The first column names its row; large print turns each row into a block."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    languages: tuple[str, ...] = ()
    """Of each column below its head; "" is the document's own."""


@dataclass(frozen=True)
class Figure:
    """A picture. `alt` says what it means here; left empty, the drawing's own words are used."""

    drawing: Drawing
    alt: str = ""
    listed: bool = True
    """On paper the drawing's facts stand below it as a list; False where the page says them."""


@dataclass(frozen=True)
class TickBox:
    text: str


NO_PICTURE = "-"
"""Where people decided that a line needs no picture."""


@dataclass(frozen=True)
class PictureRow:
    """One thing to know, with a picture before it, named as the picture library names it.

    Without one there is an empty frame, for a picture that somebody draws or sticks on; with
    `NO_PICTURE` there is not even that. A `tick` stands between the picture and its words, to be
    ticked on paper.
    """

    text: str
    picture: str = ""
    tick: bool = False


@dataclass(frozen=True)
class Choice:
    """Something to answer by ticking one of a few words, which stand beside each other."""

    question: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class WritingSpace:
    """Ruled lines to write on; `label` says what they are for, such as "Room to write".

    `again` stands over the lines that run on to another page, so that a loose page can be put back.
    """

    lines: int
    label: str
    again: str = ""


@dataclass(frozen=True)
class Card:
    """A bordered box kept on one page wherever it fits on one."""

    title: str
    text: str


@dataclass(frozen=True)
class ShowCard:
    """A card to cut out and hold up: a word, what it means here, and a sign that fingers know."""

    word: str
    meaning: str
    sign: Sign


SlipPart = Paragraph | ListBlock | TickBox | Choice | WritingSpace


@dataclass(frozen=True)
class Slip:
    """What is cut out along dashed lines, to be written on or given out one by one.

    The `copies` are all alike: they are all seen, and read aloud once. They fill their page, `down`
    of them below one another and `across` side by side; with larger letters it holds fewer.
    """

    title: str
    parts: tuple[SlipPart, ...] = ()
    mark: str = ""
    copies: int = 1
    down: int = 1
    across: int = 1


@dataclass(frozen=True)
class PageBreak:
    """What follows begins a new page, where there are pages."""


Block = (
    Heading
    | Paragraph
    | ListBlock
    | Table
    | Figure
    | TickBox
    | PictureRow
    | Choice
    | WritingSpace
    | Card
    | ShowCard
    | Slip
    | PageBreak
)


@dataclass(frozen=True)
class Document:
    """One thing to hand out. `credit` is said last, for a method or words that came from others."""

    title: str
    language: str = "en-GB"
    blocks: tuple[Block, ...] = ()
    credit: str = ""
    short_title: str = ""
    """Names a page at its foot, where letters are too large for the title."""
    poster: bool = False
    """To be read from across the room: its letters grow for as long as it stays on one page."""
