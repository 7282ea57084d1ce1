"""Somebody tidies up, or a program that copies folders does, while the notes are open."""

from __future__ import annotations

import resource
import shutil
from pathlib import Path

import pytest

from app.models.beside import companions
from app.models.check import check_file
from app.models.errors import StoreMoved
from tests.models.making import Begun, begin, copied_store, opened


@pytest.fixture
def begun(tmp_path: Path) -> Begun:
    return begin(opened(copied_store(tmp_path)))


def another_groups_notes(folder: Path) -> Path:
    folder.mkdir()
    other = begin(opened(copied_store(folder)))
    other.note("theirs")
    other.notebook.close()
    return other.notebook.path


def test_words_are_not_written_into_a_second_file_that_somebody_has_deleted(begun: Begun) -> None:
    begun.note("kept before")
    path = begun.notebook.path
    for left in companions(path):
        left.unlink()
    with pytest.raises(StoreMoved):
        begun.note("into nowhere")
    assert begun.notebook.may_open_again()
    begun.notebook.close()
    again = opened(path)
    assert [n.text for n in again.session(begun.session_id).contributions] == ["kept before"]
    again.close()
    assert check_file(path).sound


def test_another_groups_notes_are_not_mixed_with_ours_and_both_stay_whole(
    begun: Begun, tmp_path: Path
) -> None:
    begun.note("ours, and only in the second file")
    path = begun.notebook.path
    theirs = another_groups_notes(tmp_path / "theirs")
    whole = theirs.read_bytes()
    theirs.replace(path)
    with pytest.raises(StoreMoved):
        begun.note("not into theirs")
    assert not begun.notebook.may_open_again()
    begun.notebook.close()
    assert path.read_bytes() == whole
    assert not any(left.exists() for left in companions(path))
    (apart,) = tmp_path.glob("*-set-aside-*")
    ours = opened(apart / path.name)
    texts = [note.text for note in ours.session(begun.session_id).contributions]
    assert texts == ["ours, and only in the second file"]
    ours.close()


def test_an_older_copy_of_our_own_is_not_mixed_with_what_was_written_since(
    begun: Begun, tmp_path: Path
) -> None:
    begun.note("long ago")
    begun.notebook._store.truncate_wal()
    path = begun.notebook.path
    shutil.copyfile(path, tmp_path / "copy")
    begun.note("since then")
    (tmp_path / "copy").replace(path)
    begun.notebook.close()
    again = opened(path)
    assert [n.text for n in again.session(begun.session_id).contributions] == ["long ago"]
    again.close()
    (apart,) = tmp_path.glob("*-set-aside-*")
    whole = opened(apart / path.name)
    texts = [note.text for note in whole.session(begun.session_id).contributions]
    assert texts == ["long ago", "since then"]
    whole.close()


def test_where_no_copy_can_be_made_the_words_are_put_apart_as_they_are(
    begun: Begun, tmp_path: Path
) -> None:
    begun.note("ours, and only in the second file")
    path = begun.notebook.path
    another_groups_notes(tmp_path / "theirs").replace(path)
    words = companions(path)[0].read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, limits[1]))
    try:
        begun.notebook.close()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    (apart,) = tmp_path.glob("*-set-aside-*")
    wal = companions(path)[0].name
    assert {file.name: file.read_bytes() for file in apart.iterdir()} == {wal: words}
    assert check_file(path).sound
