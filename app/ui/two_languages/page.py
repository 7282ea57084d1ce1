"""In two languages: the group types what a page says in its second language, text by text.

No computer translates. What is typed is filed under the words it is for, so it is there again in
every pack that says the same. While everyone can see this laptop nothing of it is shown.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from app import messages
from app.models.changed import Changed
from app.packs.languages import language_name
from app.packs.pages.kinds import pages_for
from app.ui.agreement.half_typed import HalfTyped
from app.ui.packing.making import Workroom
from app.ui.page import ReadingPage
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Column
from app.ui.parts.tab_order import in_reading_order, set_order
from app.ui.surroundings import Destination, Surroundings
from app.ui.two_languages.choosing import WhichTexts
from app.ui.two_languages.reading import Asked, FoundTexts, texts_found
from app.ui.two_languages.rows import TextRow
from app.ui.who_can_see import WhoCanSee
from app.words import _, ngettext
from app.workshops.fingerprint import fingerprint

_SHOWS = {"translation", "run_sheet", "session", "contribution", "action"}


class TwoLanguagesPage(ReadingPage):
    """In room mode it is made of one sentence."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("In two languages"))
        self._found = FoundTexts()
        self._turn = 0
        self._session_id = ""
        self._just_come = False
        self.half_typed = HalfTyped(surroundings.desk, self)
        self.who = WhoCanSee(surroundings.visibility)
        self.top.add(self.who)
        self.rows: dict[str, TextRow] = {}
        self.alone = Text(_turn_the_projector_off(), icon="eye")
        kinds = pages_for(surroundings.tools())
        self.which = WhichTexts(
            {name: kind for name, kind in kinds.items() if _is_for_people(name)}
        )
        self.progress = Heading("", 2)
        self.list = Column(gap=10)
        self.private = Column(Text(_why()), self.which, self.progress, self.list, gap=16)
        self.content.add(self.alone, self.private)
        self._listen()

    def arrive(self, destination: Destination) -> None:
        self._just_come = True
        self._session_id = destination.session_id or self._session_id
        self.who.show_answer(self.surroundings.visibility.everyone)
        self._show_for_whom()

    def leave(self) -> None:
        self._put_away()

    def _listen(self) -> None:
        self.which.language_chosen.connect(self._choose_language)
        self.which.changed.connect(self._choose_texts)
        self.surroundings.visibility.changed.connect(self._on_seen_by)
        self.surroundings.desk.changed.connect(self._on_changed)

    # Who can see

    def _on_seen_by(self, _everyone: bool) -> None:
        self._put_away()
        if self.isVisible():
            self._just_come = True
            self._show_for_whom()

    def _show_for_whom(self) -> None:
        everyone = self.surroundings.visibility.everyone
        self.alone.setVisible(everyone)
        self.private.setVisible(not everyone)
        if everyone:
            self.who.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._read()

    def _put_away(self) -> None:
        """What is typed is kept; not a word of it stays in the window."""
        self._settle()
        self._turn += 1
        self.half_typed.forget()
        self._found = FoundTexts()
        self._clear_rows()
        self.progress.setText("")
        self.which.session.clear()

    def _settle(self) -> None:
        for row in self.rows.values():
            row.settle()

    # Reading

    def _read(self) -> None:
        """The latest asking wins."""
        self._turn += 1
        turn, workroom = self._turn, self._workroom()
        asked = Asked(page=self.which.page.currentData(), session_id=self._session_id)
        self.surroundings.desk.ask(
            lambda notebook: texts_found(notebook, asked, workroom),
            lambda found: self._take(turn, found),
            owner=self,
        )

    def _workroom(self) -> Workroom:
        around = self.surroundings
        return Workroom(tools=around.tools, shelf=around.shelf, today=around.now().date())

    def _take(self, turn: int, found: FoundTexts) -> None:
        if turn != self._turn or self.surroundings.visibility.everyone:
            return
        self._found, self._session_id = found, found.session_id
        self.half_typed.remember(found.drafts)
        self.which.setVisible(bool(found.sessions))
        self.which.show_found(found)
        self._show_rows()
        if self._just_come:
            self._just_come = False
            self.give_keyboard(self.which.language if found.sessions else self.who)
            self.read_from_the_top()

    def _on_changed(self, changed: Changed) -> None:
        if not self.isVisible() or self.surroundings.visibility.everyone:
            return
        if changed.kinds & _SHOWS:
            self._read()

    # Showing

    def _show_rows(self) -> None:
        found = self._found
        wheres = [f"translation-{found.language}:{fingerprint(text)}" for text in found.texts]
        if wheres != [row.where for row in self.rows.values()]:
            self._clear_rows()
            self.rows = {text: self._row(text) for text in found.texts}
            self.list.add(*self.rows.values())
            set_order(list(in_reading_order(self)))
        for row in self.rows.values():
            row.show_said(found.said)
        self._say_progress()

    def _row(self, text: str) -> TextRow:
        row = TextRow(text, self._found.language, self.half_typed)
        row.wanted.connect(self._keep)
        row.go_on.connect(self._go_on)
        return row

    def _clear_rows(self) -> None:
        for row in self.rows.values():
            row.blockSignals(True)
        self.list.clear()
        self.rows = {}

    def _say_progress(self) -> None:
        found = self._found
        if not found.sessions:
            said = _("There are no sessions yet. Start one first.")
        elif not found.language:
            said = _("Choose a second language to begin.")
        else:
            done = sum(bool(found.said.get(fingerprint(text))) for text in found.texts)
            words = ngettext(
                "{n} of {all} said in {language}", "{n} of {all} said in {language}", done
            )
            name = language_name(found.language)
            said = words.format(n=done, all=len(found.texts), language=name)
        self.progress.setText(said)

    # Keeping

    def _choose_language(self, tag: str) -> None:
        self._settle()
        group = self._found.group_id
        self.surroundings.desk.ask(
            lambda notebook: notebook.packing.choose_language(group, tag), owner=self
        )

    def _choose_texts(self) -> None:
        self._settle()
        self._session_id = self.which.session.session_id
        self._read()

    def _keep(self, text: str, words: str) -> None:
        self.half_typed.put_by()
        row, group, language = self.rows[text], self._found.group_id, self._found.language
        where = row.where
        self.surroundings.desk.ask(
            lambda notebook: notebook.packing.translate(
                group, language, text, words, clear_draft=where
            ),
            lambda _changed: self._is_kept(where, words),
            lambda error: self._refused(where, error),
            owner=self,
        )

    def _is_kept(self, where: str, words: str) -> None:
        row = self._row_at(where)
        if row is None:
            self.half_typed.safe(where)
        else:
            row.is_kept(words)

    def _refused(self, where: str, error: Exception) -> None:
        self.surroundings.say(messages.say(error))
        if (row := self._row_at(where)) is not None:
            row.tell(messages.say(error))

    def _row_at(self, where: str) -> TextRow | None:
        return next((row for row in self.rows.values() if row.where == where), None)

    def _go_on(self, text: str) -> None:
        texts = list(self.rows)
        after = texts[texts.index(text) + 1 :]
        if after:
            self.give_keyboard(self.rows[after[0]].field)


def _is_for_people(page: str) -> bool:
    """What the organiser keeps is in one language."""
    from app.packs.pages.occasions import FOR_THE_ORGANISER

    return page not in FOR_THE_ORGANISER


def _why() -> str:
    return _(
        "Type what each line says in your second language. No computer translates it: you do. "
        "It is kept for every pack that says the same. Lines that you leave empty have room to "
        "write by hand."
    )


def _turn_the_projector_off() -> str:
    return _("Everyone can see this laptop. Turn the projector off first, then choose Only me.")
