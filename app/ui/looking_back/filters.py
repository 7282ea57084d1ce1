"""What a search is narrowed to: a few questions, each with an answer that lets everything by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import Signal

from app.ui.parts.buttons import Button, LinkButton
from app.ui.parts.choices import Chooser
from app.ui.parts.flowing import Flow
from app.ui.parts.surfaces import Column
from app.words import _
from app.workshops.content import USUAL_TOOL, Item, Tool
from app.workshops.searching import KINDS, Choices, Filters, Kind
from app.workshops.sentences import with_capital
from app.workshops.session import VIEWS_OF
from app.workshops.sides import view_of_words

Answers = Sequence[tuple[str, str]]
_YES, _NO = "yes", "no"
_LONGEST = 24
"""Letters of the longest question shown whole: in letters twice as large it still finds room."""


class FiltersPanel(Column):
    """Folded away until somebody wants it; never folded while it narrows anything."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12)
        self._tools: Mapping[str, Tool] = {}
        self.open = Button(_("Narrow it down"), icon="chevron-right")
        self.clear_all = LinkButton(_("Look in everything again"), icon="x")
        self.kind = _chooser(_("What"), _kinds())
        self.tool = _chooser(_("Tool"), ())
        self.question = _chooser(_("Question"), ())
        self.side = _chooser(_("View of"), _sides())
        self.year = _chooser(_("Year"), ())
        self.answered = _chooser(
            _("Open or answered"), ((_NO, _("still open")), (_YES, _("answered")))
        )
        self.told = _chooser(_("Told or not"), ((_NO, _("not yet told")), (_YES, _("told"))))
        self.choosers = (
            *(self.kind, self.tool, self.question, self.side),
            *(self.year, self.answered, self.told),
        )
        self.rows = Flow(*self.choosers, gap=10)
        self.add(Flow(self.open, self.clear_all, gap=16), self.rows)
        self._listen()
        self._show(open_=False)

    def offer(self, choices: Choices, tools: Mapping[str, Tool]) -> None:
        """What one group's search can be narrowed to; what was chosen stays where it still is."""
        self._tools = {slug: tools[slug] for slug in choices.tools if slug in tools}
        _refill(self.tool, [(slug, _(tool.title)) for slug, tool in self._tools.items()])
        _refill(self.year, [(year, year) for year in choices.years])
        self._ask_of_tool()

    def wanted(self, group_id: str, *, room: bool) -> Filters:
        return Filters(
            group=group_id,
            kind=cast("Kind", self.kind.currentData()),
            tool=self.tool.currentData(),
            question=self.question.currentData(),
            side=self.side.currentData(),
            year=self.year.currentData(),
            answered=_yes_or_no(self.answered),
            told=_yes_or_no(self.told),
            room=room,
        )

    def let_everything_by(self) -> None:
        for chooser in self.choosers:
            chooser.setCurrentIndex(0)
        self._ask_of_tool()
        self._show(open_=False)

    @property
    def chosen(self) -> int:
        """How many of the questions are answered."""
        return sum(chooser.currentIndex() > 0 for chooser in self.choosers)

    def _listen(self) -> None:
        self.open.clicked.connect(self._open_or_fold)
        self.clear_all.clicked.connect(self._clear)
        self.tool.activated.connect(lambda _index: self._ask_of_tool())
        for chooser in self.choosers:
            chooser.activated.connect(lambda _index: self._on_chosen())

    def _open_or_fold(self) -> None:
        self._show(open_=not self.rows.isVisible())
        if self.rows.isVisible():
            self.kind.setFocus()

    def _clear(self) -> None:
        self.let_everything_by()
        self.open.setFocus()
        self.changed.emit()

    def _on_chosen(self) -> None:
        self._show(open_=True)
        self.changed.emit()

    def _show(self, *, open_: bool) -> None:
        self.rows.setVisible(open_ or bool(self.chosen))
        self.clear_all.setVisible(bool(self.chosen))
        self.open.setVisible(not self.chosen)
        here = self.rows.isVisibleTo(self)
        self.open.set_words(_("Fold this away") if here else _("Narrow it down"))
        self.open.set_icon("chevron-down" if here else "chevron-right")

    def _ask_of_tool(self) -> None:
        """The questions of the tool that is chosen, or of the usual one."""
        slug = self.tool.currentData() or USUAL_TOOL
        tool = self._tools.get(slug)
        steps = tool.of_kind("question", "plus-one", "rated", "open") if tool else ()
        _refill(self.question, [(item.id, _in_short(item)) for item in steps])


def _chooser(label: str, answers: Answers) -> Chooser:
    chooser = Chooser(label)
    _refill(chooser, answers)
    return chooser


def _refill(chooser: Chooser, answers: Answers) -> None:
    """The first answer always lets everything by."""
    was = chooser.currentData()
    chooser.blockSignals(True)
    chooser.clear()
    chooser.addItem(_("any"), "")
    for answer, words in answers:
        chooser.addItem(words, answer)
    chooser.setCurrentIndex(max(0, chooser.findData(was)))
    chooser.blockSignals(False)
    chooser.updateGeometry()


def _yes_or_no(chooser: Chooser) -> bool | None:
    return {_YES: True, _NO: False}.get(chooser.currentData())


def _kinds() -> Answers:
    words = kind_words()
    return [(kind, words[kind]) for kind in KINDS]


def kind_words() -> dict[Kind, str]:
    """What was found, in a word or a few."""
    return {
        "contribution": _("note"),
        "action": _("action"),
        "theme": _("theme"),
        "line": _("line of our agreement"),
        "settled": _("why we settled it"),
        "not_shared": _("part that is not shared"),
        "session": _("what a session was about"),
    }


def _sides() -> Answers:
    words = view_of_words()
    return [(side, words[side]) for side in VIEWS_OF if side]


def _in_short(item: Item) -> str:
    """The word that stands for a question, or how it begins."""
    words = with_capital(_(item.word)) if item.word else _(item.text)
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rsplit(" ", 1)[0] + "…"
