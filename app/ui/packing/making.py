"""The work behind the window: a page is built and drawn on the desk's worker thread.

Nothing here is imported on the window's own thread before the first paint except the standard
library: ReportLab and Qt's PDF reader are loaded by the worker, when it first needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt

from app.packs.document import Document
from app.packs.errors import PackError
from app.packs.pages.file_names import file_name, points_of
from app.packs.pages.kinds import PageKind, Sources, build, page_named, pages_for
from app.packs.render import render
from app.packs.saving import refuse_if_there, save
from app.packs.shelf import Shelf
from app.packs.styles import style_named
from app.workshops.agreement import RESPECT, NewSince, new_since
from app.workshops.listed import SessionSummary
from app.workshops.room import RoomSession, room_view
from app.workshops.session import Session
from app.workshops.what_to_expect import WhatToExpect, what_to_expect

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtPdf import QPdfDocument

    from app.models.notebook import Notebook
    from app.workshops.content import Tool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What someone has chosen."""

    page: str
    style: str
    session_id: str = ""
    """ "" for a blank page that is about no session."""
    joined: date | None = None
    """The day somebody joined, for that person's welcome."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workroom:
    """What pages are made from, besides the notes."""

    tools: Callable[[], dict[str, Tool]]
    shelf: Shelf
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A page, ready to be looked at."""

    wanted: Wanted
    text: str
    pdf: bytes = b""
    pages: int = 0
    trouble: PackError | None = None
    """Why there is no PDF; the words are still there as text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One page of a PDF as it looks, and as it reads."""

    image: QImage
    text: str


def offered(notebook: Notebook, wanted: str, newest: int) -> tuple[SessionSummary, ...]:
    """The newest sessions, and the wanted one when it is older than these."""
    sessions = notebook.sessions(limit=newest)
    if not wanted or any(session.id == wanted for session in sessions):
        return sessions
    return (*sessions, _summary_of(notebook.session(wanted)))


def make(notebook: Notebook, wanted: Wanted, workroom: Workroom) -> Made:
    """The page as a PDF on paper of its own colour, and as text. Raises SessionNeeded, NotHere."""
    document = _document(notebook, wanted, workroom)
    style = style_named(wanted.style).with_tint()
    text = render(document, style, "txt", workroom.shelf).decode()
    try:
        pdf = render(document, style, "pdf", workroom.shelf)
    except PackError as trouble:
        return Made(wanted=wanted, text=text, trouble=trouble)
    return Made(wanted=wanted, text=text, pdf=pdf, pages=_count(pdf))


def make_file(
    notebook: Notebook,
    wanted: Wanted,
    workroom: Workroom,
    form: str,
    path: Path,
    *,
    replace: bool = False,
) -> Path:
    """Make the page and put it at `path`. Raises FileThere, CannotWrite and CannotSetScript."""
    refuse_if_there(path, replace=replace)
    document = _document(notebook, wanted, workroom, form)
    style = style_named(wanted.style)
    save(render(document, style, form, workroom.shelf), path, replace=replace)
    return path


def make_for_printer(notebook: Notebook, wanted: Wanted, workroom: Workroom) -> bytes:
    """The page as a PDF without its tint: the paper in the printer has the colour."""
    document = _document(notebook, wanted, workroom)
    return render(document, style_named(wanted.style), "pdf", workroom.shelf)


def name_of_file(notebook: Notebook, wanted: Wanted, workroom: Workroom, form: str) -> str:
    """What to call it: never anything that was typed."""
    page, style = _kind(wanted, workroom), style_named(wanted.style)
    return file_name(page, _room_of(notebook, wanted), style, form)


def picture_of(pdf: bytes, page: int, size: QSize) -> Picture:
    """One page, drawn to fit `size` in real pixels."""
    with opened(pdf) as document:
        shape = document.pagePointSize(page)
        fitted = shape.scaled(size.toSizeF(), Qt.AspectRatioMode.KeepAspectRatio).toSize()
        image = on_paper(document, page, fitted.expandedTo(QSize(1, 1)))
        return Picture(image=image, text=document.getAllText(page).text())


def on_paper(document: QPdfDocument, page: int, size: QSize) -> QImage:
    """The page on white paper. Qt leaves out the paper: black letters on a black window."""
    from PySide6.QtGui import QImage, QPainter

    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(page, size))
    painter.end()
    return paper


@contextmanager
def opened(pdf: bytes) -> Iterator[QPdfDocument]:
    """The PDF, open to be read, on the thread that asks."""
    from PySide6.QtPdf import QPdfDocument

    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    try:
        yield document
    finally:
        document.close()


def _count(pdf: bytes) -> int:
    with opened(pdf) as document:
        return document.pageCount()


def _summary_of(session: Session) -> SessionSummary:
    details = session.details
    return SessionSummary(
        id=session.id,
        group_id=session.group.id,
        group_name=session.group.name,
        tool=session.tool,
        title=details.title,
        status=session.status,
        held_on=details.held_on,
        starts=details.starts,
        place=details.place,
        notes=len(session.contributions),
        actions=len(session.actions),
        made_up=session.group.made_up,
    )


def _document(
    notebook: Notebook, wanted: Wanted, workroom: Workroom, form: str = "pdf"
) -> Document:
    session = notebook.session(wanted.session_id) if wanted.session_id else None
    points = points_of(style_named(wanted.style), form)
    sources = Sources(
        tools=workroom.tools(),
        today=workroom.today,
        room=room_view(session) if session else None,
        points=points,
        new_since=_new_since(notebook, session, wanted.joined),
        venue=_venue_of(notebook, session),
        own_words=notebook.packing.words_for(wanted.session_id),
    )
    return build(_kind(wanted, workroom), sources)


def _new_since(notebook: Notebook, session: Session | None, joined: date | None) -> NewSince | None:
    """From every edition there is: a session knows only of the newest."""
    if session is None or joined is None:
        return None
    agreement = notebook.agreeing.of_group(session.group.id, RESPECT)
    return new_since(agreement, joined, session.finished_on) if agreement else None


def _venue_of(notebook: Notebook, session: Session | None) -> WhatToExpect | None:
    if session is None:
        return None
    check = notebook.checking.newest_check(session.id, session.details.place)
    return what_to_expect(check) if check else None


def _kind(wanted: Wanted, workroom: Workroom) -> PageKind:
    return page_named(wanted.page, pages_for(workroom.tools()))


def _room_of(notebook: Notebook, wanted: Wanted) -> RoomSession | None:
    return room_view(notebook.session(wanted.session_id)) if wanted.session_id else None
