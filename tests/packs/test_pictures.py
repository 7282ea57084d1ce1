"""What a reader could lose beside a sentence: its picture, its words, or its right to be there."""

from __future__ import annotations

import re
import tomllib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.packs.pictures import Pictures
from app.packs.roots import root
from app.workshops.fingerprint import fingerprint

FOLDER = Path(__file__).parents[2] / "resources" / "pictures"
PICTURES = Pictures(FOLDER)
_MOST_BYTES = 1_500_000


def found_by(words: str) -> list[str]:
    return [picture.name for picture in PICTURES.search(words)]


def test_every_picture_has_words_search_words_a_source_and_a_licence_that_is_there() -> None:
    assert len(PICTURES.all) > 200
    for picture in PICTURES.all:
        assert all((picture.words, picture.search, picture.source)), picture.name
        assert not picture.words.endswith("."), picture.words
        assert "MIT License" in (FOLDER / picture.licence).read_text("utf-8")


def test_every_picture_has_its_file_and_no_file_is_without_words() -> None:
    files = {path.stem for path in FOLDER.glob("*.png")}
    assert {picture.name for picture in PICTURES.all} == files
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < _MOST_BYTES


@pytest.mark.parametrize("name", [picture.name for picture in PICTURES.all])
def test_every_picture_can_be_drawn_in_print_and_has_something_on_it(name: str) -> None:
    with Image.open(BytesIO(PICTURES.bytes_of(name))) as image:
        assert min(image.size) >= 500
        seen = image.convert("RGBA").getchannel("A").getextrema()
        assert seen == (0, 255)


def test_no_word_is_written_twice_for_one_picture() -> None:
    index = tomllib.loads((FOLDER / "index.toml").read_text("utf-8"))
    for entry in index["picture"]:
        words = [*entry["search"], *entry.get("also", ())]
        assert len(set(words)) == len(words), entry["name"]


def test_a_picture_is_found_by_its_words_whole_begun_and_with_their_endings() -> None:
    assert found_by("wheelchair")[0] == "wheelchair"
    assert "wheelchair" in found_by("wheelch")
    assert "meeting" in found_by("meetings")
    assert "meeting" in found_by("meet")
    assert found_by("hearing loop") == ["hearing-loop"]
    assert found_by("zzzz") == []
    assert len(found_by("")) == len(PICTURES.all)


def test_pictures_whose_own_word_it_is_come_before_those_it_only_finds() -> None:
    assert found_by("money")[0] == "money"
    assert found_by("stop")[0] == "stop"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("We meet in the library.", "meeting"),
        ("People who use a wheelchair could not get in.", "wheelchair"),
        ("The hearing loop worked.", "hearing-loop"),
        ("What is said here stays in the room.", "private"),
        ("You may pass.", "pass"),
        ("I was worried about the bus fare.", "worried"),
        ("Somebody asked for large print.", "large-print"),
    ],
)
def test_a_sentence_gets_the_picture_whose_words_it_says(sentence: str, name: str) -> None:
    found = PICTURES.for_sentence(sentence)
    assert found is not None
    assert found.name == name


def test_a_sentence_that_says_nothing_a_picture_stands_for_gets_none() -> None:
    assert PICTURES.for_sentence("It is gloomy.") is None
    assert PICTURES.for_sentence("") is None


def test_what_people_chose_comes_before_what_the_program_would_take() -> None:
    said = "We meet in the library."
    chosen = Pictures(FOLDER, chosen={fingerprint(said): "tea"})
    picture = chosen.for_sentence("we  meet in the LIBRARY.")
    assert picture is not None
    assert picture.name == "tea"
    none = Pictures(FOLDER, chosen={fingerprint(said): ""})
    assert none.for_sentence(said) is None
    assert none.was_chosen(said)


def test_a_chosen_picture_that_is_gone_is_not_replaced_by_another() -> None:
    said = "We meet in the library."
    assert Pictures(FOLDER, chosen={fingerprint(said): "own/gone.png"}).for_sentence(said) is None


@pytest.mark.parametrize("name", ["", "-", "../icons/check", "own/x.png", "/etc/passwd", "\0"])
def test_a_name_that_is_no_picture_has_no_bytes_and_reads_no_other_file(name: str) -> None:
    assert PICTURES.bytes_of(name) == b""


def test_without_the_pictures_of_the_program_nothing_is_found_and_nothing_breaks(
    tmp_path: Path,
) -> None:
    nothing = Pictures(tmp_path)
    assert nothing.all == ()
    assert nothing.search("tea") == ()
    assert nothing.for_sentence("The tea was late.") is None


@given(st.text())
def test_any_words_at_all_can_be_looked_for(words: str) -> None:
    PICTURES.search(words)
    PICTURES.for_sentence(words)


@pytest.mark.parametrize(
    "words",
    [
        ("agree", "agreed", "agreement"),
        ("worry", "worries", "worried"),
        ("stop", "stopped", "stopping"),
        ("carer", "carers"),
        ("note", "notes"),
        ("bus", "buses"),
    ],
)
def test_a_word_is_found_with_any_ending(words: tuple[str, ...]) -> None:
    assert len({root(word) for word in words}) == 1


def test_the_list_names_only_words_a_person_would_type() -> None:
    for picture in PICTURES.all:
        for words in (*picture.search, *picture.also):
            assert re.fullmatch(r"[\w' -]+", words), (picture.name, words)
