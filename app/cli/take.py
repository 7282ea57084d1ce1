"""`alongside take`: a group's whole record as a folder, without a window."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from app import messages
from app.cli import DONE, REFUSED
from app.packs.taking.folder import Taken, TakenFolder
from app.packs.taking.order import FORMS, TakeOrder, check_forms
from app.packs.taking.page_files import Materials
from app.words import _, ngettext
from app.workshops.session import Group
from app.workshops.taken import in_years

if TYPE_CHECKING:
    from app.cli.commands import CommandParts
    from app.models.notebook import Notebook


class _WhichGroup(Exception):
    """No group is called that, or several are."""


def take(asked: argparse.Namespace, parts: CommandParts) -> int:
    """Exit 1 when a file was refused; the others are there all the same."""
    forms = tuple(dict.fromkeys(asked.form or (next(iter(FORMS)),)))
    check_forms(forms)
    with closing(parts.open_notebook(asked.store)) as notebook:
        try:
            group = _group(notebook, asked.group)
        except _WhichGroup as error:
            print(error, file=sys.stderr)
            return REFUSED
        order = TakeOrder(
            group=group, day=parts.today(), forms=forms, for_organiser=asked.for_organiser
        )
        return _say(_make(notebook, order, asked, parts))


def _make(
    notebook: Notebook, order: TakeOrder, asked: argparse.Namespace, parts: CommandParts
) -> Taken:
    from app.cli.commands import make_folder

    group_id = order.group.id
    meetings = in_years(notebook.taking.meetings(group_id), frozenset(asked.year or ()) or None)
    materials = Materials(
        tools=parts.tools(), shelf=parts.shelf, own_words=notebook.packing.own_words(group_id)
    )
    make_folder(asked.out)
    folder = TakenFolder(asked.out, order, meetings, materials, messages.say)
    try:
        for meeting in meetings:
            folder.add(notebook.taking.meeting(meeting, for_organiser=order.for_organiser))
        threads = notebook.threads.of_group(group_id)
        return folder.finish(notebook.taking.agreements(group_id), threads)
    except BaseException:
        folder.give_up()
        raise


def _group(notebook: Notebook, wanted: str) -> Group:
    """By its id, or by its name as long as only one is called that."""
    groups = notebook.groups()
    found = [group for group in groups if group.id == wanted]
    found = found or [each for each in groups if each.name.casefold() == wanted.casefold()]
    if len(found) == 1:
        return found[0]
    listed = "\n".join(f"{group.id}  {' '.join(group.name.split())}" for group in groups)
    if found:
        words = _("Several groups are called that. Give the id of one of them.")
    else:
        words = _("No group is called that. These are the groups.")
    raise _WhichGroup(f"{words}\n{listed}".strip())


def _say(taken: Taken) -> int:
    said = ngettext("Made {n} file in {folder}.", "Made {n} files in {folder}.", taken.files)
    print(said.format(n=taken.files, folder=taken.folder.name))
    for name, why in taken.not_made:
        print(_("{file}: {why}").format(file=name, why=why), file=sys.stderr)
    return REFUSED if taken.not_made else DONE
