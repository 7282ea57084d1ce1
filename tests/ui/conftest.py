"""The real window on a real store in a temporary folder, for every test of what is seen."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from app.models.store import open_store
from app.packs import voices
from app.packs.shelf import Shelf
from app.ui.appearance import Appearance
from app.ui.desk import Desk
from app.ui.lasting import keep_constants
from app.ui.page import Page
from app.ui.preferences import Preferences
from app.ui.shell import Shell
from app.ui.surroundings import Destination, Surroundings
from app.ui.visibility import Visibility
from app.workshops.content import read_tools
from tests.ui.content import RESOURCES, TODAY, Content, fill

if TYPE_CHECKING:
    from app.models.notebook import Notebook

T = TypeVar("T")
MIGRATIONS = RESOURCES.parent / "migrations"
NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 14, 0, tzinfo=UTC)
PATIENCE = 30_000
"""Milliseconds until a test gives up on an answer; nothing is expected to take this long."""
DEEPEST = 12
"""Layouts within layouts: each passes on in an event of its own that it needs more room."""

Appearance.prepare()
keep_constants()


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test is heard. Those about reading aloud bring a voice that only listens."""
    monkeypatch.setattr(voices, "found_voice", lambda: None)


@dataclass(kw_only=True, eq=False)
class OpenWindow:
    """A window in use: go somewhere, wait for what was asked, look into the store behind it."""

    shell: Shell
    desk: Desk
    surroundings: Surroundings
    store: Path
    content: Content
    qtbot: QtBot

    def go(self, page: str, session_id: str = "", about: str = "") -> Any:
        """The page, once it shows what there is. `Any`, so that a test may name its parts."""
        self.shell.go(Destination(page=page, session_id=session_id, about=about))
        self.settle()
        return self.shell.page

    @property
    def page(self) -> Page:
        return self.shell.page

    def settle(self) -> None:
        """Until everything that was asked of the desk has been answered and laid out."""
        QCoreApplication.processEvents()
        while not self.desk.idle:
            self.ask(lambda _notebook: None)
            QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        for _layout in range(DEEPEST):
            QCoreApplication.processEvents()

    def ask(self, work: Callable[[Notebook], T]) -> T:
        """What `work` brings from the store, through the same desk as the window's own work."""
        with self.qtbot.waitCallback(timeout=PATIENCE) as answered:
            self.desk.ask(work, answered, trouble=answered)
        answer: Any = answered.args[0] if answered.args else None
        if isinstance(answer, Exception):
            raise answer
        return answer

    def everyone_can_see(self, everyone: bool = True) -> None:
        self.surroundings.visibility.choose(everyone)
        self.settle()

    def said(self) -> str:
        """The sentence at the foot of the window."""
        return self.shell._banner.sentence

    def close(self) -> None:
        """May be called again: a journey closes and reopens in the middle."""
        if not Shiboken.isValid(self.shell):
            return
        self.shell.close()
        self.desk.close()
        QCoreApplication.processEvents()
        _open.remove(self)
        if not _open:
            self.surroundings.appearance.changed.disconnect()  # it outlives every window
        self.shell.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


_open: list[OpenWindow] = []
OpenAWindow = Callable[..., OpenWindow]


def open_window_for_test(
    folder: Path,
    appearance: Appearance,
    qtbot: QtBot,
    *,
    store: Path | None = None,
    content: Content | None = None,
    size: tuple[int, int] = (1366, 768),
    now: Callable[[], datetime] = lambda: NOW,
    tools_in: Path = RESOURCES / "tools",
) -> OpenWindow:
    """The real shell on `store`, or on a new empty one in `folder`; shown, and at rest."""
    path = store or folder / "notes.alongside"
    desk = Desk(lambda: open_store(path, migrations=MIGRATIONS, create=True))
    preferences = Preferences(folder / "preferences.ini")
    tools = read_tools(tools_in)
    made: list[Surroundings] = []

    def surroundings(shell: Shell) -> Surroundings:
        made.append(
            Surroundings(
                appearance=appearance,
                desk=desk,
                preferences=preferences,
                visibility=Visibility(shell),
                tools=lambda: tools,
                shelf=Shelf(RESOURCES),
                go=lambda destination: shell.go(destination),
                say=lambda sentence: shell.say(sentence),
                now=now,
                documents=folder,
                window=lambda: shell,
            )
        )
        return made[0]

    shell = Shell(surroundings)
    shell.resize(*size)
    window = OpenWindow(
        shell=shell,
        desk=desk,
        surroundings=made[0],
        store=path,
        content=content or Content(),
        qtbot=qtbot,
    )
    _open.append(window)
    shell.show()
    desk.start()
    window.settle()
    return window


@pytest.fixture(scope="session")
def appearance_of_all(qapp: QApplication) -> Appearance:
    return Appearance(qapp, RESOURCES)


@pytest.fixture
def appearance(appearance_of_all: Appearance) -> Appearance:
    """The one appearance, as it is on a new laptop."""
    appearance_of_all.set_theme("paper")
    appearance_of_all.set_scale(100)
    return appearance_of_all


@pytest.fixture(scope="session")
def practice_store(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Content]:
    """A closed store with practice content, copied for each test that wants one."""
    path = tmp_path_factory.mktemp("practice") / "notes.alongside"
    notebook = open_store(path, migrations=MIGRATIONS, create=True)
    try:
        return path, fill(notebook)
    finally:
        notebook.close()


@pytest.fixture
def open_window(tmp_path: Path, appearance: Appearance, qtbot: QtBot) -> Iterator[OpenAWindow]:
    """Opens windows as `open_window_for_test` does, and closes them."""
    opened: list[OpenWindow] = []

    def open_one(**wanted: Any) -> OpenWindow:
        opened.append(open_window_for_test(tmp_path, appearance, qtbot, **wanted))
        return opened[-1]

    yield open_one
    for window in opened:
        window.close()


@pytest.fixture
def window(
    open_window: OpenAWindow, tmp_path: Path, practice_store: tuple[Path, Content]
) -> OpenWindow:
    """The window on a store with practice content."""
    template, content = practice_store
    store = tmp_path / "notes.alongside"
    shutil.copyfile(template, store)
    return open_window(store=store, content=content)


@pytest.fixture
def empty_window(open_window: OpenAWindow) -> OpenWindow:
    """The window on a new laptop: nothing in it yet."""
    return open_window()
