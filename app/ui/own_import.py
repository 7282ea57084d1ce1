"""Gives Python its own import back, which PySide6 takes over when it is loaded.

From then on PySide6 reads the source of every module that is imported, Qt's or not, to see whether
it asks for Qt's names in another spelling (`from __feature__ import snake_case`), and all those
lines are kept. With SQLAlchemy that is a fifth of its import, and 15 MB to the end of the program.
Nothing of ours asks for that, so Python may import as it always does.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore as _takes_it_over  # pyright: ignore[reportUnusedImport] # noqa: F401

_KEPT_AS = "__orig_import__"
"""Where PySide6 keeps Python's own."""


def give_import_back() -> None:
    """Does nothing where PySide6 has left the import alone."""
    builtins.__import__ = getattr(builtins, _KEPT_AS, builtins.__import__)
