"""The tree a screen reader walks: what each thing on the page is, in the order it is to be read."""

from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFString,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one page's drawing that belongs to an element."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """One thing that is read: a heading, a cell, a picture. Its parts stand in reading order."""

    role: str
    alt: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    parts: list["Element | Mark"] = field(default_factory=list)
    language: str = ""
    """Where it is another than the document's."""

    def add(self, role: str, alt: str = "", **attributes: Any) -> "Element":
        """A new element inside this one, read after those already there."""
        element = Element(role, alt, attributes)
        self.parts.append(element)
        return element


def list_element(parent: Element, numbering: str) -> Element:
    return parent.add("L", O=PDFName("List"), ListNumbering=PDFName(numbering))


def header_cell(row: Element, scope: str) -> Element:
    """A table cell that names its column or row."""
    return row.add("TH", O=PDFName("Table"), Scope=PDFName(scope))


def place_on_page(bounds: tuple[float, float, float, float]) -> dict[str, Any]:
    """Where a picture lies, for its element's attributes."""
    box = PDFArray([round(length, 2) for length in bounds])
    return {"O": PDFName("Layout"), "Placement": PDFName("Block"), "BBox": box}


class TreeWriter:
    """Writes the tree into a PDF, and the way back from each page's marks to their elements."""

    def __init__(self, document: PDFDocument) -> None:
        self._document: Any = document
        self._references: dict[Element, Any] = {}

    def write(self, root: Element, marks_of_pages: list[list[Element]]) -> Any:
        """The reference to the tree's root; `marks_of_pages[page][number]` owns that mark."""
        tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        reference = self._document.Reference(tree)
        tree["K"] = PDFArray([self._element(root, reference)])
        tree["ParentTree"] = self._parent_tree(marks_of_pages)
        tree["ParentTreeNextKey"] = len(marks_of_pages)
        return reference

    def _parent_tree(self, marks_of_pages: list[list[Element]]) -> Any:
        numbers: list[Any] = []
        for page, owners in enumerate(marks_of_pages):
            owned = PDFArray([self._references[owner] for owner in owners])
            numbers += [page, self._document.Reference(owned)]
        return self._document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))

    def _element(self, element: Element, parent: Any) -> Any:
        entry = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.role)})
        reference = self._references[element] = self._document.Reference(entry)
        entry["P"] = parent
        if element.alt:
            entry["Alt"] = PDFString(element.alt)
        if element.language:
            entry["Lang"] = PDFString(element.language)
        if element.attributes:
            entry["A"] = PDFDictionary(element.attributes)
        if element.parts:
            first = next((part.page for part in element.parts if isinstance(part, Mark)), None)
            if first is not None:
                entry["Pg"] = _page(first)
            entry["K"] = PDFArray([self._part(part, reference, first) for part in element.parts])
        return reference

    def _part(self, part: Element | Mark, parent: Any, page: int | None) -> Any:
        """An element, or a mark: by its number alone where it is on the element's own page."""
        if isinstance(part, Element):
            return self._element(part, parent)
        if part.page == page:
            return part.number
        return PDFDictionary({"Type": PDFName("MCR"), "Pg": _page(part.page), "MCID": part.number})


def _page(number: int) -> PDFObjectReference:
    return PDFObjectReference(f"Page{number}")
