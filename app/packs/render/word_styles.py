"""The styles of a Word file, all built on one: who needs larger letters changes Normal alone."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from app.packs.render.look import EDGE, INK, Look
from app.packs.render.word_xml import Node, attribute, el, element, twips
from app.packs.styles import Font
from app.words import _

FONTS: Mapping[Font, str] = MappingProxyType(
    {"atkinson": "Atkinson Hyperlegible Next", "opendyslexic": "OpenDyslexic"}
)
FALLBACK = "Arial"
LEVELS = range(1, 7)
CUT_LINE = "dashed"
TICK_INDENT = 1.7
"""In letter sizes."""
_EDGE = EDGE.lstrip("#")
_HEADING_LINES = 1.1
_LINES_ON_A_POSTER = 1.1
WORD_ON_A_CARD = 48.0
_KEPT = el("w:keepLines")
_WITH_NEXT = (el("w:keepNext"), _KEPT)
_BUILT_IN = ("Normal", "Heading", "List", "Caption", "Footer")


def styles(look: Look, language: str) -> list[Node]:
    """Everything that stands in the styles part, in order."""
    return [
        _defaults(FONTS[look.style.font], language),
        _normal(look),
        *_headings(look),
        *_texts(look),
        *_table_styles(),
    ]


def _defaults(font: str, language: str) -> Node:
    fonts = el("w:rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=FALLBACK)
    words = el("w:lang", val=language, eastAsia=language, bidi=language)
    run = el("w:rPrDefault", el("w:rPr", fonts, words))
    return el("w:docDefaults", run, el("w:pPrDefault", el("w:pPr")))


def _normal(look: Look) -> Node:
    size = round(look.size * 2)
    spacing = _LINES_ON_A_POSTER if look.poster else look.style.spacing
    made = _style(
        "Normal",
        "Normal",
        _spacing(after=look.size, lines=spacing),
        run=(el("w:color", val=INK.lstrip("#")), el("w:sz", val=size), el("w:szCs", val=size)),
        early=(el("w:widowControl"),),
        late=(el("w:suppressAutoHyphens"),),
        based_on="",
    )
    made.set(attribute("default"), "1")
    return made


def _headings(look: Look) -> Iterator[Node]:
    for level in LEVELS:
        size = look.heading_size(level)
        yield _style(
            f"Heading{level}",
            f"heading {level}",
            _spacing(
                before=0 if level == 1 else look.size * 1.2,
                after=look.size * (0.9 if level == 1 else 0.5),
                lines=_HEADING_LINES,
            ),
            el("w:outlineLvl", val=level - 1),
            run=(*_bold(), *(_sized(size) if size != look.size else ())),
            early=_WITH_NEXT,
            next_style="Normal",
        )


def _texts(look: Look) -> Iterator[Node]:
    """What is written beside running words. None but the word on a card has a size of its own."""
    size, half = look.size, _spacing(after=look.size * 0.5)
    yield _style("Strong", _("Strong words"), run=_bold())
    yield _style("ListBullet", "List Bullet", half, early=(_in_list(1),))
    yield _style("ListNumber", "List Number", half, early=(_in_list(2),))
    yield _style(
        "TickBox",
        _("Tick box"),
        _spacing(after=size * 0.6),
        el("w:ind", left=twips(size * TICK_INDENT), hanging=twips(size * TICK_INDENT)),
        early=(_KEPT,),
    )
    yield _style("Answers", _("Answers to tick"), _spacing(after=size), early=(_KEPT,))
    yield _style("Caption", "caption", half, run=_bold(), early=_WITH_NEXT)
    tight = _spacing(before=size * 0.25, after=size * 0.25, lines=look.style.spacing * 0.85)
    yield _style("TableText", _("Words in a table"), tight)
    yield _style("TableHeading", _("Head of a table"), based_on="TableText", run=_bold())
    yield _style("Fact", _("A fact"), half, early=(_KEPT,))
    yield _style(
        "FactTitle", _("First of the facts"), based_on="Fact", run=_bold(), early=_WITH_NEXT
    )
    yield _style("Asked", _("What to write about"), half, run=_bold(), early=_WITH_NEXT)
    yield _lines_to_write_on(look)
    yield _style("Picture", _("Picture"), _spacing(before=size * 0.5, after=size, lines=1.0))
    yield from _boxed(look)
    yield _foot(look)


def _boxed(look: Look) -> Iterator[Node]:
    """Cards: what stands in one box has the same border and indent, or Word parts it."""
    indent, size = twips(look.size * 0.8), look.size
    inside = el("w:ind", left=indent, right=indent)
    after = _spacing(after=size * 0.6)
    yield _style("Card", _("Card"), after, inside, early=(_KEPT, box()))
    yield _style("CardTitle", _("Title of a card"), based_on="Card", run=_bold(), early=_WITH_NEXT)
    yield _style("ShowCard", _("Card to hold up"), after, early=(_KEPT,))
    yield _style(
        "ShowCardWord",
        _("Word on a card"),
        _spacing(after=size * 0.4, lines=1.0),
        el("w:textAlignment", val="center"),
        based_on="ShowCard",
        run=(*_bold(), *_sized(max(WORD_ON_A_CARD, look.size))),
        early=_WITH_NEXT,
    )
    yield _style("Slip", _("Slip"), _spacing(after=size * 0.5, lines=look.style.spacing * 0.85))
    yield _style("SlipTitle", _("Title of a slip"), based_on="Slip", run=_bold(), early=_WITH_NEXT)


def _lines_to_write_on(look: Look) -> Node:
    """One paragraph, so that a screen reader comes past it once; its tabs draw the lines."""
    exact = el(
        "w:spacing", after=twips(look.size), line=twips(look.line_to_write_on), lineRule="exact"
    )
    return _style("WritingLines", _("Lines to write on"), exact, run=(el("w:color", val=_EDGE),))


def _foot(look: Look) -> Node:
    edge = el("w:pBdr", el("w:top", val="single", sz=8, space=6, color=_EDGE))
    right = el("w:tabs", el("w:tab", val="right", pos=twips(look.width)))
    return _style("Footer", "footer", right, _spacing(after=0, lines=1.0), early=(edge,))


def box(line: str = "single", shade: int = 0) -> Node:
    """A border all round. Another `shade`, which no eye can tell, keeps two boxes apart."""
    colour = f"{int(_EDGE, 16) + shade:06X}"
    sides = ("top", "left", "bottom", "right")
    return el(
        "w:pBdr",
        *(el(f"w:{side}", val=line, sz=12, space=9, color=colour) for side in sides),
    )


def _table_styles() -> Iterator[Node]:
    yield el(
        "w:style",
        el("w:name", val="Normal Table"),
        el("w:uiPriority", val=99),
        el("w:tblPr", el("w:tblInd", w=0, type="dxa")),
        type="table",
        default=1,
        styleId="TableNormal",
    )
    yield el(
        "w:style",
        el("w:name", val=_("Table of facts")),
        el("w:basedOn", val="TableNormal"),
        el("w:qFormat"),
        el("w:tblPr", _rules(), _margins()),
        _part_of_table("firstRow", el("w:tcPr", el("w:tcBorders", _rule("bottom", 18, INK[1:])))),
        _part_of_table("firstCol"),
        type="table",
        customStyle=1,
        styleId="Facts",
    )


def _rules() -> Node:
    return el("w:tblBorders", _rule("bottom", 8), _rule("insideH", 8))


def _rule(side: str, weight: int, colour: str = "") -> Node:
    return el(f"w:{side}", val="single", sz=weight, space=0, color=colour or _EDGE)


def _margins() -> Node:
    return el("w:tblCellMar", el("w:left", w=0, type="dxa"), el("w:right", w=200, type="dxa"))


def _part_of_table(which: str, *cells: Node) -> Node:
    return el("w:tblStylePr", el("w:rPr", *_bold()), *cells, type=which)


def _style(
    key: str,
    name: str,
    *late_properties: Node,
    run: tuple[Node, ...] = (),
    early: tuple[Node, ...] = (),
    late: tuple[Node, ...] = (),
    based_on: str = "Normal",
    next_style: str = "",
) -> Node:
    """A paragraph style. Word wants the properties in its own order: `early` ones first."""
    made = el(
        "w:style",
        el("w:name", val=name),
        el("w:basedOn", val=based_on) if based_on else None,
        el("w:next", val=next_style) if next_style else None,
        el("w:qFormat"),
        in_order(el("w:pPr", *early, *late, *late_properties)),
        el("w:rPr", *run),
        type="paragraph",
        styleId=key,
    )
    if not key.startswith(_BUILT_IN):
        made.set(attribute("customStyle"), "1")
    return made


def _spacing(before: float = 0.0, after: float = 0.0, lines: float = 0.0) -> Node:
    """In points; `lines` as a share of a single line, 0 for what it is based on."""
    spacing = el("w:spacing", before=twips(before), after=twips(after))
    if lines:
        spacing.set(attribute("line"), str(round(lines * 240)))
        spacing.set(attribute("lineRule"), "auto")
    return spacing


def _bold() -> tuple[Node, ...]:
    return el("w:b"), el("w:bCs")


def _sized(points: float) -> tuple[Node, ...]:
    return el("w:sz", val=round(points * 2)), el("w:szCs", val=round(points * 2))


def _in_list(number: int) -> Node:
    return el("w:numPr", el("w:numId", val=number))


_ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr"),
    *("tabs", "suppressAutoHyphens", "bidi", "spacing", "ind", "contextualSpacing", "jc"),
    *("textAlignment", "outlineLvl"),
)


def in_order(properties: Node) -> Node:
    """A paragraph's properties in the order the format asks for (ISO 29500-1, 17.3.1.26)."""
    properties[:] = sorted(properties, key=lambda one: _ORDER.index(one.tag.partition("}")[2]))
    return properties


def properties_of(paragraph: Node) -> Node:
    """Those of one paragraph alone, made where it has none."""
    about = paragraph.find(element("pPr"))
    if about is None:
        about = el("w:pPr")
        paragraph.insert(0, about)
    return about


def room_above(paragraph: Node, points: float) -> None:
    """Instead of what its style gives it."""
    about = properties_of(paragraph)
    spacing = about.find(element("spacing"))
    if spacing is None:
        spacing = el("w:spacing")
        about.append(spacing)
        in_order(about)
    spacing.set(attribute("before"), str(twips(points)))
