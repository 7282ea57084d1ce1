"""The one way to turn a document into something to hand out.

A library is imported only when a form that needs it is asked for: the others are ready without it.
"""

from app.packs.document import Document
from app.packs.forms import form_named
from app.packs.shelf import Shelf
from app.packs.styles import Style


def render(document: Document, style: Style, form: str, shelf: Shelf) -> bytes:
    """The document in `form`, set with the fonts and pictures of the `shelf`.

    Raises `UnknownForm`, and for a PDF `CannotSetScript` when its letters would come out wrong and
    `FontMissing` when a font is not in its place.
    """
    if style.easy_read:
        from app.packs.easy_read import easy_read

        document = easy_read(document, shelf.pictures)
    match form_named(form).name:
        case "pdf":
            from app.packs.render.pdf import render_pdf

            return render_pdf(document, style, shelf)
        case "html":
            from app.packs.render.html import render_html

            return render_html(document, style, shelf)
        case "docx":
            from app.packs.render.word import render_word

            return render_word(document, style, shelf)
        case "brf" | "brf-1" | "brf-cy" as braille:
            from app.packs.render.braille import render_braille

            return render_braille(document, braille)
        case "wav":
            from app.packs.render.sound import render_sound

            return render_sound(document)
        case "epub":
            from app.packs.render.epub import render_epub

            return render_epub(document, style, shelf)
        case _:
            from app.packs.render.text import render_text

            return render_text(document)
