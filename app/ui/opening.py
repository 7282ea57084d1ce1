"""Opening the window: painted first, and only then are the notes opened behind it."""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QApplication

from app.packs.shelf import Shelf
from app.ui.appearance import Appearance
from app.ui.desk import Desk
from app.ui.lasting import keep_constants
from app.ui.preferences import Preferences
from app.ui.shell import Shell
from app.ui.surroundings import Destination, Surroundings
from app.ui.visibility import Visibility

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.workshops.content import Tool


class WindowParts(NamedTuple):
    """What the window needs and may not find by itself: bootstrap knows where things lie."""

    resources: Path
    preferences: Path
    documents: Path
    open_notebook: Callable[[], Notebook]
    open_practice: Callable[[], Notebook]
    tools: Callable[[], dict[str, Tool]]
    practising: bool = False


def open_window(parts: WindowParts) -> int:
    """Show the window until it is closed. The exit code of the program."""
    Appearance.prepare()
    keep_constants()
    application = QApplication.instance() or QApplication(["alongside"])
    assert isinstance(application, QApplication)
    application.setApplicationName("Alongside")
    application.setApplicationDisplayName("Alongside")
    shell, desk = make_window(application, parts)
    shell.painted.connect(desk.start)
    for settled in (desk.opened, desk.could_not_open):
        settled.connect(_keep_what_was_imported)
    shell.painted.connect(partial(_mind_the_battery, shell))
    _show(shell)
    sys.excepthook = partial(_say_what_nobody_foresaw, shell)
    code = application.exec()
    sys.excepthook = sys.__excepthook__
    desk.close()
    return code


def _mind_the_battery(shell: Shell) -> None:
    """After the first paint: nothing in it is needed before."""
    from app.ui.battery.line import mind_the_battery

    mind_the_battery(shell)


def _say_what_nobody_foresaw(
    shell: Shell,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Whatever goes wrong is said in the window. Where it went wrong goes to the terminal, without
    the error's own words: they may be someone's."""
    print(kind.__name__, *traceback.format_tb(trace), sep="\n", file=sys.stderr)
    shell.tell(error)


def _keep_what_was_imported() -> None:
    """It stays to the end, so that nobody needs to look through it again."""
    gc.freeze()


def _show(shell: Shell) -> None:
    """On a small laptop the window takes the whole screen: every line of it is needed."""
    screen = shell.screen()
    room = screen.availableSize() if screen else shell.size()
    if room.width() <= shell.width() or room.height() <= shell.height():
        shell.showMaximized()
    else:
        shell.show()


def make_window(application: QApplication, parts: WindowParts) -> tuple[Shell, Desk]:
    """The window and its desk, joined; the desk is not started yet."""
    preferences = Preferences(parts.preferences)
    appearance = Appearance(application, parts.resources, at_once=False)
    appearance.set_theme(preferences.theme)
    appearance.set_scale(preferences.scale)
    desk = Desk(parts.open_practice if parts.practising else parts.open_notebook)

    def surroundings(shell: Shell) -> Surroundings:
        return Surroundings(
            appearance=appearance,
            desk=desk,
            preferences=preferences,
            visibility=Visibility(shell),
            tools=parts.tools,
            shelf=Shelf(parts.resources),
            go=lambda destination: _go(shell, desk, parts, destination),
            say=lambda sentence: shell.say(sentence),
            window=lambda: shell,
            documents=parts.documents,
        )

    shell = Shell(surroundings)
    appearance.style_controls()
    shell.painted.connect(appearance.load_other_fonts)
    shell.set_practising(parts.practising)
    return shell, desk


def _go(shell: Shell, desk: Desk, parts: WindowParts, destination: Destination) -> None:
    """Go to a page. The practice group is a store of its own, and so are our own notes."""
    places = {"practice": parts.open_practice, "our-notes": parts.open_notebook}
    if destination.page in places:
        shell.set_practising(destination.page == "practice")
        desk.reopen(places[destination.page])
        destination = Destination(page="home")
    shell.go(destination)
