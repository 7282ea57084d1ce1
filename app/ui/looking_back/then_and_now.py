"""Then and now: a question at two meetings side by side, and what people say came back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from app.models.changed import Kind
from app.ui.actions import actions
from app.ui.agreement.half_typed import HalfTyped
from app.ui.agreement.reading import EVERY_GROUP
from app.ui.looking_back.belonging import (
    NOT_THE_SAME,
    OUR_WORDS,
    TAKE_OUT,
    Question,
    Suggested,
    ThreadList,
)
from app.ui.looking_back.meeting_side import MeetingSide, shortened
from app.ui.looking_back.own_name import OwnName, place_of
from app.ui.looking_back.page import LookingBackPage
from app.ui.parts.choices import Chooser
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column
from app.ui.surroundings import Sheet, Surroundings
from app.words import _
from app.workshops.sentences import with_capital
from app.workshops.slides import Slide
from app.workshops.then_and_now import Said, ThenAndNow, said_of
from app.workshops.then_and_now_slides import then_and_now_slides
from app.workshops.threads import KINDS, SaidNote, Thread, ThreadKind

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.packs.document import Document
    from app.packs.pages.page_kind import Sources

_LONGEST = 24


class Wish(NamedTuple):
    """What somebody wants to compare; "" for what is looked at first."""

    question: str = ""
    then: str = ""
    now: str = ""


class ThenAndNowPage(LookingBackPage[ThenAndNow]):
    """People say what belongs together; shared words only ask."""

    name = "then-and-now"
    kinds: frozenset[Kind] = frozenset({"contribution", "action", "session", "group", "thread"})

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.wish = Wish()
        self._wish_of = ""
        """The group it is about."""
        self._not_the_same: set[frozenset[str]] = set()
        self.half_typed = HalfTyped(surroundings.desk, self)
        self.question = Chooser(_("Question"))
        self.asked = Heading("", 2)
        self.then, self.now = MeetingSide(_("Then")), MeetingSide(_("Now"))
        self.nothing = Card(Text(_nothing_to_compare()))
        self.only_one = Text(_only_one_meeting(), soft=True)
        self.keys = Text(_meetings_by_key(), soft=True)
        self.sides = Flow(self.then, self.now, gap=24, equal=True, top=True)
        self.together = Column(
            Heading(_("Do they belong together?"), 2), Text(_choose_two()), gap=8
        )
        self.marking = Question(may_say_no=False)
        self.together.add(self.marking)
        self.suggested = Suggested()
        self.lists: dict[ThreadKind, ThreadList] = {kind: ThreadList(kind) for kind in KINDS}
        self.own_name = OwnName(self.half_typed)
        self.compared = Column(
            self.question, self.asked, self.sides, self.only_one, self.keys, self.together, gap=16
        )
        self.found = Column(self.suggested, *self.lists.values(), self.own_name, gap=20)
        self.content.add(self.nothing, self.compared, self.found)
        self._listen()
        self.draw(None)

    # What the page is about

    def read(self, notebook: Notebook, group_id: str) -> ThenAndNow:
        wish = self.wish if group_id == self._wish_of else Wish()
        return notebook.threads.look(group_id, *wish)

    def slides(self, value: ThenAndNow) -> tuple[Slide, ...]:
        return then_and_now_slides(value)

    def sheet(self) -> Sheet | None:
        if self.value is None or self.value.question is None:
            return None
        group_id, wish = self.group_id, self.wish
        return Sheet(
            name="then-and-now-said",
            label=_("Then and now"),
            group_id=group_id,
            read=lambda notebook: notebook.threads.look(group_id, *wish),
            build=_build,
            back=self.name,
        )

    def leave(self) -> None:
        self.half_typed.put_by()

    # Showing

    def draw(self, value: ThenAndNow | None) -> None:
        asked = value is not None and value.question is not None
        self.compared.setVisible(asked)
        self.nothing.setVisible(value is not None and not asked)
        self._draw_sides(value)
        self._draw_found(value)
        if value is None:
            self.half_typed.forget()
        self.own_name.stay_with(value.threads if value else ())

    def _draw_sides(self, value: ThenAndNow | None) -> None:
        mark = value.question.mark if value and value.question else ""
        then, now = (value.then, value.now) if value else (None, None)
        self._offer_questions(value)
        for side, said, other in ((self.then, then, now), (self.now, now, then)):
            side.offer(value.meetings if value else ())
            side.draw(said, other, mark)
        self.only_one.setVisible(now is not None and then is None)
        self.keys.setVisible(bool(value) and len(value.meetings) > 1 if value else False)
        self.together.setVisible(bool(then and then.notes and now and now.notes))
        self._ask_about_chosen()

    def _offer_questions(self, value: ThenAndNow | None) -> None:
        self.question.clear()
        for each in value.questions if value else ():
            self.question.addItem(
                shortened(with_capital(each.word) or each.title, _LONGEST), each.id
            )
        if value is not None and value.question is not None:
            self.asked.setText(value.question.title)
            self.asked.set_shape(value.question.mark)
            self.question.setCurrentIndex(self.question.findData(value.question.id))

    def _draw_found(self, value: ThenAndNow | None) -> None:
        marks = {each.id: each.mark for each in value.questions} if value else {}
        focused = QApplication.focusWidget()
        for kind, shown in self.lists.items():
            shown.draw(value.threads_that(kind) if value else (), marks)
            shown.setVisible(value is not None and value.question is not None)
        self._suggest_next()
        if value is not None and focused is not None and not focused.isVisible():
            self._take_keyboard_back()

    def _take_keyboard_back(self) -> None:
        """What had it has gone: the first list with something in it has it now."""
        lists = [shown.list for shown in self.lists.values() if shown.list.notes]
        self.give_keyboard(lists[0] if lists else self.question)

    def _suggest_next(self) -> None:
        each = (s for s in self.value.suggestions) if self.value else iter(())
        open_ones = (s for s in each if self._pair(s.before, s.now) not in self._not_the_same)
        self.suggested.draw(next(open_ones, None))

    def _ask_about_chosen(self) -> None:
        self.marking.ask_about(*self._chosen())

    def _chosen(self) -> tuple[SaidNote | None, SaidNote | None]:
        value = self.value
        if value is None:
            return None, None
        return _note(value.then, self.then.list.chosen_id), _note(
            value.now, self.now.list.chosen_id
        )

    # Choosing what to compare

    def _listen(self) -> None:
        self.question.activated.connect(
            lambda _index: self._wish(question=self.question.currentData())
        )
        self.then.wanted.connect(lambda meeting: self._wish(then=meeting))
        self.now.wanted.connect(lambda meeting: self._wish(now=meeting))
        for side in (self.then, self.now):
            side.chosen.connect(self._ask_about_chosen)
        self.marking.answered.connect(self._mark_chosen)
        self.suggested.answered.connect(self._answer)
        for shown in self.lists.values():
            shown.asked.connect(self._asked)
        self.own_name.wanted.connect(self._keep_words)
        self.own_name.closed.connect(lambda kind: self.give_keyboard(self.lists[kind].list))
        for name, step in (("back:earlier", -1), ("back:later", 1)):
            shortcut = QShortcut(QKeySequence(actions()[name].keys[0]), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=step: self._turn_to(by))

    def _wish(self, **wanted: str) -> None:
        value = self.value
        if value is None:
            return
        shown = Wish(
            question=value.question.id if value.question else "",
            then=value.then.meeting.id if value.then else "",
            now=value.now.meeting.id if value.now else "",
        )
        self.wish, self._wish_of = shown._replace(**wanted), self.group_id
        self.read_again()

    def _turn_to(self, step: int) -> None:
        """On the side that has the keyboard; the older one otherwise. Past the other's meeting."""
        focused = QApplication.focusWidget()
        now = focused is not None and self.now.isAncestorOf(focused)
        side, other = (self.now, self.then) if now else (self.then, self.now)
        wanted = side.beside(step)
        if wanted and wanted == other.meeting_id:
            wanted = side.beside(2 * step)
        if wanted:
            self._wish(**{"now" if now else "then": wanted})
        else:
            self.surroundings.say(_("There is no meeting further that way."))

    # Saying what belongs together

    def _mark_chosen(self, kind: ThreadKind) -> None:
        then, now = self._chosen()
        if then is not None and now is not None:
            self._mark(kind, then, now)

    def _answer(self, answer: str) -> None:
        suggestion = self.suggested.suggestion
        if suggestion is None:
            return
        if answer == NOT_THE_SAME:
            self._not_the_same.add(self._pair(suggestion.before, suggestion.now))
            self._suggest_next()
            self.surroundings.say(_("Not the same. They stay apart."))
            if self.suggested.suggestion is None:
                self._take_keyboard_back()
            return
        self._mark("better" if answer == "better" else "again", suggestion.before, suggestion.now)

    def _mark(self, kind: ThreadKind, before: SaidNote, now: SaidNote) -> None:
        group_id = self.group_id
        self.surroundings.desk.ask(
            lambda notebook: notebook.threads.add(group_id, kind, (before.id, now.id)),
            lambda _changed: self.surroundings.say(
                _("You said: {what}.").format(what=said_of(kind))
            ),
            owner=self,
        )

    def _asked(self, deed: str, thread_id: str, note_id: str) -> None:
        if deed == OUR_WORDS:
            self._ask_for_words(thread_id)
            return
        self.surroundings.desk.ask(
            lambda notebook: (
                notebook.threads.take_out(thread_id, note_id)
                if deed == TAKE_OUT
                else notebook.threads.change(thread_id, kind=deed)
            ),
            owner=self,
        )

    def _ask_for_words(self, thread_id: str) -> None:
        threads = self.value.threads if self.value else ()
        thread = next((each for each in threads if each.id == thread_id), None)
        if thread is not None:
            self.half_typed.put_by()
            self.surroundings.desk.ask(
                lambda notebook: notebook.draft(EVERY_GROUP, place_of(thread)),
                lambda half_typed: self._write_words(thread, half_typed),
                owner=self,
            )

    def _write_words(self, thread: Thread, half_typed: str) -> None:
        self.own_name.ask(thread, half_typed)
        self.give_keyboard(self.own_name.field)

    def _keep_words(self, thread_id: str, words: str, where: str) -> None:
        self.half_typed.put_by()
        self.surroundings.desk.ask(
            lambda notebook: notebook.threads.change(thread_id, where, words=words),
            lambda _changed: self.own_name.is_kept(),
            self.own_name.refuse,
            owner=self,
        )

    @staticmethod
    def _pair(before: SaidNote, now: SaidNote) -> frozenset[str]:
        return frozenset((before.id, now.id))


def _build(value: ThenAndNow, sources: Sources) -> Document:
    from app.packs.pages.then_and_now import then_and_now

    return then_and_now(value, sources)


def _note(said: Said | None, note_id: str) -> SaidNote | None:
    notes = said.notes if said else ()
    return next((note for note in notes if note.id == note_id), None)


def _nothing_to_compare() -> str:
    return _(
        "There is nothing to compare yet. When this group has answered the same question at two "
        "meetings, you see both here side by side."
    )


def _only_one_meeting() -> str:
    return _("This was asked at one meeting so far. The next one will stand beside it.")


def _meetings_by_key() -> str:
    return _("{earlier} and {later} go to the meeting before and after.").format(
        earlier=actions()["back:earlier"].cap, later=actions()["back:later"].cap
    )


def _choose_two() -> str:
    return _("Choose a note on each side, and say it together. Nothing is worked out for you.")
