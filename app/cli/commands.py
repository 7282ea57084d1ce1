"""What the commands do, for IT helpers, tests and automation.

Exit 0 done, 1 refused with a plain sentence on stderr, 2 wrong words. What a command needs and may
not find by itself is handed in by bootstrap as `CommandParts`.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app import messages
from app.cli import DONE, REFUSED, WRONG_WORDS
from app.cli.take import take
from app.packs.errors import OneLanguageOnly, PackError, UnknownForm, UnknownStyle
from app.packs.forms import form_named
from app.packs.making import (
    MadeFile,
    Order,
    can_be_made,
    files_of,
    folder_name,
    make_file,
    new_folder,
    takes_two,
)
from app.packs.making import check as check_copies
from app.packs.pages.errors import SessionNeeded, UnknownPage
from app.packs.pages.file_names import file_name, points_of
from app.packs.pages.kinds import PAGES, PageKind, Sources, build, page_named, pages_for
from app.packs.pages.occasions import occasion_for, usual_pages
from app.packs.pages.what_to_print import put_what_to_print
from app.packs.render import render
from app.packs.saving import CannotWrite, FileThere, refuse_if_there, save
from app.packs.shelf import Shelf
from app.packs.side_by_side import side_by_side
from app.packs.styles import Style, style_named
from app.words import _, ngettext
from app.workshops.dates import say_date
from app.workshops.listed import SessionSummary
from app.workshops.own_words import OwnWord
from app.workshops.room import RoomSession, room_view
from app.workshops.run_sheet import Copies, RunSheet, wanted_from
from app.workshops.second_language import NotALanguage, language_tag
from app.workshops.session import Session
from app.workshops.what_to_expect import WhatToExpect, what_to_expect

if TYPE_CHECKING:
    from app.models.notebook import Notebook
    from app.workshops.content import Tool

PRACTICE_PACKS: tuple[tuple[str, str, str], ...] = (
    ("record", "clear-14-white", "pdf"),
    ("record", "large-18-cream", "pdf"),
    ("record", "giant-24-white", "pdf"),
    ("record", "giant-28-cream", "pdf"),
    ("record", "large-18-cream", "html"),
    ("record", "large-18-cream", "txt"),
    ("sheets", "large-18-white", "pdf"),
    ("sheets", "giant-28-white", "pdf"),
    ("actions", "large-18-cream", "pdf"),
    ("cards", "large-18-white", "pdf"),
)
"""What the practice review hands out: page, style and form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandParts:
    """What the commands are given: only bootstrap knows where things lie."""

    shelf: Shelf
    tools: Callable[[], Mapping[str, Tool]]
    open_notebook: Callable[[Path], Notebook]
    """Opens a store that is there; never makes one."""
    practice_store: Path
    open_practice: Callable[[], Notebook]
    """Opens `practice_store`, and makes it when nothing is there."""
    take_pictures: Callable[[Path], Sequence[Path]]
    """Draws the screens of the practice group into a folder, without a display."""
    today: Callable[[], date] = date.today


def run(asked: argparse.Namespace, parts: CommandParts) -> int:
    """Do what was asked for and return the exit code."""
    commands = {
        "practice": _practice,
        "sessions": _sessions,
        "pack": _pack,
        "take": take,
        "check": _check,
        "backup": _back_up,
        "restore": _restore,
    }
    try:
        code = commands[asked.command](asked, parts)
        print(end="", flush=True)  # there may be no output at all, in a program without a terminal
    except (
        UnknownPage,
        UnknownStyle,
        UnknownForm,
        SessionNeeded,
        NotALanguage,
        OneLanguageOnly,
    ) as error:
        return _refuse(messages.say(error), WRONG_WORDS)
    except FileThere as error:
        return _refuse(f"{messages.say(error)} {_('Here you say so with --replace.')}", REFUSED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except KeyboardInterrupt:
        return _refuse(_("Stopped. What was kept before is safe."), REFUSED)
    except Exception as error:
        return _refuse(messages.say(error), REFUSED)
    return code


def _sessions(asked: argparse.Namespace, parts: CommandParts) -> int:
    with closing(parts.open_notebook(asked.store)) as notebook:
        listed = list(_every_session(notebook))
    if asked.json:
        print(json.dumps([_as_facts(one) for one in listed], ensure_ascii=False, indent=2))
        return DONE
    for one in listed:
        print(_as_line(one))
    if not listed:
        print(_("There are no sessions yet."))
    return DONE


def _pack(asked: argparse.Namespace, parts: CommandParts) -> int:
    if asked.run_sheet:
        return _all_of_a_run_sheet(asked, parts)
    page = page_named(asked.page, pages_for(parts.tools()))
    style = _style(asked.style, tint=asked.print_tint)
    form_named(asked.form)
    if asked.session and "store" not in asked:
        raise SessionNeeded(page.name)
    refuse_if_there(asked.out, replace=asked.replace)
    language = _second_language(asked, style)
    known = _known(asked, parts, language) if asked.session else _Known(language=language)
    save(_made(page, style, asked.form, known, parts), asked.out, replace=asked.replace)
    made = _("Made {file}.").format(file=asked.out.name)
    print(" ".join(filter(None, (made, _paper(style, asked.form)))))
    return DONE


def _all_of_a_run_sheet(asked: argparse.Namespace, parts: CommandParts) -> int:
    """Exit 1 when a file was refused; the others are there all the same."""
    order, known = _order_and_known(asked, parts)
    kinds, shelf = pages_for(parts.tools()), parts.shelf._replace(chosen=known.pictures)
    make_folder(asked.out)
    folder = new_folder(asked.out, folder_name(order))
    made: list[MadeFile] = []
    refused = list(_not_known_here(order.copies))
    order = replace(order, copies=tuple(filter(can_be_made, order.copies)))
    for file in files_of(order, kinds):
        sources = _sources(points_of(style_named(file.style), file.form), known, parts)
        try:
            made.append(make_file(file, folder, order.occasion, kinds, sources, shelf))
        except PackError as error:
            refused.append((file.label, messages.say(error)))
    if made:
        put_what_to_print(folder, made, refused, order, shelf)
    else:
        folder.rmdir()
    said = ngettext("Made {n} file in {folder}.", "Made {n} files in {folder}.", len(made))
    print(said.format(n=len(made), folder=folder.name))
    if not refused:
        return DONE
    lines = (_("{file}: {why}").format(file=label, why=why) for label, why in refused)
    return _refuse("\n".join(lines), REFUSED)


def _not_known_here(copies: Iterable[Copies]) -> Iterator[tuple[str, str]]:
    for each in copies:
        try:
            check_copies(each)
        except PackError as error:
            yield each.form, messages.say(error)


def _check(asked: argparse.Namespace, parts: CommandParts) -> int:
    from app.models.backup import check

    found = check(asked.store)
    sound = _("These notes are sound.") if found.sound else _("Parts of these notes are damaged.")
    print(sound)
    print(_("Version: {version}").format(version=found.version or _("not known")))
    when = found.backed_up_at
    day = f"{say_date(when.date())}, {when:%H:%M}" if when else _("never")
    print(_("Last backed up: {when}").format(when=day))
    print(
        _("Sessions: {sessions}. Notes: {notes}.").format(
            sessions=found.sessions, notes=found.notes
        )
    )
    if found.sound:
        return DONE
    advice = _("Nothing was changed. Keep a copy of the file, then bring back the newest backup.")
    return _refuse("\n".join((*found.problems, advice)), REFUSED)


def _back_up(asked: argparse.Namespace, parts: CommandParts) -> int:
    from app.models.backup import back_up

    make_folder(asked.out)
    made = back_up(asked.store, asked.out, datetime.now(), keep_all=True)
    print(_("Made {file}. It was read back, and everything is in it.").format(file=made.name))
    return DONE


def _restore(asked: argparse.Namespace, parts: CommandParts) -> int:
    from app.models.restore import restore

    aside = restore(asked.backup, asked.store, datetime.now())
    parts.open_notebook(asked.store).close()
    print(_("The backup is now in place."))
    if aside:
        print(_("What was there before is kept in the folder {name}.").format(name=aside.name))
    return DONE


def _practice(asked: argparse.Namespace, parts: CommandParts) -> int:
    """A folder that holds its own practice store is ours: what was made there is made anew."""
    store = parts.practice_store.absolute()
    ours = store.parent == asked.out.absolute() and store.exists()
    make_folder(asked.out)
    with closing(parts.open_practice()) as notebook:
        newest = {one.status: one.id for one in reversed(tuple(_every_session(notebook)))}
        rooms = {status: room_view(notebook.session(key)) for status, key in newest.items()}
        own_words = notebook.packing.words_for(newest["finished"])
    packs = [(*what, rooms["finished"]) for what in PRACTICE_PACKS]
    if to_come := rooms.get("running", rooms.get("planned")):
        packs.append(("notes-so-far", "large-18-cream", "html", to_come))
    for pack in packs:
        _put(parts, asked.out, *pack, own_words, replace=asked.replace or ours)
    print(ngettext("Made {n} pack.", "Made {n} packs.", len(packs)).format(n=len(packs)))
    taken = len(parts.take_pictures(asked.out / "screens"))
    print(ngettext("Took {n} picture.", "Took {n} pictures.", taken).format(n=taken))
    return DONE


def _put(
    parts: CommandParts,
    folder: Path,
    name: str,
    style_name: str,
    form: str,
    room: RoomSession,
    own_words: tuple[OwnWord, ...],
    *,
    replace: bool,
) -> None:
    page, style = page_named(name, PAGES), _style(style_name, tint=True)
    made = _made(page, style, form, _Known(room, own_words=own_words), parts)
    save(made, folder / file_name(page, room, style, form), replace=replace)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the notes say, for a page to be made from."""

    room: RoomSession | None = None
    venue: WhatToExpect | None = None
    own_words: tuple[OwnWord, ...] = ()
    pictures: Mapping[str, str] = field(default_factory=dict[str, str])
    """Those the group chose for its sentences."""
    language: str = ""
    """A second one, and what the group typed in it."""
    translations: Mapping[str, str] = field(default_factory=dict[str, str])


def _sources(points: float, known: _Known, parts: CommandParts) -> Sources:
    return Sources(
        tools=parts.tools(),
        today=parts.today(),
        room=known.room,
        points=points,
        venue=known.venue,
        own_words=known.own_words,
        translations=known.translations,
    )


def _second_language(asked: argparse.Namespace, style: Style) -> str:
    """Its tag; "" for none. Raises NotALanguage, and OneLanguageOnly where there is no room."""
    language = language_tag(asked.language)
    if language and not takes_two(style, asked.form):
        raise OneLanguageOnly
    return language


def _made(page: PageKind, style: Style, form: str, known: _Known, parts: CommandParts) -> bytes:
    sources = _sources(points_of(style, form), known, parts)
    shelf = parts.shelf._replace(chosen=known.pictures)
    document = build(page, sources)
    if known.language:
        document = side_by_side(document, known.translations, known.language)
    return render(document, style, form, shelf)


def _known(asked: argparse.Namespace, parts: CommandParts, language: str) -> _Known:
    with closing(parts.open_notebook(asked.store)) as notebook:
        return _known_of(notebook, notebook.session(asked.session), language)


def _known_of(notebook: Notebook, session: Session, language: str) -> _Known:
    room = room_view(session)
    check = notebook.checking.newest_check(room.id, room.place)
    venue = what_to_expect(check) if check else None
    pictures = notebook.packing.pictures(session.group.id)
    own_words = notebook.packing.words_for(room.id)
    said = notebook.packing.translations(session.group.id, language) if language else {}
    return _Known(room, venue, own_words, pictures, language, said)


def _order_and_known(asked: argparse.Namespace, parts: CommandParts) -> tuple[Order, _Known]:
    """As the window would make them: what the group keeps, or where it would begin."""
    with closing(parts.open_notebook(asked.store)) as notebook:
        session = notebook.session(asked.session)
        kept = notebook.packing.run_sheet(session.group.id) or RunSheet()
        asked_for = notebook.packing.forms_asked_for(session.group.id)
        occasion = asked.occasion or occasion_for(session.status)
        usual = usual_pages(occasion, parts.tools().get(session.tool))
        kept_language = notebook.packing.second_language(session.group.id)
        language = language_tag(asked.language) or (kept_language if kept.two_languages else "")
        order = Order(
            occasion=occasion,
            pages=kept.pages.get(occasion, usual),
            copies=kept.copies or wanted_from(asked_for, session.details.how_many or 0),
            day=session.details.held_on or parts.today(),
            language=language,
        )
        return order, _known_of(notebook, session, language)


def _style(name: str, *, tint: bool) -> Style:
    style = style_named(name)
    return style.with_tint() if tint else style


def _paper(style: Style, form: str) -> str:
    return style.paper_advice if form == "pdf" else ""


def make_folder(folder: Path) -> None:
    """Raises CannotWrite."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise CannotWrite(folder) from None


def _every_session(notebook: Notebook) -> Iterator[SessionSummary]:
    after = ""
    while listed := notebook.sessions(limit=200, after=after):
        yield from listed
        after = listed[-1].id


def _as_line(one: SessionSummary) -> str:
    states = {"planned": _("planned"), "running": _("running"), "finished": _("finished")}
    counts = ngettext("{number} note", "{number} notes", one.notes).format(number=one.notes)
    day = one.held_on.isoformat() if one.held_on else _("no day yet")
    made_up = (_("made up"),) if one.made_up else ()
    return "  ".join(
        (one.id, day, " ".join(one.title.split()), states[one.status], counts, *made_up)
    )


def _as_facts(one: SessionSummary) -> dict[str, object]:
    return {
        "id": one.id,
        "group": one.group_name,
        "made_up": one.made_up,
        "tool": one.tool,
        "title": one.title,
        "status": one.status,
        "held_on": one.held_on.isoformat() if one.held_on else None,
        "starts": one.starts.isoformat("minutes") if one.starts else None,
        "place": one.place,
        "notes": one.notes,
        "actions": one.actions,
    }


def _refuse(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code
