"""Writes notes until it is killed, again and again, and tells what became of them.

Run by test_kill.py as a process of its own. It imports once; each writer is forked from it, and is
killed with no warning after a few of its notes have been acknowledged, somewhere in the next one.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from app.models.check import check_file
from app.models.notebook import Notebook
from app.models.rebuild import rebuild
from app.workshops.new import NewAction
from tests.models.making import begin, copied_store, opened, shown_rows

ROUNDS = 10
"""Kills for each store, so that later ones meet what earlier ones left."""


def write_until_killed(path: Path, session_id: str, tell: int, seed: int) -> None:
    """Write as a session does, and acknowledge each note once its change has come back."""
    chance = random.Random(seed)
    notebook = opened(path)
    for number in range(10_000):
        text = f"{seed} {number} " + "word " * chance.randint(1, 300)
        notebook.keep_draft(session_id, "fpo.q1", text)
        note = notebook.add_contribution(session_id, "fpo.q1", text, clear_draft="fpo.q1")
        os.write(tell, f"{note.created[0]} {text.strip()}\n".encode())
        if chance.random() < 0.2:
            notebook.add_action(session_id, NewAction(what=text, came_from=note.created))
            notebook.undo()


def killed_writer(path: Path, session_id: str, seed: int) -> dict[str, str]:
    """Fork a writer, kill it at a moment nobody chose, and return what it had acknowledged."""
    hear, tell = os.pipe()
    writer = os.fork()
    if writer == 0:
        os.close(hear)
        try:
            write_until_killed(path, session_id, tell, seed)
        finally:
            os._exit(1)
    os.close(tell)
    chance = random.Random(seed)
    told = _read_lines(hear, chance.randint(1, 12))
    until = time.perf_counter() + chance.random() * 0.003
    while time.perf_counter() < until:
        pass
    os.kill(writer, signal.SIGKILL)
    _, status = os.waitpid(writer, 0)
    assert os.WIFSIGNALED(status), "the writer ended by itself"
    with os.fdopen(hear, "rb") as rest:
        told += rest.read()
    lines = told.decode().splitlines()
    return dict(line.split(" ", 1) for line in lines)


def _read_lines(hear: int, wanted: int) -> bytes:
    told = b""
    while told.count(b"\n") < wanted and (more := os.read(hear, 65536)):
        told += more
    return told


def main(folder: Path, kills: int) -> None:
    acknowledged: dict[str, str] = {}
    lost: list[str] = []
    unsound: list[str] = []
    for store in range(kills // ROUNDS):
        path = copied_store(folder).rename(folder / f"store {store}.alongside")
        begun = begin(opened(path))
        begun.notebook.close()
        mine: dict[str, str] = {}
        for number in range(ROUNDS):
            mine |= killed_writer(path, begun.session_id, store * ROUNDS + number)
            notebook = opened(path)
            kept = {note.id: note.text for note in notebook.session(begun.session_id).contributions}
            lost += [note for note, text in mine.items() if kept.get(note) != text]
            if number == ROUNDS - 1:
                unsound += _not_as_the_log_says(notebook)
            notebook.close()
            unsound += check_file(path).problems
        acknowledged |= mine
    found = {"kills": kills, "acknowledged": len(acknowledged), "lost": lost, "unsound": unsound}
    print(json.dumps(found))


def _not_as_the_log_says(notebook: Notebook) -> list[str]:
    shown = shown_rows(notebook)
    with notebook._store.writing() as conn:
        rebuild(conn)
    again = shown_rows(notebook)
    return [name for name in shown if shown[name] != again[name]]


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
