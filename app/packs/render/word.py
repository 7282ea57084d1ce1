"""A Word file made of real styles and real lists, to be read, changed and printed by anyone."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from docx.opc.constants import RELATIONSHIP_TYPE as KIND

from app.packs.document import (
    Block,
    Card,
    Choice,
    Document,
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
from app.packs.errors import CannotSetScript
from app.packs.render.drawing_png import BLEED, drawing_png
from app.packs.render.look import Look
from app.packs.render.pdf import poster_look
from app.packs.render.reading import blocks_in_order, facts_of, meaning_of, title_of
from app.packs.render.set_figure import Fitted, fitted
from app.packs.render.setting import Setting
from app.packs.render.tag_tree import Element
from app.packs.render.typed_text import one_line
from app.packs.render.typefaces import typefaces
from app.packs.render.word_cut_outs import card, heading_shape, show_cards, slip
from app.packs.render.word_file import bytes_of, empty_file, name_font, name_it
from app.packs.render.word_numbering import Lists
from app.packs.render.word_page import foot, section, settings, tint
from app.packs.render.word_picture_rows import picture_rows
from app.packs.render.word_pictures import Pictures
from app.packs.render.word_room import filled_out
from app.packs.render.word_styles import FONTS, in_order, properties_of, room_above, styles
from app.packs.render.word_tables import table
from app.packs.render.word_words import RIGHT_TO_LEFT
from app.packs.render.word_writing import Writing, choice, lines_to_write_on, tick_box
from app.packs.render.word_xml import Node, el, element
from app.packs.shelf import Shelf
from app.packs.styles import Style

_POSTER = 0.85
_PARAGRAPH, _TABLE = element("p"), element("tbl")


def render_word(document: Document, style: Style, shelf: Shelf) -> bytes:
    """The document as a .docx file; the same document always gives the same bytes."""
    made = empty_file()
    look = _poster(document, style, shelf) if document.poster else Look(style)
    language = document.language
    writing = Writing(
        look=look,
        language=language,
        turned=language.partition("-")[0] in RIGHT_TO_LEFT,
        shelf=shelf,
        pictures=Pictures(made.part),
        lists=Lists(look),
        width=look.width,
    )
    body = _parted(compose(writing, filled_out(look, blocks_in_order(document))), look)
    page_foot = made.sections[0].footer
    page_foot._element[:] = [foot(look, document)]
    key = made.part.relate_to(page_foot.part, KIND.FOOTER)
    made.element.body[:] = [*body, section(look, key, turned=writing.turned)]
    background = tint(look)
    if background is not None:
        made.element.insert(0, background)
    made.part._styles_part.element[:] = styles(look, language)
    made.part.numbering_part.element[:] = writing.lists.definitions()
    made.settings.element[:] = settings(language)
    name_font(made, FONTS[style.font])
    name_it(made, title_of(document), language)
    return bytes_of(made)


def _poster(document: Document, style: Style, shelf: Shelf) -> Look:
    """Letters a little smaller than on the same poster as PDF: Word sets lines wider apart."""
    try:
        look = poster_look(document, style, typefaces(shelf.fonts, style.font))
    except CannotSetScript:
        return Look(style, poster=True)
    return replace(look, letters=max(style.points, round(look.size * _POSTER)))


def compose(writing: Writing, blocks: Sequence[Block]) -> list[Node]:
    """The blocks one after the other; pictures or cards that follow each other are one table."""
    found: list[Node] = []
    on_a_new_page = False
    for kind, group in groupby(blocks, key=type):
        if kind is PageBreak:
            on_a_new_page = bool(found)
            continue
        parts = _run(writing, kind, list(group))
        if on_a_new_page and parts:
            _begin_page(parts[0])
            on_a_new_page = False
        found += parts
    return found


def _run(writing: Writing, kind: type, blocks: Sequence[Block]) -> list[Node]:
    if kind is PictureRow:
        return picture_rows(writing, [one for one in blocks if isinstance(one, PictureRow)])
    if kind is ShowCard:
        return show_cards(writing, [one for one in blocks if isinstance(one, ShowCard)])
    return [part for block in blocks for part in _block(writing, block)]


def _block(writing: Writing, block: Block) -> list[Node]:
    match block:
        case Heading():
            return [_heading(writing, block)]
        case Paragraph():
            style = "Strong" if block.strong else writing.within
            return writing.speaking(block.language).paragraphs(style, block.text)
        case ListBlock():
            return _list(writing, block)
        case Table():
            return table(writing, block)
        case Figure():
            return _figure(writing, block)
        case TickBox():
            return tick_box(writing, block.text)
        case Choice():
            return choice(writing, block.question, block.answers)
        case WritingSpace():
            return lines_to_write_on(writing, block.label, block.lines)
        case Card():
            return card(writing, block)
        case Slip():
            return slip(writing, block, compose)
        case PictureRow() | ShowCard() | PageBreak():
            return []


def _heading(writing: Writing, block: Heading) -> Node:
    shape = heading_shape(writing, block.mark, writing.look.heading_size(block.level) * 0.85)
    return writing.paragraph(f"Heading{block.level}", one_line(block.text), before=shape)


def _list(writing: Writing, block: ListBlock) -> list[Node]:
    items = [item for item in block.items if one_line(item)]
    style = "ListNumber" if block.ordered else "ListBullet"
    number = el(
        "w:numPr",
        el("w:ilvl", val=0),
        el("w:numId", val=writing.lists.another(ordered=block.ordered)),
    )
    return [writing.paragraph(style, item, number) for item in items]


def _figure(writing: Writing, block: Figure) -> list[Node]:
    """The picture with its facts below it; where it cannot be drawn, what it means."""
    facts = _list(writing, ListBlock(facts_of(block.drawing)))
    look = replace(writing.look, column=writing.look.width - 2 * BLEED)
    faces = typefaces(writing.shelf.fonts, look.style.font)
    setting = Setting(look, faces, Element("Document"))
    try:
        fit = fitted(setting, block)
    except CannotSetScript:
        fit = None
    if fit is None:
        return [writing.paragraph("Normal", meaning_of(block)), *facts]
    return [_drawn(writing, block, fit), *(facts if fit.listed else ())]


def _drawn(writing: Writing, block: Figure, fit: Fitted) -> Node:
    look = writing.look
    easel = drawing_png(block.drawing, fit.words, fit.width, fit.stretch, look, writing.shelf.fonts)
    picture = writing.pictures.run(easel.png(), easel.width, easel.height, fit.said)
    return writing.line("Picture", "", (picture,))


def _begin_page(part: Node) -> None:
    """The first paragraph of what comes next begins a page, in a table too."""
    first = next(part.iter(_PARAGRAPH))
    about = properties_of(first)
    about.append(el("w:pageBreakBefore"))
    in_order(about)
    room_above(first, 0)


def _parted(parts: Sequence[Node], look: Look) -> list[Node]:
    """Words keep off a table. Two never touch, or Word makes them one; and none is last."""
    found: list[Node] = []
    for part, after in zip(parts, [*parts[1:], None], strict=True):
        found.append(part)
        if part.tag == _TABLE:
            if after is None or after.tag == _TABLE:
                found.append(_next_to_nothing())
            else:
                room_above(after, look.size * 1.2)
    return found or [el("w:p")]


def _next_to_nothing() -> Node:
    """A paragraph without words, as low as one can be."""
    low = el("w:spacing", before=0, after=0, line=20, lineRule="exact")
    return el("w:p", el("w:pPr", low))
