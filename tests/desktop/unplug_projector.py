"""Someone trips over the projector lead: the window stays on the laptop, ready for a key."""

from __future__ import annotations

import sys

import projector
from read_window import PRESSED
from reading import (
    Missing,
    Thing,
    find,
    focused,
    has,
    keep_promises,
    laptop_window,
    on_screen,
    place,
    press,
    wait_for,
    wall_window,
    windows,
)


def the_window_opens_on_the_laptop(app: Thing) -> None:
    wait_for_the_laptop(app)


def plugging_the_projector_in_leaves_the_window_on_the_laptop(app: Thing) -> None:
    projector.plug_in()
    wait_for_the_laptop(app)


def a_session_puts_its_wall_on_the_projector(app: Thing) -> None:
    press(find(app, *PRESSED, name="4 plus 1 review"))
    press(find(app, "radio button", name="Only me"))
    press(find(app, *PRESSED, name="Start"))
    wall = wall_window(app)
    wait_for(
        f"the wall is at {place(wall)}, not on the projector",
        lambda: projector.inside(place(wall), projector.PROJECTOR),
    )


def the_wall_begins_covered_and_is_shown_by_one_press(app: Thing) -> None:
    wait_for("the wall does not say that it is covered", lambda: said_on_the_wall(app, "covered"))
    press(find(app, *PRESSED, name="Put Welcome on the wall"))
    wait_for("the wall does not say welcome", lambda: said_on_the_wall(app, "Welcome"))


def the_keyboard_stays_with_the_facilitator(app: Thing) -> None:
    frame = laptop_window(app)
    wait_for("the wall has taken the keys", lambda: has(frame, "active"))


def pulling_the_lead_puts_the_wall_away_and_covers_the_laptop(app: Thing) -> None:
    projector.pull_out()
    wait_for("the wall is still on a screen", lambda: not is_wall_open(app))
    find(app, *PRESSED, name="Show")
    if any("Welcome" in part.get_name() for part in on_screen(app)):
        raise Missing("the laptop still shows what was on the wall")


def pulling_the_lead_leaves_the_window_on_the_laptop(app: Thing) -> None:
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


def said_on_the_wall(app: Thing, words: str) -> bool:
    return any(words in part.get_name() for part in on_screen(wall_window(app)))


def is_wall_open(app: Thing) -> bool:
    return any("wall" in window.get_name().lower() for window in windows(app))


PROMISES = (
    the_window_opens_on_the_laptop,
    plugging_the_projector_in_leaves_the_window_on_the_laptop,
    a_session_puts_its_wall_on_the_projector,
    the_wall_begins_covered_and_is_shown_by_one_press,
    the_keyboard_stays_with_the_facilitator,
    pulling_the_lead_puts_the_wall_away_and_covers_the_laptop,
    pulling_the_lead_leaves_the_window_on_the_laptop,
    the_next_key_still_goes_to_the_window,
)

if __name__ == "__main__":
    sys.exit(keep_promises(PROMISES))
