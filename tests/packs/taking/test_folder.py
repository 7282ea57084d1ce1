"""What a group could lose, or give away, when it takes its whole record with it."""

from __future__ import annotations

import errno
import json
import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any, cast

import jsonschema
import openpyxl
import pytest

from app.models.notebook import Notebook
from app.models.practice import play
from app.packs.errors import UnknownForm
from app.packs.saving import CannotWrite
from app.packs.taking.folder import TakenFolder
from app.packs.taking.order import FORMS, NothingToTake, TakeOrder, about_how_many
from app.packs.taking.record_json import SCHEMA
from app.workshops.new import NewAction
from app.workshops.practice import practice_group
from tests.models.making import RULES, Begun, a_session, begin, copied_store, opened
from tests.packs.checks import SHELF
from tests.packs.hostile import NASTY
from tests.packs.taking.made import make_folder, materials, words_in_folder
from tests.workshops.making import TODAY, tools

CANARY = "canarynevertaken"


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Begun]:
    with closing(opened(copied_store(tmp_path))) as notebook:
        yield begin(notebook, held_on=date(2026, 3, 4))


@pytest.fixture(scope="module")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Notebook]:
    with closing(opened(copied_store(tmp_path_factory.mktemp("played")))) as notebook:
        play(notebook, practice_group(tools(), TODAY))
        yield notebook


@pytest.fixture(scope="module")
def taken(practised: Notebook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    parent = tmp_path_factory.mktemp("taken")
    return make_folder(practised, practised.groups()[0].id, parent, for_organiser=True).folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    place = tmp_path / "out"
    place.mkdir()
    return place


def finished(begun: Begun) -> Begun:
    begun.notebook.finish(begun.session_id, date(2026, 3, 4))
    return begun


def schema() -> Any:
    return json.loads((SHELF.resources / "schemas" / SCHEMA).read_text(encoding="utf-8"))


def record_in(folder: Path, where: str = "data/record.json") -> Any:
    return json.loads((folder / where).read_text(encoding="utf-8"))


# Nothing private


def whisper(begun: Begun) -> None:
    """Something private wherever anything private can be kept."""
    notebook, session = begun.notebook, begun.session_id
    for visibility in ("private", "organiser"):
        notebook.add_contribution(
            session, "fpo.q1", f"{CANARY} {visibility}", visibility=cast("Any", visibility)
        )
    notebook.add_contribution(session, "fpo.q1", "Said aloud", way_in="one-to-one", view_of="carer")
    notebook.change_details(session, private_note=f"{CANARY} note", how_many=7919)
    notebook.add_action(
        session, NewAction(what="Ask about the ramp", lead=f"{CANARY} lead", shown_as=CANARY)
    )
    notebook.needs.add(begun.group_id, who=CANARY, answers={"an.1": CANARY})
    notebook.agreeing.note_incident(begun.group_id, happened=f"{CANARY} happened")
    notebook.agreeing.begin(begun.group_id, RULES)
    held = notebook.agreeing.of_group(begun.group_id, RULES.slug)
    assert held is not None
    notebook.agreeing.leave_worry(held.lines[0].id, f"{CANARY} worry")
    notebook.agreeing.change_line(held.lines[1].id, text=f"{CANARY} left out")
    notebook.agreeing.leave_out(held.lines[1].id)
    notebook.agreeing.keep_lines([held.lines[0].id])
    notebook.agreeing.change_details(held.id, initials=[CANARY])
    notebook.photos.keep(session, "fpo.q1", b"\xff\xd8 " + CANARY.encode())
    notebook.keep_draft(session, "fpo.q1", f"{CANARY} half typed")
    notebook.placing.keep_places(session, "lad.q1", {"carer": [3] * 7, "staff": [1, 0] * 3})


def test_nothing_private_is_in_any_file_or_name(begun: Begun, out: Path) -> None:
    whisper(begun)
    taken = make_folder(finished(begun).notebook, begun.group_id, out, tuple(FORMS))
    found = words_in_folder(taken.folder)
    assert [name for name, words in found.items() if CANARY in name + words] == []
    assert not any("7919" in words for words in found.values())
    notes = found["tables/notes.csv"]
    assert "Said aloud" in notes
    assert "carer" not in notes
    assert "one-to-one" not in notes


def test_what_is_for_the_organiser_lies_apart_and_only_when_asked_for(
    begun: Begun, out: Path
) -> None:
    whisper(begun)
    taken = make_folder(finished(begun).notebook, begun.group_id, out, for_organiser=True)
    found = words_in_folder(taken.folder)
    heard = [name for name, words in found.items() if CANARY in words]
    assert heard == ["for-the-organiser/notes.html", "for-the-organiser/notes.json"]
    (note,) = record_in(taken.folder, "for-the-organiser/notes.json")["notes"]
    assert note["text"] == f"{CANARY} organiser"
    assert f"{CANARY} private" not in "".join(found.values())
    assert "for-the-organiser" in found["read-me.txt"]
    assert "for-the-organiser" in found["index.html"]


def test_nothing_typed_is_in_a_file_name(begun: Begun, out: Path) -> None:
    begun.notebook.change_details(begun.session_id, title=f"{CANARY} title", place=CANARY)
    begun.notebook.rename_group(begun.group_id, CANARY)
    taken = make_folder(finished(begun).notebook, begun.group_id, out, tuple(FORMS))
    assert CANARY in (taken.folder / "index.html").read_text(encoding="utf-8")
    assert [path for path in out.rglob("*") if CANARY in path.name] == []


def test_a_side_of_three_people_is_counted_in_no_table(tmp_path: Path, out: Path) -> None:
    with closing(opened(copied_store(tmp_path))) as notebook:
        play(notebook, practice_group(tools(), TODAY))
        ladder = next(s for s in notebook.sessions() if s.tool == "ladder")
        steps = notebook.session(ladder.id).steps
        item = next(step.question for step in steps if step.kind == "place")
        counts = {"carer": (0, 3, 0, 0, 0, 0, 0), "staff": (9, 0, 0, 0, 0, 0, 0)}
        notebook.placing.keep_places(ladder.id, item, counts)
        taken = make_folder(notebook, ladder.group_id, out, ())
    lines = (taken.folder / "tables/counts.csv").read_text("utf-8-sig").splitlines()
    rows = [line for line in lines if ladder.id in line]
    assert rows
    assert not any("carer" in row or "staff" in row for row in rows)
    (held,) = (one for one in record_in(taken.folder)["sessions"] if one["id"] == ladder.id)
    counted = next(each["counts"] for each in held["places"] if each["item"] == item)
    assert counted == {"everyone": [9, 3, 0, 0, 0, 0, 0], "sides": {}, "some_hidden": True}


def test_words_taken_back_are_in_no_folder_made_later(begun: Begun, out: Path) -> None:
    note = begun.note(CANARY)
    first = make_folder(finished(begun).notebook, begun.group_id, out)
    assert any(CANARY in words for words in words_in_folder(first.folder).values())
    begun.notebook.take_back([note])
    second = make_folder(begun.notebook, begun.group_id, out)
    assert not any(CANARY in words for words in words_in_folder(second.folder).values())
    said = (second.folder / "read-me.txt").read_text(encoding="utf-8")
    assert "cannot reach a folder" in " ".join(said.split())


# The same again


def test_the_same_notes_make_the_same_folder_byte_for_byte(practised: Notebook, out: Path) -> None:
    group = practised.groups()[0].id
    folders = [make_folder(practised, group, out, ("html", "docx")).folder for _time in range(2)]
    assert [folder.name for folder in folders] == [
        f"{TODAY.isoformat()}-our-record",
        f"{TODAY.isoformat()}-our-record 2",
    ]
    first, second = (
        {path.relative_to(f).as_posix(): path.read_bytes() for path in f.rglob("*.*")}
        for f in folders
    )
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


# JSON


def test_the_json_is_what_its_schema_says(taken: Path) -> None:
    validator = jsonschema.Draft202012Validator(schema())
    validator.check_schema(schema())
    assert not list(validator.iter_errors(record_in(taken)))
    assert not list(validator.iter_errors(record_in(taken, "for-the-organiser/notes.json")))
    assert (taken / "data" / SCHEMA).read_bytes() == (
        SHELF.resources / "schemas" / SCHEMA
    ).read_bytes()
    wrong = record_in(taken)
    wrong["sessions"][0]["notes"][0]["view_of"] = "carer"
    assert list(validator.iter_errors(wrong))


def test_what_people_put_together_is_in_the_json(begun: Begun, out: Path) -> None:
    notebook, then = finished(begun).notebook, begun.note("The bus stops at four")
    again = notebook.start_session(a_session(begun.group_id, held_on=date(2026, 9, 1))).created[0]
    now = notebook.add_contribution(again, "fpo.q1", "Still no bus").created[0]
    secret = notebook.add_contribution(again, "fpo.q1", "A whisper", visibility="private").created
    thread = notebook.threads.add(begun.group_id, "again", (then, now)).created[0]
    notebook.threads.add(begun.group_id, "better", (then, *secret))
    record = record_in(make_folder(notebook, begun.group_id, out).folder)
    assert record["threads"] == [
        {"id": thread, "kind": "again", "words": "", "notes": [then, now]},
    ]
    assert not list(jsonschema.Draft202012Validator(schema()).iter_errors(record))


def test_ids_and_every_word_are_in_the_json_as_they_were_typed(begun: Begun, out: Path) -> None:
    kept: dict[str, str] = {}
    for text in (*NASTY, '"\\\x00', "={cmd}", "\u2028 \u0085", "🏳️‍🌈" * 400):
        try:
            note = begun.note(text)
        except Exception:  # nothing to be seen in it: the notebook keeps no such note
            continue
        kept[note] = begun.texts()[-1]
    taken = make_folder(finished(begun).notebook, begun.group_id, out)
    (held,) = record_in(taken.folder)["sessions"]
    assert held["id"] == begun.session_id
    assert {note["id"]: note["text"] for note in held["notes"]} == kept
    assert len(kept) > 10


def test_every_meeting_note_and_action_is_in_the_json_and_the_tables(
    practised: Notebook, taken: Path
) -> None:
    sessions = record_in(taken)["sessions"]
    listed = practised.sessions(practised.groups()[0].id)
    assert {each["id"] for each in sessions} == {each.id for each in listed}
    book: Any = openpyxl.load_workbook(taken / "tables" / "record.xlsx")
    for table, sheet in (("notes", "Notes"), ("actions", "Actions")):
        known = [one["id"] for each in sessions for one in each[table]]
        column = [cell.value for cell in book[sheet][1]].index(f"{sheet[:-1]} id") + 1
        rows = [row[column - 1].value for row in book[sheet].iter_rows(min_row=2)]
        assert rows == known
        assert len(known) > 3


# Somewhere it cannot go


def test_giving_up_leaves_nothing_and_touches_nothing(practised: Notebook, out: Path) -> None:
    (out / "mine.txt").write_text("mine", encoding="utf-8")
    group = practised.taking.group(practised.groups()[0].id)
    meetings = practised.taking.meetings(group.id)
    order = TakeOrder(group=group, day=TODAY)
    folder = TakenFolder(out, order, meetings, materials(practised, group.id))
    folder.add(practised.taking.meeting(meetings[0]))
    assert len(list(out.iterdir())) == 2
    folder.give_up()
    folder.give_up()
    assert [path.name for path in out.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("when", ["page", "book"])
def test_on_a_full_disk_no_half_folder_stays(
    practised: Notebook, out: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    def full(*_args: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    if when == "page":
        monkeypatch.setattr("app.packs.saving._written_beside", full)
    else:
        monkeypatch.setattr("xlsxwriter.packager.Packager._create_package", full)
    with pytest.raises(CannotWrite) as refused:
        make_folder(practised, practised.groups()[0].id, out)
    assert refused.value.full
    assert list(out.iterdir()) == []


def test_a_place_that_is_not_there_is_refused(practised: Notebook, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        make_folder(practised, practised.groups()[0].id, tmp_path / "gone")


def test_years_without_meetings_and_forms_nobody_offers_are_refused(
    practised: Notebook, out: Path
) -> None:
    group = practised.groups()[0].id
    with pytest.raises(NothingToTake):
        make_folder(practised, group, out, years=frozenset({1066}))
    with pytest.raises(UnknownForm):
        make_folder(practised, group, out, ("wav",))
    assert list(out.iterdir()) == []


def test_what_one_form_cannot_carry_is_said_and_the_rest_is_made(begun: Begun, out: Path) -> None:
    begun.note("نحن نعمل معا")
    taken = make_folder(finished(begun).notebook, begun.group_id, out, ("html", "pdf"))
    assert {name for name, _why in taken.not_made} == {
        "meetings/2026-03-04-record.pdf",
        "meetings/2026-03-04-what-we-said.pdf",
    }
    assert (taken.folder / "meetings/2026-03-04-record.html").is_file()
    said = (taken.folder / "read-me.txt").read_text(encoding="utf-8")
    assert "2026-03-04-record.pdf" in said
    index = (taken.folder / "index.html").read_text(encoding="utf-8")
    assert "record.pdf" not in index


def test_two_meetings_on_one_day_keep_files_of_their_own(begun: Begun, out: Path) -> None:
    notebook, day = finished(begun).notebook, date(2026, 3, 4)
    again = notebook.start_session(a_session(begun.group_id, held_on=day)).created[0]
    notebook.finish(again, day)
    taken = make_folder(notebook, begun.group_id, out)
    assert {path.name for path in (taken.folder / "meetings").iterdir()} == {
        "2026-03-04-record.html",
        "2026-03-04-what-we-said.html",
        "2026-03-04-2-record.html",
        "2026-03-04-2-what-we-said.html",
    }


def test_a_new_group_without_any_notes_can_be_taken(begun: Begun, out: Path) -> None:
    taken = make_folder(begun.notebook, begun.group_id, out)
    assert taken.not_made == ()
    assert record_in(taken.folder)["agreements"] == []


def test_the_number_that_is_said_beforehand_is_near(practised: Notebook, taken: Path) -> None:
    group = practised.taking.group(practised.groups()[0].id)
    meetings = practised.taking.meetings(group.id)
    said = about_how_many(TakeOrder(group=group, day=TODAY), meetings)
    there = sum(1 for path in taken.rglob("*") if path.is_file())
    assert 0 <= there - said <= 6


# Links


def test_every_file_to_read_is_reached_from_the_first_page(taken: Path) -> None:
    index = (taken / "index.html").read_text(encoding="utf-8")
    linked = set(re.findall(r'href="([^"]+)"', index))
    there = {path.relative_to(taken).as_posix() for path in taken.rglob("*.*") if path.is_file()}
    not_linked = there - linked
    assert linked <= there
    assert not_linked == {
        "index.html",
        f"data/{SCHEMA}",
        "for-the-organiser/notes.html",
        "for-the-organiser/notes.json",
    }


def test_only_the_years_that_were_chosen_are_in_it(begun: Begun, out: Path) -> None:
    notebook = finished(begun).notebook
    begun.note("Said in March")
    before = notebook.start_session(a_session(begun.group_id, held_on=date(2025, 5, 6))).created[0]
    notebook.add_contribution(before, "fpo.q1", "Said the year before")
    taken = make_folder(notebook, begun.group_id, out, years=frozenset({2026}))
    found = "".join(words_in_folder(taken.folder).values())
    assert "Said in March" in found
    assert "Said the year before" not in found
