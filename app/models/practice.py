"""Plays the practice group into an empty store; a store with anyone's own notes is left alone."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from typing import TYPE_CHECKING

from app.models.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.models.notebook import Notebook
    from app.workshops.practice import (
        PracticeAction,
        PracticeAgreement,
        PracticeGroup,
        PracticeHall,
        PracticePacks,
        PracticeSession,
    )
    from app.workshops.practice_words.values import Placed, Said


class NotForPractice(FileError):
    """The store holds a group that is not made up: nothing invented may be added to it."""


def play(notebook: Notebook, practice: PracticeGroup) -> bool:
    """Fill an empty notebook; True when it did, False when the practice group is there already.

    Raises NotForPractice.
    """
    groups = notebook.groups()
    if not all(group.made_up for group in groups):
        raise NotForPractice(notebook.path)
    if groups:
        return False
    group_id = notebook.add_group(practice.name, made_up=True).created[0]
    _agree(notebook, practice.agreement, group_id)
    for session in (*practice.ladders, *practice.sessions):
        _play_session(notebook, session, group_id)
    _look_round(notebook, practice.hall, group_id)
    _get_packs_ready(notebook, practice.packs, group_id)
    return True


def _agree(notebook: Notebook, said: PracticeAgreement, group_id: str) -> None:
    agreeing = notebook.agreeing
    agreement_id, *_lines = agreeing.begin(group_id, said.tool).created
    begun = agreeing.of_group(group_id, said.tool.slug)
    for line in begun.lines if begun else ():
        if line.item in said.fills:
            agreeing.change_line(line.id, fill=said.fills[line.item])
        elif line.item in said.keep:
            agreeing.keep_lines((line.id,))
        else:
            agreeing.leave_out(line.id)
    for text in said.own:
        agreeing.add_line(agreement_id, text)
    agreeing.change_details(agreement_id, review_on=said.review_on)
    agreeing.agree(agreement_id, said.on)


def _play_session(notebook: Notebook, session: PracticeSession, group_id: str) -> None:
    new = dataclasses.replace(session.new, group_id=group_id)
    session_id = notebook.start_session(new).created[0]
    notes = [_say(notebook, session_id, said) for said in session.notes]
    if session.plus_one_before:
        notebook.open_plus_one_early(session_id, session.plus_one_before)
    _walk(notebook, session_id, session)
    for action in session.actions:
        _promise(notebook, session_id, action, notes)
    for placed in session.placed:
        _place(notebook, session_id, placed, session.finished_on)
    for part in session.not_shared:
        notebook.placing.add_not_shared(session_id, part.what, part.why, part.told)
    if session.finished_on:
        notebook.finish(session_id, session.finished_on)
        _tell_back(notebook, session.notes, notes, session.finished_on)


def _tell_back(
    notebook: Notebook, said: Sequence[Said], notes: Sequence[str], finished_on: date
) -> None:
    """What came of each note, and when people were told."""
    for one, note_id in zip(said, notes, strict=True):
        if one.outcome:
            notebook.telling.close((note_id,), one.outcome, one.because)
        if one.told_after:
            day = finished_on + timedelta(weeks=one.told_after)
            notebook.telling.mark_told((note_id,), day, "paper")


def _say(notebook: Notebook, session_id: str, said: Said) -> str:
    added = notebook.add_contribution(
        session_id, said.question, said.text, way_in=said.way_in, view_of=said.view_of
    )
    if said.come_back_because:
        notebook.park(added.created[0], said.come_back_because)
    return added.created[0]


def _walk(notebook: Notebook, session_id: str, session: PracticeSession) -> None:
    for step in notebook.session(session_id).steps:
        if step.question in session.left and step.question:
            notebook.leave(step.id)
        elif session.visited is None or step.kind in session.visited:
            notebook.visit(step.id)


def _promise(
    notebook: Notebook, session_id: str, action: PracticeAction, notes: Sequence[str]
) -> None:
    came_from = tuple(notes[place] for place in action.outcome.came_from)
    new = dataclasses.replace(action.new, came_from=came_from)
    added = notebook.add_action(session_id, new)
    if action.outcome.status != "not begun":
        notebook.change_action(
            added.created[0], status=action.outcome.status, why=action.outcome.why
        )


def _place(notebook: Notebook, session_id: str, placed: Placed, on: date | None) -> None:
    notebook.placing.keep_places(session_id, placed.item, placed.by_side)
    if placed.agreed:
        _settle(notebook, session_id, placed, on)


def _settle(notebook: Notebook, session_id: str, placed: Placed, on: date | None) -> None:
    notebook.placing.settle(
        session_id,
        placed.item,
        agreed=placed.agreed,
        goal=placed.goal,
        by_when=on + timedelta(weeks=placed.weeks) if on else None,
        because=placed.because,
    )


def _look_round(notebook: Notebook, hall: PracticeHall, group_id: str) -> None:
    checking = notebook.checking
    (place,) = checking.add_venue(
        name=hall.name, address=hall.address, map_note=hall.map_note
    ).created
    (check,) = checking.begin_check(hall.checked_on, venue_id=place).created
    checking.change_check(check, visited=True)
    for item, (found, note) in hall.found.items():
        checking.found(check, item, found=found, note=note, found_on=hall.checked_on)
    for asks_for, papers, helps in hall.needs:
        notebook.needs.add(
            group_id,
            asks_for=asks_for,
            papers=papers,
            answers={"an.1": helps},
            keep_until=hall.keep_until,
        )


def _get_packs_ready(notebook: Notebook, packs: PracticePacks, group_id: str) -> None:
    packing = notebook.packing
    packing.keep_copies(group_id, packs.run_sheet.copies)
    for occasion, pages in packs.run_sheet.pages.items():
        packing.keep_pages(group_id, occasion, pages)
    for own in packs.own_words:
        packing.add_own_word(group_id, own.word, own.instead, own.meaning)
