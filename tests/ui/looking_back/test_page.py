"""What every page that looks back has: one group, the wall, paper, and nothing of anyone else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.models.notebook import Notebook
from app.packs.document import Document, Heading, Paragraph
from app.ui.looking_back.page import LookingBackPage
from app.ui.packing.sheet_page import SheetPage
from app.ui.parts.labels import Text
from app.ui.surroundings import Sheet, Surroundings
from app.workshops.slides import Slide
from tests.ui.conftest import OpenWindow

Titles = tuple[str, ...]


class TitlesPage(LookingBackPage[Titles]):
    """A small one: the titles of a group's sessions."""

    name = "look-back"

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self.words = Text()
        self.content.add(self.words)

    def read(self, notebook: Notebook, group_id: str) -> Titles:
        return tuple(each.title for each in notebook.sessions(group_id))

    def draw(self, value: Titles | None) -> None:
        self.words.setText("\n".join(value or ()))

    def slides(self, value: Titles) -> tuple[Slide, ...]:
        return tuple(Slide(kind="notes", title=title) for title in value)

    def sheet(self) -> Sheet | None:
        group_id = self.group_id

        def build(value: Titles, _sources: object) -> Document:
            return Document("Titles", blocks=(Heading("Titles", level=1), *map(Paragraph, value)))

        return Sheet("titles", "Our titles", group_id, lambda n: self.read(n, group_id), build)


@pytest.fixture
def page(window: OpenWindow) -> TitlesPage:
    made = TitlesPage(window.surroundings)
    window.shell._pages["look-back"] = made
    window.shell._stack.addWidget(made)
    return window.go("look-back")


def put_on_the_wall(window: OpenWindow, page: TitlesPage):
    QTest.keyClick(page, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    window.settle()
    assert page.on_the_wall is not None
    return page.on_the_wall


def test_the_group_met_last_is_looked_at(page: TitlesPage, window: OpenWindow) -> None:
    newest = window.ask(lambda notebook: notebook.sessions(limit=1))[0]
    assert page.group_id == newest.group_id
    assert page.words.text().splitlines()[0] == newest.title
    assert page.wall_button.isEnabled()
    assert page.print_button.isEnabled()


def test_slides_are_turned_by_key_and_esc_covers_and_comes_back(
    page: TitlesPage, window: OpenWindow
) -> None:
    wall = put_on_the_wall(window, page)
    titles = page.value
    assert titles is not None
    assert wall.slide.title == titles[0]
    for key, at in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_PageDown, min(2, len(titles) - 1)),
        (Qt.Key.Key_PageUp, min(2, len(titles) - 1) - 1),
    ):
        QTest.keyClick(QApplication.focusWidget() or wall, key)
        assert wall.slide.title == titles[at]
    view = wall.shown
    QTest.keyClick(QApplication.focusWidget() or wall, Qt.Key.Key_Escape)
    assert view.slide.kind == "covered"
    window.settle()
    assert page.on_the_wall is None


def test_nothing_goes_past_the_last_slide(page: TitlesPage, window: OpenWindow) -> None:
    wall = put_on_the_wall(window, page)
    for _press in range(20):
        QTest.keyClick(QApplication.focusWidget() or wall, Qt.Key.Key_PageDown)
    assert page.value is not None
    assert wall.slide.title == page.value[-1]
    wall.reject()
    window.settle()


def test_in_room_mode_no_other_group_is_named(window: OpenWindow) -> None:
    window.ask(lambda notebook: notebook.add_group("Hillside"))
    made = TitlesPage(window.surroundings)
    window.shell._pages["look-back"] = made
    window.shell._stack.addWidget(made)
    page = window.go("look-back")
    assert page.group.count() > 1
    chosen = page.group_id
    window.everyone_can_see()
    assert page.group.isHidden()
    assert page.group.count() == 0
    assert page.group_id == chosen
    assert "Hillside" not in page.group_name.text()


def test_in_room_mode_a_group_is_chosen_for_nobody(window: OpenWindow) -> None:
    window.ask(lambda notebook: notebook.add_group("Hillside"))
    window.everyone_can_see()
    made = TitlesPage(window.surroundings)
    window.shell._pages["look-back"] = made
    window.shell._stack.addWidget(made)
    page = window.go("look-back")
    assert page.group_id == ""
    assert page.words.text() == ""
    assert not page.nobody.isHidden()
    assert not page.wall_button.isEnabled()


def test_it_is_printed_in_any_form_and_what_is_taken_back_goes(
    page: TitlesPage, window: OpenWindow
) -> None:
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    window.settle()
    sheet = window.page
    assert isinstance(sheet, SheetPage)
    newest = window.ask(lambda notebook: notebook.sessions(limit=1))[0]
    assert newest.title in sheet.preview.text.toPlainText()
    assert sheet.preview.pages >= 1
    assert sheet.wanted is not None
    assert sheet.wanted.file.name.endswith("-titles-large-18-cream.pdf")
    window.ask(lambda notebook: notebook.change_details(newest.id, title="Another title"))
    window.settle()
    assert newest.title not in sheet.preview.text.toPlainText()
    assert "Another title" in sheet.preview.text.toPlainText()


def test_what_was_looked_at_alone_is_not_there_for_everyone(
    page: TitlesPage, window: OpenWindow
) -> None:
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    window.settle()
    sheet = window.page
    assert isinstance(sheet, SheetPage)
    window.everyone_can_see()
    assert sheet.sheet is None
    assert sheet.label.text() == ""
    assert sheet.preview.text.toPlainText() == ""
