"""The same words as WeasyPrint makes a tagged PDF of them, from a plain web page.

The page has our web page's own elements, and no more style than a large-print sheet needs: the same
letters, size and margins, and the number of each page at its foot.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from app.packs.document import Document
from app.packs.render.html_blocks import pieces
from app.packs.render.reading import blocks_in_order, title_of
from app.packs.styles import Style

_FACES = {400: "400Regular", 600: "600SemiBold", 700: "700Bold"}
_FACE = """@font-face { font-family: "Pack"; font-weight: %d; src: url("%s"); }"""
_PAGE = """<!DOCTYPE html>
<html lang="%s"><head><meta charset="utf-8"/><title>%s</title><style>%s
@page { size: A4; margin: 54pt 51pt 72pt;
  @bottom-left { content: "page " counter(page) " of " counter(pages); font: 600 %gpt Pack; } }
body { font: %gpt/1.5 Pack; } h1, h2, h3 { break-after: avoid; }
table { border-collapse: collapse; width: 100%%; } th, td { text-align: left; border: 1pt solid; }
</style></head><body><main>%s</main></body></html>"""


def render_from_html(document: Document, style: Style, fonts: Path) -> bytes:
    made = _page(document, style, fonts).write_pdf(
        pdf_variant="pdf/ua-1", font_config=FontConfiguration()
    )
    assert made is not None
    return made


def pages_from_html(document: Document, style: Style, fonts: Path) -> int:
    return len(_page(document, style, fonts).render(font_config=FontConfiguration()).pages)


def _page(document: Document, style: Style, fonts: Path) -> HTML:
    page = _PAGE % (
        document.language,
        escape(title_of(document)),
        "\n".join(_FACE % (weight, _file(fonts, name)) for weight, name in _FACES.items()),
        style.points,
        style.points,
        "\n".join(pieces(blocks_in_order(document))),
    )
    return HTML(string=page)


def _file(fonts: Path, name: str) -> str:
    return (fonts / f"AtkinsonHyperlegibleNext_{name}.ttf").as_uri()
