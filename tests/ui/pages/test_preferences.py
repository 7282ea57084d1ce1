"""A damaged file of preferences is one to start afresh from: the window and the wall still open."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.ui.preferences import Preferences
from app.workshops.back_row import BackRow


def kept(file: Path, *lines: str) -> Preferences:
    file.write_text("\n".join(("[General]", *lines)), encoding="utf-8")
    return Preferences(file)


@pytest.mark.parametrize("size", ["99999999999", "-5", "0", "many"])
def test_a_size_that_no_wall_has_is_not_used(tmp_path: Path, size: str) -> None:
    assert kept(tmp_path / "this.ini", f"wall%20text%20size={size}").wall_scale == 100


@pytest.mark.parametrize("length", ["nan", "inf", "-3", "0", "1e308", "near"])
def test_lengths_that_no_room_has_are_not_used(tmp_path: Path, length: str) -> None:
    found = kept(
        tmp_path / "this.ini", f"picture%20height={length}", f"farthest%20seat={length}"
    ).back_row
    assert found == BackRow()


def test_bytes_that_are_no_preferences_leave_the_usual_ones(tmp_path: Path) -> None:
    file = tmp_path / "this.ini"
    file.write_bytes(bytes(range(256)) * 20)
    preferences = Preferences(file)
    assert (preferences.theme, preferences.scale, preferences.wall_scale) == ("paper", 100, 100)


def test_a_folder_in_the_place_of_the_file_stops_nothing(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path)
    preferences.theme = "high-contrast"
    assert preferences.theme == "high-contrast"
    assert list(tmp_path.iterdir()) == []
