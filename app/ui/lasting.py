"""Keeps Python 3.11 from being aborted by PySide6 6.12.

That release hands out None, and the True of an emitted signal, without counting the new holder.
From 3.12 Python never lets go of either, so it does no harm; 3.11 counts, and after some thousands
of calls that return nothing it stops the whole program with "deallocating None". Giving them more
holders than a session could use up, before Qt is first called, makes 3.11 behave as 3.12 does.
"""

from __future__ import annotations

import sys

_MORE_THAN_A_SESSION_USES = 1 << 60


def keep_constants() -> None:
    """Does nothing where Python keeps them itself."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    from ctypes import c_ssize_t

    for constant in (None, True, False):
        holders = c_ssize_t.from_address(id(constant))
        if holders.value < _MORE_THAN_A_SESSION_USES:
            holders.value += _MORE_THAN_A_SESSION_USES
