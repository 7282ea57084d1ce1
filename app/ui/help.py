"""Help: where to begin, every key, and what can be relied on. Made from the table of actions."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import QWidget

from app.ui.actions import Action, actions
from app.ui.key_table import KeyTable
from app.ui.parts.labels import Heading, Text
from app.ui.parts.surfaces import Card, Column
from app.ui.surroundings import Destination, Surroundings
from app.ui.text_page import TextPage
from app.words import _


class HelpPage(TextPage):
    """One page to read from the top; nothing on it opens anything on a network."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Help"))
        for title, sentences in _before_the_keys():
            self._add(title, sentences)
        self._add_keys()
        for title, sentences in _after_the_keys(surroundings):
            self._add(title, sentences)

    def arrive(self, destination: Destination) -> None:
        self.begin_reading()

    def _add(self, title: str, sentences: Iterable[str]) -> None:
        words = (Text(sentence) for sentence in sentences)
        self.content.add(Column(Heading(title, 2), *words, gap=8, margins=(0, 0, 0, 8)))

    def _add_keys(self) -> None:
        known = actions().values()
        running = [action for action in known if action.while_running]
        telling = [action for action in known if action.while_telling]
        typing = [action for action in known if action.while_typing_up]
        gathering = [action for action in known if action.while_gathering]
        agreeing = [action for action in known if action.while_agreeing]
        looking = [action for action in known if action.while_looking]
        checking = [action for action in known if action.while_checking]
        packing = [action for action in known if action.while_packing]
        back = [action for action in known if action.while_looking_back]
        of_a_place = (
            *gathering,
            *telling,
            *typing,
            *agreeing,
            *looking,
            *checking,
            *packing,
            *back,
        )
        special = {action.id for action in (*running, *of_a_place)}
        anywhere = [action for action in known if action.id not in special]
        self.content.add(_keys(_("Keys anywhere"), anywhere))
        self.content.add(_keys(_("Keys while a session runs"), running))
        self.content.add(_keys(_("Keys on the board, while gathering"), gathering))
        self.content.add(_keys(_("Keys on the lines of an agreement, in a session"), looking))
        self.content.add(_keys(_("Keys while you tell people what happened"), telling))
        self.content.add(_keys(_("Keys while you type up from paper"), typing))
        self.content.add(_keys(_("Keys on the lines of an agreement"), agreeing))
        self.content.add(_keys(_("Keys on the lines of an access check"), checking))
        self.content.add(_keys(_("Keys while you put a pack together"), packing))
        self.content.add(_keys(_("Keys while you look back"), back))


def _keys(title: str, chosen: list[Action]) -> QWidget:
    return Card(Heading(title, 2), KeyTable(chosen), gap=14, margins=(28, 22, 28, 24))


def _before_the_keys() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (
            _("The first five minutes"),
            (
                _("1. On Home, choose 4 plus 1 review."),
                _("2. Say what you are looking back at. You can leave it for now."),
                _("3. Say who can see this laptop. If it is on the projector, choose Everyone."),
                _(
                    "4. The welcome is ready for the wall. Esc covers the wall at any time, "
                    "and only ever covers it."
                ),
                _("5. Write what people say in their own words. Enter adds it, and it is saved."),
                _("6. At the end, choose Packs and make the record in the size each person reads."),
            ),
        ),
        (
            _("Nothing leaves this laptop"),
            (
                _(
                    "Alongside works without the internet and sends nothing anywhere. What you "
                    "write is saved as you go, and copied to a backup each time you close it."
                ),
                _(
                    "When everyone can see this laptop, each page shows only what is for the "
                    "room. Change that with Who can see this laptop, on Home or in Settings."
                ),
            ),
        ),
        (
            _("Taking words back"),
            (
                _(
                    "Anyone may take back what they said, and need not say why. In the session, "
                    "choose the note and then Take back."
                ),
                _(
                    "Taken back means gone: out of the notes, the search, the history and every "
                    "pack made later. It cannot reach a sheet that was already printed or given "
                    "away, or an older backup until newer ones take its place."
                ),
            ),
        ),
    )


def _after_the_keys(
    surroundings: Surroundings,
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    credits = [_(tool.credit) for tool in surroundings.tools().values() if tool.credit]
    return (
        (_("Thanks to"), (*dict.fromkeys(credits), *_made_with())),
        (_("About"), (_about(),)),
    )


def _made_with() -> tuple[str, ...]:
    return (
        _("Letters: Atkinson Hyperlegible Next, Noto Sans and Noto Sans Symbols 2, SIL OFL 1.1."),
        _("Icons: Tabler Icons, MIT licence."),
        _(
            "Programs: Qt and PySide6 (LGPL 3), SQLAlchemy and Alembic (MIT), SQLite and "
            "SQLCipher (public domain, BSD), ReportLab (BSD), msgspec (BSD), HarfBuzz (MIT)."
        ),
        _("The full licences lie beside these things, in the folder of the program."),
    )


def _about() -> str:
    return _("Alongside {version}. Free to use, share and change: MIT licence.").format(
        version=_version()
    )


def _version() -> str:
    try:
        return version("alongside")
    except PackageNotFoundError:
        return ""
