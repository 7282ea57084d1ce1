"""What could go wrong where a whole run sheet is made without a window."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from app.models.store import open_store
from app.workshops.run_sheet import Copies
from tests.cli.conftest import MIGRATIONS, Ask

ARABIC = "نحن نعمل معا"


def held(store: Path, *copies: Copies, note: str = "") -> str:
    """The newest review that was held; its group keeps this run sheet."""
    with closing(open_store(store, migrations=MIGRATIONS)) as notebook:
        session = next(
            one
            for one in notebook.sessions()
            if one.status == "finished" and one.tool == "four-plus-one"
        )
        notebook.packing.keep_copies(session.group_id, copies)
        notebook.packing.keep_pages(session.group_id, "after", ("record", "words"))
        if note:
            notebook.add_contribution(session.id, "fpo.q1", note)
        return session.id


def words(store: Path, session_id: str, out: Path) -> tuple[object, ...]:
    return ("pack", "--run-sheet", "--store", store, "--session", session_id, "--out", out)


def test_a_run_sheet_is_made_in_a_new_folder_each_time(
    ask: Ask, store: Path, tmp_path: Path
) -> None:
    session = held(store, Copies("pdf", "large-18-cream", 3), Copies("txt", "clear-14-white", 1))
    out = tmp_path / "packs"
    told = ask(*words(store, session, out))
    assert (told.code, told.err) == (0, "")
    (folder,) = out.iterdir()
    assert told.out == f"Made 2 files in {folder.name}.\n"
    assert sorted(path.name.partition("-pack-")[2] or path.name for path in folder.iterdir()) == [
        "after-large-18-cream.pdf",
        "after.txt",
        "what-to-print.pdf",
        "what-to-print.txt",
    ]
    assert ask(*words(store, session, out)).code == 0
    assert sorted(path.name for path in out.iterdir()) == [folder.name, f"{folder.name} 2"]


def test_a_refused_form_is_said_and_the_others_are_made(
    ask: Ask, store: Path, tmp_path: Path
) -> None:
    copies = (Copies("pdf", "large-18-cream", 3), Copies("html", "large-18-cream", 1))
    session = held(store, *copies, Copies("pdf", "large-18-lavender", 1), note=ARABIC)
    told = ask(*words(store, session, tmp_path / "packs"))
    assert told.code == 1
    assert "Arabic" in told.err
    assert "There is no style with that name." in told.err
    assert told.out.startswith("Made 1 file in ")
    (made,) = (tmp_path / "packs").glob("*/*.html")
    assert ARABIC in made.read_text(encoding="utf-8")


def test_the_second_language_is_as_the_group_keeps_it_or_as_asked(
    ask: Ask, store: Path, tmp_path: Path
) -> None:
    session = held(store, Copies("txt", "clear-14-white", 1), Copies("brf", "clear-14-white", 0))
    with closing(open_store(store, migrations=MIGRATIONS)) as notebook:
        group = notebook.session(session).group.id
        notebook.packing.choose_language(group, "pl")
        notebook.packing.translate(group, "cy", "After our meeting", "Ar ol ein cyfarfod")
    for more, named, said in (
        ((), "pack-after.txt", ""),
        (("--language", "cy"), "pack-after-and-cy.txt", "Ar ol ein cyfarfod"),
    ):
        out = tmp_path / f"packs{len(more)}"
        assert ask(*words(store, session, out), *more).code == 0
        (made,) = out.glob(f"*/*{named}")
        assert said in made.read_text(encoding="utf-8")
    with closing(open_store(store, migrations=MIGRATIONS)) as notebook:
        notebook.packing.keep_two_languages(group, True)
    assert ask(*words(store, session, tmp_path / "kept")).code == 0
    assert list((tmp_path / "kept").glob("*/*-and-pl.txt"))


def test_a_page_by_itself_can_be_in_two_languages_where_there_is_room_for_two(
    ask: Ask, store: Path, tmp_path: Path
) -> None:
    out = tmp_path / "words.txt"
    page = ("pack", "--page", "sheets", "--style", "large-18-cream", "--out", out)
    assert ask(*page, "--form", "txt", "--language", "cy").code == 0
    assert "Welsh" in out.read_text(encoding="utf-8")
    out.unlink()
    told = ask(*page, "--form", "brf", "--language", "cy")
    assert (told.code, out.exists()) == (2, False)
    assert "one language at a time" in told.err
    told = ask(*page, "--form", "txt", "--language", "no such language")
    assert (told.code, out.exists()) == (2, False)
    assert "does not know that as a language" in told.err


def test_what_is_missing_is_asked_for_by_name(ask: Ask, store: Path, tmp_path: Path) -> None:
    told = ask("pack", "--run-sheet", "--store", store, "--out", tmp_path)
    assert told.code == 2
    assert "Still needed: --session." in told.err
    told = ask("pack", "--page", "record", "--out", tmp_path / "record.pdf")
    assert told.code == 2
    assert "Still needed: --style, --form." in told.err
