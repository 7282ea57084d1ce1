"""The commands without a window: what may be typed after `alongside`, and what each word is for.

Only the words are read here, so that the window can open before anything heavy is imported; what
a command does is in `commands`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NoReturn, TypeAlias

from app.packs.forms import FORMS
from app.words import _
from app.workshops.occasions import OCCASIONS

DONE, REFUSED, WRONG_WORDS = 0, 1, 2
"""Exit codes."""


def read(words: Sequence[str] | None = None) -> argparse.Namespace:
    """The words typed after `alongside`; ends the program with 2 when they make no sense."""
    typed = sys.argv[1:] if words is None else words
    parser = _parser(typed)
    asked = parser.parse_args(typed)
    if asked.command == "practice" and asked.no_window != (asked.out is not None):
        parser.error(_("--no-window and --out belong together."))
    if asked.command == "pack":
        _need_all(parser, asked)
    return asked


def _need_all(parser: argparse.ArgumentParser, asked: argparse.Namespace) -> None:
    """A run sheet says itself which styles and forms; one pack is told."""
    names = ("store", "session") if asked.run_sheet else ("page", "style", "form")
    missing = [f"--{name}" for name in names if getattr(asked, name, None) is None]
    if missing:
        parser.error(_("Still needed: {names}.").format(names=", ".join(missing)))


def wants_window(asked: argparse.Namespace) -> bool:
    return asked.command is None or (asked.command == "practice" and not asked.no_window)


class _Parser(argparse.ArgumentParser):
    """Says in plain words what it could not make sense of."""

    def error(self, message: str) -> NoReturn:
        words = message
        if message.startswith("the following arguments are required: "):
            words = _("Still needed: {names}.").format(names=message.partition(": ")[2])
        elif message.startswith("unrecognized arguments: "):
            words = _("Not known here: {names}.").format(names=message.partition(": ")[2])
        elif not message.endswith("."):
            words = _("Those words do not fit together.")
        more = _("“{name} --help” says what goes here.").format(name=self.prog)
        self.exit(WRONG_WORDS, f"{words} {more}\n")


_Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"


def _parser(typed: Sequence[str]) -> argparse.ArgumentParser:
    """Knows the command that was typed, or all of them for whoever asks which there are: to learn
    the words of every one would keep the window waiting."""
    parser = _Parser(
        prog="alongside",
        description=_("Helps a group run workshops together. Without a command it opens a window."),
    )
    parser.add_argument("--store", type=Path, metavar="FILE", help=_("whose notes to open"))
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"))
    asks = any(word.startswith(("-h", "--h")) for word in typed)
    for name, add in _COMMANDS.items():
        if asks or name in typed:
            add(commands)
    return parser


def _add(
    commands: _Commands,
    name: str,
    words: str,
    *,
    needs_store: bool = True,
) -> _Parser:
    command = commands.add_parser(name, help=words, description=f"{words[:1].upper()}{words[1:]}.")
    command.add_argument(
        "--store",
        type=Path,
        metavar="FILE",
        required=needs_store,
        default=argparse.SUPPRESS,
        help=_("the file the notes are in"),
    )
    return command


def _add_sessions(commands: _Commands) -> None:
    listed = _add(commands, "sessions", _("list the sessions"))
    listed.add_argument("--json", action="store_true", help=_("as a program reads it"))


def _add_check(commands: _Commands) -> None:
    _add(commands, "check", _("is it sound, which version, when was it backed up"))


def _add_backup(commands: _Commands) -> None:
    backup = _add(commands, "backup", _("put a checked copy into a folder"))
    backup.add_argument("--out", type=Path, required=True, metavar="DIR")


def _add_restore(commands: _Commands) -> None:
    restore = _add(commands, "restore", _("put a backup in the place of the notes"))
    restore.add_argument("--from", type=Path, required=True, metavar="BACKUP", dest="backup")


def _add_practice(commands: _Commands) -> None:
    words = _("open a made-up group to look round in")
    practice = _add(commands, "practice", words, needs_store=False)
    practice.add_argument(
        "--no-window", action="store_true", help=_("make its packs and pictures instead")
    )
    practice.add_argument("--out", type=Path, metavar="DIR", help=_("where to put them"))
    _add_replace(practice)


def _add_pack(commands: _Commands) -> None:
    pack = _add(commands, "pack", _("make one pack, or all of a run sheet"), needs_store=False)
    pack.add_argument(
        "--run-sheet",
        action="store_true",
        help=_("make all that the group keeps, in a new folder inside --out"),
    )
    pack.add_argument(
        "--occasion",
        choices=OCCASIONS,
        help=_("which pages of the run sheet; otherwise what the session needs next"),
    )
    pack.add_argument("--session", metavar="ID", help=_("the session it is about"))
    pack.add_argument("--page", metavar="NAME", help=_("which page; any other name lists them all"))
    pack.add_argument(
        "--style",
        metavar="NAME",
        help=_("how it looks, such as large-18-cream; any other name says which there are"),
    )
    pack.add_argument("--form", metavar="FORM", help=_one_of(FORMS))
    pack.add_argument(
        "--language",
        metavar="TAG",
        default="",
        help=_("a second language beside ours, such as cy, with what the group typed in it"),
    )
    pack.add_argument("--out", type=Path, required=True, metavar="FILE")
    pack.add_argument(
        "--print-tint", action="store_true", help=_("draw the colour of the paper as well")
    )
    _add_replace(pack)


def _add_take(commands: _Commands) -> None:
    take = _add(commands, "take", _("a group's whole record, as a new folder inside --out"))
    take.add_argument("--group", required=True, metavar="NAME", help=_("whose: a name or an id"))
    take.add_argument("--out", type=Path, required=True, metavar="DIR")
    take.add_argument(
        "--year", type=int, action="append", metavar="YEAR", help=_("only this year; say it again")
    )
    forms = ("html", "docx", "pdf", "epub")
    take.add_argument(
        "--form", action="append", metavar="FORM", help=_one_of(forms) + _("; say it again")
    )
    take.add_argument(
        "--for-organiser",
        action="store_true",
        help=_("with a folder of notes for the organiser only"),
    )


def _add_replace(command: _Parser) -> None:
    command.add_argument(
        "--replace", action="store_true", help=_("a file of that name may be replaced")
    )


_COMMANDS: dict[str, Callable[[_Commands], None]] = {
    "practice": _add_practice,
    "sessions": _add_sessions,
    "pack": _add_pack,
    "take": _add_take,
    "check": _add_check,
    "backup": _add_backup,
    "restore": _add_restore,
}
"""In the order help lists them."""


def _one_of(names: Iterable[str]) -> str:
    return _("one of these: {names}").format(names=", ".join(names))
