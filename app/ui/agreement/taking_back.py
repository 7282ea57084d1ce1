"""Taking back a line, a worry or a note of what happened: always asked first, never quoted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.models.changed import Changed
from app.ui.parts.asking import Ask
from app.ui.surroundings import Surroundings
from app.words import _


def ask_to_take_back(
    page: QWidget,
    surroundings: Surroundings,
    ids: Sequence[str],
    title: str,
    *more: str,
    then: Callable[[bool], None],
) -> None:
    """Erase these for good if the answer is yes; `then` is told what it is."""
    sentence = _(
        "The words go from this laptop for good, and Undo cannot bring them back. "
        "They may still be on printed sheets, in files already given away, "
        "and in backups until those are replaced."
    )
    buttons = [("no", _("Keep them")), ("yes", _("Take back"))]
    ask = Ask(page.window(), title, " ".join((sentence, *more)), buttons)

    def answered(answer: str) -> None:
        if answer == "yes":
            _erase(page, surroundings, ids)
        then(answer == "yes")

    ask.answered.connect(answered)
    ask.open()


def _erase(page: QWidget, surroundings: Surroundings, ids: Sequence[str]) -> None:
    """Erase; and say so plainly when the last traces must wait for room on the disk."""

    def erased(answer: tuple[Changed, bool]) -> None:
        changed, all_gone = answer
        surroundings.desk.announce(changed)
        words = _("Taken back. The words are gone from this laptop.")
        if not all_gone:
            words = _(
                "Taken back. Nobody can read the words here now. The last traces on the disk go "
                "when there is room on it."
            )
        surroundings.say(words)

    surroundings.desk.ask(
        lambda notebook: (notebook.take_back(tuple(ids)), notebook.scrub_problem is None),
        erased,
        owner=page,
    )
