"""The file itself: nothing in it but what we wrote, and the same bytes each time."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.opc.constants import RELATIONSHIP_TYPE as KIND
from docx.opc.oxml import serialize_part_xml

from app.packs.render.word_styles import FALLBACK
from app.packs.render.word_xml import el

_WHEN = (1980, 1, 1, 0, 0, 0)
"""What Word itself writes beside every part."""
_NOT_OURS = ("thumbnail", "customXml", "stylesWithEffects", "webSettings", "extended-properties")
_FONTS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def empty_file() -> Any:
    """An empty document of python-docx, without what came in its template."""
    made: Any = docx.Document()
    for relations in (made.part.rels, made.part.package.rels):
        for key in [key for key, one in relations.items() if one.reltype.endswith(_NOT_OURS)]:
            del relations[key]
    return made


def name_it(made: Any, title: str, language: str) -> None:
    """What a screen reader says first. No author, and no day: the same words are the same file."""
    core = made.core_properties._element
    core[:] = []
    made.core_properties.title = title[:255]
    made.core_properties.language = language


def name_font(made: Any, font: str) -> None:
    """Where our font is missing, Word takes the one named beside it."""
    part = made.part.part_related_by(KIND.FONT_TABLE)
    other = el("w:altName", val=FALLBACK)
    fonts = el("w:fonts", el("w:font", other, name=font), el("w:font", name=FALLBACK))
    part._blob = serialize_part_xml(fonts)


def bytes_of(made: Any) -> bytes:
    """The parts in order, all of one age."""
    written, finished = BytesIO(), BytesIO()
    made.save(written)
    with ZipFile(written) as parts, ZipFile(finished, "w", ZIP_DEFLATED) as file:
        for name in parts.namelist():
            about = ZipInfo(name, _WHEN)
            about.compress_type = ZIP_DEFLATED
            about.create_system = 0
            file.writestr(about, parts.read(name))
    return finished.getvalue()
