"""The one way to turn a document into something to hand out.

ReportLab is imported only when a PDF is asked for: the other forms are ready without it.
"""

from pathlib import Path
from typing import Literal, get_args

from app.packs.document import Document
from app.packs.errors import UnknownForm
from app.packs.styles import Style

Form = Literal["pdf", "html", "txt"]
FORMS: tuple[str, ...] = get_args(Form)


def render(document: Document, style: Style, form: str, fonts: Path) -> bytes:
    """The document in `form`, set with the fonts in the folder `fonts`.

    Raises `UnknownForm`, and for a PDF `CannotSetScript` when its letters would come out wrong and
    `FontMissing` when a font is not in its place.
    """
    if form == "pdf":
        from app.packs.render.pdf import render_pdf

        return render_pdf(document, style, fonts)
    if form == "html":
        from app.packs.render.html import render_html

        return render_html(document, style)
    if form == "txt":
        from app.packs.render.text import render_text

        return render_text(document)
    raise UnknownForm(form, FORMS)
