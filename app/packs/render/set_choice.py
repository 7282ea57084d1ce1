"""Sets a question with a few words to choose from, each beside its own box to tick."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from app.packs.document import Choice
from app.packs.render.boxes import Box, Hanging, Stack, Text
from app.packs.render.leads import Tick
from app.packs.render.setting import Setting
from app.packs.render.tag_tree import Element, list_element
from app.packs.render.tagged_canvas import TaggedCanvas
from app.packs.render.typed_text import one_line

_TICK_SIDE = 1.15
_AFTER_TICK = 0.5
_BETWEEN = 1.3
_BETWEEN_LINES = 0.35


@dataclass(frozen=True)
class Abreast:
    """Boxes beside each other, each as wide as it is."""

    boxes: tuple[Hanging, ...]
    widths: tuple[float, ...]
    above: float = 0.0
    below: float = 0.0
    with_next: bool = False

    @property
    def height(self) -> float:
        return max(box.height for box in self.boxes)

    def split(self, room: float) -> "tuple[Box, Box] | None":
        """One answer alone goes on over the page; several never do, for they are short."""
        if len(self.boxes) != 1:
            return None
        parts = self.boxes[0].split(room)
        if parts is None:
            return None
        return replace(self, boxes=parts[:1]), replace(self, boxes=parts[1:])

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        for box, width in zip(self.boxes, self.widths, strict=True):
            box.draw(canvas, left, top)
            left += width


def choice(setting: Setting, block: Choice) -> list[Box]:
    """The question, and below it as many answers on a line as fit."""
    look = setting.look
    question = one_line(block.question)
    asked = [_question(setting, question)] if question else []
    words = [answer for answer in map(one_line, block.answers) if answer]
    parent = list_element(setting.root, "None") if words else setting.root
    answers = [_answer(setting, answer, parent) for answer in words]
    lines = _in_lines(answers, look.width, look.size * _BETWEEN)
    boxes = (*asked, *(replace(line, above=look.size * _BETWEEN_LINES) for line in lines))
    space = look.pitch * 0.6
    return [Stack(boxes, look.room, above=space, below=space)] if boxes else []


def _question(setting: Setting, question: str) -> Text:
    text = setting.text(question, setting.root.add("P"), "strong", with_next=True)
    return replace(text, below=setting.look.pitch * 0.1)


def _answer(setting: Setting, words: str, parent: Element) -> tuple[Hanging, float]:
    """The answer behind its box, and how wide they are together."""
    look = setting.look
    side = look.size * _TICK_SIDE
    indent = side + look.size * _AFTER_TICK
    entry = parent.add("LI")
    sign = setting.setter().lines("\u2610", look.width)[0]
    lead = Tick(entry.add("Lbl"), sign, side, look.rule)
    text = setting.text(words, entry.add("LBody"), width=look.width - indent)
    width = max((line.width for line in text.lines), default=0.0)
    return Hanging(text, indent, lead), indent + width


def _in_lines(
    answers: Sequence[tuple[Hanging, float]], room: float, between: float
) -> list[Abreast]:
    """On as few lines as can be, with about as many on each: none is left over alone."""
    fitting = _lines_of(answers, room, between, len(answers))
    most = ceil(len(answers) / max(len(fitting), 1))
    even = _lines_of(answers, room, between, most)
    chosen = even if len(even) == len(fitting) else fitting
    return [
        Abreast(tuple(box for box, _width in line), tuple(width + between for _box, width in line))
        for line in chosen
    ]


def _lines_of(
    answers: Sequence[tuple[Hanging, float]], room: float, between: float, most: int
) -> list[list[tuple[Hanging, float]]]:
    lines: list[list[tuple[Hanging, float]]] = []
    used = 0.0
    for box, width in answers:
        if not lines or len(lines[-1]) == most or used + width > room:
            lines.append([])
            used = 0.0
        lines[-1].append((box, width))
        used += width + between
    return lines
