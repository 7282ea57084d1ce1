"""A store with a value in it that nobody could have typed: it opens, and nothing else is lost."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.models.check import check_file
from app.models.driver import driver
from app.models.errors import StoreDamaged
from app.models.notebook import Notebook
from app.packs.pages.look_back import what_came_of_it
from app.packs.pages.page_kind import Sources
from app.packs.pages.then_and_now import then_and_now
from app.packs.pages.timeline import our_story
from app.packs.pages.what_we_said_about import what_we_said_about
from app.packs.taking.rows import rows_of
from app.workshops.agreement import agreement_for_room
from app.workshops.fingerprint import fingerprint
from app.workshops.gathered import board_of
from app.workshops.look_back_slides import slides_of
from app.workshops.room import room_view
from app.workshops.run_sheet import Copies
from app.workshops.said import what_we_said
from app.workshops.searching import KINDS, Filters
from app.workshops.timeline_slides import timeline_slides
from tests.models.making import RULES, a_session, begin, copied_store, everything, opened
from tests.workshops.making import tools

MISSING = object()
STRANGE = [
    ("theme", "title", {"a": 1}),
    ("theme", "title", MISSING),
    ("theme", "rank", None),
    ("session", "status", "put off"),
    ("session", "held_on", "0001-01-01"),
    ("session", "held_on", "9999-12-31"),
    ("session", "finished_on", "9999-12-31"),
    ("session", "tool", "from-the-future"),
    ("step", "kind", "dance"),
    ("line", "status", "perhaps"),
    ("contribution", "outcome", "heard"),
    ("contribution", "outcome", ["done"]),
    ("action", "status", "begun"),
    ("action", "status", None),
    ("theme", "dots", [1]),
    ("theme", "dots", 10**30),
    ("contribution", "text", {"a": 1}),
    ("contribution", "text", "half of an emoji: \ud800"),
    ("contribution", "because", None),
    ("contribution", "because", 5),
    ("contribution", "told_on", "yesterday"),
    ("contribution", "theme", ["x"]),
    ("contribution", "visibility", None),
    ("contribution", "visibility", MISSING),
    ("tally", "counts", "abc"),
    ("tally", "counts", {"a": 1}),
    ("tally", "counts", [None, "a", -5]),
    ("tally", "counts", 5),
    ("tally", "counts", MISSING),
    ("card_count", "yes", "many"),
    ("card_count", "yes", -4),
    ("card_count", "asked", ["a"]),
    ("photo", "question", {"q": 1}),
    ("photo", "picture", ["x"]),
    ("photo", "picture", MISSING),
    ("session", "held_on", "soon"),
    ("session", "starts", "25:99"),
    ("session", "agreement", 5),
    ("session", "ready", [1, None]),
    ("agreement", "initials", "A B"),
    ("agreement", "review_on", "some day"),
    ("line", "text", 5),
    ("line", "status", None),
    ("line", "must", "yes"),
    ("edition", "lines", [1, "nobody"]),
    ("edition", "on", {"day": 1}),
    ("worry", "text", MISSING),
    ("incident", "on", "then"),
    ("venue", "name", ["x"]),
    ("access_check", "visited", "yes"),
    ("checked", "fix_by", 5),
    ("checked", "found", {"a": 1}),
    ("need", "answers", ["x"]),
    ("need", "answers", {"an.1": 5, "an.2": "stairs"}),
    ("need", "asks_for", "ac.b7"),
    ("need", "papers", {"larger": 1}),
    ("run_sheet", "copies", "3 large"),
    ("run_sheet", "copies", [None, "pdf", {}, {"form": "pdf", "style": "", "count": "3"}]),
    ("run_sheet", "copies", [{"form": "scroll", "style": "large-18-cream", "count": 10**30}]),
    ("run_sheet", "copies", [{"form": "pdf", "style": "large-18-cream", "count": 5000}]),
    ("run_sheet", "copies", [{"form": {"a": 1}, "style": ["x"], "count": True}]),
    ("run_sheet", "pages", ["slips"]),
    ("run_sheet", "pages", {"before": "slips", "never": ["slips"], "room": [1, "\ud800", "x"]}),
    ("run_sheet", "language", 5),
    ("run_sheet", "two_languages", "yes"),
    ("run_sheet", "two_languages", MISSING),
    ("own_word", "word", ["x"]),
    ("own_word", "instead", None),
    ("picture_choice", "of", 5),
    ("picture_choice", "picture", {"a": 1}),
    ("picture_choice", "came_from", [["x"], None]),
    ("translation", "text", 5),
    ("translation", "language", ["cy"]),
    ("translation", "of", {"a": 1}),
    ("translation", "came_from", "x"),
    ("settled", "agreed", "three"),
    ("settled", "agreed", 10**30),
    ("not_shared", "what", None),
    ("thread", "notes", "x"),
    ("thread", "notes", [["x"], None, "x", "x"]),
    ("thread", "kind", 5),
    ("thread", "kind", "worse"),
    ("thread", "words", None),
    ("tally", "side", 5),
    ("action", "check_id", 5),
    ("action", "came_from", None),
    ("action", "came_from", [["x"]]),
    ("action", "by_when", "never"),
]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = copied_store(tmp_path_factory.mktemp("filled"))
    with closing(opened(store)) as notebook:
        begun = begin(notebook, held_on=date(2026, 3, 1))
        note = begun.note("The bus stops at four")
        notebook.gathering.add_theme(begun.session_id, "Buses", "fpo.q1", (note,))
        notebook.counting.tally(begun.session_id, "sf.1", (3, 2, 1))
        notebook.counting.keep_cards(begun.session_id, "Now?", yes=3, no=1, speak_up=0)
        notebook.photos.keep(begun.session_id, "fpo.q1", b"a picture")
        begun.action("Ask about the bus", note)
        _fill_what_belongs_to_a_group(notebook, begun.group_id)
        notebook.placing.settle(begun.session_id, "lad.q1", agreed=3)
        notebook.placing.add_not_shared(begun.session_id, "The budget")
        _fill_two_meetings_of_another_group(notebook)
    return store


def _fill_two_meetings_of_another_group(notebook: Notebook) -> None:
    group_id = notebook.add_group("Waterside").created[0]
    meetings = [notebook.start_session(a_session(group_id)).created[0] for _meeting in range(2)]
    said = [
        notebook.add_contribution(meeting, "fpo.q1", "It is cold").created[0]
        for meeting in meetings
    ]
    notebook.threads.add(group_id, "again", said, "The cold")


def _fill_what_belongs_to_a_group(notebook: Notebook, group_id: str) -> None:
    agreement, line, *_others = notebook.agreeing.begin(group_id, RULES).created
    notebook.agreeing.keep_lines((line,))
    notebook.agreeing.leave_worry(line, "Too long")
    notebook.agreeing.agree(agreement, date(2026, 3, 1), so_far=True)
    notebook.agreeing.note_incident(group_id, happened="A door was slammed")
    (hall,) = notebook.checking.add_venue(name="Mill Hall").created
    (check,) = notebook.checking.begin_check(date(2026, 3, 1), venue_id=hall).created
    notebook.checking.found(check, "ac.b7", found="no")
    notebook.packing.keep_copies(group_id, [Copies("pdf", "large-18-cream", 3)])
    notebook.packing.keep_pages(group_id, "room", ("slips",))
    notebook.packing.add_own_word(group_id, "Hub", meaning="the room by the river")
    bus = "The bus stops at four"
    notebook.packing.choose_picture(group_id, fingerprint(bus), "bus", bus)
    notebook.packing.translate(group_id, "cy", bus, "Mae'r bws yn stopio am bedwar")
    notebook.needs.add(group_id, answers={"an.1": "A loop"}, asks_for=("ac.b7",))


@pytest.mark.parametrize(("kind", "name", "value"), STRANGE)
def test_one_strange_value_closes_nothing_else(
    filled: Path, tmp_path: Path, kind: str, name: str, value: object
) -> None:
    store = tmp_path / "notes.alongside"
    store.write_bytes(filled.read_bytes())
    payloads = _make_strange(store, kind, name, value)
    with closing(opened(store)) as notebook:
        _look_at_everything(notebook)
        assert notebook.groups()[0].name == "Riverside"
    assert check_file(store).sound
    assert _payloads(store, kind) == payloads


def test_signs_that_nobody_can_type_are_not_read(filled: Path, tmp_path: Path) -> None:
    """They could turn other words round, or tell a terminal what to do."""
    store = tmp_path / "notes.alongside"
    store.write_bytes(filled.read_bytes())
    _make_strange(store, "contribution", "text", "bus\x1b[2J\u202e stop\x00\ufffe")
    with closing(opened(store)) as notebook:
        found, *_others = notebook.search("bus", filters=Filters(kind="contribution")).found
    assert found.text == "bus[2J stop"


@pytest.mark.parametrize("moment", ["ffffffffffff-000-5f3a9c1e", "one fine day"])
def test_a_moment_no_clock_of_ours_wrote_is_damage_and_says_so(
    filled: Path, tmp_path: Path, moment: str
) -> None:
    store = tmp_path / "notes.alongside"
    store.write_bytes(filled.read_bytes())
    with closing(driver.connect(str(store))) as conn:
        conn.execute("UPDATE log_revision SET hlc = ? WHERE entity_type = 'theme'", (moment,))
        conn.execute("UPDATE shown_version SET version = 0")
        conn.commit()
    with pytest.raises(StoreDamaged):
        opened(store)


def _look_at_everything(notebook: Notebook) -> None:
    notebook.home(date(2026, 3, 2))
    notebook.actions()
    notebook.search("bus")
    (summary,) = notebook.sessions(notebook.groups()[0].id)
    session = notebook.session(summary.id)
    assert [len(part) for part in (session.steps, session.contributions, session.actions)] == [
        3,
        1,
        1,
    ]
    everything(notebook)
    room = room_view(session)
    assert agreement_for_room(session.agreement_on(RULES.slug)).tool == RULES.slug
    assert all(min(spread.counts) >= 0 for spread in room.feedback.spreads)
    board_of(room, "fpo.q1")
    for group in notebook.groups():
        _look_back(notebook, group.id)


def _look_back(notebook: Notebook, group_id: str) -> None:
    """Whatever shows a group its own years, in words."""
    sources = Sources(tools=tools(), today=date(2026, 3, 2))
    for number in notebook.timeline.years(group_id):
        year = notebook.timeline.year(group_id, number)
        our_story(year, sources)
        timeline_slides(year, sources.tools)
    for until in (sources.today, date.max):
        back = notebook.months.between(group_id, None, until)
        what_came_of_it(back, sources)
        slides_of(back, sources.tools)
    then_and_now(notebook.threads.look(group_id), sources)
    for kind in KINDS:
        found = notebook.search("", filters=Filters(group=group_id, kind=kind, room=True))
        what_we_said_about(what_we_said(found, most=30), sources)
    for meeting in notebook.taking.meetings(group_id):
        list(rows_of(notebook.taking.meeting(meeting).room, sources.tools))


def _make_strange(store: Path, kind: str, name: str, value: object) -> list[str]:
    """Put it into the log, and let everything be made again from there."""
    with closing(driver.connect(str(store))) as conn:
        for revision, payload in conn.execute(_PAYLOADS, (kind,)).fetchall():
            state = {**json.loads(payload), name: value}
            if value is MISSING:
                del state[name]
            row = json.dumps(state), revision
            conn.execute("UPDATE log_revision SET payload = ? WHERE id = ?", row)
        conn.execute("UPDATE shown_version SET version = 0")
        conn.commit()
    return _payloads(store, kind)


def _payloads(store: Path, kind: str) -> list[str]:
    with closing(driver.connect(str(store))) as conn:
        return [payload for _id, payload in conn.execute(_PAYLOADS, (kind,)).fetchall()]


_PAYLOADS = (
    "SELECT id, payload FROM log_revision WHERE entity_type = ? AND payload IS NOT NULL ORDER BY id"
)
