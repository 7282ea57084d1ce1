"""Small stores to try things on: made once by the migrations, then copied."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from app.models.notebook import Notebook
from app.models.shown import WORDS_DDL, metadata
from app.models.store import open_store
from app.workshops.agreement import Agreement
from app.workshops.content import Item, Section, Tool
from app.workshops.fingerprint import fingerprint
from app.workshops.new import NewAction, NewSession, NewStep
from app.workshops.occasions import OCCASIONS
from app.workshops.run_sheet import FORM_NAMES, Copies
from app.workshops.session import SessionDetails

LANGUAGES = ("cy", "ur")
MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"
QUESTIONS = ("fpo.q1", "fpo.q2", "fpo.q3", "fpo.q4", "fpo.plus1")


RULES = Tool(
    slug="respect-agreement",
    number=2,
    title="Our respect agreement",
    engine="agreement",
    source=("own",),
    purpose="",
    who="",
    when="",
    sections=(
        Section(
            title="Lines",
            items=(
                Item(id="ra.private", text="It stays here.", kind="line", source=("own",)),
                Item(
                    id="ra.limit",
                    text="Unless someone may be hurt.",
                    kind="line",
                    source=("own",),
                    helps="ra.private",
                ),
                Item(
                    id="ra.decide",
                    text="We decide so: ____",
                    kind="line",
                    source=("own",),
                    must=True,
                ),
            ),
        ),
    ),
)
"""A small agreement to be made, with one blank that must be filled."""


@cache
def empty_store() -> Path:
    """A store with nothing in it; copy it, do not open it."""
    path = Path(tempfile.mkdtemp()) / "empty.alongside"
    open_store(path, migrations=MIGRATIONS, create=True).close()
    return path


def copied_store(folder: Path) -> Path:
    path = folder / "notes.alongside"
    shutil.copyfile(empty_store(), path)
    return path


def opened(path: Path, **how: Any) -> Notebook:
    return open_store(path, migrations=MIGRATIONS, **how)


def a_session(group_id: str, **details: Any) -> NewSession:
    return NewSession(
        group_id=group_id,
        tool="four-plus-one",
        details=SessionDetails(title="Looking back at the drop-in", **details),
        steps=(
            NewStep(kind="welcome", title="Welcome"),
            NewStep(kind="question", title="What have we tried?", question="fpo.q1", word="tried"),
            NewStep(kind="plus-one", title="Plus one", question="fpo.plus1"),
        ),
    )


@dataclass(frozen=True, slots=True)
class Begun:
    """An open notebook with a group and a session under way."""

    notebook: Notebook
    group_id: str
    session_id: str
    step_ids: tuple[str, ...]

    def note(self, text: str, question: str = "fpo.q1") -> str:
        return self.notebook.add_contribution(self.session_id, question, text).created[0]

    def action(self, what: str, *came_from: str) -> str:
        new = NewAction(what=what, came_from=came_from)
        return self.notebook.add_action(self.session_id, new).created[0]

    def texts(self) -> list[str]:
        return [note.text for note in self.notebook.session(self.session_id).contributions]


def begin(notebook: Notebook, **details: Any) -> Begun:
    group_id = notebook.add_group("Riverside").created[0]
    session_id, *step_ids = notebook.start_session(a_session(group_id, **details)).created
    return Begun(notebook, group_id, session_id, tuple(step_ids))


def everything(notebook: Notebook) -> Any:
    """All that can be read, but how far each step has come, which Undo leaves alone."""
    summaries = notebook.sessions(limit=1000)
    whole = [notebook.session(summary.id) for summary in summaries]
    return (
        notebook.groups(),
        summaries,
        tuple(
            replace(session, steps=tuple(replace(step, status="waiting") for step in session.steps))
            for session in whole
        ),
        _of_groups(notebook),
    )


NOTHING = ((), (), (), ())
"""What `everything` is in a store in which nothing was done."""


def _of_groups(notebook: Notebook) -> Any:
    """What belongs to a group, or to no group at all."""
    groups = notebook.groups()
    return (
        *(found for group in groups if (found := agreement_of(notebook, group.id))),
        *(found for group in groups for found in notebook.agreeing.incidents(group.id)),
        *(found for group in groups for found in notebook.needs.entries(group.id)),
        *(packing_of(notebook, group.id) for group in groups),
        *notebook.checking.venues(),
        *(notebook.checking.check(each.id) for each in notebook.checking.checks()),
        *(listed for listed in notebook.actions() if not listed.action.session_id),
    )


def agreement_of(notebook: Notebook, group_id: str) -> Agreement | None:
    return notebook.agreeing.of_group(group_id, RULES.slug)


def packing_of(notebook: Notebook, group_id: str) -> Any:
    """What a group's packs are made with."""
    packing = notebook.packing
    return (
        notebook.threads.of_group(group_id),
        packing.run_sheet(group_id),
        packing.own_words(group_id),
        packing.pictures(group_id),
        packing.second_language(group_id),
        *(packing.translations(group_id, language) for language in LANGUAGES),
    )


def shown_rows(notebook: Notebook) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every shown table and of the index, in order."""
    names = [*metadata.tables, "shown_words"]
    assert any("shown_words" in statement for statement in WORDS_DDL)
    with notebook._store.reading() as conn:
        return {
            name: sorted(
                (
                    tuple(row)
                    for row in conn.exec_driver_sql(
                        f"SELECT {'rowid, *' if name == 'shown_words' else '*'} FROM {name}"
                    )
                ),
                key=repr,
            )
            for name in names
        }


Deed = Callable[[Notebook, random.Random], object]


def _one(notebook: Notebook, chance: random.Random, kind: str) -> str:
    """The id of something that is there, or "" when there is nothing of the kind."""
    if kind in _BESIDE_SESSIONS:
        return chance.choice(_BESIDE_SESSIONS[kind](notebook) or [""])
    sessions = [summary.id for summary in notebook.sessions(limit=1000)]
    if kind == "session" or not sessions:
        return chance.choice(sessions or [""])
    session = notebook.session(chance.choice(sessions))
    of_kind = {
        "note": session.contributions,
        "action": session.actions,
        "step": session.steps,
        "theme": session.themes,
        "card count": session.card_counts,
        "not shared": session.not_shared,
    }
    return chance.choice([thing.id for thing in of_kind[kind]] or [""])


def _agreements(notebook: Notebook) -> list[Agreement]:
    found = [agreement_of(notebook, group.id) for group in notebook.groups()]
    return [each for each in found if each is not None]


_BESIDE_SESSIONS: dict[str, Callable[[Notebook], list[str]]] = {
    "group": lambda n: [group.id for group in n.groups()],
    "agreement": lambda n: [each.id for each in _agreements(n)],
    "line": lambda n: [line.id for each in _agreements(n) for line in each.lines],
    "worry": lambda n: [worry.id for each in _agreements(n) for worry in each.worries],
    "incident": lambda n: [each.id for g in n.groups() for each in n.agreeing.incidents(g.id)],
    "venue": lambda n: [venue.id for venue in n.checking.venues()],
    "check": lambda n: [check.id for check in n.checking.checks()],
    "own word": lambda n: [word.id for g in n.groups() for word in n.packing.own_words(g.id)],
    "thread": lambda n: [each.id for g in n.groups() for each in n.threads.of_group(g.id)],
    "need": lambda n: [need.id for g in n.groups() for need in n.needs.entries(g.id)],
}


def _agree_so_far(notebook: Notebook, agreement_id: str) -> object:
    agreement = next(each for each in _agreements(notebook) if each.id == agreement_id)
    if not agreement.kept:
        return None
    return notebook.agreeing.agree(agreement_id, date(2026, 5, 1), so_far=True)


def _link(notebook: Notebook, chance: random.Random, note_id: str) -> object:
    """With a note of another meeting of the same group, where there is one."""
    sessions = [notebook.session(each.id) for each in notebook.sessions(limit=1000)]
    own = next(s for s in sessions if any(n.id == note_id for n in s.contributions))
    others = [
        note.id
        for session in sessions
        if session.group == own.group and session.id != own.id
        for note in session.contributions
    ]
    if not others:
        return None
    kind = chance.choice(("again", "better"))
    return notebook.threads.add(own.group.id, kind, (note_id, chance.choice(others)), words(chance))


def _to(kind: str, deed: Callable[[Notebook, random.Random, str], object]) -> Deed:
    def when_there_is_one(notebook: Notebook, chance: random.Random) -> object:
        found = _one(notebook, chance, kind)
        return deed(notebook, chance, found) if found else None

    return when_there_is_one


def words(chance: random.Random) -> str:
    return " ".join(f"{chance.getrandbits(48):012x}" for _ in range(chance.randint(1, 4)))


def _language(chance: random.Random) -> str:
    return chance.choice(LANGUAGES)


def _said(notebook: Notebook, chance: random.Random) -> list[str]:
    """Words that a pack may be made from: a note's own, some around them, or none of them."""
    sessions = notebook.sessions(limit=3)
    notes = [note for each in sessions for note in notebook.session(each.id).contributions]
    said = [chance.choice(notes).text] if notes else []
    return [*said, *(f"They said: {text}, twice" for text in said), words(chance)]


def _copies(chance: random.Random) -> list[Copies]:
    forms = chance.sample(FORM_NAMES, chance.randint(0, 4))
    return [Copies(form, "large-18-cream", chance.randint(0, 9)) for form in forms]


DEEDS: dict[str, Deed] = {
    "add group": lambda n, c: n.add_group(words(c)),
    "rename group": _to("group", lambda n, c, i: n.rename_group(i, words(c))),
    "start session": _to(
        "group",
        lambda n, c, i: n.start_session(a_session(i, held_on=date(2026, 1, c.randint(1, 28)))),
    ),
    "change details": _to(
        "session",
        lambda n, c, i: n.change_details(i, aim=words(c), how_many=c.randint(1, 3)),
    ),
    "finish": _to("session", lambda n, c, i: n.finish(i, date(2026, 2, c.randint(1, 28)))),
    "reopen": _to("session", lambda n, c, i: n.reopen(i)),
    "open plus one": _to("session", lambda n, c, i: n.open_plus_one_early(i, ("concerned",))),
    "visit": _to("step", lambda n, c, i: n.visit(i)),
    "leave": _to("step", lambda n, c, i: n.leave(i)),
    "add note": _to(
        "session", lambda n, c, i: n.add_contribution(i, c.choice(QUESTIONS), words(c))
    ),
    "add slips": _to(
        "session", lambda n, c, i: n.add_slips(i, "fpo.q2", [words(c), words(c)], shuffle=c)
    ),
    "change note": _to("note", lambda n, c, i: n.change_contribution(i, text=words(c))),
    "move note": _to("note", lambda n, c, i: n.move_contribution(i, c.choice(QUESTIONS))),
    "park": _to("note", lambda n, c, i: n.park(i, words(c))),
    "bring back": _to("note", lambda n, c, i: n.bring_back(i)),
    "remove note": _to("note", lambda n, c, i: n.remove(i)),
    "add action": _to(
        "note",
        lambda n, c, i: n.add_action(
            _one(n, c, "session"), NewAction(what=words(c), lead=words(c), came_from=(i,))
        ),
    ),
    "change action": _to("action", lambda n, c, i: n.change_action(i, why=words(c), status="done")),
    "remove action": _to("action", lambda n, c, i: n.remove_action(i)),
    "begin": _to("session", lambda n, c, i: n.begin(i)),
    "add theme": _to(
        "note",
        lambda n, c, i: n.gathering.add_theme(_one(n, c, "session"), words(c), note_ids=(i,)),
    ),
    "rename theme": _to("theme", lambda n, c, i: n.gathering.rename_theme(i, words(c))),
    "remove theme": _to("theme", lambda n, c, i: n.gathering.remove_theme(i)),
    "gather": _to("note", lambda n, c, i: n.gathering.gather((i,), _one(n, c, "theme"))),
    "merge": _to("note", lambda n, c, i: n.gathering.merge((_one(n, c, "note") or i,), i)),
    "part": _to("note", lambda n, c, i: n.gathering.part((i,))),
    "count dots": _to("note", lambda n, c, i: n.gathering.count_dots(i, c.randint(0, 9))),
    "count dots of theme": _to("theme", lambda n, c, i: n.gathering.count_dots(i, None)),
    "keep cards": _to(
        "session", lambda n, c, i: n.counting.keep_cards(i, words(c), yes=3, no=1, speak_up=1)
    ),
    "remove cards": _to("card count", lambda n, c, i: n.counting.remove_cards(i)),
    "tally": _to("session", lambda n, c, i: n.counting.tally(i, "sf.1", (c.randint(0, 9), 2))),
    "say what happened": _to("note", lambda n, c, i: n.telling.close((i,), "cannot", words(c))),
    "mark as told": _to("note", lambda n, c, i: n.telling.mark_told((i,), date(2026, 3, 1))),
    "keep photo": _to("session", lambda n, c, i: n.photos.keep(i, "fpo.q1", c.randbytes(9))),
    "begin agreement": _to("group", lambda n, c, i: n.agreeing.begin(i, RULES)),
    "add line": _to("agreement", lambda n, c, i: n.agreeing.add_line(i, words(c))),
    "change line": _to("line", lambda n, c, i: n.agreeing.change_line(i, text=words(c))),
    "fill line": _to("line", lambda n, c, i: n.agreeing.change_line(i, fill=words(c))),
    "keep line": _to("line", lambda n, c, i: n.agreeing.keep_lines((i,))),
    "leave line out": _to("line", lambda n, c, i: n.agreeing.leave_out(i)),
    "move line": _to("line", lambda n, c, i: n.agreeing.move_line(i, c.randint(-3, 3))),
    "change agreement": _to(
        "agreement",
        lambda n, c, i: n.agreeing.change_details(i, how_many=c.randint(1, 9), initials=("A",)),
    ),
    "agree so far": _to("agreement", lambda n, c, i: _agree_so_far(n, i)),
    "leave worry": _to("line", lambda n, c, i: n.agreeing.leave_worry(i, words(c))),
    "settle worry": _to("worry", lambda n, c, i: n.agreeing.worry_is_settled(i)),
    "note incident": _to("group", lambda n, c, i: n.agreeing.note_incident(i, happened=words(c))),
    "change incident": _to(
        "incident", lambda n, c, i: n.agreeing.change_incident(i, done=words(c))
    ),
    "add venue": lambda n, c: n.checking.add_venue(name=words(c)),
    "change venue": _to("venue", lambda n, c, i: n.checking.change_venue(i, phone=words(c))),
    "remove venue": _to("venue", lambda n, c, i: n.checking.remove_venue(i)),
    "begin check": lambda n, c: n.checking.begin_check(
        date(2026, 2, c.randint(1, 28)),
        venue_id=_one(n, c, "venue"),
        session_id=_one(n, c, "session"),
        copy_from=_one(n, c, "check"),
    ),
    "say what is there": _to(
        "check", lambda n, c, i: n.checking.found(i, "ac.b7", found="no", note=words(c))
    ),
    "make action of check": _to(
        "check", lambda n, c, i: n.checking.make_action(i, "ac.b7", NewAction(what=words(c)))
    ),
    "add need": _to(
        "group",
        lambda n, c, i: n.needs.add(
            i, who=words(c), answers={"an.1": words(c)}, asks_for=("ac.b7",), papers=("file",)
        ),
    ),
    "change need": _to("need", lambda n, c, i: n.needs.change(i, answers={"an.2": words(c)})),
    "keep places": _to(
        "session",
        lambda n, c, i: n.placing.keep_places(
            i, "lad.q1", {c.choice(("", "carer")): [c.randint(0, 4) for _rung in range(7)]}
        ),
    ),
    "settle": _to(
        "session", lambda n, c, i: n.placing.settle(i, "lad.q1", agreed=3, because=words(c))
    ),
    "add not shared": _to("session", lambda n, c, i: n.placing.add_not_shared(i, words(c))),
    "change not shared": _to(
        "not shared", lambda n, c, i: n.placing.change_not_shared(i, told=words(c))
    ),
    "remove not shared": _to("not shared", lambda n, c, i: n.placing.remove_not_shared(i)),
    "keep copies": _to("group", lambda n, c, i: n.packing.keep_copies(i, _copies(c))),
    "keep pages": _to(
        "group",
        lambda n, c, i: n.packing.keep_pages(
            i, c.choice(OCCASIONS), c.sample(["record", "slips", "words"], c.randint(0, 3))
        ),
    ),
    "add own word": _to("group", lambda n, c, i: n.packing.add_own_word(i, words(c), words(c))),
    "change own word": _to(
        "own word", lambda n, c, i: n.packing.change_own_word(i, word=words(c), meaning=words(c))
    ),
    "remove own word": _to("own word", lambda n, c, i: n.packing.remove_own_word(i)),
    "choose picture": _to(
        "group",
        lambda n, c, i: n.packing.choose_picture(
            i, fingerprint(c.choice(_said(n, c))), c.choice(("", "bus", "tea"))
        ),
    ),
    "choose language": _to("group", lambda n, c, i: n.packing.choose_language(i, _language(c))),
    "translate": _to(
        "group",
        lambda n, c, i: n.packing.translate(
            i, _language(c), c.choice(_said(n, c)), c.choice(("", words(c)))
        ),
    ),
    "say what belongs together": _to("note", lambda n, c, i: _link(n, c, i)),
    "change what belongs together": _to(
        "thread",
        lambda n, c, i: n.threads.change(i, kind=c.choice(("again", "better")), words=words(c)),
    ),
    "take notes apart": _to("thread", lambda n, c, i: n.threads.remove(i)),
    "draft": _to("session", lambda n, c, i: n.keep_draft(i, "fpo.q1", words(c))),
    "undo": lambda n, c: n.undo() if n.undo_name() else None,
    "redo": lambda n, c: n.redo() if n.redo_name() else None,
}
"""All that a person can do, each done to something that is there."""
