# pyright: reportMissingImports=false, reportMissingModuleSource=false
"""Reads a window as a screen reader does, over AT-SPI; run by the system's own python3."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (the version is chosen first)

PATIENCE = 30.0
Found = TypeVar("Found")
# An accessible object is named by what it is to the person: its role and the name that is read.
Thing = Any

CONTROLS = {
    "push button",
    "button",
    "toggle button",
    "check box",
    "radio button",
    "text",
    "entry",
    "spin button",
    "combo box",
    "list",
    "list item",
    "page tab",
    "menu item",
    "link",
    "slider",
}


class Missing(Exception):
    """What a person would not have found."""


def wait_for(what: str, look: Callable[[], Found | None]) -> Found:
    """Ask again until it is there: the window is another process, and nobody else's clock."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            found = look()
        except GLib.Error:  # a thing that went away while it was being read
            found = None
        if found:
            return found
        hear_events()
    raise Missing(what)


def hear_events() -> None:
    """Let AT-SPI deliver what happened, or let a tenth of a second go by."""
    GLib.timeout_add(100, lambda: (Atspi.event_quit(), False)[1])
    Atspi.event_main()


def application(name: str) -> Thing:
    """The running window, by its process: another window of the same name is not ours."""
    pid = int(os.environ["ALONGSIDE_PID"])

    def look() -> Thing:
        if closed(pid):
            raise Missing("the window closed by itself")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == pid and child.get_child_count():
                return child
        return None

    app = wait_for("the window does not tell a screen reader that it is there", look)
    if app.get_name() != name:
        raise Missing(f"the window calls itself {app.get_name()!r}, not {name!r}")
    return app


def closed(pid: int) -> bool:
    """Has it ended? Until its starter asks, an ended process is a zombie, Z."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"


def windows(app: Thing) -> list[Thing]:
    shown = [app.get_child_at_index(index) for index in range(app.get_child_count())]
    return [window for window in shown if window and has(window, "showing")]


def laptop_window(app: Thing) -> Thing:
    """The window that is not the wall."""

    def look() -> Thing:
        return next((each for each in windows(app) if "wall" not in each.get_name().lower()), None)

    return wait_for("no window but the wall is open", look)


def wall_window(app: Thing) -> Thing:
    def look() -> Thing:
        return next((each for each in windows(app) if "wall" in each.get_name().lower()), None)

    return wait_for("the wall is not open", look)


def everything(thing: Thing) -> Iterator[Thing]:
    yield thing
    for index in range(thing.get_child_count()):
        child = thing.get_child_at_index(index)
        if child:
            yield from everything(child)


def on_screen(thing: Thing) -> list[Thing]:
    return [part for part in everything(thing) if has(part, "showing")]


def has(thing: Thing, state: str) -> bool:
    return any(each.value_nick == state for each in thing.get_state_set().get_states())


def focused(app: Thing) -> Thing:
    def look() -> Thing:
        return next((part for part in on_screen(app) if has(part, "focused")), None)

    return wait_for("nothing has the keyboard, so Enter and Tab do nothing", look)


def find(thing: Thing, *roles: str, name: str = "") -> Thing:
    """The first thing on screen of one of these roles, whose name begins with this one."""

    def look() -> Thing:
        for part in on_screen(thing):
            if part.get_role_name() in roles and part.get_name().startswith(name):
                return part
        return None

    called = f" called {name!r}" if name else ""
    return wait_for(f"there is no {' or '.join(roles)}{called} on the screen", look)


def place(thing: Thing) -> tuple[int, int, int, int]:
    """Where it stands on the whole desktop: left, top, width, height."""
    box = thing.get_extents(Atspi.CoordType.SCREEN)
    return box.x, box.y, box.width, box.height


def press(thing: Thing) -> None:
    """What a screen reader does when a person chooses this."""
    actions = thing.get_action_iface()
    if not actions or not actions.get_n_actions():
        raise Missing(f"this cannot be pressed: {describe(thing)}")
    actions.do_action(0)


def describe(thing: Thing) -> str:
    states = " ".join(sorted(state.value_nick for state in thing.get_state_set().get_states()))
    return f"[{thing.get_role_name()}] {thing.get_name()!r} ({states})"


def keep_promises(promises: Iterable[Callable[[Thing], None]]) -> int:
    """Try each promise and say how it went; a failure shows the whole tree. The exit code."""
    try:
        app = application("Alongside")
    except Missing as missing:
        print(f"  NOT {missing}")
        return 1
    broken = 0
    for promise in promises:
        words = promise.__name__.replace("_", " ")
        try:
            promise(app)
        except Missing as missing:
            broken += 1
            print(f"  NOT {words}: {missing}")
        else:
            print(f"  ok  {words}")
    if broken:
        print(outline(app))
    return 1 if broken else 0


def outline(thing: Thing, depth: int = 0) -> str:
    """The whole tree, to show when a journey fails."""
    lines = ["  " * depth + describe(thing)]
    for index in range(thing.get_child_count()):
        child = thing.get_child_at_index(index)
        if child:
            lines.append(outline(child, depth + 1))
    return "\n".join(lines)
