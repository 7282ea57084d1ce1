"""Own words, pictures and translations are kept, and go with the words they were made for."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.errors import NotHere
from app.models.rebuild import rebuild
from app.workshops.fingerprint import fingerprint
from app.workshops.new import NewAction
from app.workshops.second_language import NotALanguage
from app.workshops.typed import EmptyText, TooLong
from tests.models.making import RULES, Begun, agreement_of, opened
from tests.models.test_take_back import left_over

BUS = "The bus is late. Ask the driver."
HOSTILE = "<b>Ask</b> \u202e\ud800 '; DROP TABLE shown_translation; --"


def translated(begun: Begun, language: str = "cy") -> dict[str, str]:
    return dict(begun.notebook.packing.translations(begun.group_id, language))


def put(begun: Begun, of_text: str, text: str, language: str = "cy") -> None:
    begun.notebook.packing.translate(begun.group_id, language, of_text, text)


def chosen(begun: Begun) -> dict[str, str]:
    return dict(begun.notebook.packing.pictures(begun.group_id))


# Own words


def test_own_words_are_there_the_next_day_in_the_order_of_their_letters(begun: Begun) -> None:
    packing, group = begun.notebook.packing, begun.group_id
    (user,) = packing.add_own_word(group, " service user ", instead="person").created
    packing.add_own_word(group, "Hub", meaning="the room by the river")
    packing.change_own_word(user, instead="neighbour")
    begun.notebook.close()
    again = opened(begun.notebook.path)
    found = again.packing.own_words(group)
    assert [(one.word, one.instead, one.meaning) for one in found] == [
        ("Hub", "", "the room by the river"),
        ("service user", "neighbour", ""),
    ]
    again.packing.remove_own_word(user)
    assert len(again.packing.own_words(group)) == 1
    assert again.undo().name == "remove own word"
    assert again.packing.own_words(group) == found
    again.close()


def test_an_own_word_that_is_none_is_refused(begun: Begun) -> None:
    packing = begun.notebook.packing
    with pytest.raises(EmptyText):
        packing.add_own_word(begun.group_id, " \u200b ")
    with pytest.raises(NotHere):
        packing.add_own_word("no such group", "Hub")
    (hub,) = packing.add_own_word(begun.group_id, "Hub").created
    with pytest.raises(EmptyText):
        packing.change_own_word(hub, word="")
    with pytest.raises(TypeError):
        packing.change_own_word(hub, wrod="Hub")
    assert [one.word for one in packing.own_words(begun.group_id)] == ["Hub"]


def test_an_own_word_is_taken_back_for_good(begun: Begun, store: Path) -> None:
    packing = begun.notebook.packing
    (own,) = packing.add_own_word(begun.group_id, "zebracrossing", "quaggafield").created
    packing.change_own_word(own, meaning="okapimeadow")
    put(begun, "zebracrossing: okapimeadow", "bongovalley")
    begun.notebook.take_back([own])
    gone = ["zebracrossing", "quaggafield", "okapimeadow", "bongovalley"]
    assert left_over(store, gone) == []


def test_a_half_typed_own_word_goes_with_the_kept_one(begun: Begun) -> None:
    begun.notebook.keep_draft("", "own word", "Hu")
    changed = begun.notebook.packing.add_own_word(begun.group_id, "Hub", clear_draft="own word")
    assert changed.kinds == {"own_word", "draft"}
    assert begun.notebook.drafts() == ()


# Pictures and translations


def test_what_stands_beside_a_text_is_found_by_it(begun: Begun) -> None:
    packing, group = begun.notebook.packing, begun.group_id
    put(begun, BUS, "Mae'r bws yn hwyr.")
    put(begun, BUS, "Mae'r bws yn hwyr iawn.")
    put(begun, BUS, "بس دیر سے ہے", "ur")
    packing.choose_picture(group, fingerprint(BUS), "bus")
    packing.choose_picture(group, fingerprint(BUS), "coach", BUS)
    assert translated(begun) == {fingerprint(BUS.upper()): "Mae'r bws yn hwyr iawn."}
    assert translated(begun, "ur") == {fingerprint(BUS): "بس دیر سے ہے"}
    assert chosen(begun) == {fingerprint(BUS): "coach"}
    packing.choose_picture(group, fingerprint(BUS), "")
    put(begun, BUS, " ")
    assert (chosen(begun), translated(begun)) == ({}, {})
    assert begun.notebook.undo().name == "translate"
    assert len(translated(begun)) == 1
    assert begun.notebook.search("bws").found == ()


def test_the_second_language_is_the_groups(begun: Begun) -> None:
    packing, group = begun.notebook.packing, begun.group_id
    assert packing.second_language(group) == ""
    packing.choose_language(group, "CY")
    assert packing.second_language(group) == "cy"
    assert packing.run_sheet(group) is not None
    with pytest.raises(NotALanguage):
        packing.choose_language(group, "my own way of talking")
    packing.choose_language(group, "")
    assert packing.second_language(group) == ""


def test_what_cannot_be_translated_changes_nothing(begun: Begun) -> None:
    for of_text, text, language, wrong in (
        ("", "x", "cy", EmptyText),
        (" \n", "x", "cy", EmptyText),
        ("bus", "x" * 20_001, "cy", TooLong),
        ("bus", "x", "", NotALanguage),
        ("bus", "x", "no such language", NotALanguage),
    ):
        with pytest.raises(wrong):
            put(begun, of_text, text, language)
    with pytest.raises(NotHere):
        begun.notebook.packing.translate("nobody", "cy", "bus", "bws")
    with pytest.raises(ValueError, match="fingerprint"):
        begun.notebook.packing.choose_picture(begun.group_id, "bus", "bus")
    assert (translated(begun), chosen(begun)) == ({}, {})


def test_hostile_words_are_kept_as_words(begun: Begun) -> None:
    put(begun, HOSTILE, HOSTILE)
    begun.notebook.packing.add_own_word(begun.group_id, HOSTILE, HOSTILE, HOSTILE)
    (text,) = translated(begun).values()
    assert text.startswith("<b>Ask</b>")
    assert translated(begun).keys() == {fingerprint(HOSTILE)}
    assert begun.notebook.packing.own_words(begun.group_id)[0].meaning == text


@pytest.mark.parametrize(
    "of_text",
    [
        BUS,
        f"  {BUS.upper()}\n",
        "The bus is late.",
        "ask the driver",
        f"1. {BUS}",
        f"Zoe said: {BUS} So we will.",
        "bus is late. Ask the",
    ],
)
def test_what_was_made_from_a_note_goes_with_it(begun: Begun, store: Path, of_text: str) -> None:
    packing = begun.notebook.packing
    note = begun.note(BUS)
    put(begun, of_text, "zebracrossing first")
    put(begun, of_text, "quaggafield then")
    put(begun, of_text, "okapimeadow", "ur")
    packing.choose_picture(begun.group_id, fingerprint(of_text), "bongovalley", of_text)
    begun.notebook.keep_draft("", f"translation cy:{fingerprint(BUS)}", "antelopehill")
    put(begun, "Another text, about tea", "Te")
    changed = begun.notebook.take_back([note])
    assert {"translation", "picture_choice", "draft"} <= changed.kinds
    words = ["zebracrossing", "quaggafield", "okapimeadow", "bongovalley", "antelopehill"]
    assert left_over(store, [*words, fingerprint(of_text)]) == []
    assert list(translated(begun).values()) == ["Te"]
    put(begun, of_text, "said again")
    with begun.notebook._store.writing() as conn:
        rebuild(conn)
    assert "said again" in translated(begun).values()


def test_a_picture_known_only_by_its_mark_goes_with_the_sentence(begun: Begun, store: Path) -> None:
    note = begun.note(BUS)
    begun.notebook.packing.choose_picture(
        begun.group_id, fingerprint("Ask the driver"), "zebracrossing"
    )
    begun.notebook.take_back([note])
    assert chosen(begun) == {}
    assert left_over(store, ["zebracrossing", fingerprint("Ask the driver")]) == []


def test_words_of_before_a_change_and_undone_translations_go_too(begun: Begun, store: Path) -> None:
    note = begun.note("first worded so")
    put(begun, "first worded so", "zebracrossing")
    begun.notebook.change_contribution(note, text="then otherwise")
    put(begun, "then otherwise", "quaggafield")
    begun.notebook.undo()
    put(begun, "then otherwise", "okapimeadow")
    put(begun, "then otherwise", "")
    begun.notebook.take_back([note])
    assert left_over(store, ["zebracrossing", "quaggafield", "okapimeadow"]) == []
    while begun.notebook.undo_name():
        begun.notebook.undo()
    while begun.notebook.redo_name():
        begun.notebook.redo()
    assert translated(begun) == {}
    assert left_over(store, ["zebracrossing", "quaggafield", "okapimeadow"]) == []


def test_all_that_may_be_taken_back_takes_its_translation(begun: Begun, store: Path) -> None:
    """An action, a theme, a line with its blank filled, and what was settled."""
    notebook, session = begun.notebook, begun.session_id
    new = NewAction(what="Phone the hall", help_needed="a phone")
    action = notebook.add_action(session, new).created[0]
    theme = notebook.gathering.add_theme(session, "Getting there", "fpo.q1").created[0]
    notebook.agreeing.begin(begun.group_id, RULES)
    agreement = agreement_of(notebook, begun.group_id)
    assert agreement is not None
    line = next(each.id for each in agreement.lines if each.item == "ra.decide")
    notebook.agreeing.change_line(line, fill="by talking it over")
    texts = {
        action: "By June: Phone the hall",
        theme: "Getting there",
        line: "We decide so: by talking it over",
    }
    for number, text in enumerate(texts.values()):
        put(begun, text, f"zebracrossing{number}")
    put(begun, "nothing of that", "kept")
    notebook.take_back(list(texts))
    assert list(translated(begun).values()) == ["kept"]
    assert left_over(store, [f"zebracrossing{number}" for number in range(3)]) == []


def test_a_part_of_a_word_takes_nothing_with_it(begun: Begun) -> None:
    note = begun.note("bus")
    put(begun, "The busy hall was full", "Prysur")
    put(begun, "Two buses came", "Dau fws")
    begun.notebook.take_back([note])
    assert len(translated(begun)) == 2


def test_another_groups_words_stay_where_they_were(begun: Begun) -> None:
    (other,) = begun.notebook.add_group("Hillside").created
    note = begun.note("The kettle is broken")
    begun.notebook.packing.translate(other, "cy", "We said the kettle is broken", "Tegell")
    begun.notebook.take_back([note])
    assert list(begun.notebook.packing.translations(other, "cy").values()) == ["Tegell"]
