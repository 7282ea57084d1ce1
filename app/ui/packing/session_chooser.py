"""Which session the pages are about: the newest ones, and the one someone came with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.parts import lettering
from app.ui.parts.choices import Chooser
from app.ui.scaling_style import font_at, scaled
from app.words import _, ngettext
from app.workshops.dates import say_date
from app.workshops.listed import SessionSummary

_HEIGHT, _AROUND = 46, 84
"""Its height, and what stands beside its words, in pixels at 100 %."""


class FittedChooser(Chooser):
    """As wide as its place: what is long is shortened there, and read out whole."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self._whole: list[str] = []
        super().__init__(label, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def offer(self, answers: Mapping[str, str], chosen: str) -> None:
        """By what each stands for, its words."""
        self.blockSignals(True)
        self.clear()
        self._whole = list(answers.values())
        for each, words in answers.items():
            self.addItem(words, each)
            self.setItemData(self.count() - 1, words, Qt.ItemDataRole.AccessibleTextRole)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(scaled(360), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def rescale(self) -> None:
        super().rescale()
        self._fit()

    def _fit(self) -> None:
        """Cut each line to what can be seen of it."""
        label = lettering.natural_width(self.accessibleName(), lettering.Face())
        room = self.width() - label - scaled(_AROUND)
        metrics = QFontMetricsF(font_at(lettering.BODY, lettering.BOLD))
        for row, words in enumerate(self._whole):
            self.setItemText(row, metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))


class SessionChooser(FittedChooser):
    """The newest sessions, by their day and title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Session"), parent)

    @property
    def session_id(self) -> str:
        """ "" for no session."""
        return self.currentData() or ""

    def show_sessions(
        self,
        sessions: Sequence[SessionSummary],
        chosen: str,
        *,
        everyone: bool,
        blank: bool = True,
    ) -> None:
        """Days and counts, and no words, while everyone can see this laptop. `blank` offers pages
        about no session, too."""
        none = {"": _("No session: blank pages")} if blank else {}
        self.offer({**none, **{each.id: _said(each, everyone) for each in sessions}}, chosen)


def _said(session: SessionSummary, everyone: bool) -> str:
    day = say_date(session.held_on) or _("No day yet")
    if everyone:
        notes = ngettext("{n} note", "{n} notes", session.notes).format(n=session.notes)
        return f"{day} · {notes}"
    title = " ".join(session.title.split())[:200]
    return " · ".join(part for part in (day, title) if part)
