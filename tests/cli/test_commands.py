"""The commands: done, refused in a plain sentence, or wrong words; and nothing ever overwritten."""

from __future__ import annotations

import errno
import json
import os
import sys
from base64 import b64encode
from contextlib import closing
from pathlib import Path

import pytest

from app.models.store import open_store
from app.packs.pages.kinds import PAGES
from app.workshops.fingerprint import fingerprint
from tests.cli.conftest import MIGRATIONS, SESSIONS, Ask
from tests.packs.checks import SHELF
from tests.workshops.making import TODAY

PDF = ("--style", "large-18-cream", "--form", "pdf")


def pack(store: Path, session_id: str, page: str = "record", *more: object) -> list[object]:
    return ["pack", "--store", store, "--session", session_id, "--page", page, *PDF, *more]


# Sessions


def test_sessions_are_listed_newest_first_and_say_that_they_are_made_up(
    ask: Ask, store: Path
) -> None:
    told = ask("sessions", "--store", store)
    lines = told.out.splitlines()
    assert told.code == 0
    assert len(lines) == SESSIONS
    assert all(line.endswith("made up") for line in lines)
    assert TODAY.isoformat() in lines[0]


def test_a_program_can_read_the_sessions(ask: Ask, store: Path) -> None:
    listed = json.loads(ask("sessions", "--store", store, "--json").out)
    assert [one["status"] for one in listed] == ["planned", *["finished"] * (SESSIONS - 1)]
    assert listed[0]["held_on"] == TODAY.isoformat()
    assert listed[0]["starts"] == "14:00"
    assert set(listed[0]) >= {"id", "group", "made_up", "title", "notes", "actions", "place"}


def test_every_session_is_listed_however_many_there_are(ask: Ask, store: Path) -> None:
    with closing(open_store(store, migrations=MIGRATIONS)) as notebook:
        first = notebook.session(notebook.sessions()[0].id)
        from app.workshops.new import NewSession

        new = NewSession(group_id=first.group.id, tool=first.tool, details=first.details, steps=())
        for _number in range(205):
            notebook.start_session(new)
    listed = json.loads(ask("sessions", "--store", store, "--json").out)
    assert len({one["id"] for one in listed}) == SESSIONS + 205


def test_an_empty_store_says_so(ask: Ask, tmp_path: Path) -> None:
    store = tmp_path / "new.alongside"
    open_store(store, migrations=MIGRATIONS, create=True).close()
    assert ask("sessions", "--store", store).out == "There are no sessions yet.\n"


# Packs


def test_a_record_is_made_and_says_which_paper(ask: Ask, store: Path, session_id: str) -> None:
    out = store.parent / "record.pdf"
    told = ask(*pack(store, session_id, "record", "--out", out))
    assert (told.code, told.err) == (0, "")
    assert told.out == "Made record.pdf. Print on matt cream paper, A4, one side only.\n"
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_can_be_made(ask: Ask, store: Path, session_id: str, page: str) -> None:
    out = store.parent / "page.txt"
    words = ["pack", "--store", store, "--session", session_id, "--page", page]
    told = ask(*words, "--style", "clear-14-white", "--form", "txt", "--out", out)
    assert told.code == 0, told.err
    assert out.read_text(encoding="utf-8").strip()


def test_what_to_expect_tells_what_a_check_found_there(
    ask: Ask, store: Path, session_id: str
) -> None:
    with closing(open_store(store, migrations=MIGRATIONS)) as notebook:
        place = notebook.session(session_id).details.place
        (venue_id,) = notebook.checking.add_venue(name=place, map_note="Behind the church").created
        (check_id,) = notebook.checking.begin_check(TODAY, venue_id=venue_id).created
        notebook.checking.found(check_id, "ac.b4", found="no", note="ask the caretaker")
    out = store.parent / "page.txt"
    words = ("--style", "large-18-cream", "--form", "txt", "--page", "what-to-expect")
    told = ask("pack", "--store", store, "--session", session_id, *words, "--out", out)
    assert (told.code, told.err) == (0, "")
    text = out.read_text()
    assert "Behind the church" in text
    assert "Not so here: Toilets can be used by everyone." in text
    assert "caretaker" not in text


def test_a_pack_has_the_pictures_that_its_group_chose(
    ask: Ask, store: Path, session_id: str
) -> None:
    sentence = "Nobody here is real, and none of this happened."
    with closing(open_store(store, migrations=MIGRATIONS)) as notebook:
        group = notebook.session(session_id).group.id
        notebook.packing.choose_picture(group, fingerprint(sentence), "ladder", sentence)
    out = store.parent / "page.html"
    words = ("--style", "easy-read-18-white", "--form", "html", "--page", "record")
    told = ask("pack", "--store", store, "--session", session_id, *words, "--out", out)
    assert (told.code, told.err) == (0, "")
    ladder = b64encode(SHELF.pictures.bytes_of("ladder")).decode()
    assert ladder in out.read_text()


@pytest.mark.parametrize("style", ["clear-14-white", "giant-36-blue-a5-opendyslexic-wide"])
def test_every_style_can_be_made(ask: Ask, store: Path, session_id: str, style: str) -> None:
    out = store.parent / "record.pdf"
    words = ["pack", "--store", store, "--session", session_id, "--page", "record"]
    assert ask(*words, "--style", style, "--form", "pdf", "--out", out).code == 0


@pytest.mark.parametrize(("form", "enclosed"), [("html", True), ("txt", False)])
def test_only_a_form_with_a_size_leaves_the_agreement_out_of_a_giant_invitation(
    ask: Ask, store: Path, session_id: str, form: str, enclosed: bool
) -> None:
    out = store.parent / f"invitation.{form}"
    words = ["pack", "--store", store, "--session", session_id, "--page", "invitation"]
    told = ask(*words, "--style", "giant-24-white", "--form", form, "--out", out)
    assert told.code == 0, told.err
    assert ("on a sheet of its own" in out.read_text(encoding="utf-8")) is enclosed


def test_blank_sheets_need_no_session_and_no_store(ask: Ask, tmp_path: Path) -> None:
    out = tmp_path / "sheets.pdf"
    assert ask("pack", "--page", "sheets", *PDF, "--out", out).code == 0
    assert out.exists()


def test_the_tint_is_drawn_only_when_asked_for(ask: Ask, store: Path, session_id: str) -> None:
    plain, tinted = store.parent / "plain.pdf", store.parent / "tinted.pdf"
    ask(*pack(store, session_id, "record", "--out", plain))
    told = ask(*pack(store, session_id, "record", "--print-tint", "--out", tinted))
    assert "white paper" in told.out
    assert plain.read_bytes() != tinted.read_bytes()


def test_a_file_that_is_there_is_never_written_over(ask: Ask, store: Path, session_id: str) -> None:
    out = store.parent / "record.pdf"
    out.write_text("someone's own words", encoding="utf-8")
    told = ask(*pack(store, session_id, "record", "--out", out))
    assert told.code == 1
    assert "record.pdf" in told.err
    assert "--replace" in told.err
    assert out.read_text(encoding="utf-8") == "someone's own words"


def test_it_is_replaced_when_someone_says_so(ask: Ask, store: Path, session_id: str) -> None:
    out = store.parent / "record.pdf"
    out.write_text("an older one", encoding="utf-8")
    assert ask(*pack(store, session_id, "record", "--replace", "--out", out)).code == 0
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("where", ["no-such-folder/record.pdf", "notes.alongside/record.pdf", "."])
def test_a_place_that_cannot_be_written_is_said(
    ask: Ask, store: Path, session_id: str, where: str
) -> None:
    before = sorted(store.parent.rglob("*.pdf"))
    told = ask(*pack(store, session_id, "record", "--out", store.parent / where))
    assert told.code == 1
    assert "Nothing can be written" in told.err
    assert sorted(store.parent.rglob("*.pdf")) == before


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (PermissionError(errno.EACCES, "may not"), "Nothing can be written"),
        (OSError(errno.EROFS, "read only"), "Nothing can be written"),
        (OSError(errno.ENOSPC, "full"), "The disk is full"),
        (OSError(errno.EIO, "pulled out"), "Nothing can be written"),
    ],
)
def test_a_disk_that_gives_up_halfway_leaves_the_old_file_and_no_new_one(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: OSError, words: str
) -> None:
    out = tmp_path / "made" / "record.pdf"
    out.parent.mkdir()
    out.write_text("an older one", encoding="utf-8")

    def give_up(_handle: int) -> None:
        raise trouble

    monkeypatch.setattr("app.packs.saving.os.fsync", give_up)
    told = ask("pack", "--page", "sheets", *PDF, "--replace", "--out", out)
    assert told.code == 1
    assert words in told.err
    assert [path.name for path in out.parent.iterdir()] == ["record.pdf"]
    assert out.read_text(encoding="utf-8") == "an older one"


@pytest.mark.skipif(os.name != "posix", reason="needs pipes")
def test_a_pipe_or_a_device_is_never_replaced_by_a_file(ask: Ask, tmp_path: Path) -> None:
    out = tmp_path / "pipe.pdf"
    os.mkfifo(out)
    told = ask("pack", "--page", "sheets", *PDF, "--replace", "--out", out)
    assert told.code == 1
    assert "Nothing can be written" in told.err
    assert out.is_fifo()


def test_a_name_that_is_too_long_is_said(ask: Ask, tmp_path: Path) -> None:
    told = ask("pack", "--page", "sheets", *PDF, "--out", tmp_path / ("x" * 300))
    assert told.code == 1
    assert "too long" in told.err


def test_a_program_without_a_terminal_still_finishes(
    ask: Ask, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert ask("sessions", "--store", store).code == 0


def test_nothing_half_written_is_left_behind(ask: Ask, store: Path, session_id: str) -> None:
    out = store.parent / "made"
    out.mkdir()
    ask(*pack(store, session_id, "record", "--out", out / "record.pdf"))
    assert [path.name for path in out.iterdir()] == ["record.pdf"]


def test_a_script_that_cannot_be_set_is_refused_with_a_form_that_works(
    ask: Ask, store: Path, session_id: str
) -> None:
    with closing(open_store(store, migrations=MIGRATIONS)) as notebook:
        notebook.add_contribution(session_id, "fpo.q1", "شكرا")
    pdf, web = store.parent / "record.pdf", store.parent / "record.html"
    told = ask(*pack(store, session_id, "record", "--out", pdf))
    assert told.code == 1
    assert "Arabic" in told.err
    assert "html" in told.err
    assert not pdf.exists()
    words = ["pack", "--store", store, "--session", session_id, "--page", "record"]
    assert ask(*words, "--style", "clear-14-white", "--form", "html", "--out", web).code == 0
    assert "شكرا" in web.read_text(encoding="utf-8")


# Wrong words


@pytest.mark.parametrize(
    "words",
    [
        ("dance",),
        ("pack",),
        ("sessions",),
        ("sessions", "--store", "x", "--loud"),
        ("practice", "--no-window"),
        ("practice", "--out", "x"),
        ("restore", "--store", "x"),
    ],
)
def test_words_that_make_no_sense_end_with_two_and_say_where_to_look(
    ask: Ask, words: tuple[str, ...]
) -> None:
    told = ask(*words)
    assert told.code == 2
    assert "--help" in told.err
    assert "argument" not in told.err
    assert "invalid" not in told.err


@pytest.mark.parametrize(
    ("page", "style", "form", "known"),
    [
        ("poster", "large-18-cream", "pdf", "record"),
        ("record", "tiny", "pdf", "clear-14-white"),
        ("record", "large-18-cream", "doc", "html"),
    ],
)
def test_a_wrong_name_ends_with_two_and_the_names_there_are(
    ask: Ask, store: Path, session_id: str, page: str, style: str, form: str, known: str
) -> None:
    words = ["pack", "--store", store, "--session", session_id, "--page", page]
    told = ask(*words, "--style", style, "--form", form, "--out", store.parent / "x.pdf")
    assert told.code == 2
    assert known in told.err


def test_a_record_of_no_session_is_asked_about(ask: Ask, store: Path) -> None:
    told = ask("pack", "--store", store, "--page", "record", *PDF, "--out", store.parent / "x.pdf")
    assert told.code == 2
    assert "Choose a session first." in told.err


def test_a_session_that_is_not_there_is_refused(ask: Ask, store: Path) -> None:
    told = ask(*pack(store, "0193-no-such", "record", "--out", store.parent / "x.pdf"))
    assert told.code == 1
    assert "not in your notes" in told.err


def test_help_names_only_what_is_built(ask: Ask) -> None:
    told = ask("--help")
    assert told.code == 0
    for command in ("practice", "sessions", "pack", "take", "check", "backup", "restore"):
        assert command in told.out
        assert ask(command, "--help").code == 0
    for later in ("bundle", "protect", "hub"):
        assert later not in told.out


# Stores that are not as they should be


@pytest.mark.parametrize("command", ["sessions", "check"])
@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("missing", "no file called"),
        ("folder", "is a folder"),
        ("text", "does not hold notes"),
        ("empty", "is empty"),
    ],
)
def test_a_file_that_is_no_store_is_said_and_left_as_it_is(
    ask: Ask, tmp_path: Path, command: str, kind: str, words: str
) -> None:
    path = tmp_path / "other.alongside"
    if kind == "folder":
        path.mkdir()
    elif kind != "missing":
        path.write_text("A shopping list.\n" * 200 if kind == "text" else "", encoding="utf-8")
    before = path.read_bytes() if path.is_file() else None
    told = ask(command, "--store", path)
    assert (told.code, told.out) == (1, "")
    assert words in told.err
    assert (path.read_bytes() if path.is_file() else None) == before
    assert path.exists() == (kind != "missing")


def test_a_store_that_is_open_elsewhere_is_not_touched(ask: Ask, store: Path) -> None:
    with closing(open_store(store, migrations=MIGRATIONS)):
        told = ask("sessions", "--store", store)
    assert told.code == 1
    assert "already open" in told.err


# Check, back up, restore


def test_check_says_sound_version_and_when_it_was_backed_up(ask: Ask, store: Path) -> None:
    told = ask("check", "--store", store)
    assert told.code == 0
    assert told.out.splitlines() == [
        "These notes are sound.",
        "Version: 0001",
        "Last backed up: never",
        "Sessions: 6. Notes: 50.",
    ]


def test_check_of_a_damaged_store_ends_with_one_and_changes_nothing(ask: Ask, store: Path) -> None:
    content = bytearray(store.read_bytes())
    content[len(content) // 3 : len(content) // 2] = os.urandom(
        len(content) // 2 - len(content) // 3
    )
    store.write_bytes(content)
    told = ask("check", "--store", store)
    assert told.code == 1
    assert "backup" in told.err
    assert store.read_bytes() == content


def test_a_backup_brings_back_what_was_there(ask: Ask, store: Path, session_id: str) -> None:
    folder = store.parent / "stick"
    told = ask("backup", "--store", store, "--out", folder)
    assert told.code == 0
    (backup,) = folder.iterdir()
    assert backup.name in told.out
    with closing(open_store(store, migrations=MIGRATIONS)) as notebook:
        notebook.add_contribution(session_id, "fpo.q1", "A later thought")
    told = ask("restore", "--store", store, "--from", backup)
    assert told.code == 0
    assert "is kept in the folder notes.alongside-set-aside-" in told.out
    with closing(open_store(store, migrations=MIGRATIONS)) as notebook:
        notes = notebook.session(session_id).contributions
    assert "A later thought" not in [note.text for note in notes]


def test_a_backup_that_is_not_whole_is_not_used(ask: Ask, store: Path) -> None:
    broken = store.parent / "broken.alongside"
    broken.write_bytes(store.read_bytes()[: store.stat().st_size // 2])
    before = store.read_bytes()
    told = ask("restore", "--store", store, "--from", broken)
    assert told.code == 1
    assert told.err.strip()
    assert store.read_bytes() == before


# Practice


def test_the_practice_review_makes_its_packs_without_a_window(ask: Ask, tmp_path: Path) -> None:
    out = tmp_path / "practice-output"
    told = ask("practice", "--no-window", "--out", out)
    assert told.code == 0, told.err
    made = {path.suffix for path in out.iterdir() if path.is_file()}
    assert made >= {".pdf", ".html", ".txt", ".alongside"}
    assert {"home.png", "run.png", "board.png", "cards.png", "wall-question.png"} <= {
        path.name for path in (out / "screens").iterdir()
    }


def test_practising_again_makes_its_own_packs_anew(ask: Ask, tmp_path: Path) -> None:
    ask("practice", "--no-window", "--out", tmp_path)
    before = sorted(path.name for path in tmp_path.glob("*.pdf"))
    told = ask("practice", "--no-window", "--out", tmp_path)
    assert told.code == 0, told.err
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == before


def test_practising_writes_over_nobody_elses_file(ask: Ask, tmp_path: Path) -> None:
    ask("practice", "--no-window", "--out", tmp_path / "first")
    name = next((tmp_path / "first").glob("*record*.pdf")).name
    theirs = tmp_path / "second" / name
    theirs.parent.mkdir()
    theirs.write_text("theirs", encoding="utf-8")
    told = ask("practice", "--no-window", "--out", theirs.parent)
    assert told.code == 1
    assert theirs.read_text(encoding="utf-8") == "theirs"


def test_practising_never_adds_to_a_real_groups_notes(ask: Ask, tmp_path: Path) -> None:
    store = tmp_path / "ours.alongside"
    with closing(open_store(store, migrations=MIGRATIONS, create=True)) as notebook:
        notebook.add_group("Riverside group")
    told = ask("practice", "--store", store, "--no-window", "--out", tmp_path / "out")
    assert told.code == 1
    assert "no place to practise" in told.err
    with closing(open_store(store, migrations=MIGRATIONS)) as notebook:
        assert [group.name for group in notebook.groups()] == ["Riverside group"]


# Trouble nobody foresaw


def test_what_nobody_foresaw_ends_in_a_sentence_without_typed_words(
    ask: Ask, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise RuntimeError("canary of typed words")

    monkeypatch.setattr("app.models.store.open_store", stumble)
    told = ask("sessions", "--store", store)
    assert told.code == 1
    assert "was not ready for" in told.err
    assert "canary" not in told.err


def test_stopping_it_by_hand_is_no_trouble(
    ask: Ask, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.models.store.open_store", stop)
    told = ask("sessions", "--store", store)
    assert told.code == 1
    assert told.err == "Stopped. What was kept before is safe.\n"


def test_a_terminal_without_the_letters_stops_nothing(
    ask: Ask, store: Path, session_id: str
) -> None:
    with closing(open_store(store, migrations=MIGRATIONS)) as notebook:
        notebook.change_details(session_id, title="Łódź ● رسالة")
    assert sys.stdout is not None
    assert ask("sessions", "--store", store).code == 0
