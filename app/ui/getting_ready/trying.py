"""Trying the wall for a session to come: the one thing to call, from Home or from Get ready."""

from __future__ import annotations

from collections.abc import Callable

from app.ui.getting_ready.ticking import tick_by_itself
from app.ui.surroundings import Surroundings
from app.ui.wall.trying import WallTrial
from app.workshops.content import USUAL_TOOL
from app.workshops.slides import sample


def try_the_wall(
    surroundings: Surroundings, session_id: str, afterwards: Callable[[], object]
) -> WallTrial:
    """Show a sample, tick the wall of that session, and say what was found when it is over."""
    trial = WallTrial(surroundings, sample(surroundings.tools()[USUAL_TOOL]))

    def over() -> None:
        surroundings.window().activateWindow()
        surroundings.say(trial.found)
        afterwards()

    trial.finished.connect(lambda _result: over())
    trial.open()
    tick_by_itself(surroundings, session_id, "wall")
    return trial
