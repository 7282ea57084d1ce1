"""The read-me of a folder: what is in it, what was done to keep spreadsheets safe, what is not."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from app.packs.document import Block, Document, Heading, ListBlock, Paragraph
from app.packs.taking.harmless import MOST_IN_A_CELL
from app.packs.taking.index_page import title_of, what_it_cannot_reach
from app.packs.taking.order import BOOK, DATA, INDEX, MEETINGS, ORGANISER, TABLES
from app.packs.taking.record_json import SCHEMA
from app.words import _, ngettext
from app.workshops.dates import say_date
from app.workshops.session import Group


class Told(NamedTuple):
    """What has to be said of one folder."""

    meetings: int
    for_organiser: bool = False
    cut: int = 0
    replaced: int = 0
    not_made: Sequence[tuple[str, str]] = ()
    """The files that could not be made, each with why."""


def read_me(group: Group, day: date, told: Told) -> Document:
    meetings = ngettext("{n} meeting", "{n} meetings", told.meetings).format(n=told.meetings)
    made = _("Made on {day}, from {meetings}.").format(day=say_date(day), meetings=meetings)
    return Document(
        title=title_of(group),
        blocks=(
            Paragraph(made),
            Heading(_("What is here"), 2),
            ListBlock(tuple(_what_is_here(told))),
            Heading(_("What is not here"), 2),
            Paragraph(_not_here()),
            *map(Paragraph, what_it_cannot_reach()),
            *_not_made(told),
            Heading(_("About the tables"), 2),
            ListBlock(tuple(_about_tables(told))),
        ),
    )


def _what_is_here(told: Told) -> list[str]:
    lines = [
        _("{file}: begin here. It is a web page, and needs no internet.").format(file=INDEX),
        _("{folder}: what each meeting said, and what came of it.").format(folder=MEETINGS),
        _("{folder}: {file} has every table, one to a sheet. The CSV files are the same.").format(
            folder=TABLES, file=BOOK
        ),
        _("{folder}: everything for other programs, as JSON. {file} says how it is made.").format(
            folder=DATA, file=SCHEMA
        ),
    ]
    if told.for_organiser:
        lines.append(
            _(
                "{folder}: notes for the organiser only. Take it out before you give this folder"
                " to anyone else."
            ).format(folder=ORGANISER)
        )
    return lines


def _not_here() -> str:
    return _(
        "Private notes, what helps people, worries about the agreement, what happened when it was"
        " not kept, and photos are not in this folder. A side is counted apart only where at least"
        " four people placed themselves from it, and nobody can be worked out."
    )


def _about_tables(told: Told) -> list[str]:
    lines = [
        _(
            "In the CSV files an apostrophe (') stands before = + - @ at the start of a cell, and"
            " before a tab or a new line there. After spaces and quotation marks too, and for the"
            " wide forms of these signs. So no spreadsheet works anything out from words. The"
            " same is done after a semicolon, a tab or a new line inside a cell. Take it away again"
            " to have the words as they were typed."
        ),
        _("In {file} every cell with words is text. No cell is a formula or a link.").format(
            file=BOOK
        ),
        _("CSV files are in UTF-8, with a mark at their start. Days are written 2026-11-24."),
    ]
    if told.cut:
        lines.append(
            ngettext(
                "{n} cell of {file} was too small for its words, and ends in …. A cell holds {most}"
                " letters. The CSV and JSON files have all of them.",
                "{n} cells of {file} were too small for their words, and end in …. A cell holds"
                " {most} letters. The CSV and JSON files have all of them.",
                told.cut,
            ).format(n=told.cut, file=BOOK, most=MOST_IN_A_CELL)
        )
    if told.replaced:
        lines.append(
            ngettext(
                "{n} cell had a sign that no table can hold: � stands in its place. The JSON file"
                " has it as it was.",
                "{n} cells had signs that no table can hold: � stands in their place. The JSON"
                " file has them as they were.",
                told.replaced,
            ).format(n=told.replaced)
        )
    return lines


def _not_made(told: Told) -> tuple[Block, ...]:
    if not told.not_made:
        return ()
    lines = tuple(_("{file}: {why}").format(file=name, why=why) for name, why in told.not_made)
    return Heading(_("What could not be made"), 2), ListBlock(lines)
