"""A show of cards while a session runs: counted here, told on the wall, and kept if wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.models.changed import Changed
from app.words import _
from app.workshops.session import CardCount, Session
from app.workshops.show_of_cards import ShowOfCards, begin

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.ui.run.running import Running

CARDS = "cards"
"""The field whose half-typed words say what people hold up a card about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsView:
    """What the panel shows of a show of cards. Nothing in it is private."""

    show: ShowOfCards
    asked: str = ""
    """What is typed in its field, put on the wall or not."""
    how_many: int | None = None
    speak_up_means: str = ""
    alone: bool = False
    """True when only the facilitator sees it: then it may compare, and repeats what is told."""
    in_record: int = 0
    """How many counts the record holds."""
    kept: bool = False
    forgotten: bool = False
    """True for cards about a line of an agreement: what they came to is told and never kept."""


class Counting(QObject):
    """The cards of one running session. They stay as they are behind a pause, and on any step."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self._running = running
        self._busy = False
        self.show: ShowOfCards | None = None
        self._about = ""
        """The line of an agreement that people hold up cards about."""
        running.writing.wrote.connect(self._taken_back)

    @property
    def view(self) -> CardsView | None:
        """None as long as no cards are laid over the wall."""
        session, show = self._running.session, self.show
        if session is None or show is None or self._running.wall.over != "cards":
            return None
        return CardsView(
            show=show,
            asked=show.asked if self._about else self._running.writing.draft(CARDS),
            how_many=session.details.how_many,
            speak_up_means=session.details.speak_up_means,
            alone=not self._running.everyone,
            in_record=len(session.card_counts),
            kept=show.kept and any(_is_of(kept, show) for kept in session.card_counts),
            forgotten=bool(self._about),
        )

    def open(self) -> None:
        """Put the cards on the wall: a new count, or the one that was begun."""
        running = self._running
        if running.session is None:
            return
        if running.wall.locked:
            running.surroundings.say(_("Pens are down. Pens up again first, with Alt D."))
            return
        line = running.agreeing.alone.shown
        if self.show is None or (line is not None and line.id != self._about):
            self._about = line.id if line else ""
            self.show = begin(running.session.details.how_many, line.text if line else "")
        running.showing.lay_cards(self.show.on_wall)

    def take(self, show: ShowOfCards) -> None:
        """The count goes on; of that, the wall is told what is for everyone."""
        before, self.show = self.show, show
        if before is not None and before.kept and not show.kept and show.asked:
            self._running.writing.type(CARDS, show.asked)
        self._running.showing.follow_cards(show.on_wall)

    def here(self, number: int) -> None:
        """How many are here; nought leaves it open."""
        session_id = self._running.session_id
        if number:
            self._running.change(
                lambda notebook: notebook.change_details(session_id, how_many=number)
            )
        if self.show is not None:
            self.take(self.show.here())

    def type(self, text: str) -> None:
        self._running.writing.type(CARDS, text)

    def put_question(self, text: str) -> None:
        """What is asked: durable first, and then on the wall."""
        session_id = self._running.session_id
        self._running.writing.type(CARDS, text)
        self._running.writing.settle()
        self._running.surroundings.desk.ask(
            lambda notebook: notebook.draft(session_id, CARDS), self._put, owner=self
        )

    def keep(self) -> None:
        """Keep what it came to in the record: numbers, never whose."""
        show = self.show
        if show is None or show.kept or self._busy or self._about:
            return
        self._busy = True
        session_id, count = self._running.session_id, show.count
        asked = self._running.writing.draft(CARDS) or show.asked

        def work(notebook: Notebook) -> tuple[Changed, Session]:
            changed = notebook.counting.keep_cards(
                session_id,
                asked,
                yes=count.yes,
                no=count.no,
                speak_up=count.speak_up,
                clear_draft=CARDS,
            )
            return changed, notebook.session(session_id)

        desk = self._running.surroundings.desk
        desk.ask(work, self._kept, self._not_kept, owner=self)

    def remove(self, count_id: str) -> None:
        self._running.change(lambda notebook: notebook.counting.remove_cards(count_id))
        self._running.surroundings.say(_("Removed. Undo brings it back."))

    def close(self) -> None:
        """Done with these cards. A question that is still half typed stays."""
        show, self.show = self.show, None
        about, self._about = self._about, ""
        if about:
            self._running.showing.move(self._running.wall.lift())
            return
        if show is not None and show.asked == self._running.writing.draft(CARDS).strip():
            self._running.writing.take_back(CARDS)
        self._running.showing.carry_on()

    def _put(self, text: str) -> None:
        if self.show is not None:
            self.take(self.show.ask(text))

    def _kept(self, answer: tuple[Changed, Session]) -> None:
        self._busy = False
        if self.show is not None:
            self.show = self.show.keep()
        self._running.take_in(answer)
        self._running.writing.take_back(CARDS)
        self._running.surroundings.say(_("Kept in the record. Undo takes it out again."))

    def _not_kept(self, error: Exception) -> None:
        self._busy = False
        self._running.surroundings.desk.trouble.emit(error)

    def _taken_back(self) -> None:
        """The question left its field for good: it leaves the wall too, unless it is kept."""
        show = self.show
        gone = show is not None and bool(show.asked) and not self._running.writing.draft(CARDS)
        if show is not None and gone and not (show.kept or self._about):
            self.take(show.ask(""))


def _is_of(kept: CardCount, show: ShowOfCards) -> bool:
    count = show.count
    return (kept.yes, kept.no, kept.speak_up) == (count.yes, count.no, count.speak_up)
