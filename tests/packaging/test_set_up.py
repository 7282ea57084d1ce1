"""A newcomer's first minute: set-up does once what is needed, or says in one line what to type."""

from __future__ import annotations

from pathlib import Path

import pytest

from requirements import set_up


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A machine with dpkg and no rights, on which every command is written down and fails."""
    asked: list[list[str]] = []

    def refuse(command: list[str], **_: object) -> bool:
        asked.append(command)
        return False

    monkeypatch.setattr(set_up, "succeeds", refuse)
    monkeypatch.setattr(set_up, "installed", lambda: set[str]())
    monkeypatch.setattr(set_up, "administrator", lambda: None)
    monkeypatch.setattr(set_up.shutil, "which", lambda name: f"/usr/bin/{name}")
    return asked


@pytest.mark.parametrize(
    ("environment", "platform", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "darwin", True),
    ],
)
def test_only_linux_can_be_without_a_display(
    environment: dict[str, str], platform: str, shown: bool
) -> None:
    assert set_up.has_display(environment, platform) is shown


def test_an_old_python_is_told_what_to_type() -> None:
    with pytest.raises(set_up.CannotSetUp, match=r"3\.11 or newer, and python3 here is 3\.10"):
        set_up.require_python((3, 10))


def test_missing_libraries_are_one_line_to_type(bare: list[list[str]]) -> None:
    with pytest.raises(set_up.CannotSetUp) as refused:
        set_up.add_system_libraries("test")
    line = str(refused.value).splitlines()[-1]
    assert line.startswith("  sudo apt-get install")
    assert line.split()[4:] == set_up.listed("offscreen")
    assert bare == []


def test_the_window_asks_for_its_libraries_only_where_it_can_be_shown(
    bare: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_up, "installed", lambda: set(set_up.listed("offscreen")))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    set_up.add_system_libraries("run")
    monkeypatch.setenv("DISPLAY", ":0")
    with pytest.raises(set_up.CannotSetUp, match="libxcb-cursor0"):
        set_up.add_system_libraries("run")


def test_package_lists_are_fetched_only_when_they_must_be(
    bare: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_up, "administrator", lambda: ["sudo", "-n"])
    assert not set_up.apt_install(["libgl1"])
    assert [command[5] for command in bare] == ["-qq", "-qq"]
    assert [command[6] for command in bare] == ["install", "update"]


def test_a_library_under_its_newer_name_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    def query(*_: object, **__: object) -> object:
        class Answer:
            stdout = (
                "installed\tlibglib2.0-0t64, libglib2.0-0 (= 2.80)\n"
                "config-files\tlibgl1, \n"
                "installed\tlibegl1, \n"
            )

        return Answer()

    monkeypatch.setattr(set_up.subprocess, "run", query)
    assert set_up.absent(["libglib2.0-0", "libgl1", "libegl1"], set_up.installed()) == ["libgl1"]


def test_asked_again_it_does_nothing_until_a_lock_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = pretend_installer(tmp_path, monkeypatch)
    set_up.add_libraries("run")
    assert len(ran) == 3
    set_up.add_libraries("run")
    assert len(ran) == 3
    (tmp_path / "run.txt").write_text("newer")
    set_up.add_libraries("run")
    assert len(ran) > 3


def test_opening_the_window_does_not_take_the_test_tools_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = pretend_installer(tmp_path, monkeypatch)
    set_up.add_libraries("dev")
    before = len(ran)
    set_up.add_libraries("run")
    assert len(ran) == before


def pretend_installer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Locks in a folder of their own, and a uv that is only written down."""
    ran: list[list[str]] = []
    for name in ("run.txt", "build.txt", "dev.txt", "pyproject.toml"):
        (folder / name).write_text(name)
    monkeypatch.setattr(set_up, "ROOT", folder)
    monkeypatch.setattr(set_up, "LOCKS", folder)
    monkeypatch.setattr(set_up, "VENV", folder)
    monkeypatch.setattr(set_up, "uv", ran.append)
    return ran
