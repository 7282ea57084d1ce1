"""A session while it runs: what is open on the laptop, what is on the wall, and every deed between.

Both layouts show this and ask it to act; neither keeps anything of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.models.changed import Changed
from app.ui.gather.gathering import Gathering
from app.ui.run.agreeing import Agreeing
from app.ui.run.counting import Counting
from app.ui.run.placing import Placing
from app.ui.run.settling import Settling
from app.ui.run.showing import Showing
from app.ui.run.writing import Writing
from app.ui.surroundings import Surroundings
from app.workshops import plus_one
from app.workshops.room import RoomSession, room_view
from app.workshops.running_order import first_unvisited, next_step
from app.workshops.session import Contribution, Draft, Place, Session, Step
from app.workshops.slides import Slide
from app.workshops.wall import Wall, slide_on

if TYPE_CHECKING:
    from app.models.notebook import Notebook


class Running(QObject):
    """One open session. `refreshed` says that something to be seen has changed."""

    refreshed = Signal()
    loaded = Signal()

    def __init__(
        self, surroundings: Surroundings, session_id: str, *, fresh: bool, today: bool = False
    ) -> None:
        """`today` puts a session that was planned for another day on today's date."""
        super().__init__()
        self.surroundings = surroundings
        self.session_id = session_id
        self.session: Session | None = None
        self.room: RoomSession | None = None
        self._shown: tuple[Wall, RoomSession, Slide] | None = None
        self.step_id = ""
        self.chosen_note = ""
        self._fresh, self._today = fresh, today
        self.showing = Showing(self)
        self.writing = Writing(self)
        self.counting = Counting(self)
        self.gathering = Gathering(self)
        self.placing = Placing(self)
        self.settling = Settling(self)
        self.agreeing = Agreeing(self)
        surroundings.desk.changed.connect(self._on_changed)
        surroundings.visibility.changed.connect(self._on_visibility)

    # What there is to see

    @property
    def everyone(self) -> bool:
        return self.surroundings.visibility.everyone

    @property
    def wall(self) -> Wall:
        return self.showing.wall

    @property
    def slide(self) -> Slide | None:
        """What the wall shows now; None until the session is here."""
        if self.room is None:
            return None
        if self._shown is None or self._shown[0] != self.wall or self._shown[1] is not self.room:
            tools = self.surroundings.tools()
            slide = slide_on(self.wall, self.room, self.placing.tool, tools)
            self._shown = self.wall, self.room, slide
        return self._shown[2]

    @property
    def step(self) -> Step | None:
        """The step that is open on this laptop."""
        if self.session is None:
            return None
        return next((step for step in self.session.steps if step.id == self.step_id), None)

    @property
    def wall_step(self) -> Step | None:
        if self.session is None:
            return None
        return next((step for step in self.session.steps if step.id == self.wall.step_id), None)

    @property
    def next(self) -> Step | None:
        return next_step(self.session.steps, self.step_id) if self.session else None

    @property
    def questions(self) -> tuple[Step, ...]:
        """The questions of today, numbered as Alt+1 and on."""
        steps = self.session.steps if self.session else ()
        return tuple(step for step in steps if step.kind == "question")

    @property
    def writing_in(self) -> Step | None:
        """The step whose question the writing line adds to; None where nothing is gathered."""
        step = self.step
        return step if step and step.kind in ("question", "plus-one") else None

    @property
    def turns(self) -> bool:
        """Does the wall turn at this step, from what is asked to what came of it?"""
        return self.writing_in is not None or self.placing.shown

    @property
    def notes(self) -> tuple[Contribution, ...]:
        step = self.writing_in
        return self.session.notes_under(step.question) if step and self.session else ()

    @property
    def plus_one_waits_for(self) -> tuple[str, ...]:
        """Words of the questions the plus one still waits for; none once it is open."""
        if self.session is None or plus_one.is_open(self.session):
            return ()
        return plus_one.still_waiting(self.session)

    # Coming and going

    def open(self) -> None:
        """Read the session, and stand where it stood."""
        self._ask(_everything(self.session_id), self._begin)

    def close(self) -> None:
        """Keep what is half typed, and stop listening."""
        self.writing.settle()
        self.surroundings.desk.changed.disconnect(self._on_changed)
        self.surroundings.visibility.changed.disconnect(self._on_visibility)

    def go_to(self, step_id: str) -> None:
        """Open a step here. Only in room mode does what everyone sees go with it."""
        if self.session is None:
            return
        self.step_id = step_id
        self.chosen_note = ""
        self.showing.go_with(step_id)
        self._visited()

    def go_on(self) -> None:
        """The next step, here and on the wall; before a question there is a moment to breathe."""
        following = self.next
        if following is None or self.session is None:
            return
        self.step_id = following.id
        self.chosen_note = ""
        self.showing.go_on(following.id, breathe=following.kind == "question")
        self._visited()

    def go_to_kind(self, kind: str) -> None:
        """Go to the first step of a kind, and show it: the break, the read-back."""
        for step in self.session.steps if self.session else ():
            if step.kind == kind:
                self.showing.wall = self.wall.lift()
                self.go_to(step.id)
                self.showing.move(self.wall.put(step.id))
                return

    def cover(self) -> None:
        """The wall, at once. Not even a session that is still to come uncovers it."""
        self._fresh = False
        self.showing.cover()

    def leave_for_today(self, step_id: str) -> None:
        self._change(lambda notebook: notebook.leave(step_id))

    def open_plus_one(self) -> None:
        """The facilitator opens the plus one early; the record says so, neutrally."""
        waiting = self.plus_one_waits_for
        self._change(lambda notebook: notebook.open_plus_one_early(self.session_id, waiting))

    def keep_place(self) -> None:
        """Show it, and remember where the session stands."""
        self.refreshed.emit()
        if self.session is None:
            return  # it stands where it was left, and that is still to be read
        place = Place(
            session_id=self.session_id,
            step_id=self.step_id,
            writing_in=self.writing_in.question if self.writing_in else "",
            on_wall=self.wall.step_id,
            notes_shown=self.wall.notes,
            page=self.wall.page,
            everyone_can_see=self.everyone,
        )
        self.surroundings.desk.ask(lambda notebook: notebook.keep_place(place), owner=self)

    # Changing

    def change(
        self,
        deed: Callable[[Notebook], Changed],
        half_typed: str = "",
        then: Callable[[], None] | None = None,
    ) -> None:
        """Any other change of this session. Once it is kept, the draft it was typed in goes."""

        def kept(answer: tuple[Changed, Session]) -> None:
            if then is not None:
                then()
            self.take_in(answer)
            if half_typed:
                self.writing.take_back(half_typed)

        self._ask(and_session(deed, self.session_id), kept)

    # Within

    def _begin(self, answer: tuple[Session, Place, tuple[Draft, ...]]) -> None:
        session, place, drafts = answer
        self.writing.remember(drafts)
        self._hold(session)
        self.placing.begin(drafts)
        if place.everyone_can_see is not None and not self.surroundings.visibility.decided:
            self.surroundings.visibility.suppose(place.everyone_can_see)
        first = first_unvisited(session.steps) or session.steps[-1]
        known = {step.id for step in session.steps}
        self.step_id = place.step_id if place.step_id in known else first.id
        on_wall = place.on_wall if place.on_wall in known else self.step_id
        self.showing.begin(place, on_wall, shown=self._fresh and self.everyone)
        self.loaded.emit()
        self._begin_if_planned(session)
        self._visited()

    def _begin_if_planned(self, session: Session) -> None:
        """Whoever opens a planned session to run it has begun it."""
        if session.status == "planned":
            no_day = session.details.held_on is None
            on = self.surroundings.now().date() if self._today or no_day else None
            self._change(lambda notebook: notebook.begin(self.session_id, on))

    def _hold(self, session: Session) -> None:
        self.session = session
        self.room = room_view(session)

    def _visited(self) -> None:
        step = self.step
        if step is not None and step.status == "waiting" and not self._gate_holds(step):
            self._change(lambda notebook: notebook.visit(step.id))
        self.keep_place()

    def _gate_holds(self, step: Step) -> bool:
        return step.kind == "plus-one" and bool(self.plus_one_waits_for)

    def _change(self, deed: Callable[[Notebook], Changed]) -> None:
        self._ask(and_session(deed, self.session_id), self.take_in)

    def take_in(self, answer: tuple[Changed, Session]) -> None:
        changed, session = answer
        self._hold(session)
        self.surroundings.desk.announce(changed._replace(initiator=self))
        self.refreshed.emit()

    def _ask(self, work: Callable, answer: Callable, trouble: Callable | None = None) -> None:
        self.surroundings.desk.ask(work, answer, trouble, owner=self)

    def _on_changed(self, changed: Changed) -> None:
        """Someone else changed something: undo, another page."""
        telling = changed.kinds - {"draft", "place"}
        if changed.initiator is self or not telling:
            return
        self._ask(lambda notebook: notebook.session(self.session_id), self._changed_elsewhere)

    def _changed_elsewhere(self, session: Session) -> None:
        self._hold(session)
        self.refreshed.emit()

    def _on_visibility(self, everyone: bool) -> None:
        self.placing.stop_handing()
        self.showing.cover_for(everyone=everyone)


def and_session(
    deed: Callable[[Notebook], Changed], session_id: str
) -> Callable[[Notebook], tuple[Changed, Session]]:
    """Do it and read the session again, in one visit to the worker."""
    return lambda notebook: (deed(notebook), notebook.session(session_id))


def _everything(session_id: str) -> Callable[[Notebook], tuple[Session, Place, tuple[Draft, ...]]]:
    return lambda notebook: (
        notebook.session(session_id),
        notebook.place(session_id),
        notebook.drafts(session_id),
    )
