"""The screen does not go to sleep on a roomful of people, and sleeps again when they have gone."""

from __future__ import annotations

import sys

import projector
from desktop_that_sleeps import DesktopThatSleeps
from read_window import PRESSED
from reading import Missing, Thing, find, keep_promises, press, wait_for, wall_window

KEPT = {
    ("org.freedesktop.ScreenSaver", "Alongside", "The wall is on"),
    ("org.freedesktop.PowerManagement.Inhibit", "Alongside", "The wall is on"),
}
desktop = DesktopThatSleeps()


def before_a_session_the_screen_may_sleep(app: Thing) -> None:
    projector.plug_in()
    find(app, *PRESSED, name="4 plus 1 review")
    if desktop.kept:
        raise Missing(f"it is kept awake by {desktop.kept}")


def a_wall_keeps_the_screen_on_though_it_is_covered(app: Thing) -> None:
    press(find(app, *PRESSED, name="4 plus 1 review"))
    press(find(app, "radio button", name="Only me"))
    press(find(app, *PRESSED, name="Start"))
    wall_window(app)
    wait_for("the screen would go to sleep on the wall", lambda: desktop.kept == KEPT)


def a_laptop_that_has_become_the_wall_keeps_its_screen_on(app: Thing) -> None:
    projector.pull_out()
    find(app, *PRESSED, name="Show")
    wait_for("the screen would go to sleep on the room", lambda: desktop.kept == KEPT)


def when_nothing_is_on_a_wall_the_screen_may_sleep(app: Thing) -> None:
    press(find(app, *PRESSED, name="Show"))
    press(find(app, *PRESSED, name="Home"))
    wait_for(f"it is still kept awake by {desktop.kept}", lambda: not desktop.kept)


PROMISES = (
    before_a_session_the_screen_may_sleep,
    a_wall_keeps_the_screen_on_though_it_is_covered,
    a_laptop_that_has_become_the_wall_keeps_its_screen_on,
    when_nothing_is_on_a_wall_the_screen_may_sleep,
)

if __name__ == "__main__":
    sys.exit(keep_promises(PROMISES))
