"""A notebook to write in, closed again whatever the test did."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.notebook import Notebook
from tests.models.making import Begun, begin, copied_store, opened


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return copied_store(tmp_path)


@pytest.fixture
def notebook(store: Path) -> Iterator[Notebook]:
    opened_notebook = opened(store)
    yield opened_notebook
    opened_notebook.close()


@pytest.fixture
def begun(notebook: Notebook) -> Begun:
    return begin(notebook)
