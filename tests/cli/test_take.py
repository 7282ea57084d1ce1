"""What could go wrong where a group's record is taken without a window."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from app.models.store import open_store
from tests.cli.conftest import MIGRATIONS, Ask


def group_of(store: Path) -> tuple[str, str]:
    with closing(open_store(store, migrations=MIGRATIONS)) as notebook:
        (group,) = notebook.groups()
        return group.id, group.name


def test_a_group_is_taken_by_its_name_or_its_id_into_a_new_folder_each_time(
    ask: Ask, store: Path, tmp_path: Path
) -> None:
    out = tmp_path / "deep" / "out"
    answers = [
        ask("take", "--store", store, "--group", wanted, "--out", out) for wanted in group_of(store)
    ]
    assert [(told.code, told.err) for told in answers] == [(0, "")] * 2
    first, second = sorted(out.iterdir())
    assert second.name == f"{first.name} 2"
    assert answers[1].out == f"Made {_files(second)} files in {second.name}.\n"
    assert not (first / "for-the-organiser").exists()


def test_years_forms_and_what_is_for_the_organiser_are_asked_for(
    ask: Ask, store: Path, tmp_path: Path
) -> None:
    group, _name = group_of(store)
    words = ("take", "--store", store, "--group", group, "--out", tmp_path / "out")
    told = ask(*words, "--form", "epub", "--form", "html", "--for-organiser")
    assert told.code == 0
    (folder,) = (tmp_path / "out").iterdir()
    assert {path.suffix for path in (folder / "meetings").iterdir()} == {".epub", ".html"}
    assert (folder / "for-the-organiser" / "notes.json").is_file()
    told = ask(*words, "--year", "1066")
    assert told.code == 1
    assert "no meeting in those years" in told.err
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_a_group_nobody_knows_is_refused_with_those_there_are(
    ask: Ask, store: Path, tmp_path: Path
) -> None:
    told = ask("take", "--store", store, "--group", "Nobody", "--out", tmp_path / "out")
    assert told.code == 1
    assert group_of(store)[0] in told.err
    assert not (tmp_path / "out").exists()


def test_a_form_nobody_offers_is_refused(ask: Ask, store: Path, tmp_path: Path) -> None:
    words = ("take", "--store", store, "--group", group_of(store)[0], "--out", tmp_path / "out")
    told = ask(*words, "--form", "wav")
    assert told.code == 2
    assert "docx" in told.err


def test_a_place_that_cannot_be_written_is_said(ask: Ask, store: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    words = ("take", "--store", store, "--group", group_of(store)[0], "--out", tmp_path / "out")
    told = ask(*words)
    assert told.code == 1
    assert "safe" in told.err


def _files(folder: Path) -> int:
    return sum(1 for path in folder.rglob("*") if path.is_file())
