"""Start a review now, or plan it: two questions, and everything else later if you like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app import messages
from app.models.changed import Changed
from app.ui.details import DetailsForm, all_details
from app.ui.page import ReadingPage
from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Card
from app.ui.planning import PlanCard
from app.ui.surroundings import Destination, Surroundings
from app.ui.who_can_see import WhoCanSee
from app.words import _
from app.workshops.content import USUAL_TOOL
from app.workshops.new import NewSession
from app.workshops.running_order import new_session
from app.workshops.session import Group, SessionDetails, SessionStatus
from app.workshops.typed import TooLong, WrongText, clean_if_any

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.workshops.content import Tool


class StartPage(ReadingPage):
    """Asks what we look back at and who can see this laptop, then the session runs."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Start a 4 plus 1 review"))
        self._tool = USUAL_TOOL
        self._group_id = ""
        self.whose = Text(strong=True, icon="users-group")
        self.about = LineField()
        self.who = WhoCanSee(surroundings.visibility, at_once=False, show_label=False)
        self.begin = Button(_("Start"), icon="player-play", accent=True)
        self.on_paper = LinkButton(_("We held it on paper"), icon="keyboard")
        self.more = LinkButton(_("More, if you like"), icon="plus")
        self.ours = LinkButton(_("Look at ours without a meeting"), icon="heart-handshake")
        self.plan = LinkButton(_("Plan it for another day"), icon="calendar-event")
        self.planning = PlanCard(surroundings.now)
        self.form = DetailsForm(all_details(), surroundings.now().date())
        self._lay_out()
        self.about.returnPressed.connect(lambda: self.who.setFocus(Qt.FocusReason.TabFocusReason))
        self.begin.clicked.connect(self._start)
        self.on_paper.clicked.connect(self._type_up)
        self.more.clicked.connect(self._show_more)
        self.plan.clicked.connect(self._show_planning)
        self.ours.clicked.connect(self._look_at_ours)
        self.planning.chosen.connect(self._plan)

    def arrive(self, destination: Destination) -> None:
        """`about` is the slug of the tool to start with; the usual one when it is empty."""
        self._tool = destination.about or USUAL_TOOL
        self._group_id = destination.group_id
        self._ask_about(self.surroundings.tools()[self._tool])
        self.about.clear()
        self.form.show_values(self._usual())
        self.form.hide()
        self.more.show()
        self.planning.begin_again()
        self.plan.show()
        visibility = self.surroundings.visibility
        self.form.set_room_mode(visibility.everyone)
        self.who.show_answer(visibility.everyone or self._one_screen())
        self.begin.setEnabled(True)
        self._ask_whose()
        if destination.day is not None:
            self._offer_to_plan(destination.day)
            return
        first = self.who if self.what.isHidden() else self.about
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_to_plan(self, day: date) -> None:
        self._show_planning()
        self.planning.offer(day)

    def _ask_whose(self) -> None:
        """Whose session it will be, where there are several groups and that may be read here."""
        self.whose.hide()
        wanted = self._group_id
        if wanted and not self.surroundings.visibility.everyone:
            self.surroundings.desk.ask(
                lambda notebook: notebook.groups(),
                lambda groups: self._show_whose(wanted, groups),
                owner=self,
            )

    def _show_whose(self, wanted: str, groups: tuple[Group, ...]) -> None:
        named = next((group.name for group in groups if group.id == wanted), "")
        show = len(groups) > 1 and bool(named) and wanted == self._group_id
        self.whose.setText(_("For: {group}").format(group=named))
        self.whose.setVisible(show and not self.surroundings.visibility.everyone)

    def _lay_out(self) -> None:
        self.what = FormRow("", self.about)
        self.seen_by = Text(_("2. Who can see this laptop?"), strong=True)
        why = Text(
            _(
                "If the laptop is on the projector, choose Everyone. "
                "Then it shows only what is for the room."
            ),
            soft=True,
        )
        self.content.add(self.whose)
        self.whose.hide()
        self.content.add(Card(self.what, self.seen_by, self.who, why, gap=16))
        self.content.add(Flow(self.begin, self.on_paper, self.plan, self.ours, self.more, gap=16))
        self.content.add(self.planning)
        self.content.add(self.form)

    def _ask_about(self, tool: Tool) -> None:
        """An agreement is about the group itself: there is only one question left."""
        self.title.setText(_start_with(tool))
        asked, example = _about(tool)
        self.what.set_label(asked)
        self.what.set_hint(example)
        self.what.setVisible(bool(asked))
        seen_by = _("2. Who can see this laptop?") if asked else _("Who can see this laptop?")
        self.seen_by.setText(seen_by)
        self.ours.setVisible(tool.engine == "agreement")

    def _show_more(self) -> None:
        self.form.show()
        self.more.hide()
        first = next(iter(self.form.rows.values()))
        self.give_keyboard(first.field)

    def _look_at_ours(self) -> None:
        self.surroundings.go(Destination(page="agreement", about=self._tool))

    def _show_planning(self) -> None:
        self.planning.show()
        self.plan.hide()
        self.give_keyboard(self.planning.field)

    def _one_screen(self) -> bool:
        from app.ui.wall.screens import Screens

        screens = Screens(self.surroundings.window())
        return screens.mirrored or screens.second() is None

    def _usual(self) -> SessionDetails:
        return SessionDetails(held_on=self.surroundings.now().date())

    def _start(self) -> None:
        if (details := self._details_or_say()) is None:
            return
        self.begin.setEnabled(False)
        self.surroundings.visibility.choose(self.who.everyone)
        self._make(details, "running", self._started)

    def _type_up(self) -> None:
        """It was held already: who could see this laptop then does not matter now."""
        if (details := self._details_or_say()) is not None:
            self._make(details, "running", self._typed_up)

    def _plan(self, day: date) -> None:
        """Kept for that day; who can see this laptop then is asked when it is opened."""
        if (details := self._details_or_say()) is not None:
            self._make(replace(details, held_on=day), "planned", self._planned)

    def _make(
        self, details: SessionDetails, status: SessionStatus, made: Callable[[Changed], None]
    ) -> None:
        new = replace(new_session(self.surroundings.tools(), self._tool, details), status=status)
        group_id = self._group_id
        self.surroundings.desk.ask(
            lambda notebook: notebook.start_session(_in_a_group(notebook, new, group_id)),
            made,
            self._could_not,
            owner=self,
        )

    def _details_or_say(self) -> SessionDetails | None:
        try:
            return self._details()
        except (ValueError, WrongText) as error:
            self.surroundings.say(messages.say(error))
            return None

    def _details(self) -> SessionDetails:
        """Raises what the fields raise; the sentence is also at its row."""
        about = clean_if_any(self.about.text())
        if len(about) > 500:
            raise TooLong(len(about), 500)
        tool = _(self.surroundings.tools()[self._tool].title)
        title = _("{tool}: {about}").format(tool=tool, about=about) if about else tool
        return replace(SessionDetails(**self.form.values()), title=title, about=about)  # type: ignore[arg-type]

    def _started(self, changed: Changed) -> None:
        self.surroundings.go(Destination(page="run", session_id=changed.session_id, about="fresh"))

    def _typed_up(self, changed: Changed) -> None:
        self.surroundings.go(Destination(page="typing-up", session_id=changed.session_id))

    def _planned(self, changed: Changed) -> None:
        self.surroundings.go(Destination(page="ready", session_id=changed.session_id))

    def _could_not(self, error: Exception) -> None:
        self.begin.setEnabled(True)
        self.surroundings.desk.trouble.emit(error)


def _start_with(tool: Tool) -> str:
    if tool.slug == USUAL_TOOL:
        return _("Start a 4 plus 1 review")
    return _("Start: {tool}").format(tool=_(tool.title))


def _about(tool: Tool) -> tuple[str, str]:
    """What is asked of a session before it begins, with an example; nothing of an agreement, or of
    a look-back, which are about the group itself."""
    drop_in = _("For example: the Tuesday drop-in. You can leave this for now.")
    if tool.engine == "agreement" or tool.of_kind("look-back"):
        return "", ""
    if tool.engine == "scale":
        return _("1. Which project, or which part of the work?"), drop_in
    if tool.engine == "checklist":
        example = _("For example: the next session, or Mill Hall. You can leave this for now.")
        return _("1. What is this about?"), example
    return _("1. What are we looking back at?"), drop_in


def _in_a_group(notebook: Notebook, new: NewSession, wanted: str) -> NewSession:
    """The session in the group that is wanted, else in the first there is, or in a first group,
    which can be renamed."""
    groups = notebook.groups()
    if any(group.id == wanted for group in groups):
        return replace(new, group_id=wanted)
    if groups:
        return replace(new, group_id=groups[0].id)
    return replace(new, group_id=notebook.add_group(_("Our group")).created[0])
