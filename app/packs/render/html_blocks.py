"""Each block as a piece of a web page, and of a book's chapter: written so that both read it.

A book is read as XML, so every piece is closed, and a drawing says which language it is drawn in.
"""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby, zip_longest
from types import MappingProxyType

from app.packs.document import (
    NO_PICTURE,
    Block,
    Card,
    Choice,
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
from app.packs.render.chapters import Anchored
from app.packs.render.html_drawing import drawing_svg, edge_svg, shape_svg, sign_svg
from app.packs.render.reading import (
    even,
    facts_of,
    language_of,
    meaning_of,
    shape_before,
    shape_named,
)
from app.packs.render.typed_text import one_line, paragraphs, tidied
from app.words import _

_LINE = 2.2
"""To write on, in letter sizes, as the style sheet has it."""
_LETTERS_IN_HALF_A_LINE = 26
_NO_PICTURES: Mapping[str, str] = MappingProxyType({})


def pieces(blocks: Sequence[Block], pictures: Mapping[str, str] = _NO_PICTURES) -> list[str]:
    """What is ticked or pictured one after the other is one list; all else stands alone.

    `pictures` says where the picture of each name is to be found.
    """
    found: list[str] = []
    for kind, group in groupby(blocks, key=type):
        if kind is TickBox:
            found.append(_tick_boxes([block for block in group if isinstance(block, TickBox)]))
        elif kind is PictureRow:
            rows = [block for block in group if isinstance(block, PictureRow)]
            found.append(_picture_rows(rows, pictures))
        else:
            found += [_block(block) for block in group]
    return [piece for piece in found if piece]


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            strong = ' class="strong"' if block.strong else ""
            return _paragraphs(block.text, strong + in_language(block.language))
        case ListBlock():
            return _list(block)
        case Table():
            return _table(even(block))
        case Figure():
            return _figure(block)
        case TickBox():
            return _tick_boxes([block])
        case PictureRow():
            return _picture_rows([block], _NO_PICTURES)
        case Choice():
            return _choice(block)
        case WritingSpace():
            return _writing_space(block)
        case Card():
            return _card(block)
        case ShowCard():
            return _show_card(block)
        case Slip():
            return _slips(block)
        case PageBreak():
            return '<div class="page-break"></div>'


def _heading(block: Heading) -> str:
    shape = shape_svg(shape_before(block))
    anchor = f' id="{block.anchor}"' if isinstance(block, Anchored) else ""
    return (
        f'<h{block.level}{anchor} dir="auto">{shape}{words(one_line(block.text))}</h{block.level}>'
    )


def _paragraphs(text: str, attributes: str = "") -> str:
    return "\n".join(f'<p dir="auto"{attributes}>{words(part)}</p>' for part in paragraphs(text))


def _list(block: ListBlock) -> str:
    items = "\n".join(
        f'<li dir="auto">{said}</li>' for item in block.items if (said := words(item))
    )
    kind = "ol" if block.ordered else "ul"
    return f"<{kind}>\n{items}\n</{kind}>" if items else ""


def _picture_rows(rows: Sequence[PictureRow], pictures: Mapping[str, str]) -> str:
    """The picture says what the words beside it say, so it is not read aloud as well."""
    items = "\n".join(
        f'<li dir="auto">{_framed(row, pictures)}{_box() if row.tick else ""}'
        f"<span>{said}</span></li>"
        for row in rows
        if (said := words(row.text))
    )
    return f'<ul class="pictured" role="list">\n{items}\n</ul>' if items else ""


def _framed(row: PictureRow, pictures: Mapping[str, str]) -> str:
    """A picture where there is one, and else an empty frame to draw in or to stick one on."""
    if row.picture == NO_PICTURE:
        return '<span class="frame unseen"></span>'
    source = pictures.get(row.picture, "")
    if not source:
        return '<span class="frame"></span>'
    return f'<img class="frame" src="{escape(source)}" alt=""/>'


def _choice(block: Choice) -> str:
    question = _paragraphs(one_line(block.question), ' class="strong"')
    answers = _tick_boxes([TickBox(answer) for answer in block.answers], "ticks abreast")
    return f'<div class="choice">{question}{answers}</div>'


def _tick_boxes(blocks: Sequence[TickBox], kind: str = "ticks") -> str:
    """Drawn boxes, to tick on paper: a page that is only read would forget its ticks."""
    items = "\n".join(
        f'<li dir="auto">{_box()}<span>{said}</span></li>'
        for block in blocks
        if (said := words(block.text))
    )
    return f'<ul class="{kind}" role="list">\n{items}\n</ul>' if items else ""


def _box() -> str:
    return f'<span class="box" role="img" aria-label="{escape(_("Tick box"))}"></span>'


def _table(block: Table) -> str:
    """Reached with Tab, since it may be wider than a screen and is moved sideways with the keys."""
    caption = one_line(block.caption)
    parts = [f'<caption dir="auto">{words(caption)}</caption>'] if caption else []
    if block.head:
        cells = "".join(_named_cell(cell, "col") for cell in block.head)
        parts.append(f"<thead><tr>{cells}</tr></thead>")
    parts += ["<tbody>", *(_row(row, block) for row in block.rows), "</tbody>"]
    name = escape(caption or _("Table"))
    wide = f'<div class="wide" role="group" aria-label="{name}" tabindex="0">'
    return f"{wide}\n<table>\n" + "\n".join(parts) + "\n</table>\n</div>"


def _row(row: Sequence[str], block: Table) -> str:
    """Each cell knows its column's name too, for where the columns stand below one another."""
    first = "".join(_named_cell(cell, "row") for cell in row[:1])
    languages = [language_of(block, column) for column in range(1, len(row))]
    columns = zip_longest(row[1:], block.head[1 : len(row)], languages, fillvalue="")
    rest = "".join(
        f'<td dir="auto"{in_language(language)}{_column(name)}{_by_hand(language, cell, row)}>'
        f"{words(cell)}</td>"
        for cell, name, language in columns
    )
    return f"<tr>{first}{rest}</tr>"


def _by_hand(language: str, cell: str, row: Sequence[str]) -> str:
    """As much room as our words take, where nobody has typed theirs."""
    if not language or cell.strip():
        return ""
    return f' style="height: {_LINE * (1 + len(row[0]) // _LETTERS_IN_HALF_A_LINE):.1f}em"'


def in_language(language: str) -> str:
    """Web pages read the one, books the other."""
    tag = escape(language)
    return f' lang="{tag}" xml:lang="{tag}"' if tag else ""


def _named_cell(words_in_it: str, scope: str) -> str:
    """A cell that names its column or row; one that is empty names nothing."""
    said = words(words_in_it)
    return f'<th scope="{scope}" dir="auto">{said}</th>' if said else "<td></td>"


def _column(name: str) -> str:
    return f' data-column="{escape(one_line(name))}"' if one_line(name) else ""


def _figure(block: Figure) -> str:
    """The picture, and under it what it shows in words that grow with the reader's text."""
    facts = "".join(f'<li dir="auto">{words(fact)}</li>' for fact in facts_of(block.drawing))
    said = f"\n<figcaption><ul>{facts}</ul></figcaption>" if facts else ""
    return f"<figure>\n{drawing_svg(block.drawing, meaning_of(block))}{said}\n</figure>"


def _writing_space(block: WritingSpace) -> str:
    """Ruled lines, and no field to type in: a page that is only read would forget the words."""
    label = _paragraphs(one_line(block.label), ' class="strong"')
    rules = '<div class="line"></div>' * max(block.lines, 1)
    return f'<div class="write">{label}<div aria-hidden="true">{rules}</div></div>'


def _card(block: Card) -> str:
    title = one_line(block.title)
    heading = f'<p class="card-title" dir="auto">{words(title)}</p>\n' if title else ""
    return f'<div class="card">\n{heading}{_paragraphs(block.text)}\n</div>'


def _show_card(block: ShowCard) -> str:
    word = f'<p class="card-word" dir="auto">{words(one_line(block.word))}</p>'
    said = f"<div>\n{word}\n{_paragraphs(block.meaning)}\n</div>"
    return f'<div class="show-card">{edge_svg(block.sign)}{sign_svg(block.sign)}\n{said}\n</div>'


def _slips(block: Slip) -> str:
    """The first is read; its copies are there for who prints the page."""
    title = one_line(block.title)
    shape = shape_svg(shape_named(block.mark))
    heading = f'<p class="card-title" dir="auto">{shape}{words(title)}</p>' if title else ""
    said = "\n".join((heading, *pieces(block.parts)))
    copies = f'<div class="slip copy" aria-hidden="true">\n{said}\n</div>\n' * (block.copies - 1)
    columns = f'style="--across: {block.across}"'
    return f'<div class="slips" {columns}>\n<div class="slip">\n{said}\n</div>\n{copies}</div>'


def words(text: str) -> str:
    """Typed words as words: nothing in them is ever read as markup."""
    return escape(tidied(text)).strip().replace("\n", "<br/>\n")
