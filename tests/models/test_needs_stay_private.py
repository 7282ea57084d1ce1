"""Whatever is done in whatever order, a person's own words are on their sheet and nowhere else."""

from __future__ import annotations

import random
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.notebook import Notebook
from app.packs.forms import FORMS
from app.packs.pages.file_names import file_name
from app.packs.pages.kinds import PAGES, PageKind, Sources, build
from app.packs.styles import STYLES
from app.workshops.room import RoomSession, room_view
from tests.models.making import DEEDS, copied_store, opened, shown_rows
from tests.workshops.making import TODAY, tools
from tests.workshops.test_privacy_wall import every_slide, said_by

TOOLS = tools()
CANARY = "canaryneverheard"
THEIR_OWN = "shown_need"
"""The one table that holds them, beside the log."""

Told = Callable[[], str]
Whisper = Callable[[Notebook, random.Random, Told], object]


def _group(notebook: Notebook, chance: random.Random) -> str:
    return chance.choice([group.id for group in notebook.groups()] or [""])


def _sheet(notebook: Notebook, chance: random.Random) -> str:
    needs = [each.id for g in notebook.groups() for each in notebook.needs.entries(g.id)]
    return chance.choice(needs or [""])


def _add(notebook: Notebook, chance: random.Random, told: Told) -> object:
    group = _group(notebook, chance)
    answers = {"an.1": told(), "an.10": told()}
    fields = {"who": told(), "answers": answers, "asks_for": ("ac.b7",), "share_with": (told(),)}
    return notebook.needs.add(group, **fields) if group else None


def _with_a_sheet(deed: Callable[[Notebook, str, Told], object]) -> Whisper:
    def when_there_is_one(notebook: Notebook, chance: random.Random, told: Told) -> object:
        found = _sheet(notebook, chance)
        return deed(notebook, found, told) if found else None

    return when_there_is_one


WHISPERS: dict[str, Whisper] = {
    "whisper: add": _add,
    "whisper: answer": _with_a_sheet(lambda n, i, told: n.needs.answer(i, "an.7", told())),
    "whisper: change": _with_a_sheet(lambda n, i, told: n.needs.change(i, who=told())),
    "whisper: half": _with_a_sheet(lambda n, i, told: n.keep_draft("", f"need an.3:{i}", told())),
    "whisper: withdraw": _with_a_sheet(lambda n, i, _told: n.take_back((i,))),
}

deeds = st.lists(st.sampled_from(sorted([*DEEDS, *WHISPERS, *WHISPERS])), max_size=25)


def do(notebook: Notebook, names: list[str], chance: random.Random) -> None:
    """Every deed in turn, and at least two sheets among them."""

    def told() -> str:
        return f"{CANARY}{chance.getrandbits(40):010x} stays here"

    whispers = ["whisper: add", "whisper: add"]
    for name in ("add group", "start session", "add note", *whispers, *names):
        if name in WHISPERS:
            WHISPERS[name](notebook, chance, told)
        else:
            DEEDS[name](notebook, chance)


@settings(max_examples=20)
@given(names=deeds, seed=st.integers(0, 2**32))
def test_what_helps_a_person_is_read_nowhere_but_on_their_sheet(
    names: list[str], seed: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        notebook = opened(copied_store(Path(folder)))
        do(notebook, names, random.Random(seed))
        for heard in everything_others_read(notebook):
            assert CANARY not in heard
        notebook.close()


@settings(max_examples=12)
@given(names=deeds, seed=st.integers(0, 2**32))
def test_what_was_withdrawn_is_in_no_byte_outside_the_backups(names: list[str], seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = copied_store(Path(folder))
        notebook = opened(store)
        do(notebook, names, random.Random(seed))
        needs = [each for g in notebook.groups() for each in notebook.needs.entries(g.id)]
        drafts = [draft.text for draft in notebook.drafts()]
        words = set(re.findall(rf"{CANARY}[0-9a-f]+", f"{needs}{drafts}"))
        assert words or not needs
        notebook.take_back([need.id for need in needs])
        assert all(not notebook.needs.counts(group.id) for group in notebook.groups())
        notebook.close()
        kept = b"".join(path.read_bytes() for path in files_beside_the_backups(store))
        assert not [word for word in words if word.encode() in kept]


def test_the_canary_would_be_found(tmp_path: Path) -> None:
    """Said in a note, the same words are heard and are in the file: both tests above can fail."""
    store = copied_store(tmp_path)
    notebook = opened(store)
    do(notebook, [], random.Random(1))
    (session,) = notebook.sessions()
    notebook.add_contribution(session.id, "fpo.q1", CANARY)
    heard = [place for place in everything_others_read(notebook) if CANARY in place]
    assert len(heard) > 5
    notebook.close()
    assert any(CANARY.encode() in path.read_bytes() for path in files_beside_the_backups(store))


def test_a_pack_made_before_all_was_withdrawn_is_made_again_just_as_it_was(tmp_path: Path) -> None:
    notebook = opened(copied_store(tmp_path))
    do(notebook, [], random.Random(2))
    (group,) = notebook.groups()
    assert notebook.needs.counts(group.id) == {"ac.b7": 2}
    (session,) = notebook.sessions()
    before = list(pages_of(room_view(notebook.session(session.id))))
    notebook.take_back([need.id for need in notebook.needs.entries(group.id)])
    assert list(pages_of(room_view(notebook.session(session.id)))) == before
    assert notebook.needs.counts(group.id) == {}
    assert notebook.home(TODAY).needs_past_their_day == 0
    notebook.close()


def everything_others_read(notebook: Notebook) -> Iterator[str]:
    """All but the sheets themselves, their half-typed words, and the log they are kept in."""
    yield repr((notebook.home(TODAY), notebook.groups(), notebook.actions()))
    yield repr((notebook.undo_name(), notebook.redo_name()))
    yield repr([notebook.search(words).found for words in (CANARY, "stays", "here")])
    yield repr([notebook.needs.counts(group.id) for group in notebook.groups()])
    yield from (repr(rows) for name, rows in shown_rows(notebook).items() if name != THEIR_OWN)
    with notebook._store.reading() as conn:
        yield repr(conn.exec_driver_sql("SELECT * FROM log_action").all())
    for summary in notebook.sessions(limit=3):
        session = notebook.session(summary.id)
        room = room_view(session)
        yield repr((summary, session, room))
        yield from map(repr, every_slide(room))
        yield from pages_of(room)


def pages_of(room: RoomSession) -> Iterator[str]:
    sources = Sources(tools=TOOLS, today=TODAY, room=room)
    for page in PAGES.values():
        yield f"{said_by(build(page, sources))}\n{names_of(page, room)}"


def names_of(page: PageKind, room: RoomSession) -> list[str]:
    return [file_name(page, room, style, form) for style in STYLES.values() for form in FORMS]


def files_beside_the_backups(store: Path) -> Iterator[Path]:
    for path in store.parent.rglob("*"):
        inside = path.relative_to(store.parent).parts
        if path.is_file() and not inside[0].endswith("-backups"):
            yield path
