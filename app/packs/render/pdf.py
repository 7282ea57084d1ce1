"""Tagged PDF/UA-1: looks right on paper, and is read aloud in the order it looks."""

from pathlib import Path

from app.packs.document import Document
from app.packs.render.compose import compose
from app.packs.render.foot import Foot
from app.packs.render.look import Look
from app.packs.render.pager import fill_pages
from app.packs.render.reading import blocks_in_order, title_of
from app.packs.render.setting import Setting
from app.packs.render.tagged_canvas import TaggedCanvas
from app.packs.render.typefaces import typefaces
from app.packs.styles import Style


def render_pdf(document: Document, style: Style, fonts: Path) -> bytes:
    """The document as a file; the same document always gives the same bytes."""
    faces = typefaces(fonts)
    look = Look(style)
    title = title_of(document)
    canvas = TaggedCanvas(title, document.language, look.page, faces.text("regular").fontName)
    setting = Setting(look, faces, canvas.root)
    fill_pages(compose(setting, blocks_in_order(document)), canvas, look)
    foot = Foot(setting, title, document.short_title)
    return canvas.finished(foot.draw)
