"""A store made by any version that ever was opens in this one, with everything in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.models import header, store, upgrade
from app.models.backup import backups_in, folder_of
from app.models.check import check_file
from app.models.errors import StoreError
from app.models.shown import SHOWN_V
from app.models.store import open_store
from app.models.tables import HEAD
from tests.models.making import (
    MIGRATIONS,
    NOTHING,
    begin,
    copied_store,
    everything,
    opened,
    shown_rows,
)

STORES = sorted((Path(__file__).parent / "stores").glob("version-*.alongside"))


def test_a_store_of_this_version_is_kept() -> None:
    assert f"version-{int(HEAD)}.alongside" in [path.name for path in STORES]


@pytest.mark.parametrize("old", STORES, ids=lambda path: path.stem)
def test_an_old_store_opens_with_everything_in_it(old: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.alongside"
    shutil.copyfile(old, path)
    notebook = opened(path)
    real, practice = notebook.groups()
    assert (real.name, real.made_up, practice.made_up) == ("Riverside group", False, True)
    newest, first = (notebook.session(one.id) for one in notebook.sessions())
    assert {note.text for note in newest.notes_under("fpo.q1")} == {
        "Posters at the library",
        "A quiet first half hour",
        "Phoning people the day before",
    }
    (parked,) = newest.notes_under("fpo.q4")
    assert (parked.text, parked.status, parked.view_of) == (
        "The heating broke twice",
        "parked",
        "carer",
    )
    assert [step.status for step in newest.steps] == ["visited", "left"]
    assert [action.what for action in newest.last_time] == ["Ask the hall about heating"]
    assert newest.last_time == first.actions
    assert first.actions[0].came_from == (first.contributions[0].id,)
    assert (first.status, first.finished_on) == ("finished", date(2026, 1, 13))
    assert notebook.draft(newest.id, "fpo.q2") == "We learned that"
    assert notebook.place(newest.id).everyone_can_see is True
    assert [found.text for found in notebook.search("heat").found] == [
        "The heating broke twice",
        "Ask the hall about heating",
    ]
    assert (notebook.undo_name(), notebook.redo_name()) == ("remove note", "add note")
    notebook.close()


@pytest.mark.parametrize("old", STORES, ids=lambda path: path.stem)
def test_an_old_store_is_worked_in_like_a_new_one(old: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.alongside"
    shutil.copyfile(old, path)
    notebook = opened(path)
    notebook.redo()
    whole = everything(notebook)
    done = 0
    while notebook.undo_name():
        notebook.undo()
        done += 1
    assert everything(notebook) == NOTHING
    for _ in range(done):
        notebook.redo()
    assert everything(notebook) == whole
    shown = shown_rows(notebook)
    notebook.close()
    assert check_file(path).sound
    assert b"Taken back words" not in path.read_bytes()
    assert shown


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Pretend that this program is one version on, with this as its migration."""

    def pretend(migration: str) -> Path:
        migrations = tmp_path / "migrations"
        shutil.copytree(MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
        (migrations / "versions" / "0002_next.py").write_text(
            "from alembic import op\nimport sqlalchemy as sa\n"
            "revision = '0002'\ndown_revision = '0001'\n"
            "def upgrade():\n    op.add_column('draft', sa.Column('kept_at', sa.Text))\n"
            f"    {migration}\n"
        )
        for module in (header, store, upgrade):
            monkeypatch.setattr(module, "HEAD", "0002")
        return migrations

    return pretend


def test_an_older_store_is_backed_up_and_then_brought_up_to_date(
    tmp_path: Path, next_version: Callable[[str], Path]
) -> None:
    path = copied_store(tmp_path)
    begun = begin(opened(path))
    begun.note("one")
    whole, shown = everything(begun.notebook), shown_rows(begun.notebook)
    begun.notebook.close()
    shutil.rmtree(folder_of(path))
    notebook = open_store(path, migrations=next_version("pass"))
    (backup,) = backups_in(folder_of(path))
    assert check_file(backup.path).version == "0001"
    assert everything(notebook) == whole
    assert shown_rows(notebook) == shown
    notebook.close()
    assert check_file(path).version == "0002"


@pytest.mark.parametrize(
    "fault",
    [
        "op.execute('INSERT INTO nowhere VALUES (1)')",
        "op.execute(\"UPDATE log_revision SET action_id = 'nothing'\")",
        "raise RuntimeError('a mistake')",
    ],
)
def test_a_migration_that_fails_leaves_the_store_as_it_was(
    fault: str, tmp_path: Path, next_version: Callable[[str], Path]
) -> None:
    path = copied_store(tmp_path)
    begun = begin(opened(path))
    begun.notebook.close()
    before = path.read_bytes()
    migrations = next_version(fault)
    with pytest.raises((StoreError, RuntimeError)):
        open_store(path, migrations=migrations)
    assert path.read_bytes() == before
    assert len(backups_in(folder_of(path))) >= 1


def test_what_is_shown_is_made_again_when_its_version_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copied_store(tmp_path)
    begun = begin(opened(path))
    begun.note("one")
    with begun.notebook._store.writing() as conn:
        conn.exec_driver_sql("DROP TABLE shown_contribution")
    begun.notebook.close()
    monkeypatch.setattr("app.models.upgrade.SHOWN_V", SHOWN_V + 1)
    notebook = opened(path)
    assert [found.text for found in notebook.search("one").found] == ["one"]
    assert len(notebook.session(begun.session_id).contributions) == 1
    notebook.close()
