"""The notebook: the one door through which anything stored is read or changed.

What belongs to one part of a session has a part of the notebook: gathering, counting, telling,
photos, placing; and what belongs to a group, agreeing, checking, needs, packing, taking, threads,
months, timeline, over time. The rest is here.
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.models import (
    actions,
    aside,
    care,
    home,
    notes,
    reading,
    reminders,
    search,
    sessions,
    take_back,
    undo,
)
from app.models.agreeing import Agreeing
from app.models.changed import Changed
from app.models.checking import Checking
from app.models.counting import Counting
from app.models.door import Door
from app.models.errors import StoreError
from app.models.gathering import Gathering
from app.models.hlc import Clock
from app.models.lock import StoreLock
from app.models.months import Months
from app.models.needs import Needs
from app.models.over_time import PlacesOverTime
from app.models.packing import Packing
from app.models.photos import Photos
from app.models.placing import Placing
from app.models.storefile import StoreFile, id_of
from app.models.taking import Taking
from app.models.telling import Telling
from app.models.threads import Threads
from app.models.timeline import Timeline
from app.workshops.listed import Home, ListedAction, Reminder, SessionSummary
from app.workshops.new import NewAction, NewSession
from app.workshops.searching import ANYTHING, Choices, Filters, Search
from app.workshops.session import Draft, Group, Place, Session, Visibility
from app.workshops.typed import tidy


class Notebook:
    """Every method is one durable transaction and says in `Changed` what it changed.

    Reading gives frozen snapshots. What is typed is cleaned on its way in: EmptyText and TooLong
    come from workshops.typed. Everything else it refuses is a StoreError.
    """

    def __init__(self, store: StoreFile, lock: StoreLock | None, now: Clock) -> None:
        self._store = store
        self._lock = lock
        self._door = door = Door(store, now)
        self._closed = False
        self.gathering = Gathering(door)
        self.counting = Counting(door)
        self.telling = Telling(door)
        self.photos = Photos(door)
        self.agreeing = Agreeing(door)
        self.checking = Checking(door)
        self.needs = Needs(door)
        self.placing = Placing(door)
        self.packing = Packing(door)
        self.taking = Taking(door)
        self.over_time = PlacesOverTime(door)
        self.threads = Threads(door)
        self.timeline = Timeline(door)
        self.months = Months(door)
        self.backup_problem: StoreError | None = None
        """Why the last backup on opening or closing could not be made."""
        self.scrub_problem: StoreError | None = None
        """Why the file could not be rewritten after words were taken back."""

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def store_id(self) -> str:
        """Which store this is: the same in every copy of it."""
        with self._store.reading() as conn:
            return id_of(conn)

    def may_open_again(self) -> bool:
        """True when what lies where the file was is whole, so that it may be opened again."""
        return self._store.may_open_again()

    @property
    def read_only(self) -> bool:
        """True when it was opened to look at only: changes raise StoreReadOnly."""
        return self._store.read_only

    # Reading

    def home(self, today: date) -> Home:
        with self._store.reading() as conn:
            found = home.home(conn, today)
        return replace(found, backed_up=care.is_safe(self._store))

    def groups(self) -> tuple[Group, ...]:
        with self._store.reading() as conn:
            return reading.groups(conn)

    def sessions(
        self, group_id: str = "", limit: int = 50, after: str = ""
    ) -> tuple[SessionSummary, ...]:
        """The newest first; for the next page give the last id of this one as `after`."""
        with self._store.reading() as conn:
            return reading.sessions(conn, group_id, limit, after)

    def session(self, session_id: str) -> Session:
        """The whole session. Raises NotHere."""
        with self._store.reading() as conn:
            return reading.one_session(conn, session_id)

    def actions(self) -> tuple[ListedAction, ...]:
        """Every action there is: those of the newest session first, each session's in its order."""
        with self._store.reading() as conn:
            return reading.every_action(conn)

    def draft(self, session_id: str, where: str) -> str:
        with self._store.reading() as conn:
            return aside.draft_in(conn, session_id, where)

    def drafts(self, session_id: str = "") -> tuple[Draft, ...]:
        """Of one session, or of all."""
        with self._store.reading() as conn:
            return aside.drafts_of(conn, session_id)

    def place(self, session_id: str) -> Place:
        with self._store.reading() as conn:
            return aside.place_in(conn, session_id)

    def search(self, words: str, limit: int = 30, filters: Filters = ANYTHING) -> Search:
        """All that was said and decided; without words and with a filter, the newest there is."""
        with self._store.reading() as conn:
            return search.find(conn, words, limit, filters)

    def search_choices(self, group_id: str) -> Choices:
        with self._store.reading() as conn:
            return search.choices(conn, group_id)

    def reminders(self, contribution_ids: Sequence[str]) -> tuple[Reminder, ...]:
        """Actions that grew out of these notes and may repeat their words."""
        with self._store.reading() as conn:
            return reminders.reminders(conn, tuple(contribution_ids))

    def undo_name(self) -> str:
        return self._door.undo

    def redo_name(self) -> str:
        return self._door.redo

    # Groups and sessions

    def add_group(self, name: str, made_up: bool = False) -> Changed:
        with self._door.change("add group") as change:
            sessions.add_group(change, name, made_up)
        return self._door.result(change)

    def rename_group(self, group_id: str, name: str) -> Changed:
        with self._door.change("rename group") as change:
            sessions.rename_group(change, group_id, name)
        return self._door.result(change)

    def start_session(self, new: NewSession) -> Changed:
        """`created` is the session's id and then its steps'."""
        with self._door.change("start session") as change:
            sessions.start(change, new, self._door.local_now().date())
        return self._door.result(change)

    def change_details(self, session_id: str, **fields: object) -> Changed:
        """Fields of SessionDetails by name."""
        with self._door.change("change session details", session_id) as change:
            sessions.change_details(change, fields)
        return self._door.result(change)

    def visit(self, step_id: str) -> Changed:
        with self._door.change("visit step") as change:
            sessions.mark_step(change, step_id, "visited")
        return self._door.result(change)

    def leave(self, step_id: str) -> Changed:
        """Leave the step for today: it counts as visited for the plus one."""
        with self._door.change("leave step") as change:
            sessions.mark_step(change, step_id, "left")
        return self._door.result(change)

    def open_plus_one_early(self, session_id: str, before: tuple[str, ...]) -> Changed:
        """`before` are the words of the questions not yet talked about."""
        with self._door.change("open the plus one early", session_id) as change:
            change.amend("session", session_id, plus_one_before=before)
        return self._door.result(change)

    def begin(self, session_id: str, on: date | None = None) -> Changed:
        """A session that was planned now runs, held on the day `on` when one is given; one that
        runs already is left as it is."""
        with self._door.change("begin session", session_id) as change:
            day = {"held_on": on.isoformat()} if on else {}
            change.amend("session", session_id, status="running", **day)
        return self._door.result(change)

    def finish(self, session_id: str, on: date) -> Changed:
        with self._door.change("finish session", session_id) as change:
            change.amend("session", session_id, status="finished", finished_on=on)
        return self._door.result(change)

    def reopen(self, session_id: str) -> Changed:
        with self._door.change("reopen session", session_id) as change:
            change.amend("session", session_id, status="running", finished_on=None)
        return self._door.result(change)

    # Notes

    def add_contribution(
        self,
        session_id: str,
        question: str,
        text: str,
        way_in: str = "spoken",
        view_of: str = "",
        visibility: Visibility = "room",
        clear_draft: str = "",
    ) -> Changed:
        """Add a note; the draft of field `clear_draft` goes in the same transaction."""
        with self._door.change("add note", session_id) as change:
            notes.add(change, question, text, way_in, view_of, visibility)
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def add_slips(
        self,
        session_id: str,
        question: str,
        texts: Sequence[str],
        way_in: str = "note",
        shuffle: random.Random | None = None,
        clear_draft: str = "",
    ) -> Changed:
        """Add a batch, shuffled so that its order tells nobody who wrote when."""
        with self._door.change("add slips", session_id) as change:
            notes.add_slips(change, question, texts, way_in, shuffle or random.SystemRandom())
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def change_contribution(self, contribution_id: str, **fields: object) -> Changed:
        """Any of text, way_in, view_of, reason, visibility."""
        with self._door.change("change note") as change:
            notes.amend(change, contribution_id, fields)
        return self._door.result(change)

    def move_contribution(self, contribution_id: str, question: str) -> Changed:
        with self._door.change("move note") as change:
            notes.move(change, contribution_id, question)
        return self._door.result(change)

    def park(self, contribution_id: str, reason: str) -> Changed:
        with self._door.change("come back to it") as change:
            notes.set_status(change, contribution_id, "parked", reason)
        return self._door.result(change)

    def bring_back(self, contribution_id: str) -> Changed:
        with self._door.change("bring back note") as change:
            notes.set_status(change, contribution_id, "open", "")
        return self._door.result(change)

    def remove(self, contribution_id: str) -> Changed:
        with self._door.change("remove note") as change:
            notes.remove(change, contribution_id)
        return self._door.result(change)

    # Actions

    def add_action(self, session_id: str, new: NewAction, clear_draft: str = "") -> Changed:
        with self._door.change("add action", session_id) as change:
            actions.add(change, new)
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def change_action(self, action_id: str, **fields: object) -> Changed:
        """Any field of NewAction, and status and why."""
        with self._door.change("change action") as change:
            actions.amend(change, action_id, fields)
        return self._door.result(change)

    def remove_action(self, action_id: str) -> Changed:
        with self._door.change("remove action") as change:
            actions.remove(change, action_id)
        return self._door.result(change)

    # Taking back

    def take_back(self, entity_ids: Sequence[str]) -> Changed:
        """Erase notes and actions everywhere in the store, past and present. Never undone.

        When `scrub_problem` is set afterwards they are gone from everything that can be read, but
        the file could not yet be rewritten without them; that is tried again by itself.
        """
        with self._door.change("take back") as change:
            take_back.take_back(change, entity_ids)
        if change.logged:
            self.scrub_problem = care.scrub_if_due(self._store)
        return self._door.result(change)

    # Drafts and places

    def keep_draft(self, session_id: str, where: str, text: str) -> Changed:
        with self._store.writing() as conn:
            aside.keep_draft(conn, session_id, where, tidy(text))
        return self._door.beside("draft", session_id)

    def drop_draft(self, session_id: str, where: str) -> Changed:
        """Take half-typed text back: out of the file's bytes too."""
        with self._store.writing() as conn:
            was_there = aside.drop_draft(conn, session_id, where)
        if was_there:
            self._store.truncate_wal()
        return self._door.beside("draft", session_id)

    def keep_place(self, place: Place) -> Changed:
        with self._store.writing() as conn:
            aside.keep_place(conn, place)
        return self._door.beside("place", place.session_id)

    # Undo, redo, closing

    def undo(self) -> Changed:
        """Undo this laptop's last action. Raises NothingToUndo or CannotUndo."""
        with self._door.change("") as change:
            undo.go(change, "undo")
        return self._door.result(change)

    def redo(self) -> Changed:
        """Raises NothingToRedo or CannotUndo."""
        with self._door.change("") as change:
            undo.go(change, "redo")
        return self._door.result(change)

    def back_up(self) -> Path:
        """Make a backup now and return it. Raises BackupUnsound and other StoreErrors."""
        return care.back_up_now(self._store, self._door.local_now())

    def look_after(self) -> None:
        """Back up what is new and finish erasing; what goes wrong is kept as a problem."""
        if not self.read_only:
            self.scrub_problem = care.scrub_if_due(self._store)
            self.backup_problem = care.back_up_if_due(self._store, self._door.local_now())

    def close(self) -> None:
        """Back up what is new, and let go of the file. Further calls do nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            self.look_after()
            self._store.close()
        finally:
            if self._lock is not None:
                self._lock.release()
