"""Words that notes of different meetings share, so that people may see what belongs together.

They are only shown, never scored. Accents and endings are forgiven (finding.py).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from app.workshops.finding import forms, words_in
from app.workshops.threads import SaidNote

MOST = 12
"""Suggestions at once."""

_MOST_OF_A_NOTE = 2
_SHORTEST = 3
_USUAL_SHARE, _FEWEST_TO_TELL = 4, 12
"""A word in more than one note of four is usual, where there are enough notes to tell."""
_COMMON = """
about after again all almost also always and another any anyone anything are around ask away
back bad because been before being best better between big both bring but call came can cannot
come could did does doing done down each easy end enough even ever every everybody everyone
everything far feel felt few find first for found from gave get give going gone good got great
group had half happen hard has have having heard help her here him his how into isn it its just
keep kept knew know last least leave left less let like little long look lot made make many may
maybe meeting might more most much must need never new next nice nobody not nothing now off
often old once one only open other our out over own part people person place put quite really
right said same say saw see seem sent she should some somebody someone something sometimes soon
start stay still stop such sure take talk than thank that the their them then there these they
thing think this those though thought three through time today told too took try two under until
use used very want was way week well went were what when where which while who whole whose why
will with without won work would year yes yet you your
"""
"""They say nothing about what a note is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Two notes that share words. People decide whether they belong together."""

    before: SaidNote
    now: SaidNote
    words: tuple[str, ...]
    """As the newer note has them."""


def suggestions(
    now: Sequence[SaidNote], before: Sequence[SaidNote], usual: frozenset[str] = frozenset()
) -> tuple[Suggestion, ...]:
    """Those that share most, and the rarest, words come first; words `usual` here do not count."""
    passed_over = _all_common() | usual
    held = {note.id: _telling(note.text, passed_over) for note in before}
    rarity = Counter(word for words in held.values() for word in words)
    saying: dict[str, list[SaidNote]] = {}
    for note in before:
        for word in held[note.id]:
            saying.setdefault(word, []).append(note)
    found = [
        (_order(shared, rarity), Suggestion(before=old, now=new, words=tuple(shared)))
        for new in now
        for old, shared in _sharing(_telling(new.text, passed_over), saying)
        if old.session_id != new.session_id
    ]
    found.sort(key=lambda each: each[0])
    return _a_few_of_each(each for _order_of_it, each in found)


def usual_words(texts: Iterable[str]) -> frozenset[str]:
    """What this group says all the time: it tells no note from another."""
    notes = [frozenset(words_in(text)) for text in texts]
    if len(notes) < _FEWEST_TO_TELL:
        return frozenset()
    counted = Counter(word for words in notes for word in words)
    return frozenset(word for word, n in counted.items() if n * _USUAL_SHARE > len(notes))


def _telling(text: str, passed_over: frozenset[str]) -> tuple[str, ...]:
    words = (word for word in words_in(text) if len(word) >= _SHORTEST)
    return tuple(dict.fromkeys(word for word in words if word not in passed_over))


@cache
def _all_common() -> frozenset[str]:
    return frozenset(form for word in _COMMON.split() for form in forms(word))


def _sharing(
    words: Iterable[str], saying: Mapping[str, Sequence[SaidNote]]
) -> Iterator[tuple[SaidNote, dict[str, str]]]:
    """The older notes that share words, with each word by itself and as the older note has it."""
    notes: dict[str, SaidNote] = {}
    found: dict[str, dict[str, str]] = {}
    for word in words:
        for same in sorted(forms(word) & saying.keys()):
            for note in saying[same]:
                shared = found.setdefault(note.id, {})
                notes[note.id] = note
                if same not in shared.values():
                    shared.setdefault(word, same)
    for note_id, shared in found.items():
        yield notes[note_id], shared


def _order(shared: Mapping[str, str], rarity: Mapping[str, int]) -> tuple[int, int]:
    return -len(shared), sum(rarity[word] for word in shared.values())


def _a_few_of_each(found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    shown: Counter[str] = Counter()
    kept: list[Suggestion] = []
    for each in found:
        if shown[each.now.id] < _MOST_OF_A_NOTE and len(kept) < MOST:
            shown[each.now.id] += 1
            kept.append(each)
    return tuple(kept)
