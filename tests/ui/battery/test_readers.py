"""What each kind of computer tells of its battery, read from samples of what it tells."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from app.ui.battery import linux, mac, windows
from app.ui.battery.charge import Charge

PLUG_OUT = {"type": "Mains", "online": "0"}
BATTERY = {
    "type": "Battery",
    "present": "1",
    "status": "Discharging",
    "capacity": "24",
    "energy_now": "12000000",
    "energy_full": "50000000",
    "power_now": "18000000",
}


def laid(folder: Path, **supplies: dict[str, str]) -> Path:
    for name, files in supplies.items():
        (folder / name).mkdir()
        for file, text in files.items():
            (folder / name / file).write_text(text + "\n")
    return folder


def test_a_laptop_that_runs_on_its_battery(tmp_path: Path) -> None:
    assert linux.read(laid(tmp_path, AC=PLUG_OUT, BAT0=BATTERY)) == Charge(24, True, 40)


@pytest.mark.parametrize("status", ["Charging", "Full", "Not charging"])
def test_a_plugged_in_laptop_is_not_draining(tmp_path: Path, status: str) -> None:
    found = linux.read(laid(tmp_path, BAT0=BATTERY | {"status": status}))
    assert found == Charge(24, False)


@pytest.mark.parametrize(("online", "draining"), [("0", True), ("1", False)])
def test_a_battery_that_does_not_know_is_judged_by_the_plug(
    tmp_path: Path, online: str, draining: bool
) -> None:
    battery = BATTERY | {"status": "Unknown"}
    found = linux.read(laid(tmp_path, AC=PLUG_OUT | {"online": online}, BAT0=battery))
    assert found is not None
    assert found.draining is draining


def test_one_that_counts_amperes_may_say_that_current_flows_backwards(tmp_path: Path) -> None:
    battery = {
        "type": "Battery",
        "status": "Discharging",
        "charge_now": "1000000",
        "charge_full": "4000000",
        "current_now": "-2000000",
    }
    assert linux.read(laid(tmp_path, BAT1=battery)) == Charge(25, True, 30)


def test_two_batteries_are_emptied_one_after_the_other(tmp_path: Path) -> None:
    waiting = BATTERY | {"status": "Not charging", "power_now": "0", "energy_now": "6000000"}
    found = linux.read(laid(tmp_path, BAT0=BATTERY, BAT1=waiting))
    assert found == Charge(18, True, 60)


def test_batteries_that_count_differently_are_only_averaged(tmp_path: Path) -> None:
    other = {"type": "Battery", "status": "Unknown", "capacity": "50", "charge_now": "1"}
    assert linux.read(laid(tmp_path, BAT0=BATTERY, BAT1=other)) == Charge(37, True)


@pytest.mark.parametrize("missing", ["power_now", "energy_now"])
def test_without_figures_nobody_knows_how_long(tmp_path: Path, missing: str) -> None:
    battery = {name: text for name, text in BATTERY.items() if name != missing}
    assert linux.read(laid(tmp_path, BAT0=battery)) == Charge(24, True)


@pytest.mark.parametrize(
    "supply",
    [
        PLUG_OUT,
        BATTERY | {"scope": "Device"},
        BATTERY | {"present": "0"},
        {"type": "Battery", "status": "Discharging"},
        {"type": "Battery", "capacity": "a lot"},
    ],
)
def test_a_plug_a_mouse_and_an_empty_bay_are_no_battery(
    tmp_path: Path, supply: dict[str, str]
) -> None:
    assert linux.read(laid(tmp_path, BAT0=supply)) is None


def test_a_computer_that_tells_nothing(tmp_path: Path) -> None:
    assert linux.read(tmp_path / "nothing") is None
    assert linux.read(tmp_path) is None


def status(mains: int, flags: int, percent: int, seconds: int) -> bytes:
    return struct.pack("<BBBBII", mains, flags, percent, 0, seconds, 0xFFFFFFFF)


@pytest.mark.parametrize(
    ("told", "charge"),
    [
        (status(0, 0, 24, 2400), Charge(24, True, 40)),
        (status(0, 2, 24, 0xFFFFFFFF), Charge(24, True)),
        (status(1, 8, 24, 0xFFFFFFFF), Charge(24, False)),
        (status(255, 0, 24, 0xFFFFFFFF), Charge(24, False)),
        (status(1, 128, 255, 0xFFFFFFFF), None),
        (status(0, 255, 24, 0xFFFFFFFF), None),
        (status(0, 1, 255, 0xFFFFFFFF), None),
    ],
)
def test_windows(told: bytes, charge: Charge | None) -> None:
    assert windows.of(told) == charge


FROM = "Now drawing from '{}'\n"
INSIDE = FROM.format("Battery Power") + " -InternalBattery-0 (id=4653155)\t"


@pytest.mark.parametrize(
    ("told", "charge"),
    [
        (INSIDE + "24%; discharging; 0:40 remaining present: true\n", Charge(24, True, 40)),
        (INSIDE + "24%; discharging; (no estimate) present: true\n", Charge(24, True)),
        (INSIDE + "24%; discharging; 0:00 remaining present: true\n", Charge(24, True)),
        (INSIDE + "80%; charging; 0:45 remaining present: true\n", Charge(80, False)),
        (INSIDE + "100%; charged; 0:00 remaining present: true\n", Charge(100, False)),
        (INSIDE + "29%; AC attached; not charging present: true\n", Charge(29, False)),
        (FROM.format("AC Power"), None),
        (FROM.format("AC Power") + " -Some UPS (id=1)\t24%; discharging; 0:40 remaining\n", None),
        ("", None),
    ],
)
def test_a_mac(told: str, charge: Charge | None) -> None:
    assert mac.of(told) == charge
