"""Themes, merging, counts, telling, photos: no words are lost in being put together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.models.errors import NotHere
from app.workshops.room import room_view
from app.workshops.session import Contribution, Photo
from app.workshops.themes import loose, said_the_same, standing, under
from app.workshops.typed import EmptyText
from tests.models.making import Begun, begin, copied_store, opened


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Begun]:
    made = begin(opened(copied_store(tmp_path)))
    yield made
    made.notebook.close()


def note(begun: Begun, note_id: str) -> Contribution:
    notes = begun.notebook.session(begun.session_id).contributions
    return next(each for each in notes if each.id == note_id)


def test_a_theme_is_made_with_its_notes_in_one_step_and_undone_in_one(begun: Begun) -> None:
    soup, tea = begun.note("soup"), begun.note("tea")
    gathering = begun.notebook.gathering
    (theme_id,) = gathering.add_theme(begun.session_id, "  food ", note_ids=(soup, tea)).created
    session = begun.notebook.session(begun.session_id)
    assert [theme.title for theme in session.themes] == ["food"]
    assert [each.id for each in under(session.contributions, theme_id)] == [soup, tea]
    assert begun.notebook.undo().name == "add theme"
    session = begun.notebook.session(begun.session_id)
    assert session.themes == ()
    assert [each.id for each in loose(session.contributions, session.themes)] == [soup, tea]


def test_notes_of_a_removed_theme_stand_by_themselves(begun: Begun) -> None:
    soup = begun.note("soup")
    gathering = begun.notebook.gathering
    (theme_id,) = gathering.add_theme(begun.session_id, "food", note_ids=(soup,)).created
    gathering.remove_theme(theme_id)
    assert note(begun, soup).theme == ""
    begun.notebook.undo()
    assert note(begun, soup).theme == theme_id


def test_merging_links_notes_and_copies_no_words(begun: Begun) -> None:
    ids = [begun.note(text) for text in ("cold hall", "the hall is cold", "brr")]
    gathering = begun.notebook.gathering
    gathering.merge((ids[1],), ids[2])
    gathering.merge((ids[2],), ids[0])
    notes = begun.notebook.session(begun.session_id).contributions
    assert [each.id for each in standing(notes)] == [ids[0]]
    assert [each.text for each in said_the_same(notes, ids[0])] == ["the hall is cold", "brr"]
    gathering.part((ids[1],))
    notes = begun.notebook.session(begun.session_id).contributions
    assert [each.id for each in standing(notes)] == ids[:2]


def test_turning_a_merge_round_leaves_no_note_behind_itself(begun: Begun) -> None:
    one, two = begun.note("one"), begun.note("two")
    gathering = begun.notebook.gathering
    gathering.merge((one,), two)
    gathering.merge((two,), one)
    assert (note(begun, one).same_as, note(begun, two).same_as) == ("", one)


def test_what_a_note_stood_for_is_still_there_when_it_is_taken_back(begun: Begun) -> None:
    kept, other = begun.note("kept"), begun.note("other")
    begun.notebook.gathering.merge((other,), kept)
    begun.notebook.take_back((kept,))
    notes = begun.notebook.session(begun.session_id).contributions
    assert [each.text for each in standing(notes)] == ["other"]


def test_dots_are_counted_on_themes_and_on_notes(begun: Begun) -> None:
    soup = begun.note("soup")
    gathering = begun.notebook.gathering
    (theme_id,) = gathering.add_theme(begun.session_id, "food").created
    gathering.count_dots(theme_id, 7)
    gathering.count_dots(soup, 0)
    session = begun.notebook.session(begun.session_id)
    assert (session.themes[0].dots, session.contributions[0].dots) == (7, 0)


def test_a_theme_that_is_not_there_takes_no_notes(begun: Begun) -> None:
    soup = begun.note("soup")
    with pytest.raises(NotHere):
        begun.notebook.gathering.gather((soup,), "nowhere")
    assert note(begun, soup).theme == ""


def test_nothing_is_refused_without_a_reason(begun: Begun) -> None:
    soup = begun.note("soup")
    with pytest.raises(EmptyText):
        begun.notebook.telling.close((soup,), "cannot", "  ")
    assert note(begun, soup).outcome == ""
    begun.notebook.telling.close((soup,), "cannot", "There is no kitchen.")
    assert (note(begun, soup).outcome, note(begun, soup).because) == (
        "cannot",
        "There is no kitchen.",
    )


def test_home_counts_what_people_have_not_been_told(begun: Begun) -> None:
    today = date(2026, 3, 2)
    soup, _tea = begun.note("soup"), begun.note("tea")
    begun.notebook.add_contribution(begun.session_id, "fpo.q1", "hidden", visibility="private")
    begun.notebook.finish(begun.session_id, today)
    assert begun.notebook.home(today).notes_to_tell == 2
    begun.notebook.telling.mark_told((soup,), today)
    assert begun.notebook.home(today).notes_to_tell == 1
    assert begun.notebook.sessions()[0].untold == 1


def test_the_reason_told_back_is_found_and_goes_with_the_note(begun: Begun) -> None:
    soup = begun.note("soup")
    begun.notebook.telling.close((soup,), "cannot", "Unheardof kitchen")
    assert [found.entity_id for found in begun.notebook.search("unheardof").found] == [soup]
    begun.notebook.take_back((soup,))
    assert begun.notebook.search("unheardof").found == ()
    assert b"Unheardof" not in begun.notebook.path.read_bytes()


def test_a_tally_counted_again_replaces_the_first(begun: Begun) -> None:
    begun.notebook.counting.tally(begun.session_id, "sf.1", (4, 1, 0))
    begun.notebook.counting.tally(begun.session_id, "sf.1", (5, 1, 0))
    (tally,) = begun.notebook.session(begun.session_id).tallies
    assert tally.counts == (5, 1, 0)


def test_a_card_count_says_how_many_and_is_for_the_room(begun: Begun) -> None:
    begun.notebook.counting.keep_cards(begun.session_id, "Once a month", yes=9, no=2, speak_up=1)
    (count,) = room_view(begun.notebook.session(begun.session_id)).card_counts
    assert (count.asked, count.yes, count.no, count.speak_up) == ("Once a month", 9, 2, 1)


def test_a_photo_is_kept_in_the_store_and_taken_back_out_of_its_bytes(begun: Begun) -> None:
    soup = begun.note("soup")
    picture = bytes(range(256)) * 4
    (photo_id,) = begun.notebook.photos.keep(begun.session_id, "fpo.q1", picture).created
    session = begun.notebook.session(begun.session_id)
    assert session.photos == (Photo(id=photo_id, session_id=begun.session_id, question="fpo.q1"),)
    assert begun.notebook.photos.picture(photo_id) == picture
    assert [each.entity_type for each in begun.notebook.reminders((soup,))] == ["photo"]
    begun.notebook.take_back((photo_id,))
    assert begun.notebook.session(begun.session_id).photos == ()
    assert b"AAECAwQFBgcICQoLDA0ODxAR" not in begun.notebook.path.read_bytes()


def test_a_theme_that_may_repeat_words_is_offered_with_them(begun: Begun) -> None:
    soup = begun.note("soup")
    (theme_id,) = begun.notebook.gathering.add_theme(
        begun.session_id, "soup", note_ids=(soup,)
    ).created
    assert [each.entity_id for each in begun.notebook.reminders((soup,))] == [theme_id]


def test_a_backup_is_said_to_be_safe_until_something_is_written(begun: Begun) -> None:
    today = date(2026, 3, 2)
    assert not begun.notebook.home(today).backed_up
    begun.notebook.back_up()
    assert begun.notebook.home(today).backed_up
    begun.note("soup")
    assert not begun.notebook.home(today).backed_up
