"""Migrations: pytest-alembic's own tests, and that what the code believes of them is so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pytest_alembic.tests import (
    test_model_definitions_match_ddl,
    test_single_head_revision,
    test_up_down_consistency,
    test_upgrade,
)
from sqlalchemy import Engine, create_engine, inspect
from sqlalchemy.pool import StaticPool

from app.models.driver import driver
from app.models.shown import metadata as shown
from app.models.tables import HEAD, metadata
from app.models.upgrade import known_versions
from tests.models.making import MIGRATIONS

__all__ = [
    "test_model_definitions_match_ddl",
    "test_single_head_revision",
    "test_up_down_consistency",
    "test_upgrade",
]


@pytest.fixture
def alembic_config() -> dict[str, Any]:
    return {"script_location": str(MIGRATIONS), "path_separator": "os"}


@pytest.fixture
def alembic_engine() -> Iterator[Engine]:
    engine = create_engine("sqlite://", module=driver, poolclass=StaticPool)
    yield engine
    engine.dispose()


def test_the_code_is_written_for_the_last_migration(alembic_runner: Any) -> None:
    assert alembic_runner.heads == [HEAD]
    assert HEAD in known_versions(MIGRATIONS)


def test_migrations_touch_nothing_that_is_shown(
    alembic_runner: Any, alembic_engine: Engine
) -> None:
    alembic_runner.migrate_up_to("heads")
    made = set(inspect(alembic_engine).get_table_names()) - {"alembic_version"}
    assert made == set(metadata.tables)
    assert not made & set(shown.tables)
