"""What is said of gathering to somebody who cannot see the board: one short sentence for each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from app.words import _
from app.workshops.gathered import say_dots, say_notes, say_same
from app.workshops.room import room_view
from app.workshops.session import Contribution, Session, Theme
from app.workshops.themes import said_the_same, standing_for, under

LONGEST = 60
"""Letters of a note that are enough to tell which one it is."""


def told(before: Session, now: Session, *, everyone: bool) -> list[str]:
    """What became of themes and notes; in room mode only of what is for the room."""
    if everyone:
        before, now = _for_room(before), _for_room(now)
    earlier = {note.id: note for note in before.contributions}
    pairs = [(earlier[note.id], note) for note in now.contributions if note.id in earlier]
    return [*_themes(before, now), *_moves(before, now, pairs), *_merges(now, pairs)]


def _for_room(session: Session) -> Session:
    """The same without notes that are not for the room: no word and no number of them."""
    notes = tuple(note for note in session.contributions if note.visibility == "room")
    return replace(session, contributions=notes, themes=room_view(session).themes)


def only_gathered(before: Contribution, now: Contribution) -> bool:
    """True when nothing but its place on the board has changed."""
    as_it_was = (before.theme, before.same_as, before.dots)
    return as_it_was != (now.theme, now.same_as, now.dots)


def _themes(before: Session, now: Session) -> list[str]:
    earlier = {theme.id: theme for theme in before.themes}
    told = [sentence for theme in now.themes for sentence in _theme(earlier, theme, now)]
    left = {theme.id for theme in now.themes}
    gone = [theme.title for theme in before.themes if theme.id not in left]
    return [*told, *(_("Theme gone: {theme}.").format(theme=title) for title in gone)]


def _theme(earlier: dict[str, Theme], theme: Theme, now: Session) -> list[str]:
    was = earlier.get(theme.id)
    if was is None:
        counts = _held(now, theme.id)
        return [_("New theme: {theme}, {notes}.").format(theme=theme.title, notes=counts)]
    told = []
    if was.title != theme.title:
        told.append(_("Now called: {theme}.").format(theme=theme.title))
    if was.dots != theme.dots:
        told.append(_dots(theme.title, theme.dots))
    return told


def _moves(
    before: Session, now: Session, pairs: list[tuple[Contribution, Contribution]]
) -> list[str]:
    new = {theme.id for theme in now.themes} - {theme.id for theme in before.themes}
    moved: defaultdict[str, list[Contribution]] = defaultdict(list)
    for was, note in pairs:
        if was.theme != note.theme and note.theme not in new:
            moved[note.theme].append(note)
    titles = {theme.id: theme.title for theme in now.themes}
    return [_moved(notes, titles.get(theme), theme, now) for theme, notes in moved.items()]


def _moved(notes: list[Contribution], title: str | None, theme: str, now: Session) -> str:
    which = short(notes[0].text) if len(notes) == 1 else say_notes(len(notes))
    if title is None:
        return _("{note}: under no theme now.").format(note=which)
    counts = _held(now, theme)
    words = _("{note}: now under {theme}, {notes}.")
    return words.format(note=which, theme=title, notes=counts)


def _merges(now: Session, pairs: list[tuple[Contribution, Contribution]]) -> list[str]:
    told: dict[str, None] = {}
    stands_for = standing_for(now.contributions)
    for was, note in pairs:
        if was.same_as != note.same_as:
            told[_merged(now, note, stands_for[note.id])] = None
        if was.dots != note.dots:
            told[_dots(short(note.text), note.dots)] = None
    return list(told)


def _merged(now: Session, note: Contribution, first: str) -> str:
    if first == note.id:
        return _("{note}: it stands by itself.").format(note=short(note.text))
    kept = next(each for each in now.contributions if each.id == first)
    same = say_same(len(said_the_same(now.contributions, first)))
    return _("{note}, {same}.").format(note=short(kept.text), same=same)


def _dots(what: str, dots: int | None) -> str:
    if dots is None:
        return _("{what}: dots not counted.").format(what=what)
    return _("{what}: {dots}.").format(what=what, dots=say_dots(dots))


def _held(session: Session, theme_id: str) -> str:
    """How many notes a theme holds, those that say the same counted too."""
    notes = session.contributions
    held = under(notes, theme_id)
    return say_notes(sum(1 + len(said_the_same(notes, note.id)) for note in held))


def short(text: str, longest: int = LONGEST) -> str:
    """The beginning of what somebody wrote, on one line."""
    words = " ".join(text.split())
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"
