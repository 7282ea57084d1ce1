"""Pictures of the real screens, taken without a display: for looking round, and for the README."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QSize,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.appearance import Appearance
from app.ui.desk import Desk
from app.ui.lasting import keep_constants
from app.ui.opening import WindowParts, make_window
from app.ui.run.running import Running
from app.ui.shell import Shell
from app.ui.surroundings import Destination
from app.ui.wall.slide_view import SlideView
from app.words import _
from app.workshops.session import Session
from app.workshops.show_of_cards import Count

WINDOW, WALL = QSize(1366, 768), QSize(1920, 1080)
PAGES = (
    "sessions",
    "agreement",
    "access",
    "needs",
    "actions",
    "telling",
    "packs",
    "library",
    "settings",
    "help",
)
COUNTED = Count(yes=7, no=2, speak_up=1)


def take(parts: WindowParts, folder: Path, *, theme: str = "paper", scale: int = 100) -> list[Path]:
    """Take a picture of each screen of the practice group; the files, in order.

    Needs no display where Qt's offscreen platform is chosen before Qt starts.
    """
    Appearance.prepare()
    keep_constants()
    application = QApplication.instance() or QApplication(["alongside"])
    assert isinstance(application, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(_leave_out_the_platform)
    # What this laptop remembers about itself is left alone.
    forgotten = tempfile.TemporaryDirectory()
    parts = parts._replace(preferences=Path(forgotten.name) / "this-laptop.ini")
    shell, desk = make_window(application, parts)
    appearance = shell.surroundings.appearance
    appearance.set_theme(theme)
    appearance.set_scale(scale)
    shell.resize(WINDOW)
    shell.show()
    desk.start()
    camera = _Camera(shell, desk, folder)
    try:
        camera.take_all()
    finally:
        shell.close()
        desk.close()
        shell.deleteLater()
        _settle(desk)
        forgotten.cleanup()
        qInstallMessageHandler(None)
    return camera.taken


def _leave_out_the_platform(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """The platform without a display says at each window that it cannot size it; nothing else."""
    if "propagateSizeHints" not in words:
        print(words, file=sys.stderr)


class _Camera:
    """Goes from screen to screen as a person would, and takes a picture of each."""

    def __init__(self, shell: Shell, desk: Desk, folder: Path) -> None:
        self._shell, self._desk, self._folder = shell, desk, folder
        self.taken: list[Path] = []

    def take_all(self) -> None:
        _settle(self._desk)
        self._take(self._shell, "home")
        session = self._next_session()
        if session is not None:
            self._go("ready", session.id)
            self._take(self._shell, "get-ready")
            self._take_running(session)
        for page in PAGES:
            self._go(page)
            self._take(self._shell, page)
        self._take_helping_packs()
        self._take_look_back()

    def _take_running(self, session: Session) -> None:
        self._shell.surroundings.visibility.choose(False)
        self._go("run", session.id)
        page = self._shell.page
        running = page.running  # type: ignore[attr-defined]
        step = next(step for step in session.steps if step.mark == "tried")
        running.go_to(step.id)
        running.showing.put_on_wall()
        _settle(self._desk)
        self._take(self._shell, "run")
        self._take_wall(running.slide, "wall-question")
        running.showing.put_on_wall()
        self._take_wall(running.slide, "wall-notes")
        self._take_cards(running)
        self._take_board(running)
        self._shell.surroundings.visibility.choose(True)
        running.showing.show()
        _settle(self._desk)
        self._take(self._shell, "run-one-screen")
        self._shell.surroundings.visibility.choose(False)
        self._go("home")

    def _take_cards(self, running: Running) -> None:
        """A count that has begun; nothing of it is kept."""
        running.counting.open()
        running.counting.here(12)
        _settle(self._desk)
        if running.counting.show is not None:
            running.counting.take(replace(running.counting.show, count=COUNTED))
        _settle(self._desk)
        self._take(self._shell, "cards")
        self._take_wall(running.slide, "wall-cards")
        running.counting.close()

    def _take_board(self, running: Running) -> None:
        running.gathering.toggle()
        running.gathering.make_theme(_("What is new"))
        _settle(self._desk)
        self._shell.page.take_keyboard()  # type: ignore[attr-defined]
        self._take(self._shell, "board")
        running.gathering.close()

    def _take_helping_packs(self) -> None:
        for page in ("our-words", "two-languages"):
            self._go(page)
            self._take(self._shell, page)
        self._go("packs")
        session_id = self._shell.page.questions.session.session_id  # type: ignore[attr-defined]
        self._shell.go(Destination(page="pictures", session_id=session_id, about="record"))
        _settle(self._desk)
        self._take(self._shell, "choose-pictures")

    def _take_look_back(self) -> None:
        self._go("look-back")
        page = self._shell.page
        page.field.insert(_("quiet"))  # type: ignore[attr-defined]
        _settle(self._desk)
        self._take(self._shell, "look-back")

    def _take_wall(self, slide, name: str) -> None:
        view = SlideView(self._shell.surroundings.appearance)
        view.resize(WALL)
        view.show_slide(slide)
        self._take(view, name)
        view.deleteLater()

    def _take(self, widget: QWidget, name: str) -> None:
        path = self._folder / f"{name}.png"
        widget.grab().save(str(path))
        self.taken.append(path)

    def _go(self, page: str, session_id: str = "") -> None:
        self._shell.go(Destination(page=page, session_id=session_id))
        _settle(self._desk)

    def _next_session(self) -> Session | None:
        """The practice session that is still to run."""
        found: list[Session] = []

        def look(notebook) -> Session | None:
            nearest = notebook.home(self._shell.surroundings.now().date()).next_session
            return notebook.session(nearest.id) if nearest else None

        def answer(session: Session | None) -> None:
            if session is not None:
                found.append(session)

        self._desk.ask(look, answer)
        _settle(self._desk)
        return found[0] if found else None


def _settle(desk: Desk) -> None:
    """Until everything asked of the desk is answered, laid out and painted."""
    while not desk.idle:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    for _pass in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
