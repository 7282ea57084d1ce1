"""What the wall shows, and how it may change: a small machine with no window in it.

It starts covered. Covering never waits and never uncovers; only a person showing something does.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from app.workshops import agreement_slides, slides, slides_of_themes
from app.workshops.card_slides import cards_slide
from app.workshops.content import Tool
from app.workshops.looking import Look
from app.workshops.places_compared import compared_slide
from app.workshops.room import RoomSession
from app.workshops.show_of_cards import CardsOnWall
from app.workshops.slides import Slide

Over = Literal["", "pause", "pens-down", "agreement", "between", "overview", "cards"]
Gathered = Literal["", "themes", "note"]
"""Themes, or one note that looks for its theme, in place of a question's notes."""


@dataclass(frozen=True, slots=True)
class Wall:
    """What everyone sees: a step's slide or its notes, something laid over it, or the cover."""

    step_id: str = ""
    notes: bool = False
    """True for the notes under a question, False for the question itself."""
    over: Over = ""
    covered: bool = True
    page: int = 0
    cards: CardsOnWall | None = None
    """What of a show of cards is for everyone, while it is laid over."""
    gathered: Gathered = ""
    about: str = ""
    """The one theme, or the one note; "" is all themes."""
    look: Look | None = None
    """Where the room is in the lines of an agreement, while they are looked at."""
    then: bool = False
    """True for then and now, in place of where we stand."""

    @property
    def locked(self) -> bool:
        """Pens down: nothing is written while the room is told so."""
        return self.over == "pens-down"

    def cover(self) -> "Wall":
        """Only ever covers. Pens stay down under the cover."""
        return replace(self, covered=True)

    def show(self) -> "Wall":
        """What was there, uncovered."""
        return replace(self, covered=False)

    def put(self, step_id: str, *, notes: bool = False) -> "Wall":
        return Wall(step_id=step_id, notes=notes, covered=False)

    def put_then(self, step_id: str) -> "Wall":
        """Where we stood at earlier meetings, beside where we stand."""
        return Wall(step_id, notes=True, covered=False, then=True)

    def put_gathered(self, step_id: str, gathered: Gathered, about: str = "") -> "Wall":
        """What a question's notes were gathered into. The cover stays as it is."""
        return Wall(step_id, notes=True, covered=self.covered, gathered=gathered, about=about)

    def follow_look(self, look: Look | None) -> "Wall":
        """The room has gone on among the lines. The cover stays as it is."""
        return self if look == self.look else replace(self, look=look, page=0)

    def lay(self, over: Over) -> "Wall":
        """Lay something over what is there, and show it; it lifts back to the same place."""
        return replace(self, over=over, covered=False)

    def lay_cards(self, cards: CardsOnWall) -> "Wall":
        """Lay a show of cards over what is there, and show it."""
        return replace(self, over="cards", cards=cards, covered=False, page=0)

    def follow_cards(self, cards: CardsOnWall) -> "Wall":
        """The show of cards goes on, without uncovering anything."""
        if self.over != "cards" or self.cards == cards:
            return self
        return replace(self, cards=cards, page=0)

    def lift(self) -> "Wall":
        return replace(self, over="")

    def follow(self, step_id: str, *, pause_between: bool) -> "Wall":
        """Go on to the next step without uncovering anything."""
        over: Over = "between" if pause_between else ""
        return Wall(step_id=step_id, over=over, covered=self.covered)

    def turn(self, pages: int) -> "Wall":
        """Page on (or back, when negative); the wall's painter keeps it within what there is."""
        return replace(self, page=max(0, self.page + pages))

    def at_page(self, page: int) -> "Wall":
        return replace(self, page=page)


def slide_on(
    wall: Wall,
    room: RoomSession,
    tool: Tool | None = None,
    tools: Mapping[str, Tool] = slides.NO_TOOLS,
) -> Slide:
    """The one thing the wall shows now."""
    if wall.covered:
        return slides.covered()
    if wall.over:
        return _slide_over(wall, room)
    if not any(step.id == wall.step_id for step in room.steps):
        return slides.covered()
    if wall.gathered:
        return _slide_gathered(wall, room)
    if wall.look:
        return agreement_slides.lines_slide(room, room.step(wall.step_id), wall.look)
    then = compared_slide(room, room.step(wall.step_id), tool) if wall.then else None
    return then or slides.slide_for(room, wall.step_id, notes=wall.notes, tool=tool, tools=tools)


def _slide_gathered(wall: Wall, room: RoomSession) -> Slide:
    if wall.gathered == "note":
        return slides_of_themes.where_does_it_go(room, wall.step_id, wall.about)
    if wall.about:
        return slides_of_themes.one_theme(room, wall.step_id, wall.about)
    return slides_of_themes.all_themes(room, wall.step_id)


def _slide_over(wall: Wall, room: RoomSession) -> Slide:
    if wall.over == "pause":
        return slides.pause(room)
    if wall.over == "pens-down":
        return slides.pens_down()
    if wall.over == "agreement":
        return agreement_slides.opening(room)
    if wall.over == "overview":
        return slides.overview(room)
    if wall.over == "cards":
        return cards_slide(room, wall.cards or CardsOnWall())
    return slides.between(room.step(wall.step_id))
