"""Run with one screen: everyone can see this laptop, so it is a slide and a writing line.

Made from a Slide and a Line and nothing else: there is nothing private here to show.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from app.ui.actions import actions
from app.ui.appearance import Appearance
from app.ui.gather.board import GatherBoard
from app.ui.gather.gathering import Shown
from app.ui.parts.buttons import Button, IconButton, LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.scroller import Scroller
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Panel
from app.ui.parts.writing import WritingField
from app.ui.run.action_button import SlimButton, action_button, slim_button
from app.ui.run.agree_buttons import AgreeButtons
from app.ui.run.agree_shown import AgreeShown
from app.ui.run.cards_panel import CardsPanel
from app.ui.run.counting import CardsView
from app.ui.run.footer import LARGE
from app.ui.run.places_panel import PlacesPanel
from app.ui.run.places_view import PlacesView
from app.ui.wall.slide_view import SlideView
from app.words import _
from app.workshops.slides import Slide

LineKind = Literal[
    "none",
    "note",
    "what",
    "by-when",
    "gate",
    "pause",
    "cards",
    "covered",
    "finish",
    "gather",
    "places",
    "lines",
    "opening",
]

BAR = (
    "places:settle",
    "places:then",
    "wall",
    "cover",
    "pause",
    "pens",
    "cards",
    "steps",
    "gather",
)
BESIDE_PLACES = ("places:settle", "places:then", "wall", "cover", "pause", "pens")
"""All there is while everyone looks at where we stand: the drawing has the room."""
WHILE_COUNTING = ("cover", "pause")
"""Of these, what is shown beside the cards; the keys of the others work all the same."""


@dataclass(frozen=True, slots=True)
class Line:
    """What the bar under the slide is for just now."""

    kind: LineKind = "none"
    mark: str = ""
    label: str = ""
    sentence: str = ""
    undo: str = ""
    turn: str = ""
    """What turning between the question and its notes is called now, or ""."""
    locked: str = ""
    """Why nothing can be typed, or ""."""
    cards: CardsView | None = None
    places: PlacesView | None = None
    board: Shown | None = None
    """The board while notes are gathered, made of what is for the room."""
    folded: bool = False
    """True once places are shown: the drawing has the room, and the bar is its buttons, who can
    see it, and the row in which we settle while that is asked for."""
    agreeing: AgreeShown | None = None
    """What can be done with the lines of an agreement, while they are looked at."""


class OneScreen(QWidget):
    """The slide fills the window; below it, where the room's words are written."""

    asked = Signal(str)
    entered = Signal(str)
    typed = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.slide_view = SlideView(appearance)
        self.label = Text(strong=True)
        self.board = GatherBoard(compact=True)
        self.line = WritingField(_("Write it in their words"), least_lines=1, most_lines=3)
        self.sentence = Text()
        self.cards = CardsPanel()
        self.places = PlacesPanel(compact=True)
        self.agreeing = AgreeButtons()
        self.buttons = {name: slim_button(name) for name in BAR}
        self.next = SlimButton(actions()["next"].words, key=actions()["next"].cap, accent=True)
        self.show_again = action_button("show", accent=True)
        self.page_back = IconButton("chevron-left", _("Page back"))
        self.page_on = IconButton("chevron-right", _("Page on"))
        self.undo = LinkButton("", icon="arrow-back-up")
        self.everyone = Text(_("Everyone can see this laptop"), icon="eye", strong=True)
        self.only_me = LinkButton(_("Change"), name=_("Change who can see this laptop"))
        self.home = LinkButton(_("Home"), icon="home")
        self.choices = self._make_choices()
        self._kind: LineKind = "none"
        self._folded = self._settling = False
        self._lay_out()
        self._listen()

    def show_state(self, slide: Slide, line: Line, page: int = 0) -> None:
        """Draw a slide, and the line under it."""
        before, self._kind, self._folded = self._kind, line.kind, line.folded
        self._settling = line.places is not None and line.places.settling
        self.slide_view.show_slide(slide, page)
        self.buttons["gather"].set_words(_("Done") if line.board else actions()["gather"].words)
        if line.board is not None:
            self.board.show_board(line.board)
        self.agreeing.show_state(line.agreeing, opening=line.kind == "opening")
        self.line.bare_keys = line.agreeing.digits if line.agreeing else ""
        writing = line.kind in ("note", "what", "by-when", "lines")
        self.label.setText(line.label)
        self.label.shape = line.mark
        self.label.rescale()
        self.line.setAccessibleName(line.label)
        self.sentence.setText(line.sentence)
        self.undo.set_words(_("Undo: {name}").format(name=_(line.undo)) if line.undo else "")
        pens = _("Pens up again") if line.locked else _("Pens down")
        self.buttons["pens"].set_words(pens)
        self.buttons["wall"].set_words(line.turn)
        if line.places is not None:
            self.buttons["places:settle"].set_words(
                _("Drawing alone") if line.places.settling else actions()["places:settle"].words
            )
            self.buttons["places:then"].set_words(
                _("Today alone") if line.places.then_shown else actions()["places:then"].words
            )
        self.line.lock(line.locked) if line.locked else self.line.unlock()
        if line.cards is not None:
            self.cards.show_state(line.cards)
        if line.places is not None:
            self.places.show_state(line.places)
        self.choices["leave_them"].setAccessibleDescription(line.sentence)
        seen = self._seen(line, writing)
        self._show_parts(self._only_beside_places(seen) if line.folded else seen)
        if self.line.hasFocus() and before != line.kind and line.kind in ("what", "by-when"):
            announce(self.line, line.label)

    def take_keyboard(self) -> None:
        """The place where the next thing happens."""
        if self._kind == "gather":
            self.board.take_keyboard()
            return
        first = {
            "covered": self.show_again,
            "gate": self.choices["leave_them"],
            "pause": self.choices["carry_on"],
            "cards": self.cards.place_for_keyboard(),
            "places": self._place_among_places(),
            "finish": self.choices["finish"],
            "none": self.next,
            "opening": self.next,
        }
        first.get(self._kind, self.line).setFocus()

    def _place_among_places(self) -> QWidget:
        looked_at = self._folded and not self._settling
        return self.next if looked_at else self.places.place_for_keyboard()

    def _show_parts(self, seen: dict[QWidget, bool]) -> None:
        """What goes hands on the keyboard first, or Qt would drop it on whatever stands next."""
        for part in (part for part in seen if seen[part]):
            part.show()
        if any(part.hasFocus() for part in seen if not seen[part]):
            self.take_keyboard()
        for part in (part for part in seen if not seen[part]):
            part.hide()

    def _show_pages(self) -> None:
        """The arrows are there when there is somewhere to go."""
        several = self.slide_view.pages > 1
        self.page_back.setVisible(several)
        self.page_on.setVisible(several)

    def _seen(self, line: Line, writing: bool) -> dict[QWidget, bool]:
        covered = line.kind == "covered"
        offered = {
            "gate": ("leave_them", "open_plus_one"),
            "pause": ("carry_on", "break_now", "finish_gently"),
            "finish": ("finish",),
        }.get(line.kind, ())
        gathering = line.kind == "gather"
        return {
            self.board: gathering,
            self.label: writing,
            self.line: writing,
            self.sentence: bool(line.sentence) and not covered,
            self.undo: bool(line.undo) and not covered,
            self.cards: line.kind == "cards",
            self.places: line.kind == "places",
            self.agreeing: line.kind in ("lines", "opening"),
            self.next: line.kind not in ("covered", "finish", "pause", "cards", "gather"),
            self.show_again: covered,
            self.home: not covered,
            self.only_me: not covered,
            **{
                button: not covered and (line.kind != "cards" or name in WHILE_COUNTING)
                for name, button in self.buttons.items()
            },
            self.buttons["places:settle"]: line.places is not None and not line.places.asking,
            self.buttons["places:then"]: line.places is not None and line.places.then is not None,
            self.everyone: True,
            self.buttons["wall"]: bool(line.turn),
            self.buttons["steps"]: line.kind not in ("covered", "cards", "gather"),
            self.buttons["cards"]: line.kind not in ("covered", "cards", "gather"),
            self.buttons["gather"]: gathering or (line.kind == "note" and bool(line.turn)),
            **{button: name in offered for name, button in self.choices.items()},
        }

    def _only_beside_places(self, seen: dict[QWidget, bool]) -> dict[QWidget, bool]:
        """Of what is seen, the few things that everyone needs while they look at a drawing."""
        kept = {self.next, *(self.buttons[name] for name in BESIDE_PLACES)}
        kept |= {self.everyone, self.only_me, self.home, self.undo}
        kept |= {self.places} if self._settling else set()
        return {part: shown and part in kept for part, shown in seen.items()}

    def _make_choices(self) -> dict[str, Button]:
        return {
            "leave_them": Button(_("Leave them for today")),
            "open_plus_one": Button(_("Open it now anyway")),
            "carry_on": Button(_("Carry on"), accent=True),
            "break_now": Button(_("Have the break now")),
            "finish_gently": Button(_("Finish gently")),
            "finish": Button(_("Finish this session"), icon="circle-check", accent=True),
        }

    def _lay_out(self) -> None:
        bar = Panel(lines=("top",), gap=8, margins=(26, 6, 24, 12))
        deeds = Flow(*self.choices.values(), *self.buttons.values(), gap=8)
        deeds.add(self.page_back, self.page_on, self.next, self.show_again)
        who = Flow(self.everyone, self.only_me, self.home, gap=16)
        self._aside = Flow(self.undo, who, gap=24)
        self._bar, self._head = bar, Flow(self.label, gap=24, spread=True)
        bar.add(self._head, self.cards, self.board, self.places, self.sentence, self.line)
        bar.add(self.agreeing, deeds)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.slide_view, 1)
        rows.addWidget(_UnderSlide(bar))
        self._place_aside()

    def _place_aside(self) -> None:
        """Above the line where there is room for it; below all else once letters are large."""
        large = self._appearance.scale >= LARGE
        here = QApplication.focusWidget()
        held = here if here is not None and self._aside.isAncestorOf(here) else None
        if large:
            self._bar.add(self._aside)
        else:
            self._head.add(self._aside)
        if held is not None:
            held.setFocus()

    def _listen(self) -> None:
        self._appearance.changed.connect(self._place_aside)
        asked: dict[Button, str] = {
            self.next: "next",
            self.show_again: "show",
            self.undo: "undo",
            self.page_back: "back",
            self.page_on: "on",
            self.only_me: "only_me",
            self.home: "home",
            **{button: name for name, button in self.buttons.items()},
            **{button: name for name, button in self.choices.items()},
        }
        for button, name in asked.items():
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        self.slide_view.composed.connect(self._show_pages)
        self.line.entered.connect(self.entered)
        self.line.text_edited.connect(self.typed)
        self.agreeing.asked.connect(self.asked)


class _UnderSlide(Scroller):
    """The bar, as tall as it needs, but the slide keeps the larger part: it is the wall."""

    SHARE = 0.45

    def __init__(self, bar: Panel) -> None:
        super().__init__(bar)
        self._bar = bar
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = self.width() or super().sizeHint().width()
        wanted = self._bar.heightForWidth(width)
        host = self.parentWidget()
        most = round(host.height() * self.SHARE) if host else wanted
        return QSize(width, min(wanted, most))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)
