"""The page to begin at: everything in the folder by year, as links that work with no internet."""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import NamedTuple

from app.packs.document import Document
from app.packs.render.html import whole_page
from app.packs.render.html_style import style_sheet
from app.packs.styles import style_named
from app.packs.taking.order import BOOK, DATA, FORMS, ORGANISER, READ_ME, TABLES, TakeOrder
from app.packs.taking.rows import tables
from app.words import _, ngettext
from app.workshops.dates import say_date
from app.workshops.session import Group


class Link(NamedTuple):
    words: str
    path: str
    """From the folder, with / between its parts."""


class Listed(NamedTuple):
    """A meeting, or what belongs to a whole year, in the list."""

    year: int | None
    day: date | None
    title: str
    notes: int = 0
    actions: int = 0
    links: tuple[Link, ...] = ()


def index_page(
    order: TakeOrder,
    of_group: Sequence[Link],
    listed: Sequence[Listed],
    actions: Sequence[tuple[int | None, tuple[Link, ...]]],
) -> bytes:
    """The newest year first, and in it the newest meeting."""
    group = order.group
    body = [
        f"<h1>{_said(title_of(group))}</h1>",
        *_made_up(group),
        _paragraph(_("Made on {day}.").format(day=say_date(order.day))),
        *_list_of(_("For the whole group"), of_group),
        *_years(listed, dict(actions)),
        *_list_of(_("Tables and data"), _tables(), _("One row for each note, action and count.")),
        *(_organisers() if order.for_organiser else ()),
        f"<h2>{_said(_('What this folder cannot know'))}</h2>",
        *map(_paragraph, what_it_cannot_reach()),
    ]
    document = Document(title_of(group))
    style = style_sheet(style_named(FORMS["html"])) + _OWN_STYLE
    return whole_page(document.language, _said(document.title), style, body)


def title_of(group: Group) -> str:
    return _("Our record: {group}").format(group=group.name) if group.name else _("Our record")


def what_it_cannot_reach() -> tuple[str, ...]:
    """Said wherever a folder is made (design: taken back means gone)."""
    return (
        _(
            "Words that were taken back before this folder was made are not in it."
            " Words that are taken back later stay in it: Alongside cannot reach a folder that has"
            " been made or given away."
        ),
        _(
            "If somebody takes words back, make a new folder, delete this one, and ask everyone"
            " who has a copy to do the same."
        ),
    )


def _made_up(group: Group) -> tuple[str, ...]:
    if not group.made_up:
        return ()
    return (_paragraph(_("Made up, for practice. Nobody here is real.")),)


def _years(listed: Sequence[Listed], actions: dict[int | None, tuple[Link, ...]]) -> Iterator[str]:
    for year in dict.fromkeys(each.year for each in reversed(listed)):
        yield f"<h2>{_said(str(year) if year else _('No day known'))}</h2>"
        yield from _links(actions.get(year, ()))
        for each in reversed(listed):
            if each.year == year:
                yield from _meeting(each)


def _meeting(each: Listed) -> Iterator[str]:
    day = say_date(each.day)
    yield f'<h3 dir="auto">{_said(f"{day}: {each.title}" if day else each.title)}</h3>'
    notes = ngettext("{n} note", "{n} notes", each.notes).format(n=each.notes)
    actions = ngettext("{n} action", "{n} actions", each.actions).format(n=each.actions)
    yield _paragraph(f"{notes}, {actions}." if each.links else _("Still to come."))
    yield from _links(each.links)


def _links(links: Sequence[Link]) -> Iterator[str]:
    if links:
        items = "\n".join(
            f'<li><a href="{escape(link.path)}">{_said(link.words)}</a></li>' for link in links
        )
        yield f"<ul>\n{items}\n</ul>"


def _list_of(heading: str, links: Sequence[Link], words: str = "") -> Iterator[str]:
    if links:
        yield f"<h2>{_said(heading)}</h2>"
        if words:
            yield _paragraph(words)
        yield from _links(links)


def _tables() -> tuple[Link, ...]:
    return (
        Link(_("All tables, as a workbook (xlsx)"), f"{TABLES}/{BOOK}"),
        *(
            Link(_("{table}, as CSV").format(table=table.title), f"{TABLES}/{table.name}.csv")
            for table in tables()
        ),
        Link(_("Everything, for other programs (JSON)"), f"{DATA}/record.json"),
        Link(_("Read me: what is in this folder (plain text)"), READ_ME),
    )


def _organisers() -> tuple[str, ...]:
    words = _(
        "Notes for the organiser only are in the folder {name}. Take it out before you give this"
        " folder to anyone else."
    )
    heading = f"<h2>{_said(_('For the organiser only'))}</h2>"
    return (heading, _paragraph(words.format(name=ORGANISER)))


def _paragraph(words: str) -> str:
    return f"<p>{_said(words)}</p>"


def _said(words: str) -> str:
    return escape(words)


_OWN_STYLE = (
    "\nmain li { margin-block: 0.2em; }\nmain li a { display: inline-block; padding: 0.3em 0; }\n"
)
