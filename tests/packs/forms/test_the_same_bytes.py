"""Whoever makes a pack again gets the same file: what was handed out can always be proved."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from app.packs.forms import FORMS
from tests.packs.forms.checkers import maker_of

ROOT = Path(__file__).parents[3]
HERE = {"PYTHONHASHSEED": "1", "TZ": "Europe/London", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"}
ELSEWHERE = {"PYTHONHASHSEED": "2026", "TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONUTF8": "1"}


def test_the_same_pack_is_the_same_file_on_every_day_and_computer() -> None:
    for form in FORMS:
        maker_of(form)
    programs = [_started(where) for where in (HERE, ELSEWHERE)]
    here, elsewhere = (_said(program) for program in programs)
    assert here.keys() == elsewhere.keys()
    assert {name.split()[0] for name in here} == set(FORMS)
    assert [name for name in here if here[name] != elsewhere[name]] == []


def _started(where: dict[str, str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.packs.forms.made_elsewhere", *FORMS]
    environment = os.environ | where
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )


def _said(program: subprocess.Popen[str]) -> dict[str, str]:
    told, _faults = program.communicate(timeout=300)
    assert program.returncode == 0
    return json.loads(told)
