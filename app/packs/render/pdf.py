"""Tagged PDF/UA-1: looks right on paper, and is read aloud in the order it looks."""

from dataclasses import replace

from app.packs.document import Document
from app.packs.render.compose import compose
from app.packs.render.foot import Foot
from app.packs.render.look import PAPER_SIZES, Look
from app.packs.render.pager import fill_pages, pages_of
from app.packs.render.picture_readers import PictureReaders
from app.packs.render.reading import blocks_in_order, title_of
from app.packs.render.setting import Setting
from app.packs.render.tag_tree import Element
from app.packs.render.tagged_canvas import TaggedCanvas
from app.packs.render.typefaces import Typefaces, typefaces
from app.packs.shelf import Shelf
from app.packs.styles import Style

_LARGEST_ON_A_POSTER = 44
"""On A4; on larger paper they grow with it."""


def render_pdf(document: Document, style: Style, shelf: Shelf) -> bytes:
    """The document as a file; the same document always gives the same bytes."""
    faces = typefaces(shelf.fonts, style.font)
    look = poster_look(document, style, faces) if document.poster else Look(style)
    title = title_of(document)
    canvas = TaggedCanvas(title, document.language, look.page, faces.text("regular").fontName)
    setting = Setting(look, faces, canvas.root, PictureReaders(shelf.pictures))
    fill_pages(compose(setting, blocks_in_order(document)), canvas, look)
    foot = Foot(
        Setting(replace(look, letters=0.0), faces, canvas.root), title, document.short_title
    )
    return canvas.finished(foot.draw)


def poster_look(document: Document, style: Style, faces: Typefaces) -> Look:
    """The largest letters with which it takes no more pages than with the style's own."""
    blocks = blocks_in_order(document)

    def pages(look: Look) -> int:
        boxes = compose(Setting(look, faces, Element("Document")), blocks)
        return len(pages_of(boxes, look))

    look = Look(style, poster=True)
    fewest, largest = pages(look), round(_LARGEST_ON_A_POSTER * look.page[0] / PAPER_SIZES["A4"][0])
    grown = (replace(look, letters=float(size)) for size in range(largest, int(style.points), -1))
    return next((larger for larger in grown if pages(larger) <= fewest), look)
