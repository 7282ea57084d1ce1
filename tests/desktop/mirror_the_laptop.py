# pyright: reportMissingImports=false, reportMissingModuleSource=false
"""The ordinary hall: the laptop's screen is mirrored, in the middle of something private."""

from __future__ import annotations

import sys

import gi
import projector
from read_window import PRESSED
from reading import (
    Missing,
    Thing,
    find,
    has,
    keep_promises,
    on_screen,
    press,
    wait_for,
    windows,
)

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  (the version is chosen first)

SLIP = "A slip about the lift"


def a_sheet_is_open_with_words_in_it(app: Thing) -> None:
    projector.plug_in()
    press(find(app, *PRESSED, name="4 plus 1 review"))
    press(find(app, "radio button", name="Only me"))
    press(find(app, *PRESSED, name="Start"))
    press(find(app, *PRESSED, name="Tried"))
    press(find(app, *PRESSED, name="Type up slips"))
    Atspi.EditableText.set_text_contents(find(app, "text", name="One slip"), SLIP)
    wait_for("the slip is not in its line", lambda: is_seen(app, SLIP))


def mirroring_covers_the_laptop_and_puts_the_sheet_by(app: Thing) -> None:
    projector.mirror()
    show = find(app, *PRESSED, name="Show")
    wait_for("the sheet is still open", lambda: len(windows(app)) == 1)
    if is_seen(app, SLIP):
        raise Missing("everyone can read what was typed for one person")
    wait_for("the keyboard is not on Show", lambda: has(show, "focused"))


def one_press_shows_the_slide_and_nothing_private(app: Thing) -> None:
    press(find(app, *PRESSED, name="Show"))
    find(app, *PRESSED, name="Cover")
    if is_seen(app, SLIP) or is_seen(app, "Only you see this"):
        raise Missing("everyone can read what is for one person")


def is_seen(app: Thing, words: str) -> bool:
    return any(words in said(part) for part in on_screen(app))


def said(part: Thing) -> str:
    written = "Text" in part.get_interfaces()
    return f"{part.get_name()} {Atspi.Text.get_text(part, 0, -1) if written else ''}"


PROMISES = (
    a_sheet_is_open_with_words_in_it,
    mirroring_covers_the_laptop_and_puts_the_sheet_by,
    one_press_shows_the_slide_and_nothing_private,
)

if __name__ == "__main__":
    sys.exit(keep_promises(PROMISES))
