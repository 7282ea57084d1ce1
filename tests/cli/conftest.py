"""A practice store that tests may copy, and the commands run as a helper would type them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.__main__ import main
from app.models.practice import play
from app.models.store import open_store
from app.workshops.practice import practice_group
from tests.workshops.making import TODAY, tools

MIGRATIONS = Path(__file__).parents[2] / "migrations"

SESSIONS = 6
"""Of the practice group: three reviews held, one to come, and the ladder twice."""


@dataclass(frozen=True)
class Told:
    """What a command answered."""

    code: int
    out: str
    err: str


Ask = Callable[..., Told]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Type words after `alongside`, in this process."""

    def typed(*words: object) -> Told:
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:
            code = int(ended.code or 0)
        heard = capsys.readouterr()
        return Told(code, heard.out, heard.err)

    return typed


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = tmp_path_factory.mktemp("made") / "notes.alongside"
    with closing(open_store(store, migrations=MIGRATIONS, create=True)) as notebook:
        play(notebook, practice_group(tools(), TODAY))
    return store


@pytest.fixture
def store(made_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made_once, tmp_path / "notes.alongside"))


@pytest.fixture
def session_id(store: Path) -> str:
    """The newest finished review."""
    with closing(open_store(store, migrations=MIGRATIONS)) as notebook:
        return notebook.sessions()[1].id
