"""Then and now on the wall: what was settled at earlier meetings, beside what is settled today."""

from app.words import _
from app.workshops.content import Tool
from app.workshops.drawing import Drawing
from app.workshops.earlier_places import drawn_with_earlier
from app.workshops.held_places import settles_on
from app.workshops.room import RoomSession, RoomStep
from app.workshops.sentences import aloud
from app.workshops.slides import Slide


def compared(room: RoomSession, tool: Tool | None, item: str, title: str) -> Drawing | None:
    """Each day and today; None until something was settled on two of them."""
    return drawn_with_earlier(room, tool, settles_on(tool, item), title) if tool else None


def compared_slide(room: RoomSession, step: RoomStep, tool: Tool | None) -> Slide | None:
    """The same for the wall."""
    drawing = compared(room, tool, step.question, step.title)
    if drawing is None:
        return None
    title = _("Then and now")
    return Slide(
        kind="drawing",
        mark=step.mark,
        title=title,
        drawing=drawing,
        spoken=aloud(title, *drawing.facts),
    )
