"""A Linux computer's battery, as the kernel tells it in small files.

Their names and units are the kernel's own (Documentation/ABI/testing/sysfs-class-power): energy in
microwatt hours and power in microwatts, or charge in microampere hours and current in microamperes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.ui.battery.charge import Charge

SUPPLIES = Path("/sys/class/power_supply")


@dataclass(frozen=True, slots=True)
class _Battery:
    percent: int
    draining: bool
    unit: str
    now: int
    full: int
    flow: int
    """What leaves it in an hour, in the unit of `now`; 0 when it does not say."""


def read(supplies: Path = SUPPLIES) -> Charge | None:
    """None where there is no battery, or none that says how full it is."""
    try:
        found = sorted(supplies.iterdir())
    except OSError:
        return None
    unplugged = _unplugged(found)
    batteries = [one for one in (_battery(supply, unplugged) for supply in found) if one]
    return _together(batteries) if batteries else None


def _unplugged(supplies: list[Path]) -> bool:
    """True when there is a plug, and nothing comes through it."""
    plugs = [_word(supply / "online") for supply in supplies if _word(supply / "type") == "Mains"]
    return bool(plugs) and all(plug == "0" for plug in plugs)


def _battery(supply: Path, unplugged: bool) -> _Battery | None:
    """None for what is no battery, or a mouse's, or an empty bay."""
    if _word(supply / "type") != "Battery" or _word(supply / "scope") == "Device":
        return None
    if _word(supply / "present") == "0":
        return None
    status = _word(supply / "status")
    kind, flow = ("energy", "power") if (supply / "energy_now").exists() else ("charge", "current")
    now, full = _number(supply / f"{kind}_now"), _number(supply / f"{kind}_full")
    percent = _number(supply / "capacity")
    if percent is None and now is not None and full:
        percent = round(100 * now / full)
    if percent is None:
        return None
    return _Battery(
        percent=percent,
        draining=status == "Discharging" or (status == "Unknown" and unplugged),
        unit=kind,
        now=now or 0,
        full=full or 0,
        flow=abs(_number(supply / f"{flow}_now") or 0),
    )


def _together(batteries: list[_Battery]) -> Charge:
    """Two batteries are used one after the other, so what flows from either empties both."""
    draining = any(one.draining for one in batteries)
    now, full = (sum(one.now for one in batteries), sum(one.full for one in batteries))
    if len({one.unit for one in batteries}) > 1 or not all(one.full for one in batteries):
        return Charge(round(sum(one.percent for one in batteries) / len(batteries)), draining)
    flow = sum(one.flow for one in batteries if one.draining)
    return Charge(round(100 * now / full), draining, round(60 * now / flow) if flow else None)


def _word(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _number(file: Path) -> int | None:
    try:
        return int(_word(file))
    except ValueError:
        return None
