"""A ReportLab canvas on which everything drawn is either tagged for a screen reader or decoration.

ReportLab itself has no tagged PDF. Marked content needs no more than two operators round what is
drawn, and the tree is written with ReportLab's own PDF objects: no file is patched afterwards.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFName, PDFPage, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from app.packs.render.lines import SetLine
from app.packs.render.tag_tree import Element, Mark, TreeWriter

PDF_VERSION = (1, 7)
_BOOKMARKS_OVER_PAGES = 3
_FILLED, _INVISIBLE = 0, 3


class UndatedInfo(PDFInfo):
    """What the file says of itself, without a date: the same words always make the same file."""

    def format(self, document: Any) -> bytes:
        entries = {
            "Title": PDFString(self.title),
            "Producer": PDFString(self.producer),
            "Creator": PDFString(self.creator),
        }
        return PDFDictionary(entries).format(document)


class TaggedCanvas(Canvas):
    """Pages of tagged drawing. Close each with `showPage`, then take the file from `finished`."""

    _code: list[str]
    _doc: Any

    def __init__(self, title: str, language: str, size: tuple[float, float], font: str) -> None:
        self._file = BytesIO()
        super().__init__(
            self._file,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            pdfVersion=PDF_VERSION,
            initialFontName=font,  # pyright: ignore[reportArgumentType]
            lang=language,
        )
        self.root = Element("Document")
        self._title = title
        self._language = language
        self._marks_of_pages: list[list[Element]] = [[]]
        self._pages: list[PDFPage] = []
        self._bookmarks: list[tuple[str, str, int]] = []
        self._inside_artifact = False
        self._describe()

    @contextmanager
    def tag(self, element: Element) -> Iterator[None]:
        """What is drawn meanwhile belongs to the element, or to the artifact already begun."""
        if self._inside_artifact:
            yield
            return
        owners = self._marks_of_pages[-1]
        element.parts.append(Mark(self.getPageNumber(), len(owners)))
        self._code.append(f"/{element.role} <</MCID {len(owners)}>> BDC")
        owners.append(element)
        yield
        self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout", subtype: str = "") -> Iterator[None]:
        """What is drawn meanwhile is decoration, or is said elsewhere: a screen reader skips it."""
        if self._inside_artifact:
            yield
            return
        which = f" /Subtype /{subtype}" if subtype else ""
        self._code.append(f"/Artifact <</Type /{kind}{which}>> BDC")
        self._inside_artifact = True
        yield
        self._inside_artifact = False
        self._code.append("EMC")

    def write(
        self, lines: Sequence[SetLine], at: tuple[float, float], size: float, pitch: float
    ) -> None:
        """Draw lines of text below each other, the baseline of the first beginning `at`."""
        left, baseline = at
        text = self.beginText()
        font = ""
        for number, line in enumerate(lines):
            text.setTextOrigin(left, baseline - number * pitch)
            for run in line.runs:
                if run.font != font:
                    font = run.font
                    text.setFont(font, size)
                text.textOut(run.text)
        self.drawText(text)

    def write_unseen(self, line: SetLine, at: tuple[float, float], size: float) -> None:
        """Words for what is drawn as lines: read aloud and copied, but not printed."""
        text = self.beginText(*at)
        text.setTextRenderMode(_INVISIBLE)
        for run in line.runs:
            text.setFont(run.font, size)
            text.textOut(run.text)
        text.setTextRenderMode(_FILLED)
        self.drawText(text)

    def bookmark(self, words: str, level: int, top: float) -> None:
        """Remember where a heading is, for the bookmarks that a longer document gets."""
        key = f"heading-{len(self._bookmarks)}"
        self.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        self._bookmarks.append((key, words, level))

    def showPage(self) -> None:
        super().showPage()
        self._marks_of_pages.append([])

    def finished(self, furnish: Callable[["TaggedCanvas", int, int], None]) -> bytes:
        """The whole file; `furnish` draws on each page once the number of pages is known."""
        for number, page in enumerate(self._pages, start=1):
            self._code.clear()
            furnish(self, number, len(self._pages))
            page.setStream(page.stream + "\n".join([*self._code, ""]))
            _compress(page)
        self._code.clear()
        self._add_bookmarks()
        self._add_tree()
        self.save()
        return self._file.getvalue()

    def _setAnnotations(self, page: Any) -> None:
        """ReportLab's last word on each page before it is kept."""
        super()._setAnnotations(page)  # pyright: ignore[reportAttributeAccessIssue]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages)
        page.Tabs = PDFName("S")
        self._pages.append(page)

    def _describe(self) -> None:
        self._doc.info = UndatedInfo()
        self.setTitle(self._title)
        self.setCreator("Alongside")
        self.setProducer("Alongside")
        self.setViewerPreference("DisplayDocTitle", "true")

    def _add_bookmarks(self) -> None:
        if len(self._pages) <= _BOOKMARKS_OVER_PAGES or not self._bookmarks:
            return
        self.showOutline()
        for key, words, level in self._bookmarks:
            self.addOutlineEntry(words, key, level, closed=False)

    def _add_tree(self) -> None:
        catalogue: Any = self._doc.Catalog
        catalogue.StructTreeRoot = TreeWriter(self._doc).write(
            self.root, self._marks_of_pages[: len(self._pages)]
        )
        catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
        catalogue.Metadata = pdfdoc.XMP(creator=self._metadata)

    def _metadata(self, _document: Any) -> bytes:
        # A stream says how long it is, but some readers stop at the word that follows one.
        title = escape(self._title, {"endstream": "end&#115;tream"})
        return _XMP.format(title=title, language=escape(self._language)).encode()


def _compress(page: Any) -> None:
    """ReportLab would wrap the page in base 85 as well, which makes it a quarter larger."""
    page.Contents = PDFStream(content=page.stream, filters=[pdfdoc.PDFZCompress])


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>Alongside</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
