"""A Windows computer's battery, as SYSTEM_POWER_STATUS tells it."""

from __future__ import annotations

import ctypes
import struct

from app.ui.battery.charge import Charge

_STATUS = struct.Struct("<BBBBII")
"""On mains, battery flags, per cent, saver, seconds left, seconds when full."""
_UNPLUGGED, _NO_BATTERY, _UNKNOWN, _NOT_KNOWN_SECONDS = 0, 128, 255, 0xFFFFFFFF


def read() -> Charge | None:
    status = ctypes.create_string_buffer(_STATUS.size)
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  only Windows has it
    return of(status.raw) if kernel.GetSystemPowerStatus(status) else None


def of(status: bytes) -> Charge | None:
    """None where there is no battery, or none that says how full it is."""
    mains, flags, percent, _saver, seconds, _full = _STATUS.unpack(status)
    if flags == _UNKNOWN or flags & _NO_BATTERY or percent == _UNKNOWN:
        return None
    minutes = None if seconds == _NOT_KNOWN_SECONDS else seconds // 60
    return Charge(percent, mains == _UNPLUGGED, minutes)
