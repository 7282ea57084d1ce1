"""The wall of one running session: what everyone sees, and every way it may change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.workshops.session import Place
from app.workshops.show_of_cards import CardsOnWall
from app.workshops.wall import Over, Wall

if TYPE_CHECKING:
    from app.ui.run.running import Running

LASTING = ("pause", "pens-down")
"""What the room was told and still counts, whoever can see this laptop."""

LAST_PAGE = -1
"""Wherever the notes end; the wall's painter says which page that is."""


class Showing:
    """Holds the wall. Covering comes first and keeping after; only a person uncovers."""

    def __init__(self, running: Running) -> None:
        self._running = running
        self.wall = Wall()

    def begin(self, place: Place, step_id: str, *, shown: bool) -> None:
        """Where the wall stood when this session was last open."""
        self.wall = Wall(step_id, place.notes_shown, covered=not shown, page=place.page)

    def move(self, wall: Wall) -> None:
        """What was gathered goes on the wall."""
        self.wall = wall
        self._running.keep_place()

    # Cover and show

    def show(self) -> None:
        """Uncover what was there."""
        if not self.wall.step_id:
            self.put_on_wall()
        else:
            self.move(self.wall.show())

    def cover(self) -> None:
        """Cover at once; the keeping comes after."""
        if not self.wall.covered:
            self.move(self.wall.cover())

    def toggle_show(self) -> None:
        """A clicker's one button: show when covered, cover when shown."""
        self.show() if self.wall.covered else self.cover()

    def cover_for(self, *, everyone: bool) -> None:
        """Other people can see this laptop now, or nobody else can any more."""
        if everyone:
            over = self.wall.over if self.wall.over in LASTING else ""
            self.move(Wall(self._running.step_id, over=over, covered=True))
        else:
            self.move(self.wall.cover())

    # Steps and their notes

    def put_on_wall(self) -> None:
        """Show this step; shown already, turn between the question and its notes."""
        step = self._running.step
        if step is None:
            return
        on_wall = self.wall.step_id == step.id
        here = on_wall and not self.wall.over and not self.wall.covered
        if self.wall.locked:
            self.move(self.wall.lay("pens-down"))
        elif here and self._running.turns:
            turned = bool(self.wall.gathered) or not self.wall.notes
            self.move(self.wall.put(step.id, notes=turned))
        else:
            self.move(self.wall.put(step.id, notes=self.wall.notes and on_wall))

    def go_with(self, step_id: str) -> None:
        """In room mode the wall goes with the laptop: to a question, or its notes if any."""
        if self._running.everyone and not self.wall.locked:
            step = self._running.step
            question = step is not None and step.kind == "question"
            notes = self._running.placing.shown or (question and bool(self._running.notes))
            put = self.wall.put(step_id, notes=notes)
            self.wall = replace(put, covered=self.wall.covered)

    def go_on(self, step_id: str, *, breathe: bool) -> None:
        """To the next step; on a second screen there is a moment to breathe first."""
        if self._running.everyone:
            self.go_with(step_id)
        elif not self.wall.locked:
            self.wall = self.wall.follow(step_id, pause_between=breathe)

    def show_what_was_written(self) -> None:
        """In room mode a new note is seen at once; on the wall, where its notes are shown."""
        running = self._running
        if running.gathering.is_open:
            return  # a theme was written, and the board shows it
        if running.agreeing.is_open:
            return  # the wall goes with the lines
        if running.everyone and not (self.wall.covered or self.wall.over):
            self.wall = self.wall.put(running.step_id, notes=True)
        if self.wall.notes and self.wall.step_id == running.step_id:
            self.wall = self.wall.at_page(LAST_PAGE)

    def turn_page(self, pages: int) -> None:
        self.wall = self.wall.turn(pages)
        self._running.refreshed.emit()

    def settle_page(self, page: int) -> None:
        """The wall's painter says which page there really is."""
        if page != self.wall.page:
            self.wall = self.wall.at_page(page)

    # What is laid over it

    def show_agreement(self) -> None:
        """Our agreement over whatever is there; the same key lifts it off again."""
        if self.wall.over == "agreement" and not self.wall.covered:
            self.move(self.wall.lift())
        else:
            self._lay("agreement")

    def lay_cards(self, cards: CardsOnWall) -> None:
        """A show of cards, at once."""
        self.move(self.wall.lay_cards(cards))

    def follow_cards(self, cards: CardsOnWall) -> None:
        """It goes on; nothing is uncovered by that."""
        self.wall = self.wall.follow_cards(cards)
        self._running.refreshed.emit()

    def pause(self) -> None:
        """Pause and care, at once. Nothing of it is recorded."""
        self._lay("pause")

    def carry_on(self) -> None:
        """After a pause: what was there before it, still for a person to show."""
        self.move(replace(self.wall.lift(), covered=not self._running.everyone))

    def pens_down(self) -> None:
        """Pens down, or up again. While they are down nothing can be typed."""
        if self.wall.locked:
            self.carry_on()
        else:
            self._lay("pens-down")

    def _lay(self, over: Over) -> None:
        self.move(self.wall.lay(over))
