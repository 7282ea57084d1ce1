"""The same words always leave the same mark, and their lines and sentences can be found again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.workshops.fingerprint import fingerprint, fingerprints_of, is_fingerprint
from app.workshops.second_language import NotALanguage, language_tag
from app.workshops.sentences_in import sentences_in


@pytest.mark.parametrize(
    "again", ["Tea  at\nfour", " tea at FOUR ", "TEA AT FOUR", "tea\tat\u00a0four"]
)
def test_spaces_and_capitals_make_no_difference(again: str) -> None:
    assert fingerprint(again) == fingerprint("Tea at four")
    assert fingerprint("Tea at five") != fingerprint("Tea at four")


def test_the_mark_stays_what_it_is() -> None:
    """Packs of last year are found again by it."""
    assert fingerprint("Caf\u00e9 ") == fingerprint("cafe\u0301")
    assert fingerprint("Tea at four") == "7eb39c9b70ec49095d13857ff95d96e4"


@given(st.text())
def test_any_text_leaves_one(text: str) -> None:
    assert is_fingerprint(fingerprint(text))
    assert fingerprint(f"  {text}\n") == fingerprint(text)


@pytest.mark.parametrize("wrong", ["", "tea", "0" * 31, "0" * 33, "G" * 32, "0" * 32 + "\n"])
def test_words_are_no_fingerprint(wrong: str) -> None:
    assert not is_fingerprint(wrong)


def test_a_text_is_known_by_its_sentences_and_lines() -> None:
    marks = fingerprints_of("The bus is late. Why?\n- Ask the driver\n2. Walk!")
    for piece in ("The bus is late.", "the bus is late", "Why?", "Ask the driver", "Walk", "Walk!"):
        assert fingerprint(piece) in marks
    assert fingerprint("") not in marks
    assert fingerprint("bus") not in marks


@given(st.text(alphabet="abAB1 .!?:;\n-”e.g."))
def test_each_line_of_easy_read_can_be_found_again(text: str) -> None:
    """A picture chosen for a line goes when the words it was chosen for are taken back."""
    marks = fingerprints_of(text)
    said = [line for line in sentences_in(text) if line.strip(" .!?…:;,")]
    assert all(fingerprint(line) in marks for line in said)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        (" CY ", "cy"),
        ("pt_br", "pt-BR"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("pa-arab", "pa-Arab"),
    ],
)
def test_a_language_is_kept_as_pages_write_it(typed: str, kept: str) -> None:
    assert language_tag(typed) == kept


@pytest.mark.parametrize(
    "wrong", ["Welsh language", "c", "cy-", '"><b', "cy\u0301", "-", "Cymraeg"]
)
def test_what_no_page_could_carry_is_no_language(wrong: str) -> None:
    with pytest.raises(NotALanguage):
        language_tag(wrong)
