"""What someone who cannot see the window is told about it when it opens."""

from __future__ import annotations

import sys

from reading import (
    CONTROLS,
    Missing,
    Thing,
    describe,
    find,
    focused,
    has,
    keep_promises,
    laptop_window,
    on_screen,
    wait_for,
)

# Look back joins when its page is built.
RAIL = ("Home", "Sessions", "Actions", "Packs", "Library", "Settings")
PRESSED = (
    "push button",
    "button",
    "toggle button",
    "radio button",
    "check box",
    "list item",
    "page tab",
)


def the_window_is_there_and_is_the_one_in_front(app: Thing) -> None:
    frame = laptop_window(app)
    wait_for("no window is in front, so keys go nowhere", lambda: has(frame, "active"))
    if "Alongside" not in frame.get_name():
        raise Missing(f"the window's title is {frame.get_name()!r}, which does not say Alongside")


def every_place_in_the_rail_has_its_name(app: Thing) -> None:
    for place in RAIL:
        find(app, *PRESSED, name=place)


def the_page_begins_with_a_heading(app: Thing) -> None:
    heading = find(app, "heading")
    if not heading.get_name().strip():
        raise Missing("the page's heading has no words")


def the_keyboard_is_somewhere_with_a_name(app: Thing) -> None:
    here = focused(app)
    if not here.get_name().strip():
        raise Missing(f"the keyboard is on something without a name: {describe(here)}")


def no_control_is_without_a_name(app: Thing) -> None:
    nameless = [
        describe(part)
        for part in on_screen(app)
        if part.get_role_name() in CONTROLS and not part.get_name().strip()
    ]
    if nameless:
        raise Missing("these say nothing to a screen reader: " + "; ".join(nameless))


def it_opens_without_a_word_of_trouble(app: Thing) -> None:
    told = [part.get_name() for part in on_screen(app) if part.get_role_name() == "notification"]
    if told:
        raise Missing("it opened by saying: " + " ".join(told))


PROMISES = (
    the_window_is_there_and_is_the_one_in_front,
    every_place_in_the_rail_has_its_name,
    the_page_begins_with_a_heading,
    the_keyboard_is_somewhere_with_a_name,
    no_control_is_without_a_name,
    it_opens_without_a_word_of_trouble,
)


if __name__ == "__main__":
    sys.exit(keep_promises(PROMISES))
