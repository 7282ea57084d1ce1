"""Someone trips over the projector lead: the window stays on the laptop, ready for a key."""

from __future__ import annotations

import sys

import projector
from reading import Thing, focused, has, keep_promises, laptop_window, place, wait_for


def the_window_opens_on_the_laptop(app: Thing) -> None:
    wait_for_the_laptop(app)


def plugging_the_projector_in_leaves_the_window_on_the_laptop(app: Thing) -> None:
    projector.plug_in()
    wait_for_the_laptop(app)


# The wall's part belongs here, between plugging in and pulling out: start a session with the wall
# on the projector, show a question, and then promise that pulling the lead covers it.


def pulling_the_lead_leaves_the_window_on_the_laptop(app: Thing) -> None:
    projector.pull_out()
    wait_for_the_laptop(app)


def the_next_key_still_goes_to_the_window(app: Thing) -> None:
    frame = laptop_window(app)
    wait_for("no window is in front, so keys go nowhere", lambda: has(frame, "active"))
    focused(app)


def wait_for_the_laptop(app: Thing) -> None:
    frame = laptop_window(app)
    wait_for(
        f"the window is at {place(frame)}, not on the laptop",
        lambda: projector.inside(place(frame), projector.LAPTOP),
    )


PROMISES = (
    the_window_opens_on_the_laptop,
    plugging_the_projector_in_leaves_the_window_on_the_laptop,
    pulling_the_lead_leaves_the_window_on_the_laptop,
    the_next_key_still_goes_to_the_window,
)

if __name__ == "__main__":
    sys.exit(keep_promises(PROMISES))
