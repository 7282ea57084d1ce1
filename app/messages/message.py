"""The shape of a message, the words for what nobody foresaw, and turns of phrase shared by all."""

import errno
from functools import singledispatch
from pathlib import Path
from typing import NamedTuple

from app.words import _

_ALWAYS_LEFT_IN = "\u200d"
"""Joins pictures into one: a family, a flag."""


class Message(NamedTuple):
    """The three things a person needs to hear when something did not go as they hoped."""

    happened: str
    safe: str
    do: str

    def __str__(self) -> str:
        return " ".join(part for part in self if part)


@singledispatch
def explain(error: BaseException) -> Message:
    """The error in three parts; the words here are for what nobody foresaw."""
    return Message(
        _("Something happened that Alongside was not ready for."),
        _("The notes you added before this are safe on this computer."),
        _("Please try again. If it happens again, close Alongside and open it again."),
    )


@explain.register
def _os_error(error: OSError) -> Message:
    if error.errno == errno.ENOSPC:
        return disk_full(error)
    if error.errno == errno.ENAMETOOLONG:
        return Message(
            _("That name is too long for this computer."),
            _("Nothing was made or changed."),
            _("Choose a shorter name, or a folder that is not so deep inside others."),
        )
    return Message(
        _("This computer would not let Alongside use a file or a folder."),
        _("The notes you added before this are safe."),
        _("Check that the disk or stick is plugged in and that you may change what is on it."),
    )


def disk_full(error: BaseException) -> Message:
    return Message(
        _("The disk is full."),
        _("What was kept before is safe. The last change was not kept."),
        _("Make some room on the disk, then do the last thing again."),
    )


def named(path: Path) -> str:
    """The file's own name: the folders above it may say whose computer this is.

    On one line and in reading order, whatever marks the name is made of.
    """
    name = path.name or str(path)
    seen = (one if one.isprintable() or one == _ALWAYS_LEFT_IN else " " for one in name)
    return f"“{''.join(seen)}”"


def nothing_changed() -> str:
    return _("Nothing was changed.")


def try_again() -> str:
    return _("Try again. If it happens again, close Alongside and open it again.")


def still_typed() -> str:
    return _("What you typed is still here.")
