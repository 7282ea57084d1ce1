"""Draws the first page of the practice review's record, as the preview does. Run by `previews`."""

from __future__ import annotations

import sys
from contextlib import closing
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from app.models.notebook import Notebook
from app.models.store import open_store
from app.packs.making import PackFile, document_of
from app.packs.pages.kinds import Sources, pages_for
from app.packs.render import render
from app.packs.styles import style_named
from app.ui.packing.making import Wanted, Workroom, make, picture_of
from app.workshops.room import room_view
from tests.benchmarks.clock import say
from tests.benchmarks.measured import take_turns
from tests.benchmarks.packs import milliseconds
from tests.benchmarks.stores import MIGRATIONS, SHELF, TOOLS

TIMES = 9
_AS_WIDE = QSize(560, 800)
_FILE = PackFile(name="", pages=("record",), form="pdf", style="large-18-cream", copies=1)


def main() -> None:
    application = QGuiApplication(sys.argv[:1])
    with closing(open_store(Path(sys.argv[1]), migrations=MIGRATIONS, create=False)) as notebook:
        say(_measured(notebook))
    del application


def _measured(notebook: Notebook) -> tuple[list[float], list[float]]:
    session_id = next(one.id for one in notebook.sessions() if one.status == "finished")
    wanted = Wanted(file=_FILE, occasion="after", session_id=session_id)
    workroom = Workroom(tools=lambda: dict(TOOLS), shelf=SHELF, today=date.today())
    room = room_view(notebook.session(session_id))
    sources = Sources(tools=TOOLS, today=date.today(), room=room, points=18.0)
    document = document_of(_FILE, "after", pages_for(TOOLS), sources)
    style = style_named(_FILE.style)
    return take_turns(
        TIMES,
        lambda: milliseconds(lambda: render(document, style, "pdf", SHELF)),
        lambda: milliseconds(lambda: picture_of(make(notebook, wanted, workroom).pdf, 0, _AS_WIDE)),
    )


if __name__ == "__main__":
    main()
