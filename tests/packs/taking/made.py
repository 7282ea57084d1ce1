"""Folders made for tests as the window and the command make them, and all the words in one."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from app.models.notebook import Notebook
from app.packs.taking.folder import Taken, TakenFolder
from app.packs.taking.order import TakeOrder
from app.packs.taking.page_files import Materials
from app.workshops.taken import in_years
from tests.packs.checks import SHELF
from tests.packs.pdf_reader import Pdf
from tests.workshops.making import TODAY, tools


def make_folder(
    notebook: Notebook,
    group_id: str,
    parent: Path,
    forms: Sequence[str] = ("html",),
    *,
    years: frozenset[int | None] | None = None,
    for_organiser: bool = False,
    day: date = TODAY,
) -> Taken:
    meetings = in_years(notebook.taking.meetings(group_id), years)
    order = TakeOrder(
        group=notebook.taking.group(group_id),
        day=day,
        forms=tuple(forms),
        for_organiser=for_organiser,
    )
    folder = TakenFolder(parent, order, meetings, materials(notebook, group_id))
    for meeting in meetings:
        folder.add(notebook.taking.meeting(meeting, for_organiser=for_organiser))
    threads = notebook.threads.of_group(group_id)
    return folder.finish(notebook.taking.agreements(group_id), threads)


def materials(notebook: Notebook, group_id: str) -> Materials:
    return Materials(tools=tools(), shelf=SHELF, own_words=notebook.packing.own_words(group_id))


def words_in_folder(folder: Path) -> dict[str, str]:
    """Each file by its path, with all the text in it; names of files and folders too."""
    return {
        path.relative_to(folder).as_posix(): _words_in(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _words_in(path: Path) -> str:
    if path.suffix == ".pdf":
        pdf = Pdf(path.read_bytes())
        return pdf.text_of(pdf.tree)
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as inside:
            return "\n".join(
                inside.read(name).decode("utf-8", "replace") for name in inside.namelist()
            )
    return path.read_text(encoding="utf-8")
