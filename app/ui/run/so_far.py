"""Notes so far, as a file for one person: someone who cannot see the wall, or must leave early."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.run.running import Running
from app.words import _

if TYPE_CHECKING:
    from app.models.notebook import Notebook


def save_notes_so_far(page: QWidget, running: Running) -> QFileDialog:
    """Asks where, and writes it as a web page or as text. The name says nothing that was typed."""
    surroundings = running.surroundings
    day = surroundings.now().date().isoformat()
    ask = QFileDialog(page, _("Notes so far"), str(surroundings.documents / f"{day} notes so far"))
    ask.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    ask.setNameFilters([_("Web page (*.html)"), _("Plain text (*.txt)")])
    ask.setDefaultSuffix("html")
    ask.fileSelected.connect(lambda chosen: _write(running, Path(chosen)))
    ask.filterSelected.connect(
        lambda words: ask.setDefaultSuffix("txt" if "txt" in words else "html")
    )
    return ask


def _write(running: Running, path: Path) -> None:
    surroundings = running.surroundings
    session_id, fonts = running.session_id, surroundings.fonts
    today, tools = surroundings.now().date(), surroundings.tools()

    def work(notebook: Notebook) -> Path:
        from app.packs.pages.guided import notes_so_far
        from app.packs.render import render
        from app.packs.saving import save
        from app.packs.styles import style_named
        from app.workshops.room import room_view

        document = notes_so_far(room_view(notebook.session(session_id)), tools, today)
        form = "txt" if path.suffix == ".txt" else "html"
        save(render(document, style_named("large-18-white"), form, fonts), path, replace=True)
        return path

    surroundings.desk.ask(
        work,
        lambda saved: surroundings.say(_("Saved: {file}").format(file=saved.name)),
        owner=running,
    )
