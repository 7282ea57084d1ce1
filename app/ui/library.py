"""The tools that are there to be read: cards to choose from, and where each idea comes from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize

from app.packs.pages.kinds import blank_page_of
from app.ui.origins import documents, say_origins
from app.ui.parts import lettering
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card
from app.ui.scaling_style import scaled
from app.ui.surroundings import Destination, Surroundings
from app.ui.text_page import TextPage
from app.words import _
from app.workshops.content import Answer, Item, Tool

READ_HERE = ("cards", "scale")
"""The engines whose tools are shown whole; the others are run, or filled in."""


class LibraryCard(Card):
    """One idea, or one thing to be rated with its answers.

    It asks for a width that lets three stand side by side.
    """

    width_wished = 320

    def __init__(self, item: Item, answers: Sequence[Answer] = ()) -> None:
        words = [Text(_(item.text), size=lettering.NOTE)]
        if answers:
            words.append(Text(", ".join(_(answer.text) for answer in answers)))
        source = Text(say_origins(item.source), soft=True, size=15)
        super().__init__(*words, source, gap=4, margins=(20, 16, 20, 16))
        self.add_stretch()

    def sizeHint(self) -> QSize:
        width = scaled(self.width_wished)
        return QSize(width, self.heightForWidth(width))


class LibraryPage(TextPage):
    """Nothing here was typed by anyone, so it looks the same whoever can see this laptop."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Library"))
        self.cards: dict[str, LibraryCard] = {}
        self.print_these: dict[str, Button] = {}
        for tool in surroundings.tools().values():
            if tool.engine in READ_HERE:
                self._add(tool)

    def arrive(self, destination: Destination) -> None:
        self.begin_reading()

    def _add(self, tool: Tool) -> None:
        words = _("Print these") if tool.engine == "cards" else _("Print it to fill in")
        name = _("{words}: {title}").format(words=words, title=_(tool.title))
        button = Button(words, icon="printer", name=name)
        button.clicked.connect(lambda: self._print(blank_page_of(tool)))
        self.print_these[tool.slug] = button
        self.content.add(Flow(Heading(_(tool.title), 2, size=24), button, gap=16, spread=True))
        self.content.add(Text(_(tool.purpose)))
        for section in tool.sections:
            cards = {item.id: LibraryCard(item, tool.answers_to(item.id)) for item in section.items}
            self.cards |= cards
            self.content.add(Flow(*cards.values(), gap=16, equal=True))
        self._say_where_from(tool)

    def _say_where_from(self, tool: Tool) -> None:
        sources = documents(source for item in tool.items for source in item.source)
        lines = [_("Where these ideas come from:"), *sources, _(tool.credit)]
        self.content.add(Text("\n".join(line for line in lines if line), soft=True))

    def _print(self, page: str) -> None:
        self.surroundings.go(Destination(page="packs", about=page))
