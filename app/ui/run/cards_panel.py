"""Counting cards: by numbers, or by keys that add one each. In both layouts of a session."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.fields import LineField, NumberField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import KeyCap, Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column
from app.ui.run.counting import CardsView
from app.ui.scaling_style import scaled
from app.words import _
from app.workshops.show_cards import SIGNS, Sign
from app.workshops.show_of_cards import MOST, ShowOfCards, say_count, say_turn, word_of
from app.workshops.show_of_cards import say_who_held_nothing as check

KEYS: dict[int, Sign] = {Qt.Key.Key_Y: "yes", Qt.Key.Key_N: "no", Qt.Key.Key_S: "speak-up"}
_CAPS: dict[Sign, str] = {"yes": "Y", "no": "N", "speak-up": "S"}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class CountField(NumberField):
    """A number of cards. Y, N, S and Enter are the panel's, and so is Backspace after them."""

    after_a_key = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if counts(event) or is_enter(event) or (self.after_a_key and is_back(event)):
            event.ignore()
        else:
            super().keyPressEvent(event)


class QuestionField(LineField):
    """What is asked. Its letters are letters, and its Enter tells no count."""

    def rescale(self) -> None:
        super().rescale()
        self.setMinimumWidth(scaled(300))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.accept()


class CardsPanel(Column):
    """Shows a `CardsView`. `became` brings what the cards have become; the rest is asked for."""

    became = Signal(object)
    here = Signal(int)
    typed = Signal(str)
    put = Signal(str)
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=10)
        self._view: CardsView | None = None
        self._showing = False
        self.question = QuestionField(name=_("What are we asking? You can leave it empty."))
        self.put_question = Button(_("Put it on the wall"), key=_("Enter"))
        self.how_many = CountField(0, MOST, name=_("How many here?"))
        self.boxes: dict[Sign, CountField] = {sign: CountField(0, MOST) for sign in SIGNS}
        self.buttons = self._make_buttons()
        self.links = {
            "ask_how_many": LinkButton(""),
            "cards:meanings": LinkButton(_("What the cards mean")),
            "cards:kept": LinkButton(""),
        }
        self.said = Text(strong=True, size=20)
        self.check, self.before = Text(), Text(soft=True)
        self.keys = Text(
            _("Y, N and S add one. With Shift, one less. Backspace undoes."),
            soft=True,
            icon="keyboard",
        )
        self.privacy = Text(
            _("Only numbers, never who. Kept only if you choose."),
            soft=True,
            icon="lock",
        )
        self._lay_out()
        self._listen()

    def show_state(self, view: CardsView) -> None:
        before, self._view = self._view, view
        self._showing = True
        self._show_numbers(view)
        self._show_words(view)
        self._showing = False
        moved = before is None or before.show.stage != view.show.stage
        self._show_parts(_parts_of(view), moved)

    def place_for_keyboard(self) -> QWidget:
        """Where the next thing happens. What stands there first changes nothing for good."""
        stage = self._view.show.stage if self._view else "counting"
        if stage == "how-many":
            return self.how_many
        if stage == "counting":
            return self.boxes["yes"]
        order = ("listen", "next_person", "put_right") if stage != "spoken" else ("ask_again",)
        shown = _parts_of(self._view) if self._view else set()
        return next(self.buttons[name] for name in order if name in shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self._view
        if view is None:
            super().keyPressEvent(event)
        elif view.show.stage == "counting" and counts(event):
            shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            sign = KEYS[event.key()]
            self._counted(view.show.add(sign, -1 if shift else 1), sign)
        elif view.show.stage == "counting" and is_back(event) and view.show.slips:
            self._counted(view.show.take_back_slip())
        elif is_enter(event):
            self._enter(view)
        else:
            super().keyPressEvent(event)

    # Within

    def _make_buttons(self) -> dict[str, Button]:
        return {
            "here": Button(_("Go on"), key=_("Enter"), accent=True),
            "leave_open": Button(_("Leave it open")),
            "tell": Button(_("Say the count"), key=_("Enter"), accent=True),
            "listen": Button(_("Hear who wants to speak"), accent=True),
            "next_person": Button(_("Next person"), accent=True),
            "put_right": Button(_("Put the count right")),
            "ask_again": Button(_("Ask again")),
            "cards:keep": Button(_("Keep this in the record")),
            "cards:close": Button(_("Close the cards")),
        }

    def _lay_out(self) -> None:
        self._question_row = Flow(
            Text(_("What are we asking? (if you like)"), strong=True),
            Flow(self.question, self.put_question),
        )
        words = Text(_("How many here?"), strong=True)
        self._here_row = Flow(words, self.how_many, gap=12)
        self._box_row = Flow(*(self._box(sign) for sign in SIGNS), gap=24)
        deeds = Flow(self._here_row, self._box_row, *self.buttons.values(), gap=12)
        self.add(self._question_row, self.said, self.check, self.before, deeds)
        self.add(Flow(self.keys, self.privacy, *self.links.values(), gap=20))

    def _box(self, sign: Sign) -> QWidget:
        box = self.boxes[sign]
        box.setAccessibleName(_("{card} cards").format(card=word_of(sign)))
        box.setAccessibleDescription(_("Key: {key} adds one").format(key=_CAPS[sign]))
        return Flow(Text(word_of(sign), strong=True, shape=sign), KeyCap(_CAPS[sign]), box, gap=8)

    def _listen(self) -> None:
        for name, button in {**self.buttons, **self.links}.items():
            button.clicked.connect(lambda _=False, name=name: self._press(name))
        for sign, box in self.boxes.items():
            box.valueChanged.connect(partial(self._typed_number, sign))
        self.question.textEdited.connect(self.typed)
        self.question.returnPressed.connect(self._put_question)
        self.put_question.clicked.connect(self._put_question)

    def _press(self, name: str) -> None:
        view = self._view
        if name.startswith("cards:"):
            self.asked.emit(name)
        elif name in ("here", "leave_open"):
            self.here.emit(self.how_many.value() if name == "here" else 0)
        elif view is not None:
            become = getattr(view.show, name)
            self.became.emit(become())

    def _enter(self, view: CardsView) -> None:
        """In a number box: on to what comes next."""
        if view.show.stage == "how-many":
            self._press("here")
        elif view.show.stage == "counting":
            self._press("tell")

    def _put_question(self) -> None:
        self.put.emit(self.question.text())
        self.boxes["yes"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed_number(self, sign: Sign, number: int) -> None:
        if not self._showing and self._view is not None:
            self.became.emit(self._view.show.set_number(sign, number))

    def _counted(self, show: ShowOfCards, sign: Sign | None = None) -> None:
        self.became.emit(show)
        count = show.count
        words = say_count(count.yes, count.no, count.speak_up)
        if sign is not None:
            words = f"{self.boxes[sign].accessibleName()}: {count.of(sign)}"
        announce(self, words)

    def _show_numbers(self, view: CardsView) -> None:
        for sign, box in self.boxes.items():
            box.after_a_key = bool(view.show.slips)
            if box.value() != view.show.count.of(sign):
                box.setValue(view.show.count.of(sign))
        if not self.how_many.hasFocus() and view.how_many is not None:
            self.how_many.setValue(view.how_many)
        if self.question.text() != view.asked:
            self.question.setText(view.asked)

    def _show_words(self, view: CardsView) -> None:
        show = view.show
        count = show.count
        words = say_count(count.yes, count.no, count.speak_up, view.speak_up_means)
        if show.stage == "speaking":
            turn = say_turn(show.turn)
            words = _("{turn}, of {n}.").format(turn=turn, n=count.speak_up)
        elif show.stage == "spoken":
            words = _("Everyone who wanted to speak has had a turn.")
        asked = f"{show.asked or view.asked} " if show.stage == "told" else ""
        self.said.setText(asked + words)
        self.privacy.setText(
            _("Only for now: the numbers of cards about a line are not kept.")
            if view.forgotten
            else _("Only numbers, never who. Kept only if you choose.")
        )
        self.check.setText(check(count, view.how_many))
        self.before.setText(_before(view))
        beside = " ".join(filter(None, (self.check.text(), self.before.text())))
        for name in ("listen", "put_right"):  # one of them has the keyboard when a count is told
            self.buttons[name].setAccessibleDescription(beside)
        here = _("How many here?")
        if view.how_many:
            here = _("{n} here. Change").format(n=view.how_many)
        self.links["ask_how_many"].set_words(here)
        self.links["cards:kept"].set_words(_("In the record: {n}").format(n=view.in_record))
        kept = _("Kept in the record") if view.kept else _("Keep this in the record")
        self.buttons["cards:keep"].set_words(kept)
        self.buttons["cards:keep"].set_icon("check" if view.kept else "")
        self.buttons["cards:keep"].setEnabled(not view.kept)

    def _show_parts(self, shown: set[str], moved: bool) -> None:
        """What comes is there before what goes is hidden, so that the keyboard has a place."""
        parts = self._named_parts()
        for name in parts:
            if name in shown:
                parts[name].show()
        here = QApplication.focusWidget()
        if here is not None and self.isAncestorOf(here):
            going = any(
                part is here or part.isAncestorOf(here)
                for name, part in parts.items()
                if name not in shown
            )
            if moved or going or not here.isEnabled():
                self.place_for_keyboard().setFocus(Qt.FocusReason.OtherFocusReason)
        for name in parts:
            if name not in shown:
                parts[name].hide()

    def _named_parts(self) -> dict[str, QWidget]:
        return {
            **self.buttons,
            **self.links,
            "question": self._question_row,
            "how-many": self._here_row,
            "boxes": self._box_row,
            "keys": self.keys,
            "said": self.said,
            "check": self.check,
            "before": self.before,
            "privacy": self.privacy,
        }


def _parts_of(view: CardsView) -> set[str]:
    """What is on show at each stage."""
    always = {"cards:close", "privacy", "cards:meanings"}
    always |= {"cards:kept"} if view.in_record else set()
    before = {"before"} if _before(view) else set[str]()
    checked = {"check"} if check(view.show.count, view.how_many) else set[str]()
    ways_on = {"said", "ask_again", "cards:keep", *always}
    shown: dict[str, set[str]] = {
        "how-many": {"how-many", "here", "leave_open", "cards:close"},
        "counting": {"question", "boxes", "keys", "tell", "ask_how_many", *always, *before},
        "told": {*ways_on, *checked, *before, "put_right"},
        "speaking": {"said", "next_person", *always},
        "spoken": ways_on,
    }
    listen = view.show.stage == "told" and view.show.count.speak_up
    seen = shown[view.show.stage] | ({"listen"} if listen else set())
    seen = seen if view.alone else seen - {"said"}  # the slide above says it
    return seen - {"question", "cards:keep", "cards:kept"} if view.forgotten else seen


def _before(view: CardsView) -> str:
    before = view.show.before
    if before is None or not view.alone:
        return ""
    words = say_count(before.yes, before.no, before.speak_up, view.speak_up_means)
    return _("Before: {count}").format(count=words)


def counts(event: QKeyEvent) -> bool:
    """Is this Y, N or S, alone or with Shift?"""
    return event.key() in KEYS and event.modifiers() in _PLAIN


def is_back(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Backspace and event.modifiers() in _PLAIN


def is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
