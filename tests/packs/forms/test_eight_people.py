"""The practice group's run sheet, handed to eight people: another program reads each file first.

Someone presses one button. What they cannot see is whether the person who is blind, or reads with a
braille display, or only has Word, is handed something that works: so a stranger opens every file.
"""

from __future__ import annotations

import re
import subprocess
import wave
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from app.models.practice import play
from app.models.store import open_store
from app.packs.making import MadeFile, Order, files_of, make_file
from app.packs.pages.kinds import Sources, pages_for
from app.packs.render.liblouis import TABLES
from app.workshops.practice import practice_group
from app.workshops.room import room_view
from app.workshops.session import Session
from tests.packs.checks import SHELF, check_validator
from tests.packs.forms.browser import chromium, reader
from tests.packs.forms.checkers import checker, maker_of
from tests.packs.forms.test_epub import faults_of
from tests.workshops.making import TODAY, tools

_ROOT = Path(__file__).parents[3]
_FRAMES_A_SECOND = 16_000
"""The least a voice is saved with."""


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> tuple[Session, Order]:
    """The newest review that was held, and what its group wants made of it."""
    store = tmp_path_factory.mktemp("practice") / "p.alongside"
    with closing(open_store(store, migrations=_ROOT / "migrations", create=True)) as notebook:
        play(notebook, practice_group(tools(), TODAY))
        session = next(
            notebook.session(one.id)
            for one in notebook.sessions()
            if (one.tool, one.status) == ("four-plus-one", "finished")
        )
        sheet = notebook.packing.run_sheet(session.group.id)
    assert sheet is not None
    day = session.details.held_on or TODAY
    pages = sheet.pages["after"]
    return session, Order(occasion="after", pages=pages, copies=sheet.copies, day=day)


@pytest.fixture(scope="module")
def folder(
    review: tuple[Session, Order], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Path]:
    """Each file that people are given, by its form and style; a letter goes with some of them."""
    session, order = review
    kinds, place = pages_for(tools()), tmp_path_factory.mktemp("pack")
    sources = Sources(tools=tools(), today=TODAY, room=room_view(session))
    files = files_of(order, kinds)
    for form in {file.form for file in files}:
        maker_of(form)
    made = [make_file(file, place, order.occasion, kinds, sources, SHELF) for file in files]
    assert all(isinstance(each, MadeFile) for each in made)
    given = [file for file in files if "record" in file.pages]
    return {f"{file.form} {file.style}": place / file.name for file in given}


def test_eight_different_people_get_a_file_each(folder: Mapping[str, Path]) -> None:
    assert len(folder) == 8
    assert {path.suffix for path in folder.values()} == {
        *(".pdf", ".docx", ".html", ".epub", ".brf", ".wav")
    }


def test_no_file_is_called_after_anything_that_was_typed(
    folder: Mapping[str, Path], review: tuple[Session, Order]
) -> None:
    allowed = re.compile(r"[a-z0-9-]+\.[a-z]+")
    assert all(allowed.fullmatch(path.name) for path in folder.values())
    typed = {word for word in review[0].details.title.lower().split() if len(word) > 5}
    assert not any(word in path.name for word in typed for path in folder.values())


def test_each_pdf_is_pdf_ua(folder: Mapping[str, Path]) -> None:
    pdfs = [path for path in folder.values() if path.suffix == ".pdf"]
    assert len(pdfs) == 3
    for path in pdfs:
        check_validator(path.read_bytes())


def test_the_web_page_has_no_faults_and_fetches_nothing(folder: Mapping[str, Path]) -> None:
    with chromium() as browser, reader(browser) as opened:
        opened.open(_one(folder, ".html").read_bytes())
        assert opened.faults() == []
        assert opened.asked_for == []


def test_the_book_passes_epubcheck(folder: Mapping[str, Path], tmp_path: Path) -> None:
    assert not faults_of(_one(folder, ".epub").read_bytes(), checker("epubcheck"), tmp_path)


def test_the_others_say_what_was_said(
    folder: Mapping[str, Path], review: tuple[Session, Order], tmp_path: Path
) -> None:
    note = next(note.text for note in room_view(review[0]).notes)
    readers: Mapping[str, Callable[[Path], str]] = {
        ".docx": lambda path: _read_by_office(path, tmp_path),
        ".brf": _read_back,
    }
    for ending, read in readers.items():
        assert _plain(note) in _plain(read(_one(folder, ending))), ending


def test_the_sound_lasts_as_long_as_it_takes_to_read_it(folder: Mapping[str, Path]) -> None:
    with wave.open(str(_one(folder, ".wav")), "rb") as sound:
        assert sound.getframerate() >= _FRAMES_A_SECOND
        assert sound.getnframes() / sound.getframerate() > 60


def _one(folder: Mapping[str, Path], ending: str) -> Path:
    (path,) = (path for path in folder.values() if path.suffix == ending)
    return path


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _read_by_office(path: Path, place: Path) -> str:
    profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
    convert = ("--headless", "--norestore", "--convert-to", "txt:Text (encoded):UTF8")
    command = [checker("soffice"), profile, *convert, "--outdir", str(place), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return (place / f"{path.stem}.txt").read_text(encoding="utf-8")


def _read_back(path: Path) -> str:
    cells = " ".join(path.read_text(encoding="ascii").split())
    command = [checker("lou_translate"), "--backward", f"en-us-brf.dis,{TABLES['brf']}"]
    told = cells.replace("\\", "\\\\").encode()
    ran = subprocess.run(command, input=told, capture_output=True, check=True, timeout=60)
    return ran.stdout.decode()
