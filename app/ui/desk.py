"""The desk: the one seam between the window and the worker thread that owns the notebook."""

from __future__ import annotations

import queue
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal
from shiboken6 import Shiboken

from app.models.changed import Changed
from app.models.errors import StoreError, StoreMissing, StoreMoved, StoreUnreachable
from app.ui import rubbish

if TYPE_CHECKING:
    from pathlib import Path

    from app.models.notebook import Notebook

T = TypeVar("T")
Work = Callable[["Notebook"], T]


class Desk(QObject):
    """Takes work for the notebook and brings the answers back to the window's own thread.

    Work is done in the order it was asked for. The notebook is opened, used and closed on the
    worker thread only, so that the window never waits.
    """

    opened = Signal()
    """Also when a stick that was pulled out is back and its notes are open again."""
    could_not_open = Signal(object)
    changed = Signal(object)
    """A `Changed`, after every change that was kept."""
    trouble = Signal(object)
    """An error that nobody who asked was waiting for."""
    _answered = Signal()

    def __init__(
        self, open_notebook: Callable[[], Notebook], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._worker = _Worker(open_notebook, self._answered.emit)
        self._answered.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self._waiting = 0

    @property
    def idle(self) -> bool:
        """True when everything that was asked for has been answered."""
        return self._waiting == 0

    def start(self) -> None:
        """Open the notebook. `opened` or `could_not_open` follows."""
        self._waiting += 1
        self._worker.work.put(_Opening(self.could_not_open.emit))
        rubbish.collect_only_when_asked()
        self._worker.start()

    def ask(
        self,
        work: Work[T],
        answer: Callable[[T], None] | None = None,
        trouble: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Have `work` done with the notebook; `answer` or `trouble` is called in the window.

        Nothing is called when `owner` has gone by then. A `Changed` answer is also announced.
        """
        self._waiting += 1
        self._worker.work.put(_Asked(work, answer, trouble or self.trouble.emit, owner))

    def announce(self, changed: Changed) -> None:
        """Tell every page of a change that came back as part of a larger answer."""
        self.changed.emit(changed)

    def reopen(self, open_notebook: Callable[[], Notebook]) -> None:
        """Close this notebook and open another; `opened` or `could_not_open` follows."""
        self._waiting += 1
        self._worker.work.put(_Opening(self.could_not_open.emit, open_notebook=open_notebook))

    def put_right(self, work: Callable[[], object]) -> None:
        """Do `work` while the notes are closed, and open them again."""
        self._waiting += 1
        self._worker.work.put(_Opening(self.could_not_open.emit, first=work))

    def close(self) -> None:
        """Finish what was asked, back up, close the notebook, and wait until that is done."""
        self._worker.work.put(None)
        if self._worker.isRunning():
            self._worker.wait()
        rubbish.collect_as_usual()

    def _hand_over(self) -> None:
        self._answer(self._worker.outcomes.popleft())
        rubbish.collect_if_due()

    def _answer(self, outcome: _Outcome) -> None:
        self._waiting -= 1
        gone = outcome.asked.owner is not None and not Shiboken.isValid(outcome.asked.owner)
        if outcome.error is not None:
            if not gone:
                outcome.asked.trouble(outcome.error)
            return
        if outcome.asked.answer is not None and not gone:
            outcome.asked.answer(outcome.value)
        if isinstance(outcome.value, Changed):
            self.changed.emit(outcome.value)
        if outcome.opened:
            self.opened.emit()


class _Asked:
    def __init__(
        self,
        work: Work[Any],
        answer: Callable[[Any], None] | None,
        trouble: Callable[[Exception], None],
        owner: QObject | None,
    ) -> None:
        self.work, self.answer, self.trouble, self.owner = work, answer, trouble, owner


class _Opening(_Asked):
    """Asks for the notebook itself; with `open_notebook`, for another one."""

    def __init__(
        self,
        trouble: Callable[[Exception], None],
        open_notebook: Callable[[], Notebook] | None = None,
        first: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(lambda notebook: notebook, None, trouble, None)
        self.open_notebook = open_notebook
        self.first = first


class _Outcome:
    opened = False
    """True when the notebook had to be opened for it."""

    def __init__(self, asked: _Asked, value: Any = None, error: Exception | None = None) -> None:
        self.asked, self.value, self.error = asked, value, error


class _Worker(QThread):
    """Owns the notebook. Ends when it is given None.

    It holds nothing of the window for longer than the work lasts: whoever lets go of a part of the
    window last destroys it, and Qt breaks when that is done on another thread than the window's.
    """

    def __init__(self, open_notebook: Callable[[], Notebook], tell: Callable[[], None]) -> None:
        super().__init__()
        self.work: queue.SimpleQueue[_Asked | None] = queue.SimpleQueue()
        self.outcomes: deque[_Outcome] = deque()
        self._open_notebook = open_notebook
        self._tell = tell
        self._notebook: Notebook | None = None
        self._known: tuple[Path, str] | None = None
        """Where the notes lie that were open last, and which store they are."""

    def run(self) -> None:
        while self._next_is_done():
            self._tell()
        self._put_away()

    def _next_is_done(self) -> bool:
        """Everything that belongs to the window is let go of before the window is told."""
        asked = self.work.get()
        if asked is not None:
            self.outcomes.append(self._outcome(asked))
        return asked is not None

    def _put_away(self) -> None:
        notebook, self._notebook = self._notebook, None
        if notebook is not None:
            with suppress(StoreError):  # the disk is gone, and everything acknowledged is on it
                notebook.close()

    def _outcome(self, asked: _Asked) -> _Outcome:
        was = self._notebook
        try:
            outcome = _Outcome(asked, self._done(asked))
        except Exception as error:  # every error is carried to the window and said there
            return _Outcome(asked, error=error)
        outcome.opened = self._notebook is not was
        return outcome

    def _done(self, asked: _Asked) -> Any:
        if isinstance(asked, _Opening):
            self._make_ready(asked)
        try:
            return asked.work(self._open())
        except (StoreMoved, StoreUnreachable):
            if self._notebook is None or not self._notebook.may_open_again():
                raise
            self._put_away()  # it is back, but what was open is the one that went
            return asked.work(self._open())

    def _make_ready(self, asked: _Opening) -> None:
        if asked.open_notebook is not None:
            self._put_away()
            self._known = None
            self._open_notebook = asked.open_notebook
        if asked.first is not None:
            self._put_away()
            self._known = None
            asked.first()

    def _open(self) -> Notebook:
        if self._notebook is None:
            self._notebook = self._opened()
        return self._notebook

    def _opened(self) -> Notebook:
        """Opened again, they must be the same notes: not new ones, made because a stick is out,
        and not another group's that lie in their place."""
        if self._known is not None and not _holds_something(self._known[0]):
            raise StoreMissing(self._known[0])
        notebook = self._open_notebook()
        found = notebook.path, notebook.store_id
        if self._known is not None and self._known[1] != found[1]:
            notebook.close()
            raise StoreMoved(notebook.path)
        self._known = found
        return notebook


def _holds_something(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False
