"""Placing ourselves while a session runs: places come in unseen, and are shown all at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.models.changed import Changed
from app.ui.run.places_view import BallotLine, PlacesView, Way
from app.words import _
from app.workshops.answers import answer_words, as_drawn
from app.workshops.content import Tool, asked_before
from app.workshops.held_places import (
    Held,
    as_dots,
    held_in,
    of_dots,
    on_one_ballot,
    picks_out,
    say_how_many,
    say_too_many,
    settles_on,
    where_held,
    written,
)
from app.workshops.places_compared import compared
from app.workshops.placing import NotARung, Spreads, read_places
from app.workshops.session import Draft, Session, Step

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.ui.run.running import Running

TYPED = "typed:"
"""How the drafts of half-typed ballots are named."""


class Placing(QObject):
    """The places of one running session. What is in waits as drafts; order tells nobody who."""

    handing_changed = Signal()
    person_kept = Signal(bool)
    """Are the places of the person in front of the laptop safe?"""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self._running = running
        self._held = self._going_in = Held()
        """What is safe; and with it what is still on its way there."""
        self._busy = False
        self._again = ""
        """The item that is being counted once more."""
        self._seen: dict[str, Spreads] = {}
        """What the room has seen of an item, also when that was undone since."""
        self._settles_at = ""
        """In room mode: the item at which somebody asked to settle."""
        self._batch: tuple[str, str, tuple[int, ...]] | None = None
        """What was typed in last, so that it can be taken out again."""
        self.way: Way = "paper"
        self.side = ""
        self.handing = False
        """True while the laptop goes from one person to the next."""

    # What there is to see

    @property
    def tool(self) -> Tool | None:
        session = self._running.session
        return self._running.surroundings.tools().get(session.tool) if session else None

    @property
    def step(self) -> Step | None:
        step = self._running.step
        return step if step is not None and step.kind == "place" else None

    @property
    def shown(self) -> bool:
        """Can where we stand be shown at this step?"""
        room, step = self._running.room, self.step
        return bool(room and step and room.places_on(step.question).spreads)

    @property
    def view(self) -> PlacesView | None:
        """None at any other step."""
        step, room, session = self.step, self._running.room, self._running.session
        if step is None or room is None or session is None:
            return None
        item, tool = step.question, self.tool
        asking = not self.shown or self._again == item or self._held.people(item) > 0
        ladder = tool is not None and bool(tool.of_kind("rung"))
        return PlacesView(
            item=item,
            lines=tuple(self._line(each, session) for each in self._items(item, asking)),
            asking=asking,
            again=self.shown,
            alone=not self._running.everyone,
            way="paper" if self._running.everyone else self.way,
            side="" if self._running.everyone else self.side,
            may_undo_batch=self._batch is not None,
            dots=self._dots(item) if not self._running.everyone else (),
            settled=room.places_on(settles_on(tool, item)),
            words=self._running.settling.words,
            earlier=self._running.settling.say_earlier(item),
            then=None if asking else compared(room, tool, item, step.title),
            then_shown=self._running.wall.then,
            settling=not self._running.everyone or self._settles_at == item,
            not_shared=room.not_shared if ladder and self._is_last(step) else None,
            today=self._running.surroundings.now().date(),
            locked=self._running.wall.locked,
        )

    def items_of_session(self) -> tuple[str, ...]:
        """Everything that one person places themselves on and that still waits to be shown.

        What is asked once more at the end is for the end alone.
        """
        session, room = self._running.session, self._running.room
        if session is None or room is None:
            return ()
        waiting = (s.question for s in session.steps if s.kind == "place")
        step = self.step
        here = step.question if step else ""
        again = bool(asked_before(here))
        return tuple(
            item
            for item in waiting
            if item == here
            or (not asked_before(item) and not again and room.places_on(item).spreads is None)
        )

    def answers(self, item: str) -> tuple[str, ...]:
        return answer_words(self.tool, item)

    def as_drawn(self, item: str) -> tuple[tuple[int, str], ...]:
        return as_drawn(self.tool, item)

    def question(self, item: str) -> str:
        session = self._running.session
        steps = session.steps if session else ()
        return next((step.title for step in steps if step.question == item), item)

    # Coming in

    def begin(self, drafts: Sequence[Draft]) -> None:
        """What was in when the session was last open."""
        self._held = self._going_in = held_in(drafts)

    def choose_way(self, way: Way) -> None:
        self.way = way
        self._running.refreshed.emit()

    def choose_side(self, side: str) -> None:
        self.side = side
        self._running.refreshed.emit()

    def typed_in(self, item: str) -> str:
        """The draft of its half-typed line."""
        return TYPED + item

    def type(self, item: str, text: str) -> None:
        self._running.writing.type(TYPED + item, text)

    def add_typed(self, item: str) -> bool:
        """A batch of ballots, typed as one line; False when it cannot be read, and it stays."""
        places = self._read(item)
        if not places:
            return False
        side = "" if self._running.everyone else self.side
        self._batch = (item, side, places)
        self._keep(self._going_in.add(item, side, places), {(item, side)}, TYPED + item)
        return True

    def take_out_typed(self, item: str) -> None:
        """The numbers typed in the line go out again."""
        places = self._read(item)
        if not places:
            return
        held = self._going_in.take_out(item, self.side, places)
        if held is None:
            self._running.surroundings.say(
                _("Not all of these are in from that side. Nothing was taken out.")
            )
            return
        self._batch = None
        self._keep(held, {(item, self.side)}, TYPED + item)

    def take_out_batch(self) -> None:
        """The last line that was typed in, whatever it said."""
        batch, self._batch = self._batch, None
        if batch is None:
            return
        item, side, places = batch
        held = self._going_in.take_out(item, side, places)
        if held is not None:
            self._keep(held, {(item, side)})
            self._running.surroundings.say(_("The last line is taken out again."))

    def put_dots(self, item: str, counts: Sequence[int]) -> None:
        """Dots counted on each rung, from the side that is chosen."""
        self._batch = None
        where = as_dots(self.side)
        self._keep(self._going_in.put(item, where, of_dots(counts)), {(item, where)})

    def add_person(self, side: str, places: dict[str, int]) -> None:
        """One person's own places. They join the rest, and nothing keeps them together."""
        held = self._going_in
        for item, place in places.items():
            held = held.add(item, side, (place,))
        self._batch = None
        self._keep(held, {(item, side) for item in places}, person=True)

    # Handing the laptop round

    def hand_round(self) -> None:
        if self._running.everyone:
            return
        if self._running.wall.locked:
            self._running.surroundings.say(_("Pens are down. Put them up first."))
            return
        self.handing = True
        self.handing_changed.emit()
        self._running.refreshed.emit()

    def stop_handing(self) -> None:
        if self.handing:
            self.handing = False
            self.handing_changed.emit()
            self._running.refreshed.emit()

    # Showing

    def show(self) -> None:
        """All are in: how many stand where is kept, and everyone sees it at once."""
        step, room, say = self.step, self._running.room, self._running.surroundings.say
        if step is None or room is None or self._busy:
            say(_("Go to a step where people place themselves first."))
            return
        item, rungs = step.question, len(self.answers(step.question))
        if self._running.wall.locked:
            say(_("Pens are down. Put them up first."))
        elif self._running.writing.draft(TYPED + item).strip():
            say(_("There is a line that is not added yet. Press Enter in it first."))
        elif not self._held.people(item):
            say(say_how_many(0))
        elif picks_out(self._seen_of(item), self._held.spreads(item, rungs)):
            say(_("So few came or went since then that the room could tell who. Talk instead."))
        else:
            self._show(step, self._held.counts(item, rungs))

    def open_settling(self) -> None:
        """In room mode: what we settle below the slide, or the drawing alone again."""
        if self.step is None or not self.shown:
            self._running.surroundings.say(_("Show where everyone stands first, with Alt I."))
            return
        item = self.step.question
        self._settles_at = "" if self._settles_at == item else item
        self._running.refreshed.emit()

    def show_then(self) -> None:
        """Then and now on the wall; the same key goes back to where we stand."""
        view, showing, wall = self.view, self._running.showing, self._running.wall
        if wall.locked:
            self._running.surroundings.say(_("Pens are down. Put them up first."))
        elif view is None or view.then is None:
            self._running.surroundings.say(_("There is nothing earlier to set beside it yet."))
        elif wall.then and wall.step_id == self._running.step_id and not wall.covered:
            showing.move(wall.put(self._running.step_id, notes=True))
        else:
            showing.move(wall.put_then(self._running.step_id))

    def count_again(self) -> None:
        """From the beginning, so that one late slip cannot be told from the rest."""
        if self.step is not None:
            self._again, self._batch = self.step.question, None
            self._running.refreshed.emit()

    def leave_as_shown(self) -> None:
        """What was shown stays; what was being counted is let go."""
        step = self.step
        if step is None:
            return
        gone = {(step.question, side) for side in self._held.kept_under(step.question)}
        self._again, self._batch = "", None
        self._keep(self._going_in.without(step.question), gone)

    # Within

    def _seen_of(self, item: str) -> Spreads | None:
        now = self._running.room.places_on(item).spreads if self._running.room else None
        return now or self._seen.get(item)

    def _items(self, item: str, asking: bool) -> tuple[str, ...]:
        """The lines of a ballot: those that still come in."""
        room = self._running.room
        together = on_one_ballot(self.tool, item) if asking and room else (item,)
        return tuple(
            each for each in together if each == item or (room and not room.places_on(each).spreads)
        )

    def _line(self, item: str, session: Session) -> BallotLine:
        people = self._held.people(item)
        return BallotLine(
            item=item,
            question=self.question(item),
            answers=self.as_drawn(item),
            typed=self._running.writing.draft(TYPED + item),
            people=people,
            check=say_too_many(people, session.details.how_many),
        )

    def _dots(self, item: str) -> tuple[int, ...]:
        places = self._held.dots(item, self.side)
        return tuple(places.count(rung) for rung in range(1, len(self.answers(item)) + 1))

    def _is_last(self, step: Step) -> bool:
        session = self._running.session
        steps = [s.id for s in session.steps if s.kind == "place"] if session else []
        return bool(steps) and steps[-1] == step.id

    def _read(self, item: str) -> tuple[int, ...]:
        """What is typed in its line; () and a sentence when there is nothing to add."""
        surroundings = self._running.surroundings
        if self._running.wall.locked:
            surroundings.say(_("Pens are down. Your line is still here."))
            return ()
        try:
            places = read_places(self._running.writing.draft(TYPED + item), len(self.answers(item)))
        except NotARung as error:
            surroundings.desk.trouble.emit(error)
            return ()
        if not places:
            surroundings.say(_("Type the numbers on the slips first, like 3 3 4 2 5."))
        return places

    def _keep(
        self, held: Held, changed: set[tuple[str, str]], clear: str = "", *, person: bool = False
    ) -> None:
        """Durable first; only then is it counted, and the line empty."""
        session_id, self._going_in = self._running.session_id, held
        wanted = {where_held(*key): written(held.of(*key)) for key in changed}

        def work(notebook: Notebook) -> None:
            for where, text in wanted.items():
                if text:
                    notebook.keep_draft(session_id, where, text)
                else:
                    notebook.drop_draft(session_id, where)

        sent = self._running.writing.draft(clear) if clear else ""
        self._ask(work, lambda _none: self._kept(held, clear, sent, person=person))

    def _kept(self, held: Held, clear: str, sent: str, *, person: bool) -> None:
        """What was sent leaves its line; what was typed meanwhile stays."""
        self._held = held
        if person:
            self.person_kept.emit(True)
        if clear:
            now = self._running.writing.draft(clear)
            self._running.writing.type(clear, now.removeprefix(sent).lstrip())
            self._running.writing.settle()
        self._running.refreshed.emit()

    def _show(self, step: Step, by_side: dict[str, tuple[int, ...]]) -> None:
        session_id, item, self._busy = self._running.session_id, step.question, True
        drafts = [where_held(item, side) for side in self._held.kept_under(item)]

        def work(notebook: Notebook) -> tuple[Changed, Session]:
            changed = notebook.placing.keep_places(session_id, item, by_side)
            for where in drafts:
                notebook.drop_draft(session_id, where)
            return changed, notebook.session(session_id)

        self._ask(work, lambda answer: self._now_shown(step, answer))

    def _now_shown(self, step: Step, answer: tuple[Changed, Session]) -> None:
        self._busy = False
        self._again, self._batch = "", None
        self._held = self._held.without(step.question)
        self._going_in = self._going_in.without(step.question)
        self._running.take_in(answer)
        seen = self._seen_of(step.question)
        if seen is not None:
            self._seen[step.question] = seen
        if self._running.step_id == step.id:
            self._running.showing.move(self._running.wall.put(step.id, notes=True))

    def _ask(self, work: Callable, answer: Callable) -> None:
        self._running.surroundings.desk.ask(work, answer, self._could_not, owner=self)

    def _could_not(self, error: Exception) -> None:
        self._busy, self._going_in = False, self._held
        self.person_kept.emit(False)
        self._running.surroundings.desk.trouble.emit(error)
        self._running.refreshed.emit()
