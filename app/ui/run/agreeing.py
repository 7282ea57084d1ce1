"""An agreement while it is made or looked at again: where the room is, and what becomes of a line.

A page of lines is kept unless someone wants to talk about one. Of that talk only what was decided
is recorded: kept, changed or left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.models.changed import Changed
from app.ui.run.agree_shown import AgreeShown, say_blanks, shown
from app.ui.run.open_line import OpenLine
from app.ui.run.opening_agreement import OpeningAgreement
from app.words import _
from app.workshops.agreement import (
    RESPECT,
    Agreement,
    Line,
    NothingKept,
    RoomAgreement,
    StillBlank,
    still_blank,
)
from app.workshops.looking import Look, agreement_of, begin, lines_on
from app.workshops.session import Session

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.ui.run.running import Running

OWN_LINE = "own line"
"""The half-typed words of a line of the group's own, or of how many agree."""


class Agreeing(QObject):
    """The lines of one running session: of the agreement it makes, or of the one that opens it."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self._running = running
        self._step_id = self._tool = ""
        self._look: Look | None = None
        self._blanks = False
        """True while one blank after the other is filled, to agree at last."""
        self._begun: set[str] = set()
        self.alone = OpenLine(running, self)
        self.opening = OpeningAgreement(running)
        running.refreshed.connect(self._settle)

    # What there is to see

    @property
    def is_open(self) -> bool:
        return self._look is not None and self._step_id == self._running.step_id

    @property
    def look(self) -> Look:
        return self._look or Look()

    @property
    def agreement(self) -> RoomAgreement:
        """As everyone may see it."""
        room = self._running.room
        return agreement_of(room, self._tool) if room else RoomAgreement()

    @property
    def whole(self) -> Agreement | None:
        session = self._running.session
        return session.agreement_on(self._tool) if session else None

    @property
    def where(self) -> str:
        """Which draft the writing line stands for."""
        return self.alone.where or OWN_LINE

    @property
    def missing(self) -> tuple[Line, ...]:
        """Left out, although the line they belong beside is there."""
        there = {line.item for line in self.agreement.to_look_at} - {""}
        lines = self.whole.lines if self.whole else ()
        return tuple(each for each in lines if each.status == "left out" and each.beside in there)

    @property
    def shown(self) -> AgreeShown | None:
        """What both layouts show; None while no lines are open."""
        return shown(self) if self.is_open else None

    @property
    def can_go_back(self) -> bool:
        look = self.look
        at_first = look.stage == "page" and not look.page and not look.more
        return not at_first or self._is_opening

    # Going through the lines

    def enter(self, text: str) -> None:
        """Enter in the writing line, whatever is in it."""
        words = text.strip()
        if not words:
            self.keep()
        elif self._may_change():
            self._write(words)

    def keep(self) -> None:
        """The whole page, or the open line; and on to what comes next."""
        if not self._may_change():
            return
        look, agreement = self.look, self.agreement
        if look.stage == "end":
            self._say(_("Say Agreed with Alt Y, or Agreed so far with Alt Shift Y."))
        elif look.stage == "line":
            self._keep(look.line_id)
            self._leave_line()
        else:
            self._keep(*(line.id for line in lines_on(look, agreement)))
            self._move(look.go_on(agreement))

    def open(self, number: int) -> None:
        """The line with this number; in a blank, the way to begin with this number."""
        if self.look.stage == "page":
            if self._may_change():
                self._move(self.look.open(number, self.agreement))
        elif self._may_change():
            self.alone.begin_with(number)

    def back(self) -> None:
        if not self._is_here():
            return
        self._blanks = False
        if self._is_opening and self.look.stage == "page" and not self.can_page_back:
            self._put_away()
            self._running.refreshed.emit()
        else:
            self.alone.drop_unchanged()
            self._move(self.look.back(self.agreement))

    @property
    def can_page_back(self) -> bool:
        return bool(self.look.page or self.look.more)

    def more(self) -> None:
        if self._is_here():
            self._move(self.look.to_more())

    # One line

    def change(self) -> None:
        """The words of the open line; or, at the opening of a session, let the lines be open."""
        step, line = self._running.step, self.alone.line
        if not self.is_open and step is not None and step.kind == "agreement":
            self._step_id, self._tool = step.id, RESPECT
            self._running.refreshed.emit()
        elif self._may_change():
            self.alone.offer_words(line) if line else self._say(_open_one_first())

    def fill(self) -> None:
        """What is in the blank of the open line."""
        line = self.alone.line
        if not self._may_change():
            return
        if line is None or not line.has_blank:
            self._say(_("Open a line with a blank first."))
        else:
            self.alone.offer_fill(line)

    def leave_out(self) -> None:
        line = self.alone.line
        if not self._may_change():
            return
        if line is None:
            self._say(_open_one_first())
            return

        def gone() -> None:
            self._say(_("Left out. Undo brings it back."))
            self._look, self.alone.words = self._after_line(), False

        self._running.change(lambda notebook: notebook.agreeing.leave_out(line.id), then=gone)

    def bring_back(self) -> None:
        """What was left out although another line needs it beside it."""
        ids = [line.id for line in self.missing]
        if ids and self._may_change():
            self._running.change(lambda notebook: notebook.agreeing.keep_lines(ids))

    # Agreeing

    def agree(self, *, so_far: bool = False) -> None:
        """First everyone sees what is kept; asked again, that is agreed."""
        whole = self.whole
        if not self._may_change() or whole is None:
            return
        if self.look.stage != "end":
            self._move(self.look.to_end())
            return
        on, session_id = self._running.surroundings.now().date(), self._running.session_id

        def work(notebook: Notebook) -> tuple[Changed, Session]:
            changed = notebook.agreeing.agree(whole.id, on, so_far=so_far)
            return changed, notebook.session(session_id)

        desk = self._running.surroundings.desk
        desk.ask(work, self._agreed, self._not_agreed, owner=self)

    def leave_worry(self, line_id: str, text: str, draft: str) -> None:
        """A worry about a line, without a name; it stays on this laptop."""
        session_id = self._running.session_id
        self._running.change(
            lambda notebook: notebook.agreeing.leave_worry(line_id, text, draft, session_id), draft
        )
        self._say(_("The worry is kept without a name. Only this laptop shows it."))

    # Within

    @property
    def _is_opening(self) -> bool:
        step = self._running.step
        return step is not None and step.kind == "agreement"

    def _settle(self) -> None:
        """Something has changed: another step is open, or lines have come or gone."""
        step, running = self._running.step, self._running
        if step is None or running.session is None:
            return
        if step.id != self._step_id:
            self._put_away()
            if step.kind == "lines":
                self._step_id, self._tool = step.id, running.session.tool
        if self._step_id and self._look is None:
            self._begin(running.session)
        if self._look is not None:
            self._look = self._look.within(self.agreement)
        if running.wall.step_id == step.id and not running.wall.gathered:
            running.showing.wall = running.wall.follow_look(self._look)

    def _begin(self, session: Session) -> None:
        """Where the room left off; an agreement there is none of yet begins with starter lines."""
        tool, whole = self._tool, self.whole
        if session.status == "finished":
            return
        if whole is None:
            self._lay_out(session)
            return
        self._look = Look(tool=tool) if self._is_opening else begin(self.agreement, tool)
        half_typed = self.alone.half_typed()
        if half_typed:
            self._look = self._look.go_to_line(half_typed, self.agreement).open_line(half_typed)

    def _lay_out(self, session: Session) -> None:
        tool = self._running.surroundings.tools().get(self._tool)
        if tool is None or self._tool in self._begun:
            return
        self._begun.add(self._tool)
        group = session.group.id
        self._running.change(lambda notebook: notebook.agreeing.begin(group, tool, session.id))

    def _put_away(self) -> None:
        self._step_id = self._tool = ""
        self._look, self._blanks = None, False
        self.alone.words = False

    def _move(self, look: Look) -> None:
        self._look, self.alone.words = look, False
        self._running.refreshed.emit()

    def _leave_line(self) -> None:
        self._move(self._after_line())

    def _after_line(self) -> Look:
        """Back to its page; or on to the next blank, when it is blanks that hold things back."""
        here = self.look.line_id
        self.alone.drop_unchanged()
        blank = (
            [each.id for each in still_blank(self.whole) if each.id != here] if self.whole else []
        )
        if not self._blanks:
            return self.look.close_line()
        if blank:
            return self.look.open_line(blank[0])
        self._blanks = False
        return self.look.to_end()

    def _write(self, words: str) -> None:
        """Into the open line; at the end, how many agree; anywhere else, a line of our own."""
        where, session_id, whole = self.where, self._running.session_id, self.whole
        if whole is None:
            return
        if self.alone.line is not None:
            self.alone.write(words)
        elif self.look.stage == "end" and words.isdigit():
            number = int(words)
            self._running.change(
                lambda notebook: notebook.agreeing.change_details(whole.id, how_many=number), where
            )
        else:
            self._running.writing.write_in(
                where,
                words,
                lambda notebook: notebook.agreeing.add_line(whole.id, words, session_id, where),
                self._added,
            )

    def _added(self, changed: Changed) -> None:
        """A line of our own stands by itself first: these are somebody's words."""
        self._look = self.look.open_line(changed.created[0])

    def _agreed(self, answer: tuple[Changed, Session]) -> None:
        self._running.take_in(answer)
        opens = _("Agreed. It will open each session of this group.")
        self._say(opens if self._tool == RESPECT else _("Agreed."))

    def _not_agreed(self, error: Exception) -> None:
        if isinstance(error, StillBlank):
            self._blanks = True
            self._move(self.look.open_line(error.lines[0]))
            self._say(say_blanks(len(error.lines)))
        elif isinstance(error, NothingKept):
            self._say(_("No line is kept yet. Keep one first."))
        else:
            self._running.surroundings.desk.trouble.emit(error)

    def _keep(self, *line_ids: str) -> None:
        """Those of them that are not kept already."""
        kept = {line.id for line in self.agreement.to_look_at if line.kept}
        ids = [each for each in line_ids if each not in kept]
        if ids:
            self._running.change(lambda notebook: notebook.agreeing.keep_lines(ids))

    def _is_here(self) -> bool:
        if not self.is_open:
            self._say(_("Go to the agreement first."))
        return self.is_open

    def _may_change(self) -> bool:
        """Nothing changes while pens are down; whoever asked is told."""
        locked = self._running.wall.locked
        if locked:
            self._say(_("Pens are down. Put them up first."))
        return not locked and self._is_here()

    def _say(self, words: str) -> None:
        self._running.surroundings.say(words)


def _open_one_first() -> str:
    return _("Open a line first: press its number while nothing is written.")
