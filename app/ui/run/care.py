"""Before the first wall: is there a quiet place, and someone to talk to? Told, never in the way."""

from __future__ import annotations

from app.ui.run.running import Running
from app.words import _
from app.workshops.getting_ready import cares_missing


class CareReminder:
    """Tells the facilitator once for each session, when its wall is first shown."""

    def __init__(self) -> None:
        self._looked_at: set[str] = set()

    def look(self, running: Running) -> None:
        session = running.session
        if session is None or running.wall.covered or session.id in self._looked_at:
            return
        self._looked_at.add(session.id)
        begun = session.status != "finished"
        if begun and not running.everyone and cares_missing(session.details):
            running.surroundings.say(_only_me())


def for_the_room(running: Running) -> str:
    """What stands at the welcome where everyone can see: something to say, not what is missing."""
    session = running.session
    if session is None or not cares_missing(session.details):
        return ""
    return _("Say where people can go for quiet, and who they can talk to.")


def _only_me() -> str:
    return _(
        "Pause and care does not yet know a quiet place and someone to talk to. "
        "Write both at the Welcome step when you can."
    )
