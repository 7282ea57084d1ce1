"""The programs of others that read our files: each is asked what it thinks of them."""

import shutil
from pathlib import Path

import pytest

_LISTED = Path(__file__).parents[3] / "requirements" / "apt-forms.txt"

_MAKERS = {
    "brf": "lou_translate",
    "brf-1": "lou_translate",
    "brf-cy": "lou_translate",
    "wav": "espeak-ng",
}
"""Forms that another program makes for us."""


def maker_of(form: str) -> str:
    """Where the program lies that makes this form, "" when none is needed; skips like `checker`."""
    return checker(_MAKERS[form]) if form in _MAKERS else ""


def checker(command: str) -> str:
    """Where the program lies. Without it the test is skipped, which fails where all must run."""
    found = shutil.which(command)
    if found is None:
        packages = " ".join(_LISTED.read_text(encoding="utf-8").split())
        pytest.skip(f"This needs {command}. sudo apt-get install {packages}")
    return found
