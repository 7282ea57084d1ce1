"""The work behind the window: a page is built and drawn on the desk's worker thread.

Nothing here is imported on the window's own thread before the first paint except the standard
library: ReportLab and Qt's PDF reader are loaded by the worker, when it first needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt

from app.models.changed import Changed
from app.packs.document import Document
from app.packs.errors import PackError
from app.packs.looked_over import Remark, look_over
from app.packs.making import MadeFile, PackFile, document_of
from app.packs.making import make_file as make_pack_file
from app.packs.pages.file_names import points_of
from app.packs.pages.kinds import PageKind, Sources, pages_for
from app.packs.pages.page_kind import blank
from app.packs.render import render
from app.packs.saving import refuse_if_there, save
from app.packs.shelf import Shelf
from app.packs.styles import Style, style_named
from app.ui.packing.own_pictures import with_chosen
from app.ui.surroundings import Sheet
from app.workshops.agreement import RESPECT, NewSince, new_since
from app.workshops.listed import SessionSummary
from app.workshops.own_words import OwnWord
from app.workshops.room import room_view
from app.workshops.run_sheet import Copies, RunSheet, wanted_from
from app.workshops.session import Session
from app.workshops.what_to_expect import WhatToExpect, what_to_expect

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtPdf import QPdfDocument

    from app.models.notebook import Notebook
    from app.workshops.content import Tool


LIKE_PAPER = ("pdf", "html", "docx", "epub")
"""Forms that look much like their pages on paper."""
_ANY_STYLE = "large-18-white"
_TO_TOUCH = ("brf", "brf-1", "brf-cy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One file that someone has chosen."""

    file: PackFile
    occasion: str
    session_id: str = ""
    """ "" for blank pages that are about no session."""
    joined: date | None = None
    """The day somebody joined, for that person's welcome."""
    sheet: Sheet | None = None
    """The page it is made of, when that is one that looks back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workroom:
    """What pages are made from, besides the notes."""

    tools: Callable[[], dict[str, Tool]]
    shelf: Shelf
    today: date

    @property
    def kinds(self) -> Mapping[str, PageKind]:
        return pages_for(self.tools())


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A file, ready to be looked at."""

    wanted: Wanted
    text: str
    pdf: bytes = b""
    """How its pages look on paper; empty for what has no pages."""
    pages: int = 0
    trouble: PackError | None = None
    """Why it cannot be made; the words are still there as text."""
    remarks: tuple[Remark, ...] = ()
    """What is worth a second look."""

    @property
    def style(self) -> Style:
        return style_named(self.wanted.file.style)


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


def run_sheet_for(notebook: Notebook, session_id: str, *, everyone: bool) -> RunSheet:
    """What the group keeps, or where to begin from what people asked for; in room mode no numbers:
    they would say that somebody here needs braille. Raises NotHere."""
    if not session_id:
        return RunSheet(copies=() if everyone else wanted_from({}, 0))
    session = notebook.session(session_id)
    kept = notebook.packing.run_sheet(session.group.id) or RunSheet()
    if everyone or kept.copies:
        return replace(kept, copies=() if everyone else kept.copies)
    asked = notebook.packing.forms_asked_for(session.group.id)
    return replace(kept, copies=wanted_from(asked, session.details.how_many or 0))


def keep_pages(
    notebook: Notebook, group_id: str, occasion: str, pages: Sequence[str], by: object
) -> Changed | None:
    """Nothing in notes that can only be read."""
    if notebook.read_only:
        return None
    return notebook.packing.keep_pages(group_id, occasion, pages)._replace(initiator=by)


def keep_copies(
    notebook: Notebook, group_id: str, copies: Sequence[Copies], by: object
) -> Changed | None:
    if notebook.read_only:
        return None
    return notebook.packing.keep_copies(group_id, copies)._replace(initiator=by)


def keep_two_languages(
    notebook: Notebook, group_id: str, wanted: bool, by: object
) -> Changed | None:
    if notebook.read_only:
        return None
    return notebook.packing.keep_two_languages(group_id, wanted)._replace(initiator=by)


def make(notebook: Notebook, wanted: Wanted, workroom: Workroom) -> Made:
    """The file as it looks, on paper of its own colour, and as text. Raises SessionNeeded."""
    sources = _sources(notebook, wanted, workroom)
    kinds = _kinds(notebook, wanted, workroom)
    document = document_of(wanted.file, wanted.occasion, kinds, sources)
    made = _drawn(wanted, document, _shelf(notebook, wanted, workroom))
    return replace(made, remarks=look_over(document, made.style, sources.own_words, made.pages))


def _drawn(wanted: Wanted, document: Document, shelf: Shelf) -> Made:
    form, style = wanted.file.form, style_named(wanted.file.style)
    text = render(document, style, "txt", shelf).decode()
    try:
        if form in _TO_TOUCH:
            text = render(document, style, form, shelf).decode("ascii", "replace")
        if form not in LIKE_PAPER:
            return Made(wanted=wanted, text=text)
        pdf = render(document, style.with_tint(), "pdf", shelf)
    except PackError as trouble:
        return Made(
            wanted=wanted, text=text, trouble=trouble if form in (*_TO_TOUCH, "pdf") else None
        )
    return Made(wanted=wanted, text=text, pdf=pdf, pages=_count(pdf))


def save_file(
    notebook: Notebook, wanted: Wanted, workroom: Workroom, path: Path, *, replace: bool = False
) -> Path:
    """Make the file and put it at `path`. Raises FileThere, CannotWrite and CannotSetScript."""
    refuse_if_there(path, replace=replace)
    document, file = _document(notebook, wanted, workroom), wanted.file
    shelf = _shelf(notebook, wanted, workroom)
    made = render(document, style_named(file.style), file.form, shelf)
    save(made, path, replace=replace)
    return path


def put_in(notebook: Notebook, wanted: Wanted, workroom: Workroom, folder: Path) -> MadeFile:
    """One file of a whole pack. What was taken back a moment ago is not in it any more."""
    sources = _sources(notebook, wanted, workroom)
    occasion, kinds = wanted.occasion, _kinds(notebook, wanted, workroom)
    shelf = _shelf(notebook, wanted, workroom)
    return make_pack_file(wanted.file, folder, occasion, kinds, sources, shelf)


def make_for_printer(notebook: Notebook, wanted: Wanted, workroom: Workroom) -> bytes:
    """The file as a PDF without its tint: the paper in the printer has the colour."""
    document = _document(notebook, wanted, workroom)
    shelf = _shelf(notebook, wanted, workroom)
    return render(document, style_named(wanted.file.style), "pdf", shelf)


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


def document_for(notebook: Notebook, page: str, session_id: str, workroom: Workroom) -> Document:
    """One page by itself, in letters that any reader chooses. Raises SessionNeeded."""
    file = PackFile(name="", pages=(page,), form="html", style=_ANY_STYLE, copies=1)
    return _document(notebook, Wanted(file=file, occasion="after", session_id=session_id), workroom)


def _document(notebook: Notebook, wanted: Wanted, workroom: Workroom) -> Document:
    sources = _sources(notebook, wanted, workroom)
    kinds = _kinds(notebook, wanted, workroom)
    return document_of(wanted.file, wanted.occasion, kinds, sources)


def _kinds(notebook: Notebook, wanted: Wanted, workroom: Workroom) -> Mapping[str, PageKind]:
    """Every page there is, and the one that looks back, from what is kept at this moment."""
    sheet = wanted.sheet
    if sheet is None:
        return workroom.kinds
    found = sheet.read(notebook)
    page = blank(sheet.name, "", lambda sources: sheet.build(found, sources))
    return {**workroom.kinds, sheet.name: page}


def _shelf(notebook: Notebook, wanted: Wanted, workroom: Workroom) -> Shelf:
    """With the pictures that the group chose for its sentences."""
    return with_chosen(workroom.shelf, notebook, wanted.session_id)


def _sources(notebook: Notebook, wanted: Wanted, workroom: Workroom) -> Sources:
    session = notebook.session(wanted.session_id) if wanted.session_id else None
    return Sources(
        tools=workroom.tools(),
        today=workroom.today,
        room=room_view(session) if session else None,
        points=points_of(style_named(wanted.file.style), wanted.file.form),
        new_since=_new_since(notebook, session, wanted.joined),
        venue=_venue_of(notebook, session),
        own_words=_own_words(notebook, wanted),
        translations=_translations(notebook, session, wanted.file.language),
    )


def _own_words(notebook: Notebook, wanted: Wanted) -> tuple[OwnWord, ...]:
    if wanted.sheet is not None:
        return notebook.packing.own_words(wanted.sheet.group_id)
    return notebook.packing.words_for(wanted.session_id)


def second_language(notebook: Notebook, session_id: str) -> str:
    """That of the session's group; "" for none."""
    if not session_id:
        return ""
    return notebook.packing.second_language(notebook.session(session_id).group.id)


def _translations(notebook: Notebook, session: Session | None, language: str) -> Mapping[str, str]:
    if session is None or not language:
        return {}
    return notebook.packing.translations(session.group.id, language)


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
