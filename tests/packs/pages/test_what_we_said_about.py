"""The page about one thing that was asked: all of it is read, in every size, on every paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.packs.pages.page_kind import Sources
from app.packs.pages.what_we_said_about import what_we_said_about
from app.packs.render import render
from app.packs.styles import Style, style_named
from app.workshops.said import WhatWeSaid
from tests.packs.checks import LAYOUTS, SHELF, check_pdf
from tests.workshops.making import TODAY, tools
from tests.workshops.test_said import found, promise, said


def value() -> WhatWeSaid:
    made = said(
        found("contribution", "The bus is late & <b>cold</b>", outcome="working", also="We asked"),
        found("contribution", "The bus " * 80, promises=(promise(1),), held_on=date(2025, 1, 1)),
        found("contribution", "The bus came", told_on=date(2026, 1, 1), told_how="read out"),
        found("line", "We wait for ____", also="the bus"),
    )
    return replace(made, group="Riverside group", more=True)


@pytest.mark.parametrize("style", LAYOUTS, ids=lambda style: style.name)
def test_it_is_read_and_seen_in_every_size_and_on_every_paper(style: Style) -> None:
    document = what_we_said_about(value(), Sources(tools=tools(), today=TODAY, points=style.points))
    check_pdf(render(document, style, "pdf", SHELF), document, style)


@pytest.mark.parametrize("form", ["html", "txt", "docx", "epub"])
def test_it_is_made_in_every_other_form(form: str) -> None:
    document = what_we_said_about(value(), Sources(tools=tools(), today=TODAY))
    assert render(document, style_named("large-18-cream"), form, SHELF)


def test_nothing_found_says_so() -> None:
    document = what_we_said_about(said(), Sources(tools=tools(), today=TODAY))
    assert "Nothing was found" in repr(document.blocks)
