"""The tables that are read: made from the log by project.py, and made again whenever they change.

A column without a payload field of its name is worked out by project.py.
"""

from collections.abc import Sequence
from typing import get_args

from sqlalchemy import Column, Index, Integer, MetaData, Table, Text, text

from app.workshops.agreement import LineStatus
from app.workshops.session import ACTION_STATUSES, Outcome, SessionStatus

SHOWN_V = 13
"""Raise this when anything here, or the way it is filled, changes: stores rebuild on opening."""

metadata = MetaData()


def _text(*names: str) -> list[Column[str]]:
    return [Column(name, Text, nullable=False, default="") for name in names]


def _texts(*names: str) -> list[Column[str]]:
    return [Column(name, Text, nullable=False, info={"list": str}) for name in names]


def _one_of(name: str, known: Sequence[str], otherwise: str) -> Column[str]:
    """One of a few words; for one that only a newer Alongside knows, `otherwise`."""
    info = {"one_of": known, "otherwise": otherwise}
    return Column(name, Text, nullable=False, default="", info=info)


def _maybe(*names: str) -> list[Column[str]]:
    return [Column(name, Text) for name in names]


def _found_at() -> Column[int]:
    """When it last changed, as a number: its row in the index of words."""
    return Column("found_at", Integer, nullable=False)


version = Table("shown_version", metadata, Column("version", Integer, primary_key=True))

group = Table(
    "shown_group",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("name"),
    Column("made_up", Integer, nullable=False),
)

session = Table(
    "shown_session",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("group_id", "tool", "title", "about", "aim", "place", "toilets"),
    _one_of("status", get_args(SessionStatus), "finished"),
    *_text("refreshments", "quiet_place", "someone_to_talk_to", "how_to_add", "private_note"),
    *_text("credit", "yes_means", "no_means", "speak_up_means"),
    *_texts("ways_to_join_in", "plus_one_before", "ready"),
    *_maybe("held_on", "starts", "finishes", "break_at", "back_at", "finished_on"),
    Column("how_many", Integer),
    *_text("day"),
    _found_at(),
    Column("notes", Integer, nullable=False, default=0),
    Column("actions", Integer, nullable=False, default=0),
    Column("untold", Integer, nullable=False, default=0),
    Index("ix_shown_session_day", "day", "id"),
    Index("ix_shown_session_group", "group_id", "day", "id"),
    Index("ix_shown_session_tool", "group_id", "tool", "day", "id"),
    Index("ix_shown_session_status", "status", "day", "id", "untold"),
)
"""`day` is when it was held, finished or begun, whichever is known; the last three are counts."""

step = Table(
    "shown_step",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("session_id", "kind", "title", "rank", "question", "word", "mark", "prompt", "spoken"),
    Index("ix_shown_step_session", "session_id", "rank", "id"),
)

visit = Table(
    "shown_visit",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("session_id", "step_id", "status"),
    Index("ix_shown_visit_step", "step_id"),
)
"""Whether a step was visited or left; apart from the step, so that Undo never trips over it."""

contribution = Table(
    "shown_contribution",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("session_id", "question", "text", "rank", "way_in", "view_of", "status", "reason"),
    *_text("visibility", "theme", "same_as", "because", "told_how"),
    _one_of("outcome", get_args(Outcome), ""),
    *_maybe("told_on"),
    Column("dots", Integer),
    _found_at(),
    Index("ix_shown_contribution_session", "session_id", "rank", "id"),
)

theme = Table(
    "shown_theme",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("session_id", "question", "title", "rank"),
    Column("dots", Integer),
    _found_at(),
    Index("ix_shown_theme_session", "session_id", "rank", "id"),
)

card_count = Table(
    "shown_card_count",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("session_id", "asked", "rank"),
    *(Column(name, Integer, nullable=False) for name in ("yes", "no", "speak_up")),
    Index("ix_shown_card_count_session", "session_id", "rank", "id"),
)

tally = Table(
    "shown_tally",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("session_id", "item", "side"),
    Column("counts", Text, nullable=False, info={"list": int}),
    Index("ix_shown_tally_session", "session_id", "item"),
)

photo = Table(
    "shown_photo",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("session_id", "question", "picture"),
    Index("ix_shown_photo_session", "session_id", "id"),
)
"""`picture` is the bytes of a JPEG in base64, as the log keeps them."""

action = Table(
    "shown_action",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("session_id", "what", "rank", "lead", "shown_as", "help_needed", "why", "check_id"),
    _one_of("status", ACTION_STATUSES, "not begun"),
    *_maybe("by_when"),
    Column("agreed", Integer, nullable=False),
    _found_at(),
    Index("ix_shown_action_session", "session_id", "rank", "id"),
    Index("ix_shown_action_status", "status", "by_when"),
)

came_from = Table(
    "shown_came_from",
    metadata,
    Column("action_id", Text, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("contribution_id", Text, nullable=False),
    Index("ix_shown_came_from_contribution", "contribution_id"),
    sqlite_with_rowid=False,
)

agreement = Table(
    "shown_agreement",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("group_id", "tool"),
    *_maybe("review_on"),
    Column("how_many", Integer),
    *_texts("initials"),
    Index("ix_shown_agreement_group", "group_id", "tool", "id"),
)

line = Table(
    "shown_line",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("agreement_id", "item", "text", "rank", "fill", "beside"),
    _one_of("status", get_args(LineStatus), ""),
    Column("must", Integer, nullable=False),
    _found_at(),
    Index("ix_shown_line_agreement", "agreement_id", "rank", "id"),
)

worry = Table(
    "shown_worry",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("agreement_id", "line_id", "text"),
    Index("ix_shown_worry_agreement", "agreement_id", "id"),
)

edition = Table(
    "shown_edition",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("agreement_id"),
    *_maybe("on"),
    Column("so_far", Integer, nullable=False),
    *_texts("lines"),
    Index("ix_shown_edition_agreement", "agreement_id", "on", "id"),
)
"""`lines` are revisions of the log, in order: its words are read there, where erasing reaches."""

incident = Table(
    "shown_incident",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("group_id", "happened", "agreement_says", "done", "told"),
    *_maybe("on"),
    Index("ix_shown_incident_group", "group_id", "on", "id"),
)
"""Never in the index of words: no search finds it."""

venue = Table(
    "shown_venue",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("name", "address", "phone", "map_note", "cost"),
)

access_check = Table(
    "shown_access_check",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("venue_id", "session_id", "checked_by"),
    *_maybe("on"),
    Column("visited", Integer, nullable=False),
    Index("ix_shown_access_check_venue", "venue_id", "on", "id"),
    Index("ix_shown_access_check_session", "session_id", "on", "id"),
)

checked = Table(
    "shown_checked",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("check_id", "item", "found", "note", "owner", "action_id"),
    *_maybe("found_on", "fix_by"),
    Index("ix_shown_checked_check", "check_id", "item"),
)

need = Table(
    "shown_need",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("group_id", "who"),
    Column("answers", Text, nullable=False, info={"shape": "answers"}),
    *_texts("asks_for", "papers", "share_with"),
    *_maybe("keep_until"),
    Index("ix_shown_need_group", "group_id", "id"),
)
"""One person's own; never in the index of words."""

settled = Table(
    "shown_settled",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("session_id", "item", "because"),
    Column("agreed", Integer),
    Column("goal", Integer),
    *_maybe("by_when"),
    _found_at(),
    Index("ix_shown_settled_session", "session_id", "item"),
)

not_shared = Table(
    "shown_not_shared",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("session_id", "what", "why", "told", "rank"),
    _found_at(),
    Index("ix_shown_not_shared_session", "session_id", "rank", "id"),
)

run_sheet = Table(
    "shown_run_sheet",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("group_id", "language"),
    Column("copies", Text, nullable=False, info={"shape": "copies"}),
    Column("pages", Text, nullable=False, info={"shape": "pages"}),
    Column("two_languages", Integer, nullable=False),
    Index("ix_shown_run_sheet_group", "group_id", "id"),
)
"""One for each group; `language` is the second one its packs are in, where `two_languages` is 1."""

own_word = Table(
    "shown_own_word",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("group_id", "word", "instead", "meaning"),
    Index("ix_shown_own_word_group", "group_id", "id"),
)

picture_choice = Table(
    "shown_picture_choice",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("group_id", "of", "picture"),
    Index("ix_shown_picture_choice_group", "group_id", "of", "id"),
)
"""Which picture stands beside a text; `of` is the text's fingerprint."""

translation = Table(
    "shown_translation",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("group_id", "language", "of", "text"),
    Index("ix_shown_translation_group", "group_id", "language", "of", "id"),
)
"""A text in the group's second language; `of` is the fingerprint of the first. In no index of
words."""

thread = Table(
    "shown_thread",
    metadata,
    Column("id", Text, primary_key=True),
    *_text("group_id", "kind", "words"),
    Index("ix_shown_thread_group", "group_id", "id"),
)
"""Notes of different meetings that belong together. In no index of words."""

thread_note = Table(
    "shown_thread_note",
    metadata,
    Column("thread_id", Text, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("contribution_id", Text, nullable=False),
    Index("ix_shown_thread_note_contribution", "contribution_id"),
    sqlite_with_rowid=False,
)

history = Table(
    "shown_history",
    metadata,
    Column("hlc", Text, primary_key=True),
    Column("action_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("state", Text, nullable=False),
    Index("ix_shown_history_undone", "hlc", sqlite_where=text("state = 'undone'")),
    sqlite_with_rowid=False,
)
"""What this device may undo (`done`), redo (`undone`), or no longer either (`gone`)."""

term = Table(
    "shown_term",
    metadata,
    Column("term", Text, primary_key=True),
    Column("backwards", Text, nullable=False),
    Column("things", Integer, nullable=False),
    Index("ix_shown_term_backwards", "backwards", "term"),
    sqlite_with_rowid=False,
)
"""Every word in the index, as it is looked for, and in how many things it stands: a word that
stands in none is not here."""

WORDS_DDL = (
    "CREATE VIRTUAL TABLE shown_words USING fts5("
    "text, also, aside, facts, entity_type UNINDEXED, entity_id UNINDEXED, "
    "session_id UNINDEXED, question UNINDEXED, "
    "columnsize = 0, prefix = '1 2 3 4', tokenize = 'unicode61 remove_diacritics 2')",
    "INSERT INTO shown_words(shown_words, rank) VALUES ('secure-delete', 1)",
)
"""The search index. Its rowid is when the thing last changed, so the newest come first.

`aside` is never looked in while everyone can see the laptop. `facts` are words that nobody can
type, one for each thing a search can be narrowed by: a filter is one more word to be found, and
costs what a word costs. Beginnings of words have an index of their own: without it the first
letter typed is looked for in every word there is, and takes ten times as long in a store ten times
as large.
"""
