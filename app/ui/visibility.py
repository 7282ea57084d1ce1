"""Who can see this laptop? The one answer that every page obeys."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication


class Visibility(QObject):
    """*Only me* or *Everyone*. While a session runs, one screen or mirrored ones mean Everyone
    until a person says otherwise (screens.md, "Who can see this laptop?")."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._everyone = False
        self._decided = False
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
        """An answer was given for the screens that there were."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._forget_answer)
            application.screenRemoved.connect(self._forget_answer)

    def _forget_answer(self) -> None:
        self._decided = False

    def _become(self, everyone: bool) -> None:
        if everyone != self._everyone:
            self._everyone = everyone
            self.changed.emit(everyone)
