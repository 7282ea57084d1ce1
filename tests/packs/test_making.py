"""What could go wrong between a run sheet and the files it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.packs.errors import UnknownStyle
from app.packs.making import MadeFile, Order, PackFile, count_pages, files_of, new_folder
from app.packs.pages.kinds import PAGES, Sources, build
from app.packs.pages.occasions import PAGES_FOR, offered_for
from app.packs.pages.what_to_print import what_to_print
from app.packs.render import render
from app.packs.saving import CannotWrite
from app.packs.styles import style_named
from app.workshops.occasions import OCCASIONS
from app.workshops.room import room_view
from app.workshops.run_sheet import Copies
from tests.packs.checks import SHELF
from tests.packs.pdf_reader import Pdf
from tests.workshops.making import TODAY, review, tools

LARGE, GIANT = Copies("pdf", "large-18-cream", 3), Copies("pdf", "giant-24-white", 2)


def ordered(pages: Sequence[str], *copies: Copies, occasion: str = "after") -> Order:
    return Order(occasion=occasion, pages=tuple(pages), copies=copies, day=TODAY)


def names(order: Order) -> list[str]:
    return [file.name.removeprefix(f"{TODAY}-") for file in files_of(order, PAGES)]


def test_several_pages_are_one_pack_and_a_page_alone_has_its_own_name() -> None:
    assert names(ordered(("record", "words"), LARGE)) == ["pack-after-large-18-cream.pdf"]
    assert names(ordered(("record",), LARGE)) == ["record-large-18-cream.pdf"]


def test_in_giant_print_the_agreement_is_a_sheet_of_its_own() -> None:
    order = ordered(("invitation", "pay"), LARGE, GIANT, occasion="before")
    assert names(order) == [
        "pack-before-large-18-cream.pdf",
        "pack-before-giant-24-white.pdf",
        "agreement-giant-24-white.pdf",
    ]


def test_a_letter_goes_with_each_pack_and_the_envelope_is_ours_alone() -> None:
    order = ordered(("cover-note", "record", "laptop-stops"), LARGE)
    files = {file.part: file for file in files_of(order, PAGES)}
    assert files["pack"].pages == ("record",)
    assert (files["enclosed"].pages, files["enclosed"].copies) == (("cover-note",), 3)
    assert (files["organiser"].pages, files["organiser"].copies) == (("laptop-stops",), 1)


def test_what_hangs_on_the_wall_is_not_bound_into_what_is_held() -> None:
    order = ordered(("sheets", "agreement"), LARGE, occasion="room")
    assert names(order) == [
        "sheets-large-18-cream.pdf",
        "agreement-poster-large-18-white-a3.pdf",
        "agreement-poster-large-18-white.pdf",
    ]


def test_a_style_nobody_knows_is_refused_before_anything_is_made() -> None:
    with pytest.raises(UnknownStyle):
        files_of(ordered(("record",), Copies("pdf", "large-18-lavender", 1)), PAGES)


@pytest.mark.parametrize("occasion", OCCASIONS)
def test_agreement_words_and_pay_can_go_into_any_pack(occasion: str) -> None:
    offered = offered_for(occasion, PAGES, ("pay",))
    assert offered[0] == "pay"
    assert {"agreement", "words", *PAGES_FOR[occasion]} <= set(offered)
    assert len(offered) == len(set(offered))


@pytest.mark.parametrize("page", ["record", "agreement", "sheets"])
def test_sheets_are_counted_as_they_come_out_of_the_printer(page: str) -> None:
    sources = Sources(tools=tools(), today=TODAY, room=room_view(review()), points=18)
    pdf = render(build(PAGES[page], sources), style_named("large-18-cream"), "pdf", SHELF)
    assert count_pages(pdf) == len(Pdf(pdf).pages)


def test_a_folder_that_is_there_is_never_used_again(tmp_path: Path) -> None:
    made = [new_folder(tmp_path, "pack").name for _time in range(3)]
    assert made == ["pack", "pack 2", "pack 3"]
    with pytest.raises(CannotWrite):
        new_folder(tmp_path / "gone", "pack")


def test_what_to_print_adds_up_and_names_nobody() -> None:
    def made(form: str, style: str, copies: int, sheets: int) -> MadeFile:
        file = PackFile(name=f"{style}.{form}", pages=(), form=form, style=style, copies=copies)
        return MadeFile(file=file, sheets=sheets)

    files = [made("pdf", "large-18-cream", 3, 6), made("pdf", "clear-14-cream", 1, 4)]
    document = what_to_print(
        [*files, made("html", "large-18-cream", 2, 0)],
        [("Word", "It could not be made.")],
        date(2026, 10, 13),
        stopped=False,
    )
    said = render(document, style_named("large-18-white"), "txt", SHELF).decode()
    assert "3 copies of large-18-cream.pdf. 6 sheets each. 18 sheets of matt cream A4." in said
    assert "1 copy of clear-14-cream.pdf. 4 sheets of matt cream A4." in said
    assert "- 22 sheets of matt cream A4." in said
    assert "large-18-cream.html, to 2 people." in said
    assert "Word: It could not be made." in said


def test_a_pack_in_two_languages_leaves_easy_read_braille_and_ours_in_one() -> None:
    copies = (
        Copies("pdf", "large-18-white", 1),
        Copies("pdf", "easy-read-18-white", 1),
        Copies("brf", "large-18-white", 1),
    )
    pages = ("invitation", "laptop-stops")
    wanted = replace(ordered(pages, *copies, occasion="before"), language="cy")
    assert [(file.language, "-and-cy" in file.name) for file in files_of(wanted, PAGES)] == [
        ("cy", True),
        ("", False),
        ("", False),
        ("", False),
    ]
