"""What is done with a line of an agreement, by the names in the one table of actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.models.changed import Changed
from app.ui.agreement.half_typed import HalfTyped
from app.ui.agreement.lines import LinesPane
from app.ui.agreement.sheet import Keep, LineSheet
from app.ui.agreement.taking_back import ask_to_take_back
from app.ui.agreement.words import words_of
from app.ui.parts.speaking import announce
from app.words import _
from app.workshops.agreement import Line

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.ui.agreement.page import AgreementPage

Work = Callable[["Notebook"], Changed]


class LineDeeds:
    """Each is one change, undone by its name."""

    def __init__(self, page: AgreementPage, pane: LinesPane, half_typed: HalfTyped) -> None:
        self._page, self._pane, self._half_typed = page, pane, half_typed
        pane.asked.connect(self._do)

    def add(self) -> None:
        agreement = self._page.agreement
        if agreement is None:
            return
        where = f"own-line:{agreement.id}"
        keep = self._keeps(
            lambda notebook, text: notebook.agreeing.add_line(
                agreement.id, text, clear_draft=where
            ),
            _("Added."),
        )
        title = _("A line of our own")
        self._write(
            title, _("In your own words"), where, keep, hint=_("It goes last, and is kept.")
        )

    def _do(self, deed: str, _line_id: str) -> None:
        line = self._pane.chosen
        if deed == "line:add":
            self.add()
        elif line is not None:
            deeds: dict[str, Callable[[Line], None]] = {
                "line:keep": self._keep,
                "line:fill": self._fill,
                "line:change": self._change,
                "line:leave": self._leave,
                "line:up": lambda line: self._move(line, -1),
                "line:down": lambda line: self._move(line, 1),
                "line:worry": self._worry,
                "take_back": self._take_back,
            }
            deeds[deed](line)

    def _keep(self, line: Line) -> None:
        """On to the next that waits at once, so that many are kept one after another."""
        back = line.status == "left out"
        self._ask(lambda notebook: notebook.agreeing.keep_lines([line.id]))
        announce(self._page, _("Brought back.") if back else _("Kept."))
        if not back:
            self._pane.go_on_from(line.id)

    def _leave(self, line: Line) -> None:
        self._ask(lambda notebook: notebook.agreeing.leave_out(line.id))
        announce(self._page, _("Left out."))

    def _move(self, line: Line, by: int) -> None:
        self._ask(lambda notebook: notebook.agreeing.move_line(line.id, by))
        announce(self._page, _("Moved up.") if by < 0 else _("Moved down."))

    def _change(self, line: Line) -> None:
        where = f"change:{line.id}"
        keep = self._keeps(
            lambda notebook, text: notebook.agreeing.change_line(line.id, where, text=text),
            _("Changed."),
        )
        hint = _("Leave ____ where the group fills something in.") if line.has_blank else ""
        self._write(_("Change its words"), _("The line"), where, keep, text=line.text, hint=hint)

    def _fill(self, line: Line) -> None:
        where = f"fill:{line.id}"
        keep = self._keeps(
            lambda notebook, text: notebook.agreeing.change_line(line.id, where, fill=text),
            _("The blank is filled."),
        )
        self._write(
            _("Fill the blank"),
            _("What belongs in the blank?"),
            where,
            keep,
            text=line.fill,
            sentence=line.text,
            starters=self._page.starters(line),
        )

    def _worry(self, line: Line) -> None:
        where = f"worry:{line.id}"
        keep = self._keeps(
            lambda notebook, text: notebook.agreeing.leave_worry(line.id, text, clear_draft=where),
            _("The worry is kept. No name is with it."),
        )
        self._write(
            _("A worry about this line"),
            _("The worry"),
            where,
            keep,
            sentence=words_of(line),
            hint=_("No name is kept with it, and the room only ever sees how many there are."),
            done=_("Leave the worry"),
        )

    def _take_back(self, line: Line) -> None:
        agreement = self._page.agreement
        worries = (
            [each.id for each in agreement.worries if each.line_id == line.id] if agreement else []
        )
        beside = self._pane.beside(line.id)
        more = [_("It goes from everything that was agreed before, too.")]
        more += [_("Worries about it go with it.")] if worries else []

        def back(taken: bool) -> None:
            self._page.take_back_keyboard()
            if taken:
                self._pane.list.choose(beside)

        title = _("Take this line back?")
        ask_to_take_back(
            self._page, self._page.surroundings, (line.id, *worries), title, *more, then=back
        )

    def _write(self, title: str, label: str, where: str, keep: Keep, **more: object) -> None:
        sheet = LineSheet(
            self._page,
            title,
            label,
            self._half_typed,
            where,
            keep,
            **more,  # type: ignore[arg-type]
        )
        sheet.finished.connect(lambda _result: self._page.take_back_keyboard())
        sheet.open()

    def _keeps(self, change: Callable[[Notebook, str], Changed], done: str) -> Keep:
        """`done` is said once the words are safe, to whoever cannot see that they are there."""

        def keep(text: str, kept: Callable[[], None], refused: Callable[[Exception], None]) -> None:
            def safe(_changed: Changed) -> None:
                kept()
                announce(self._page, done)

            self._page.surroundings.desk.ask(
                lambda notebook: change(notebook, text), safe, refused, owner=self._page
            )

        return keep

    def _ask(self, work: Work) -> None:
        self._page.surroundings.desk.ask(work, owner=self._page)
