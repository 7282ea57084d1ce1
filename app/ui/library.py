"""The tools that are there to be read: cards to choose from, and where each idea comes from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize

from app.packs.pages.kinds import blank_page_of
from app.ui.origins import documents, say_origins
from app.ui.parts import lettering
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column
from app.ui.scaling_style import scaled
from app.ui.surroundings import Destination, Surroundings
from app.ui.text_page import TextPage
from app.words import _
from app.workshops.content import Answer, Item, Section, Tool
from app.workshops.sentences import with_capital

READ_HERE = ("agreement", "checklist", "scale", "cards")
"""The engines whose tools are there to be read whole; the others are only run, or filled in."""

_ABOVE = 16
"""How much paper is seen above a tool that someone came for."""


class LibraryCard(Card):
    """One idea, or one thing to be rated with its answers.

    It asks for a width that lets three stand side by side.
    """

    width_wished = 320

    def __init__(self, item: Item, answers: Sequence[Answer] = ()) -> None:
        called = item.kind in ("level", "rung")
        words = [Text(with_capital(_(item.word)), strong=True)] if called else []
        words.append(Text(_(item.text), size=lettering.NOTE))
        if answers:
            words.append(Text(", ".join(_(answer.text) for answer in answers)))
        source = Text(say_origins(item.source), soft=True, size=15)
        super().__init__(*words, source, gap=4, margins=(20, 16, 20, 16))
        self.add_stretch()

    def sizeHint(self) -> QSize:
        width = scaled(self.width_wished)
        return QSize(width, self.heightForWidth(width))


class ToolCard(Card):
    """One tool: what it is for, and all that is in it once someone looks inside."""

    def __init__(self, tool: Tool) -> None:
        self.tool = tool
        self.cards: dict[str, LibraryCard] = {}
        self.look_inside = Button(_("Look inside"), icon="plus")
        self.print_it = _print_button(tool)
        self.inside = Column(gap=16, margins=(0, 12, 0, 0))
        self.make_ours = _make_ours_button(tool)
        more = (self.make_ours,) if self.make_ours else ()
        buttons = Flow(self.look_inside, *more, self.print_it, gap=12)
        head = Flow(Heading(_(tool.title), 2, size=24), buttons, gap=16, spread=True)
        words = Text(_(tool.purpose))
        super().__init__(head, words, self.inside, gap=8, margins=(24, 16, 24, 16))
        self.inside.hide()
        self.look_inside.clicked.connect(self._turn)
        self._name_button()

    def open(self) -> None:
        """Show all that is in it; what is long is only made when someone wants to see it."""
        if not self.cards:
            for section in self.tool.sections:
                self._add(section)
            self.inside.add(_where_from(self.tool))
        self.inside.show()
        self._name_button()

    def _turn(self) -> None:
        if self.inside.isHidden():
            self.open()
        else:
            self.inside.hide()
            self._name_button()

    def _name_button(self) -> None:
        closed = self.inside.isHidden()
        words = _("Look inside") if closed else _("Close")
        self.look_inside.set_words(words, name=_named(words, self.tool))
        self.look_inside.set_icon("plus" if closed else "minus")

    def _add(self, section: Section) -> None:
        cards = {
            item.id: LibraryCard(item, self.tool.answers_to(item.id)) for item in section.items
        }
        self.cards |= cards
        self.inside.add(Heading(_(section.title), 3), Flow(*cards.values(), gap=16, equal=True))


class LibraryPage(TextPage):
    """Nothing here was typed by anyone, so it looks the same whoever can see this laptop."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Library"))
        self.tools: dict[str, ToolCard] = {}
        for tool in surroundings.tools().values():
            if tool.engine in READ_HERE:
                self._add(tool)

    def arrive(self, destination: Destination) -> None:
        """At one tool, opened, when someone came for it."""
        wanted = self.tools.get(destination.about)
        if wanted is None:
            self.begin_reading()
            return
        wanted.open()
        self.give_keyboard(wanted.look_inside)
        top = wanted.mapTo(self.body, QPoint(0, 0)).y()
        self.scroller.verticalScrollBar().setValue(top - scaled(_ABOVE))

    def _add(self, tool: Tool) -> None:
        card = ToolCard(tool)
        card.print_it.clicked.connect(lambda: self._print(blank_page_of(tool)))
        if card.make_ours is not None:
            card.make_ours.clicked.connect(lambda: self._make_ours(tool.slug))
        self.tools[tool.slug] = card
        self.content.add(card)

    def _make_ours(self, slug: str) -> None:
        self.surroundings.go(Destination(page="agreement", about=slug))

    def _print(self, page: str) -> None:
        self.surroundings.go(Destination(page="packs", about=page))


def _print_button(tool: Tool) -> Button:
    words = _("Print these") if tool.engine == "cards" else _("Print it to fill in")
    return Button(words, icon="printer", name=_named(words, tool))


def _make_ours_button(tool: Tool) -> Button | None:
    """An agreement is worked on at the laptop, where its lines are kept, changed and left out."""
    if tool.engine != "agreement":
        return None
    words = _("Make it ours")
    return Button(words, icon="heart-handshake", name=_named(words, tool))


def _named(words: str, tool: Tool) -> str:
    return _("{words}: {title}").format(words=words, title=_(tool.title))


def _where_from(tool: Tool) -> Text:
    sources = documents(source for item in tool.items for source in item.source)
    lines = [_("Where these ideas come from:"), *sources, _(tool.credit)]
    return Text("\n".join(line for line in lines if line), soft=True)
