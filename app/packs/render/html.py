"""A web page in one file: nothing fetched, as large as asked, and the reader's own to change."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

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
from app.packs.render.html_drawing import drawing_svg, edge_svg, shape_svg, sign_svg
from app.packs.render.html_style import style_sheet
from app.packs.render.reading import (
    blocks_in_order,
    even,
    facts_of,
    meaning_of,
    shape_before,
    shape_named,
    title_of,
)
from app.packs.render.typed_text import one_line, paragraphs, tidied
from app.packs.styles import Style
from app.words import _

_RIGHT_TO_LEFT = ("ar", "fa", "he", "ps", "sd", "ug", "ur", "yi")


def render_html(document: Document, style: Style) -> bytes:
    """UTF-8; the words are in the order in which they are read."""
    body = "\n".join(_runs(blocks_in_order(document)))
    language = escape(document.language)
    direction = "rtl" if document.language.split("-")[0] in _RIGHT_TO_LEFT else "ltr"
    page = _PAGE.format(
        language=language,
        direction=direction,
        title=_words(title_of(document)),
        style=style_sheet(style),
        body=body,
    )
    return page.encode("utf-8", "replace")


def _runs(blocks: Sequence[Block]) -> list[str]:
    """What is ticked or pictured one after the other is one list; all else stands alone."""
    found: list[str] = []
    for kind, group in groupby(blocks, key=type):
        if kind is TickBox:
            found.append(_tick_boxes([block for block in group if isinstance(block, TickBox)]))
        elif kind is PictureRow:
            rows = [block.text for block in group if isinstance(block, PictureRow)]
            found.append(_picture_rows(rows))
        else:
            found += [_block(block) for block in group]
    return [piece for piece in found if piece]


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return _paragraphs(block.text, ' class="strong"' if block.strong else "")
        case ListBlock():
            return _list(block)
        case Table():
            return _table(even(block))
        case Figure():
            return _figure(block)
        case TickBox():
            return _tick_boxes([block])
        case PictureRow():
            return _picture_rows([block.text])
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
    return f'<h{block.level} dir="auto">{shape}{_words(one_line(block.text))}</h{block.level}>'


def _paragraphs(text: str, attributes: str = "") -> str:
    return "\n".join(f'<p dir="auto"{attributes}>{_words(part)}</p>' for part in paragraphs(text))


def _list(block: ListBlock) -> str:
    items = "\n".join(f'<li dir="auto">{_words(item)}</li>' for item in block.items if item.strip())
    kind = "ol" if block.ordered else "ul"
    return f"<{kind}>\n{items}\n</{kind}>" if items else ""


def _picture_rows(rows: Sequence[str]) -> str:
    """The frame says nothing: what goes into it is not known yet."""
    items = "\n".join(
        f'<li><span class="frame"></span><span dir="auto">{_words(row)}</span></li>'
        for row in rows
        if row.strip()
    )
    return f'<ul class="pictured" role="list">\n{items}\n</ul>' if items else ""


def _choice(block: Choice) -> str:
    question = _paragraphs(one_line(block.question), ' class="strong"')
    answers = _tick_boxes([TickBox(answer) for answer in block.answers], "ticks abreast")
    return f'<div class="choice">{question}{answers}</div>'


def _tick_boxes(blocks: Sequence[TickBox], kind: str = "ticks") -> str:
    """Drawn boxes, to tick on paper: a page that is only read would forget its ticks."""
    box = f'<span class="box" role="img" aria-label="{escape(_("Tick box"))}"></span>'
    items = "\n".join(
        f'<li>{box}<span dir="auto">{_words(block.text)}</span></li>'
        for block in blocks
        if block.text.strip()
    )
    return f'<ul class="{kind}" role="list">\n{items}\n</ul>' if items else ""


def _table(block: Table) -> str:
    caption = one_line(block.caption)
    parts = [f'<caption dir="auto">{_words(caption)}</caption>'] if caption else []
    if block.head:
        cells = "".join(f'<th scope="col" dir="auto">{_words(cell)}</th>' for cell in block.head)
        parts.append(f"<thead><tr>{cells}</tr></thead>")
    parts += ["<tbody>", *(_row(row) for row in block.rows), "</tbody>"]
    name = escape(caption or _("Table"))
    wide = f'<div class="wide" role="region" aria-label="{name}" tabindex="0">'
    return f"{wide}\n<table>\n" + "\n".join(parts) + "\n</table>\n</div>"


def _row(row: Sequence[str]) -> str:
    first = "".join(f'<th scope="row" dir="auto">{_words(cell)}</th>' for cell in row[:1])
    rest = "".join(f'<td dir="auto">{_words(cell)}</td>' for cell in row[1:])
    return f"<tr>{first}{rest}</tr>"


def _figure(block: Figure) -> str:
    """The picture, and under it what it shows in words that grow with the reader's text."""
    facts = "".join(f'<li dir="auto">{_words(fact)}</li>' for fact in facts_of(block.drawing))
    said = f"\n<figcaption><ul>{facts}</ul></figcaption>" if facts else ""
    return f"<figure>\n{drawing_svg(block.drawing, meaning_of(block))}{said}\n</figure>"


def _writing_space(block: WritingSpace) -> str:
    """Ruled lines, and no field to type in: a page that is only read would forget the words."""
    label = _paragraphs(one_line(block.label), ' class="strong"')
    rules = '<div class="line"></div>' * max(block.lines, 1)
    return f'<div class="write">{label}<div aria-hidden="true">{rules}</div></div>'


def _card(block: Card) -> str:
    title = one_line(block.title)
    heading = f'<p class="card-title" dir="auto">{_words(title)}</p>\n' if title else ""
    return f'<div class="card">\n{heading}{_paragraphs(block.text)}\n</div>'


def _show_card(block: ShowCard) -> str:
    word = f'<p class="card-word" dir="auto">{_words(one_line(block.word))}</p>'
    words = f"<div>\n{word}\n{_paragraphs(block.meaning)}\n</div>"
    return f'<div class="show-card">{edge_svg(block.sign)}{sign_svg(block.sign)}\n{words}\n</div>'


def _slips(block: Slip) -> str:
    """The first is read; its copies are there for who prints the page."""
    title = one_line(block.title)
    shape = shape_svg(shape_named(block.mark))
    heading = f'<p class="card-title" dir="auto">{shape}{_words(title)}</p>' if title else ""
    words = "\n".join((heading, *_runs(block.parts)))
    copies = f'<div class="slip copy" aria-hidden="true">\n{words}\n</div>\n' * (block.copies - 1)
    columns = f'style="grid-template-columns: repeat({block.across}, 1fr)"'
    return f'<div class="slips" {columns}>\n<div class="slip">\n{words}\n</div>\n{copies}</div>'


def _words(text: str) -> str:
    """Typed words as words: nothing in them is ever read as markup."""
    return escape(tidied(text)).strip().replace("\n", "<br>\n")


_PAGE = """<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""
