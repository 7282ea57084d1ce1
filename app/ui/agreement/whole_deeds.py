"""What is done with an agreement as a whole: begun, agreed, marked, worried about, not kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from app import messages
from app.models.changed import Changed
from app.ui.agreement.deeds import LineDeeds
from app.ui.agreement.desk_view import DeskView
from app.ui.agreement.half_typed import HalfTyped
from app.ui.agreement.taking_back import ask_to_take_back
from app.ui.agreement.worries import SETTLED
from app.ui.parts.speaking import announce
from app.words import _, ngettext
from app.workshops.agreement import (
    NothingKept,
    StillBlank,
    check_may_agree,
    left_out_beside,
)
from app.workshops.dates import say_date

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.ui.agreement.page import AgreementPage
    from app.workshops.content import Tool


class WholeDeeds:
    """Each is one change, undone by its name, except what is taken back."""

    def __init__(
        self, page: AgreementPage, view: DeskView, half_typed: HalfTyped, lines: LineDeeds
    ) -> None:
        self._page, self._view, self._half_typed = page, view, half_typed
        view.begin.clicked.connect(self._begin)
        view.add_line.clicked.connect(lines.add)
        view.keep_all.clicked.connect(self._keep_all)
        view.bring_back.clicked.connect(self._bring_back_the_limit)
        view.agreed.agreed.connect(self._agree)
        view.marks.kept.connect(self._keep_mark)
        view.worries.asked.connect(self._on_worry)
        view.incidents.form.wanted.connect(self._keep_incident)
        view.incidents.take_back.connect(self._take_back_incident)

    def _begin(self) -> None:
        tool = self._page.surroundings.tools()[self._page.wanted.tool]
        group_id = self._page.group_id
        self._page.take_keyboard_when_shown()
        self._ask(lambda notebook: _begun(notebook, group_id, tool))

    def _keep_all(self) -> None:
        agreement = self._page.agreement
        if agreement is None:
            return
        ids = [line.id for line in agreement.waiting]
        self._ask(lambda notebook: notebook.agreeing.keep_lines(ids))
        self._page.take_back_keyboard()
        announce(
            self._page, ngettext("{n} line kept.", "{n} lines kept.", len(ids)).format(n=len(ids))
        )

    def _bring_back_the_limit(self) -> None:
        agreement = self._page.agreement
        if agreement is None:
            return
        ids = [line.id for line in left_out_beside(agreement)]
        self._ask(lambda notebook: notebook.agreeing.keep_lines(ids))
        self._view.pane.take_keyboard(next(iter(ids), ""))
        announce(self._page, _("Brought back."))

    # Agreeing

    def _agree(self, day: date, so_far: bool) -> None:
        agreement = self._page.agreement
        if agreement is None:
            return
        try:
            check_may_agree(agreement, so_far=so_far)
        except (StillBlank, NothingKept) as error:
            self._hold_back(error)
            return
        self._page.surroundings.desk.ask(
            lambda notebook: notebook.agreeing.agree(agreement.id, day, so_far=so_far),
            lambda _changed: self._say_agreed(day, so_far=so_far),
            self._hold_back,
            owner=self._page,
        )

    def _hold_back(self, error: Exception) -> None:
        """Say which lines hold it back, and go there."""
        self._page.surroundings.say(messages.say(error))
        if isinstance(error, StillBlank):
            self._view.pane.take_keyboard(error.lines[0])
        elif isinstance(error, NothingKept):
            self._view.pane.take_keyboard()

    def _say_agreed(self, day: date, *, so_far: bool) -> None:
        words = _("Agreed so far, on {day}.") if so_far else _("Agreed on {day}.")
        self._page.surroundings.say(
            f"{words.format(day=say_date(day))} {_('You can print it, and change it later.')}"
        )

    def _keep_mark(self, name: str, value: object) -> None:
        agreement = self._page.agreement
        if agreement is not None:
            self._half_typed.put_by()
            fields: dict[str, Any] = {name: value, "clear_draft": self._view.marks.where(name)}
            self._page.surroundings.desk.ask(
                lambda notebook: notebook.agreeing.change_details(agreement.id, **fields),
                lambda _changed: self._half_typed.safe(fields["clear_draft"]),
                owner=self._page,
            )

    # Worries

    def _on_worry(self, deed: str, worry_id: str) -> None:
        if deed == SETTLED:
            self._ask(lambda notebook: notebook.agreeing.worry_is_settled(worry_id))
            announce(self._page, _("Settled."))
            return
        title = _("Take this worry back?")
        ask_to_take_back(
            self._page,
            self._page.surroundings,
            (worry_id,),
            title,
            then=lambda _taken: self._back_to_worries(),
        )

    def _back_to_worries(self) -> None:
        self._page.window().activateWindow()
        self._view.worries.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # When it was not kept

    def _keep_incident(self, incident_id: str, fields: dict[str, object]) -> None:
        group_id, form = self._page.group_id, self._view.incidents.form
        first = form.places()[0]

        def keep(notebook: Notebook) -> Changed:
            if incident_id:
                return notebook.agreeing.change_incident(incident_id, **fields)
            return notebook.agreeing.note_incident(group_id, clear_draft=first, **fields)

        self._page.surroundings.desk.ask(keep, self._kept_incident, form.refuse, owner=self._page)

    def _kept_incident(self, _changed: Changed) -> None:
        incidents = self._view.incidents
        for where in incidents.form.places():
            self._half_typed.take_back(where)
        incidents.close_form()
        announce(self._page, _("The note is kept. Only you see it."))

    def _take_back_incident(self, incident_id: str) -> None:
        incidents = self._view.incidents

        def then(taken: bool) -> None:
            self._page.window().activateWindow()
            if taken and incidents.form.is_about(incident_id):
                incidents.close_form()
            incidents.give_keyboard()

        title = _("Take this note back?")
        ask_to_take_back(self._page, self._page.surroundings, (incident_id,), title, then=then)

    def _ask(self, work: Callable[[Notebook], Changed]) -> None:
        self._page.surroundings.desk.ask(work, owner=self._page)


def _begun(notebook: Notebook, group_id: str, tool: Tool) -> Changed:
    """In the group that is there, or in a first group, which can be renamed."""
    group = group_id or notebook.add_group(_("Our group")).created[0]
    return notebook.agreeing.begin(group, tool)
