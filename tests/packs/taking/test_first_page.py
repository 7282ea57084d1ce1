"""What people who read with a screen reader, large letters or keys could lose in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from app.models.practice import play
from app.workshops.practice import practice_group
from tests.models.making import copied_store, opened
from tests.packs.forms.browser import chromium, reader
from tests.packs.hostile import NASTY
from tests.packs.taking.made import make_folder
from tests.workshops.making import TODAY, tools

NARROW = 320


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as window:
        yield window


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("taken")
    with closing(opened(copied_store(place))) as notebook:
        play(notebook, practice_group(tools(), TODAY))
        for one in notebook.sessions()[1:3]:
            notebook.change_details(one.id, title=f"{NASTY[0]} {NASTY[5]}")
        group = notebook.groups()[0].id
        return make_folder(notebook, group, place, ("html", "docx"), for_organiser=True).folder


def test_every_page_in_the_folder_is_open_to_everyone(browser: Browser, folder: Path) -> None:
    pages = [folder / "index.html", folder / "agreement.html"]
    pages += sorted(folder.rglob("actions-*.html")) + sorted(folder.rglob("notes.html"))
    assert len(pages) == 4
    for width in (1280, NARROW):
        with reader(browser, width) as window:
            for page in pages:
                window.open(page.read_bytes())
                assert not window.faults(), page.name
                assert not window.asked_for, page.name
                assert window.runs_over() <= 0, (page.name, width)


def test_each_link_says_by_itself_where_it_leads_and_is_reached_by_tab(
    browser: Browser, folder: Path
) -> None:
    with reader(browser) as window:
        window.open((folder / "index.html").read_bytes())
        words = window.page.eval_on_selector_all("a", "all => all.map(a => a.textContent)")
        assert len(words) > 20
        meetings = [each for each in words if "CSV" not in each]
        assert len(set(meetings)) == len(meetings)
        for _link in words:
            window.page.keyboard.press("Tab")
        reached = window.page.evaluate("document.activeElement.textContent")
        assert reached == words[-1]
