"""Reads back the PDFs that packs makes, as a screen reader would: the tree, then the words in it.

Written for our own files alone (one cross-reference table, no object streams), so that the tests
need no PDF library and see exactly what was written.
"""

import base64
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Ref:
    number: int


@dataclass(frozen=True)
class Name:
    text: str


@dataclass(frozen=True)
class Operator:
    text: str


@dataclass
class Font:
    name: str
    letters: dict[int, str]
    widths: list[float]
    embedded: bool

    def read(self, codes: bytes) -> tuple[str, float]:
        """What the codes say, and how wide they are in thousandths of the letter size."""
        text = "".join(self.letters.get(code, "\0") for code in codes)
        return text, sum(self.widths[code] for code in codes)


@dataclass
class Shown:
    """One string drawn on a page, with whom it belongs to."""

    page: int
    codes: bytes
    text: str
    font: str
    size: float
    x: float
    y: float
    width: float
    mark: int | None
    artifact: str | None


@dataclass
class Node:
    """A structure element with its own words and parts, in reading order."""

    role: str
    entry: dict[str, Any]
    parts: "list[Node | tuple[int, int]]" = field(default_factory=list)

    def walk(self) -> "Iterator[Node]":
        yield self
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.walk()

    def children(self, role: str) -> "list[Node]":
        return [part for part in self.parts if isinstance(part, Node) and part.role == role]


_TOKEN = re.compile(
    rb"\s*(?:%[^\n]*\n\s*)*(?:(<<)|(>>)|(\[)|(\])|/([^\s<>\[\]()/%]*)|(\()|<([0-9A-Fa-f\s]*)>"
    rb"|([-+]?\d*\.?\d+)|([^\s<>\[\]()/%]+))",
    re.DOTALL,
)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_WORDS = {b"true": True, b"false": False, b"null": None}
_NOTHING = object()


class Lexer:
    """PDF's own notation into Python values."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data = data
        self.at = at

    def value(self) -> Any:
        """The next value; an indirect reference is read as one."""
        first = self._one()
        if not isinstance(first, int) or isinstance(first, bool):
            return first
        reference = re.compile(rb"\s+(\d+)\s+R\b").match(self.data, self.at)
        if reference:
            self.at = reference.end()
            return Ref(first)
        return first

    def _one(self) -> Any:
        found = _TOKEN.match(self.data, self.at)
        if not found:
            return _NOTHING
        self.at = found.end()
        opening, closing, array, array_end, name, text, hexed, number, word = found.groups()
        if opening:
            return dict(self._pairs())
        if array:
            return list(self._until("]"))
        if closing or array_end:
            return Operator(">>" if closing else "]")
        if name is not None:
            return Name(re.sub(r"#(..)", lambda h: chr(int(h[1], 16)), name.decode()))
        if hexed is not None:
            return bytes.fromhex(hexed.decode())
        if number is not None:
            return float(number) if b"." in number else int(number)
        if text:
            return self._string()
        return _WORDS.get(word, Operator(word.decode("latin1")))

    def _until(self, end: str) -> Iterator[Any]:
        while True:
            value = self.value()
            if value == Operator(end) or value is _NOTHING:
                return
            yield value

    def _pairs(self) -> Iterator[tuple[str, Any]]:
        values = list(self._until(">>"))
        for name, value in zip(values[::2], values[1::2], strict=True):
            yield name.text, value

    def _string(self) -> bytes:
        out, depth = bytearray(), 1
        while depth:
            byte = self.data[self.at : self.at + 1]
            self.at += 1
            if byte == b"\\":
                out += self._escaped()
                continue
            depth += (byte == b"(") - (byte == b")")
            if depth:
                out += byte
        return bytes(out)

    def _escaped(self) -> bytes:
        octal = re.compile(rb"[0-7]{1,3}").match(self.data, self.at)
        if octal:
            self.at = octal.end()
            return bytes([int(octal[0], 8) & 0xFF])
        byte = self.data[self.at : self.at + 1]
        self.at += 1
        return _ESCAPES.get(byte, byte)


class Pdf:
    """One file, read."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._offsets = _offsets(data)
        self._known: dict[int, Any] = {}
        trailer = Lexer(data, data.rindex(b"trailer") + len(b"trailer")).value()
        self.root: dict[str, Any] = self.get(trailer["Root"])
        self.info: dict[str, Any] = self.get(trailer["Info"])
        self.page_numbers = [ref.number for ref in self.get(self.root["Pages"])["Kids"]]
        self.pages: list[dict[str, Any]] = [self.get(Ref(n)) for n in self.page_numbers]
        self.fonts = self._fonts()
        self.shown = [s for number in range(len(self.pages)) for s in self._shown_on(number)]
        self._words_of_marks = self._by_mark()
        self.tree = self._node(self.get(self.get(self.root["StructTreeRoot"])["K"])[0])

    def get(self, value: Any) -> Any:
        """What a reference stands for."""
        if not isinstance(value, Ref):
            return value
        if value.number not in self._known:
            lexer = Lexer(self.data, self._offsets[value.number])
            for _skipped in ("number", "generation", "obj"):
                lexer._one()
            found = lexer.value()
            self._known[value.number] = found
            if isinstance(found, dict) and self.data[lexer.at :].lstrip()[:6] == b"stream":
                found["stream"] = self._stream(found, lexer.at)
        return self._known[value.number]

    def text_of(self, node: Node) -> str:
        """The node's words and those of its parts; parts stand apart, drawing does not."""
        pieces: list[str] = []
        for part in node.parts:
            if isinstance(part, Node):
                pieces.append(f" {self.text_of(part)} ")
            else:
                pieces.append(self._words_of_marks.get(part, ""))
        return "".join(pieces)

    def nodes(self, *roles: str) -> list[Node]:
        return [node for node in self.tree.walk() if node.role in roles]

    def bookmarks(self) -> list[str]:
        outlines = self.get(self.root.get("Outlines"))
        return list(self._bookmarks(outlines)) if outlines else []

    def _bookmarks(self, above: dict[str, Any]) -> Iterator[str]:
        entry = self.get(above.get("First"))
        while entry:
            yield string(entry["Title"])
            yield from self._bookmarks(entry)
            entry = self.get(entry.get("Next"))

    def _stream(self, entry: dict[str, Any], at: int) -> bytes:
        start = self.data.index(b"stream", at) + len(b"stream")
        start += 2 if self.data[start : start + 2] == b"\r\n" else 1
        raw = self.data[start : start + self.get(entry["Length"])]
        filters = self.get(entry.get("Filter", []))
        for each in filters if isinstance(filters, list) else [filters]:
            raw = _FILTERS[each.text](raw)
        return raw

    def _node(self, reference: Any) -> Node:
        entry = self.get(reference)
        node = Node(entry["S"].text, entry)
        kids = self.get(entry.get("K", []))
        for kid in kids if isinstance(kids, list) else [kids]:
            part = self.get(kid)
            if isinstance(part, int):
                node.parts.append((self.page_numbers.index(entry["Pg"].number), part))
            elif part.get("Type") == Name("MCR"):
                node.parts.append((self.page_numbers.index(part["Pg"].number), part["MCID"]))
            else:
                node.parts.append(self._node(kid))
        return node

    def _fonts(self) -> dict[str, Font]:
        found = self.get(self.get(self.pages[0]["Resources"])["Font"])
        return {name: self._font(self.get(font)) for name, font in found.items()}

    def _font(self, entry: dict[str, Any]) -> Font:
        descriptor = self.get(entry.get("FontDescriptor", {}))
        return Font(
            entry["BaseFont"].text,
            _to_unicode(self.get(entry["ToUnicode"])["stream"]) if "ToUnicode" in entry else {},
            self.get(entry.get("Widths", [])),
            "FontFile2" in descriptor,
        )

    def _by_mark(self) -> dict[tuple[int, int], str]:
        found: dict[tuple[int, int], str] = {}
        for shown in self.shown:
            if shown.mark is not None:
                key = (shown.page, shown.mark)
                found[key] = found.get(key, "") + shown.text
        return found

    def _shown_on(self, page: int) -> Iterator[Shown]:
        marks: list[tuple[int | None, str | None]] = []
        font, size, x, y = "", 0.0, 0.0, 0.0
        operands: list[Any] = []
        lexer = Lexer(self.get(self.pages[page]["Contents"])["stream"])
        while (value := lexer.value()) is not _NOTHING:
            if not isinstance(value, Operator):
                operands.append(value)
                continue
            match value.text:
                case "BDC":
                    marks.append(_mark(operands))
                case "EMC":
                    marks.pop()
                case "Tf":
                    font, size = operands[0].text, float(operands[1])
                case "Tm":
                    x, y = float(operands[4]), float(operands[5])
                case "Tj":
                    codes = operands[0]
                    text, width = self.fonts[font].read(codes)
                    width *= size / 1000
                    mark, artifact = marks[-1] if marks else (None, None)
                    yield Shown(page, codes, text, font, size, x, y, width, mark, artifact)
                    x += width
            operands = []


def string(value: bytes) -> str:
    if value.startswith(b"\xfe\xff"):
        return value[2:].decode("utf-16-be")
    return value.decode("latin1")


def _offsets(data: bytes) -> dict[int, int]:
    start = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    rows = re.findall(rb"(\d{10}) \d{5} ([nf])", data[start:])
    return {number: int(at) for number, (at, kind) in enumerate(rows) if kind == b"n"}


def _mark(operands: list[Any]) -> tuple[int | None, str | None]:
    tag, properties = operands[-2].text, operands[-1]
    if tag == "Artifact":
        return None, properties.get("Subtype", properties["Type"]).text
    return properties["MCID"], None


def _to_unicode(stream: bytes) -> dict[int, str]:
    pairs = re.findall(rb"<([0-9A-F]{2})> <([0-9A-F]+)>", stream.partition(b"endcodespacerange")[2])
    return {int(code, 16): bytes.fromhex(to.decode()).decode("utf-16-be") for code, to in pairs}


def _ascii85(raw: bytes) -> bytes:
    return base64.a85decode(raw.strip().removesuffix(b"~>"))


_FILTERS = {"FlateDecode": zlib.decompress, "ASCII85Decode": _ascii85}
