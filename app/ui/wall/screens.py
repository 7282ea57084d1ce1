"""Which screen the wall may have. The one that the facilitator works on is never it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget

from app.words import _


class Screens(QObject):
    """Watches the screens as they are plugged in, pulled out, moved and mirrored."""

    changing = Signal()
    """At once, while Qt is still moving windows about: cover and hide, ask nothing."""
    changed = Signal()
    """A moment later, once for a whole burst of changes: `second` and `mirrored` are true again."""

    def __init__(
        self, laptop: QWidget | None = None, parent: QObject | None = None, chosen: str = ""
    ) -> None:
        """`laptop` is the facilitator's window; without it their screen is the primary one.
        `chosen` is the name of the screen preferred for the wall."""
        super().__init__(parent)
        self._laptop = laptop
        self._chosen = chosen
        self._watched: QWindow | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._settled)
        self._watch_application()
        self._watch_laptop()
        if laptop is not None:
            laptop.destroyed.connect(self._forget_laptop)

    @property
    def all(self) -> list[QScreen]:
        return QGuiApplication.screens()

    @property
    def chosen(self) -> str:
        return self._chosen

    @property
    def choices(self) -> list[str]:
        """The names of the screens that the wall may have."""
        return [screen.name() for screen in self._apart()]

    @property
    def mirrored(self) -> bool:
        """True when others may see this laptop's own screen: it is the only one, or another
        shows the same part of the desktop."""
        home = self.home()
        others = [screen for screen in self.all if screen is not home]
        return not others or any(_overlap(screen, home) for screen in others)

    def choose(self, name: str) -> None:
        """Prefer the screen with this name; "" is whichever is not this one."""
        if name != self._chosen:
            self._chosen = name
            self._stirred()

    def home(self) -> QScreen | None:
        """The screen that the facilitator works on."""
        screen = self._laptop.screen() if self._laptop is not None else None
        return screen if screen in self.all else QGuiApplication.primaryScreen()

    def second(self) -> QScreen | None:
        """The screen for the wall: the chosen one if it is there, or None when there is none."""
        apart = self._apart()
        chosen = [screen for screen in apart if screen.name() == self._chosen]
        return next(iter((*chosen, *apart)), None)

    def _apart(self) -> list[QScreen]:
        home = self.home()
        return [screen for screen in self.all if screen is not home and not _overlap(screen, home)]

    def _watch_application(self) -> None:
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._stirred)
        app.primaryScreenChanged.connect(self._stirred)
        for screen in self.all:
            screen.geometryChanged.connect(self._stirred)

    def _watch_laptop(self) -> None:
        """The facilitator's window may be carried to another screen. It has no handle until it
        is first shown, so this is asked again whenever anything stirs."""
        handle = self._laptop.window().windowHandle() if self._laptop is not None else None
        if handle is not None and handle is not self._watched:
            self._watched = handle
            handle.screenChanged.connect(self._stirred)

    def _forget_laptop(self) -> None:
        self._laptop = None

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._stirred)
        self._stirred()

    def _stirred(self) -> None:
        self._watch_laptop()
        self.changing.emit()
        self._soon.start()

    def _settled(self) -> None:
        self.changed.emit()


def _overlap(screen: QScreen, other: QScreen | None) -> bool:
    return other is not None and screen.geometry().intersects(other.geometry())


def say_screen(screen: QScreen) -> str:
    """Its name and its size in dots, as people find it written on the box."""
    size, ratio = screen.size(), screen.devicePixelRatio()
    return _("{screen}, {width} × {height} dots").format(
        screen=screen.name(),
        width=round(size.width() * ratio),
        height=round(size.height() * ratio),
    )
