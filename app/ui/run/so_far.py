"""Notes so far, as a file for one person: someone who cannot see the wall, or must leave early."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.run.running import Running
from app.words import _

if TYPE_CHECKING:
    from app.models.notebook import Notebook


def ask_where(page: QWidget, running: Running) -> QFileDialog:
    """Asks where, and writes it as a web page or as text. The name says nothing that was typed."""
    ask = QFileDialog(page, _("Notes so far"), str(_usual_place(running)))
    ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    ask.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    ask.setNameFilters([_("Web page (*.html)"), _("Plain text (*.txt)")])
    ask.setDefaultSuffix("html")
    ask.fileSelected.connect(lambda chosen: _write(running, Path(chosen)))
    ask.filterSelected.connect(
        lambda words: ask.setDefaultSuffix("txt" if "txt" in words else "html")
    )
    return ask


def save_in_documents(running: Running) -> None:
    """Without asking, as a web page: a room that looks on sees none of this laptop's files."""
    _write(running, _usual_place(running).with_suffix(".html"))


def _usual_place(running: Running) -> Path:
    surroundings = running.surroundings
    return surroundings.documents / f"{surroundings.now().date().isoformat()} notes so far"


def _write(running: Running, path: Path) -> None:
    surroundings = running.surroundings
    session_id, shelf = running.session_id, surroundings.shelf
    today, tools = surroundings.now().date(), surroundings.tools()

    def work(notebook: Notebook) -> Path:
        from app.packs.pages.guided import notes_so_far
        from app.packs.render import render
        from app.packs.saving import save
        from app.packs.styles import style_named
        from app.workshops.room import room_view

        document = notes_so_far(room_view(notebook.session(session_id)), tools, today)
        form = "txt" if path.suffix == ".txt" else "html"
        save(render(document, style_named("large-18-white"), form, shelf), path, replace=True)
        return path

    surroundings.desk.ask(
        work, lambda saved: surroundings.say(_said(saved, running.everyone)), owner=running
    )


def _said(saved: Path, everyone: bool) -> str:
    if everyone:
        return _("Saved as a web page, with your documents.")
    return _("Saved: {file}").format(file=saved.name)
