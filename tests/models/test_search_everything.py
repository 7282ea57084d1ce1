"""All that was said and decided is found, narrowed, and only where it may be read."""

from __future__ import annotations

from datetime import date

import pytest

from app.models.rebuild import rebuild
from app.workshops.new import NewAction
from app.workshops.searching import Filters, Found, Search
from tests.models.making import RULES, Begun, a_session, agreement_of, shown_rows


def look(begun: Begun, words: str, **filters: object) -> Search:
    return begun.notebook.search(words, 50, Filters(**filters))  # pyright: ignore[reportArgumentType]


def found(begun: Begun, words: str, **filters: object) -> list[str]:
    return [one.text for one in look(begun, words, **filters).found]


def the_one(begun: Begun, words: str, **filters: object) -> Found:
    (one,) = look(begun, words, **filters).found
    return one


def test_what_was_decided_is_found_as_what_was_said_is(begun: Begun) -> None:
    notebook = begun.notebook
    note = begun.note("The quagga stayed away")
    notebook.gathering.add_theme(begun.session_id, "Quaggas", "fpo.q1", (note,))
    notebook.placing.settle(begun.session_id, "lad.q1", agreed=3, because="We asked each quagga")
    notebook.placing.add_not_shared(begun.session_id, "The quagga money", "Head office keeps it")
    begun.action("Ring about the quagga")
    notebook.change_details(begun.session_id, about="A year of the quagga")
    notebook.agreeing.begin(begun.group_id, RULES)
    agreement = agreement_of(notebook, begun.group_id)
    assert agreement is not None
    (own,) = notebook.agreeing.add_line(agreement.id, "No quagga is left out").created
    notebook.agreeing.keep_lines([own])
    kinds = {one.entity_type for one in look(begun, "quagga").found}
    everything = {"contribution", "theme", "settled", "not_shared", "action", "session", "line"}
    assert kinds == everything
    assert the_one(begun, "head office").text == "The quagga money"
    assert found(begun, "quagga", group=begun.group_id) == found(begun, "quagga")
    assert found(begun, "quagga", kind="line") == ["No quagga is left out"]
    notebook.agreeing.leave_out(own)
    assert found(begun, "quagga", kind="line") == []


def test_what_is_nobody_elses_is_in_no_search(begun: Begun) -> None:
    notebook = begun.notebook
    notebook.needs.add(begun.group_id, who="quagga", answers={"an.1": "quagga"})
    notebook.agreeing.note_incident(begun.group_id, happened="quagga")
    notebook.agreeing.begin(begun.group_id, RULES)
    agreement = agreement_of(notebook, begun.group_id)
    assert agreement is not None
    notebook.agreeing.leave_worry(agreement.lines[0].id, "quagga")
    notebook.change_details(begun.session_id, private_note="quagga")
    notebook.packing.translate(begun.group_id, "cy", "Tea", "quagga")
    begun.notebook.add_action(begun.session_id, NewAction(what="Ring", lead="quagga"))
    assert found(begun, "quagga") == []
    assert "quagga" not in _terms(begun)


def test_in_the_room_only_what_is_for_the_room_is_looked_in(begun: Begun) -> None:
    notebook, session = begun.notebook, begun.session_id
    notebook.add_contribution(session, "fpo.q1", "okapi for us", visibility="organiser")
    notebook.add_contribution(session, "fpo.q1", "okapi for one", visibility="private")
    parked = begun.note("okapi for everyone")
    notebook.park(parked, "The bongo may be hurt")
    assert found(begun, "okapi", room=True) == ["okapi for everyone"]
    assert found(begun, "bongo") == ["okapi for everyone"]
    assert found(begun, "bongo", room=True) == []
    private = notebook.add_contribution(session, "fpo.q1", "secret", visibility="private").created
    (theme,) = notebook.gathering.add_theme(session, "Okapi trouble", "fpo.q1", private).created
    assert [one.entity_id for one in look(begun, "okapi trouble").found] == [theme]
    assert found(begun, "okapi trouble", room=True) == []
    notebook.gathering.gather((parked,), theme)
    assert found(begun, "okapi trouble", room=True) == ["Okapi trouble"]


def test_a_slip_never_tells_a_word_that_may_not_be_read(begun: Begun) -> None:
    notebook = begun.notebook
    notebook.add_contribution(begun.session_id, "fpo.q1", "okapimeadow", visibility="private")
    assert look(begun, "okapimedow").instead == (("okapimedow", "okapimeadow"),)
    assert look(begun, "okapimedow", room=True) == Search(
        sought=look(begun, "okapimedow", room=True).sought
    )
    assert look(begun, "okapimedow", room=True).instead == ()
    other = notebook.add_group("Hilltop").created[0]
    assert look(begun, "okapimedow", group=other).instead == ()


def test_endings_and_small_slips_are_forgiven(begun: Begun) -> None:
    begun.note("Two buses came late")
    begun.note("The carer waits at the meeting")
    assert found(begun, "bus late") == ["Two buses came late"]
    assert found(begun, "carers meet") == ["The carer waits at the meeting"]
    assert found(begun, "meetings") == ["The carer waits at the meeting"]
    for slip in ("buess", "lete", "baces"):
        search = look(begun, f"two {slip}")
        assert (slip, bool(search.found)) == (slip, slip != "baces")
    assert look(begun, "carrs").instead == ()
    assert look(begun, "meetign carer").instead == (("meetign", "meeting"),)
    assert look(begun, "bux").instead == ()


def test_a_word_that_is_there_is_never_put_right(begun: Begun) -> None:
    begun.note("The bread was warm")
    begun.note("The broad stairs")
    assert found(begun, "bread") == ["The bread was warm"]
    assert found(begun, "bread stairs") == []
    assert look(begun, "bread", year="1999").instead == ()


def test_long_beginnings_and_many_words_are_found(begun: Begun) -> None:
    for number in range(70):
        begun.note(f"transport{number:02d}")
    begun.note("transportation")
    assert len(look(begun, "transp").found) == 50
    assert found(begun, "transporta") == ["transportation"]
    assert found(begun, "transport6") == [f"transport{n}" for n in range(69, 59, -1)]
    begun.note("word " * 300)
    assert len(look(begun, "word " * 300).found) == 1


def test_each_filter_narrows(begun: Begun) -> None:
    notebook, session = begun.notebook, begun.session_id
    notebook.change_details(session, held_on=date(2025, 6, 1))
    carer = notebook.add_contribution(session, "fpo.q1", "tea one", view_of="carer").created[0]
    begun.note("tea two", "fpo.plus1")
    action = begun.action("tea three", carer)
    notebook.telling.close([carer], "done")
    assert found(begun, "tea", question="fpo.plus1") == ["tea two"]
    assert found(begun, "tea", tool="four-plus-one") == ["tea one", "tea three", "tea two"]
    assert found(begun, "tea", tool="ladder") == []
    assert found(begun, "tea", year="2025", kind="action") == ["tea three"]
    assert found(begun, "tea", answered=True) == ["tea one"]
    assert found(begun, "tea", answered=False) == ["tea three", "tea two"]
    assert found(begun, "tea", told=False) == ["tea one", "tea two"]
    notebook.telling.mark_told([carer], date(2025, 7, 1), "post")
    notebook.change_action(action, status="done")
    assert found(begun, "tea", told=True) == ["tea one"]
    assert found(begun, "", answered=True) == ["tea three", "tea one"]
    assert found(begun, "", group=begun.group_id, kind="contribution") == ["tea one", "tea two"]


def test_a_side_is_not_shown_apart_while_it_is_few(begun: Begun) -> None:
    notebook, session = begun.notebook, begun.session_id
    for number in range(3):
        notebook.add_contribution(session, "fpo.q1", f"tea {number}", view_of="carer")
    few = look(begun, "tea", side="carer")
    assert (few.found, few.too_few) == ((), True)
    notebook.add_contribution(session, "fpo.q1", "tea 3", view_of="carer")
    assert len(look(begun, "tea", side="carer").found) == 4
    assert look(begun, "tea", side="staff").too_few is False


def test_a_filter_nobody_can_type_and_typed_words_are_no_filter(begun: Begun) -> None:
    begun.note("room carer yes four-plus-one")
    for word in ("room", "carer", "contribution", "yes", "seen", "kind"):
        assert len(look(begun, word).found) == (1 if word in "room carer yes" else 0)
    row = shown_rows(begun.notebook)["shown_words"][0]
    facts = next(cell for cell in row if isinstance(cell, str) and "\ue000" in cell)
    for typed in (facts, *facts.split()):
        assert look(begun, typed).found == ()
        begun.note(typed + " okapi")
    assert found(begun, "okapi", side="carer") == []


def test_a_session_that_moves_to_another_day_takes_its_notes_along(begun: Begun) -> None:
    begun.note("tea")
    begun.action("tea too")
    begun.notebook.change_details(begun.session_id, held_on=date(2019, 6, 1))
    assert found(begun, "tea", year="2019") == ["tea too", "tea"]
    begun.notebook.undo()
    assert found(begun, "tea", year="2019") == []
    shown = shown_rows(begun.notebook)
    with begun.notebook._store.writing() as conn:
        rebuild(conn)
    assert shown_rows(begun.notebook) == shown


def test_what_came_of_it_is_beside_what_was_found(begun: Begun) -> None:
    notebook = begun.notebook
    notebook.change_details(begun.session_id, place="Mill Hall", held_on=date(2026, 3, 1))
    note = begun.note("The bus is late")
    begun.note("Tea")
    action = begun.action("Ring the bus company", note)
    notebook.change_action(action, status="going", lead="Somebody", shown_as="S")
    notebook.telling.close([note], "working", "They will ring back")
    notebook.telling.mark_told([note], date(2026, 4, 1), "post")
    one = the_one(begun, "late")
    assert (one.outcome, one.also, one.told_on, one.told_how) == (
        "working", "They will ring back", date(2026, 4, 1), "post",
    )  # fmt: skip
    assert (one.place, one.held_on) == ("Mill Hall", date(2026, 3, 1))
    assert [(each.id, each.status, each.lead) for each in one.promises] == [(action, "going", "")]
    assert [each.id for each in the_one(begun, "company").promises] == [action]


def test_words_leave_with_the_last_thing_they_stood_in(begun: Begun) -> None:
    first, second = begun.note("okapi okapi and tea"), begun.note("an okapi")
    assert _terms(begun)["okapi"] == 2
    begun.notebook.change_contribution(first, text="tea")
    assert _terms(begun)["okapi"] == 1
    begun.notebook.remove(second)
    assert "okapi" not in _terms(begun)
    begun.notebook.undo()
    assert _terms(begun)["okapi"] == 1
    begun.notebook.take_back([second])
    assert _terms(begun) == {"tea": 1, **_terms_of_session(begun)}


def test_three_years_in_another_group_are_not_this_groups(begun: Begun) -> None:
    other = begun.notebook.add_group("Hilltop").created[0]
    session = begun.notebook.start_session(a_session(other)).created[0]
    begun.notebook.add_contribution(session, "fpo.q1", "okapi there")
    begun.note("okapi here")
    assert found(begun, "okapi", group=begun.group_id) == ["okapi here"]
    assert found(begun, "okapi", group=other) == ["okapi there"]


def _terms(begun: Begun) -> dict[str, int]:
    return {row[0]: row[2] for row in shown_rows(begun.notebook)["shown_term"]}


def _terms_of_session(begun: Begun) -> dict[str, int]:
    return dict.fromkeys(("looking", "back", "at", "the", "drop", "in"), 1)


@pytest.mark.parametrize("words", ["", "   ", "!!!", "👍"])
def test_nothing_asked_finds_nothing(begun: Begun, words: str) -> None:
    begun.note("tea 👍")
    assert look(begun, words) == Search()
    assert look(begun, words, group=begun.group_id, room=True) == Search()
