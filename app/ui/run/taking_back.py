"""Taking words back while a session runs: always asked first, never quoted, and said plainly."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from app.models.changed import Changed
from app.ui.parts.asking import Ask
from app.ui.parts.speaking import announce
from app.ui.run.line_in_use import LineInUse
from app.ui.run.running import Running
from app.ui.run.writing import THEME
from app.words import _, ngettext
from app.workshops.agreement import Line
from app.workshops.gathered import BoardTheme
from app.workshops.listed import Reminder
from app.workshops.session import Action, Contribution, Session
from app.workshops.themes import said_the_same

if TYPE_CHECKING:
    from app.ui.run.page import RunPage


Chosen = Contribution | Action | BoardTheme | Line


class TakingBack:
    """The half-typed line, a note or an action, and what may say the same as it did."""

    def __init__(self, page: RunPage, running: Running, line: LineInUse) -> None:
        self._page, self._running, self._line = page, running, line

    def line_or(self, chosen: Chosen | None) -> None:
        """The half-typed line first, else what is chosen."""
        if self._running.writing.draft(self._where()).strip():
            self._ask(_("Take back the half-typed line?"), "", {"yes": self._take_back_line})
        elif chosen is None:
            self._page.surroundings.say(_("There is nothing here to take back."))
        else:
            self._ask_about(chosen)

    def count(self, count_id: str) -> None:
        """A show of cards that is in the record."""
        deeds = {"yes": lambda: self._erase((count_id,))}
        self._ask(_("Take this count back?"), "", deeds)

    def part(self, part_id: str) -> None:
        """A part that is not co-produced."""
        self._ask(_("Take this part back?"), "", {"yes": lambda: self._erase((part_id,))})

    def _ask_about(self, chosen: Chosen) -> None:
        self._page.surroundings.desk.ask(
            lambda notebook: notebook.reminders((chosen.id,)),
            lambda linked: self._ask_with(chosen, linked),
            owner=self._page,
        )

    def _ask_with(self, chosen: Chosen, linked: Sequence[Reminder]) -> None:
        themes = tuple(each.entity_id for each in linked if each.entity_type == "theme")
        deeds = {"yes": lambda: self._erase((chosen.id,))}
        if themes:
            deeds["theme"] = lambda: self._erase((chosen.id, *themes))
        everywhere = _("It goes from what you agreed before, with any worry about it.")
        of_line = (everywhere,) if isinstance(chosen, Line) else ()
        more = (*of_line, *_linked(linked), *self._others(chosen))
        self._ask(_("Take these words back?"), self._which(chosen.id), deeds, more)

    def _others(self, chosen: Chosen) -> tuple[str, ...]:
        """Notes merged with it are other people's words, and stay."""
        session = self._running.session
        if session is None or not isinstance(chosen, Contribution):
            return ()
        number = len(said_the_same(session.contributions, chosen.id))
        words = ngettext(
            "{n} other note says the same, and stays.",
            "{n} other notes say the same, and stay.",
            number,
        )
        return (words.format(n=number),) if number else ()

    def _take_back_line(self) -> None:
        self._running.writing.take_back(self._where())
        announce(self._page, _("The half-typed line is gone."))

    def _where(self) -> str:
        """Which half-typed line there is to see; "" where nothing is written."""
        if self._running.gathering.is_open:
            return THEME
        return self._line.where if self._line.field is not None else ""

    def _erase(self, ids: Sequence[str]) -> None:
        """Erase; and say so plainly when the last traces must wait for room on the disk."""
        session_id = self._running.session_id
        self._running.writing.take_back_about(ids)
        self._page.surroundings.desk.ask(
            lambda notebook: (
                notebook.take_back(tuple(ids)),
                notebook.session(session_id),
                notebook.scrub_problem is None,
            ),
            self._erased,
            owner=self._running,
        )

    def _erased(self, answer: tuple[Changed, Session, bool]) -> None:
        changed, session, all_gone = answer
        self._running.take_in((changed, session))
        words = _("Taken back. The words are gone from this laptop.")
        if not all_gone:
            words = _(
                "Taken back. Nobody can read the words here now. The last traces on the disk go "
                "when there is room on it."
            )
        self._page.surroundings.say(words)

    def _which(self, chosen_id: str) -> str:
        """Tells one from another without a word of it, for those who cannot see what is marked."""
        session, line = self._running.session, self._running.agreeing.alone.line
        if line is not None and line.id == chosen_id:
            return _("The line that is open.") + " "
        themes = [theme.id for theme in self._running.gathering.board.themes]
        if chosen_id in themes:
            words = _("The theme you chose: {n} of {all}.")
            return words.format(n=themes.index(chosen_id) + 1, all=len(themes)) + " "
        actions = [action.id for action in session.actions] if session else []
        ids = actions if chosen_id in actions else [note.id for note in self._running.notes]
        words = _("The action you chose: {n} of {all}.")
        if ids is not actions:
            last = self._running.chosen_note != chosen_id
            words = (
                _("The last note: {n} of {all}.")
                if last
                else _("The note you chose: {n} of {all}.")
            )
        return words.format(n=ids.index(chosen_id) + 1, all=len(ids)) + " "

    def _ask(
        self,
        title: str,
        which: str,
        deeds: Mapping[str, Callable[[], object]],
        more: Sequence[str] = (),
    ) -> None:
        sentence = which + _(
            "The words go from this laptop for good, and Undo cannot bring them back. "
            "They may still be on printed sheets, in files already given away, "
            "and in backups until those are replaced."
        )
        words = {"yes": _("Take back"), "theme": _("Take back, and its theme")}
        buttons = [("no", _("Keep them")), *((answer, words[answer]) for answer in deeds)]
        ask = Ask(self._page.window(), title, " ".join((sentence, *more)), buttons)
        ask.answered.connect(lambda answer: deeds[answer]() if answer in deeds else None)
        ask.finished.connect(lambda _result: self._page.take_back_keyboard())
        ask.open()


def _linked(linked: Sequence[Reminder]) -> tuple[str, ...]:
    """What else may say the same, each kind in its own sentence."""
    words = {
        "action": _("An action that grew out of it may say the same. Look at it too."),
        "theme": _("The words of its theme may say the same."),
        "thread": _(
            "It stands together with notes of other meetings. The words for that may say it."
        ),
        "photo": _("A photo kept with this session may show it. Look at it too."),
    }
    kinds = {each.entity_type for each in linked}
    return tuple(sentence for kind, sentence in words.items() if kind in kinds)
