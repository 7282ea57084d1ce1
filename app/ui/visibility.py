"""Who can see this laptop? The one answer that every page obeys."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen


class Visibility(QObject):
    """*Only me* or *Everyone*. While a session runs, one screen or mirrored ones mean Everyone
    until a person says otherwise (screens.md, "Who can see this laptop?")."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._everyone = False
        self._decided = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._settled)
        self._watch_screens()

    @property
    def everyone(self) -> bool:
        return self._everyone

    @property
    def decided(self) -> bool:
        """True once a person has said; the screens alone no longer decide."""
        return self._decided

    def choose(self, everyone: bool) -> None:
        """A person says who can see."""
        self._decided = True
        self._become(everyone)

    def suppose(self, everyone: bool) -> None:
        """The screens suggest who can see; a person's word stands above it.

        Only a person says *Only me*: the screens can make this laptop everyone's, never private.
        Losing the second screen is different: see `must_be_everyone`.
        """
        if everyone and not self._decided:
            self._become(True)

    def must_be_everyone(self) -> None:
        """The screens changed under us: safe until a person says otherwise."""
        self._decided = False
        self._become(True)

    def _watch_screens(self) -> None:
        """An answer was given for the screens that there were, whichever page is open."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._added)
            application.screenRemoved.connect(self._stirred)
            for screen in QGuiApplication.screens():
                screen.geometryChanged.connect(self._moved)
        self._screens = _screens()

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._moved)
        self._stirred()

    def _stirred(self) -> None:
        self._decided = False
        self._moved()

    def _moved(self) -> None:
        self._soon.start()

    def _settled(self) -> None:
        """Once for a burst of changes; a screen that went to sleep and woke again is no change."""
        before, self._screens = self._screens, _screens()
        if self._screens != before and _are_shared(self._screens):
            self.must_be_everyone()

    def _become(self, everyone: bool) -> None:
        if everyone != self._everyone:
            self._everyone = everyone
            self.changed.emit(everyone)


def _screens() -> dict[str, QRect]:
    """Where each screen lies, by its name."""
    return {screen.name(): screen.geometry() for screen in QGuiApplication.screens()}


def _are_shared(screens: dict[str, QRect]) -> bool:
    """True when there is one screen, which may be mirrored, or two that show the same."""
    places = list(screens.values())
    pairs = ((one, other) for at, one in enumerate(places) for other in places[at + 1 :])
    return len(places) < 2 or any(one.intersects(other) for one, other in pairs)
