"""Which language, about which session, and on which page."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal

from app import messages
from app.packs.languages import language_name, languages
from app.packs.pages.page_kind import PageKind
from app.ui.packing.session_chooser import FittedChooser, SessionChooser
from app.ui.parts.buttons import Button
from app.ui.parts.choices import Chooser
from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.flowing import Flow
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column
from app.ui.two_languages.reading import FoundTexts
from app.words import _
from app.workshops.second_language import NotALanguage, language_tag

_ANOTHER = "another"
_FIRST = "record"


class WhichTexts(Column):
    """Each answer is acted on at once."""

    language_chosen = Signal(str)
    changed = Signal()
    """Another session or another page."""

    def __init__(self, kinds: Mapping[str, PageKind]) -> None:
        super().__init__(gap=10, widest=760)
        self.language = Chooser(_("Second language"))
        self.session = SessionChooser()
        self.page = FittedChooser(_("Page"))
        self.page.offer({kind.name: kind.label for kind in kinds.values()}, _FIRST)
        self.tag = LineField()
        self.other = FormRow(_("The language’s short name"), self.tag, _hint())
        self.use = Button(_("Use this language"))
        self.add(Flow(self.language), self.other, Flow(self.use), self.session, self.page)
        self._open_other(False)
        self.language.activated.connect(lambda _index: self._choose())
        self.session.activated.connect(lambda _index: self.changed.emit())
        self.page.activated.connect(lambda _index: self.changed.emit())
        self.tag.returnPressed.connect(self._use)
        self.use.clicked.connect(self._use)

    def show_found(self, found: FoundTexts) -> None:
        self.session.show_sessions(found.sessions, found.session_id, everyone=False, blank=False)
        self._list_languages(found.language)
        for part in (self.session, self.page):
            part.setVisible(bool(found.language))

    def _list_languages(self, here: str) -> None:
        names = dict(sorted(languages().items(), key=lambda each: each[1]))
        if here and here not in names:
            names[here] = language_name(here)
        self.language.blockSignals(True)
        self.language.clear()
        self.language.addItem(_("None"), "")
        for tag, name in names.items():
            self.language.addItem(name, tag)
        self.language.addItem(_("Another language"), _ANOTHER)
        self.language.setCurrentIndex(self.language.findData(here))
        self.language.blockSignals(False)
        self.language.updateGeometry()  # it may be wider now
        self._open_other(False)

    def _choose(self) -> None:
        chosen = self.language.currentData()
        self._open_other(chosen == _ANOTHER)
        if chosen == _ANOTHER:
            self.tag.setFocus()
        else:
            self.language_chosen.emit(chosen)

    def _open_other(self, wanted: bool) -> None:
        self.other.setVisible(wanted)
        self.use.setVisible(wanted)

    def _use(self) -> None:
        try:
            tag = language_tag(self.tag.text())
        except NotALanguage as error:
            said = messages.say(error)
            self.other.set_hint(f"{said} {_hint()}")
            announce(self.tag, said)
            return
        if tag:
            self.language_chosen.emit(tag)


def _hint() -> str:
    return _("Two or three letters, such as fa for Persian or pt-BR for Portuguese of Brazil.")
