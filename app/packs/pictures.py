"""The pictures that stand beside sentences in Easy Read: those of the program, and one's own.

Nothing here is fetched. A picture is found by words that were written for it; which one says what a
sentence means, only people can tell, so whatever they have chosen comes first.
"""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from app.packs.own_pictures import OwnFile, Skipped, looked_through, redrawn
from app.packs.roots import roots
from app.workshops.fingerprint import fingerprint

OWN = "own/"
"""Begins the name of each picture from a folder of one's own."""
INDEX = "index.toml"
_COMMON_WEIGHT = 0.05
_OWN_WEIGHT = 4.0
"""Whoever named a file by a word wants it where that word is said."""
_LEAST_LETTERS = 4
"""Of a word in a file's name that stands for the picture: "our" and "new" do not."""
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Picture:
    """`words` say what is seen on it: people choose it by them."""

    name: str
    words: str
    search: tuple[str, ...] = ()
    """Words or a few together that stand for it, even in a sentence."""
    also: tuple[str, ...] = ()
    """Words that find it when somebody looks for a picture, and too common to go by otherwise."""
    source: str = ""
    licence: str = ""

    @property
    def is_own(self) -> bool:
        return self.name.startswith(OWN)


class Pictures:
    """All there are to choose from. `chosen` has a picture's name for the mark that a sentence
    leaves (`fingerprint`); an empty name means that it is to have none."""

    def __init__(
        self, folder: Path, own: Path | None = None, chosen: Mapping[str, str] = _NOTHING
    ) -> None:
        self._folder = folder
        self._own_folder = own
        self._chosen = chosen

    @cached_property
    def all(self) -> tuple[Picture, ...]:
        """One's own first: whoever made a folder of them wants them used."""
        own = (_own_picture(name) for name in self._own_files)
        return (*own, *_library(self._folder).pictures)

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """Files in one's own folder that cannot be used."""
        return self._own[1]

    def named(self, name: str) -> Picture | None:
        return self._by_name.get(name)

    def search(self, words: str) -> tuple[Picture, ...]:
        """The pictures with all of these words, whole or begun, the nearest first; all for none."""
        asked = roots(words)
        ranked = [(rank, picture) for picture in self.all if (rank := _rank(picture, asked)) > 0]
        return tuple(picture for _rank, picture in sorted(ranked, key=lambda one: -one[0]))

    def for_sentence(self, text: str) -> Picture | None:
        """What was chosen for it, or else the picture whose words it says; None where none fits."""
        name = self._chosen.get(fingerprint(text))
        if name is not None:
            return self.named(name)
        return next(self._spoken_of(text), None)

    def near(self, text: str) -> tuple[Picture, ...]:
        """All of them, first those whose words it says: to choose from."""
        return tuple(dict.fromkeys((*self._spoken_of(text), *self.all)))

    def was_chosen(self, text: str) -> bool:
        """True where somebody decided, also for no picture at all."""
        return fingerprint(text) in self._chosen

    def bytes_of(self, name: str) -> bytes:
        """The file, PNG or JPEG; b"" where there is none (any more), and the frame stays empty."""
        own = self._own_files.get(name)
        if own is not None:
            return redrawn(own)
        return _read(self._folder / f"{name}.png") if name in self._by_name else b""

    @cached_property
    def _own(self) -> tuple[tuple[OwnFile, ...], tuple[Skipped, ...]]:
        return looked_through(self._own_folder) if self._own_folder else ((), ())

    @cached_property
    def _own_files(self) -> Mapping[str, OwnFile]:
        return {f"{OWN}{file.path.name}": file for file in self._own[0]}

    @cached_property
    def _by_name(self) -> Mapping[str, Picture]:
        return {picture.name: picture for picture in self.all}

    @cached_property
    def _begun(self) -> Mapping[str, set[str]]:
        """By the first word of what a picture stands for: few are near any one sentence."""
        found: dict[str, set[str]] = {}
        for picture in self.all:
            for phrase in _phrases(picture):
                found.setdefault(phrase[0], set()).add(picture.name)
        return found

    @cached_property
    def _sharing(self) -> Counter[tuple[str, ...]]:
        """How many pictures each of their words stands for: the fewer, the more it says."""
        return Counter(phrase for picture in self.all for phrase in _phrases(picture))

    def _spoken_of(self, text: str) -> Iterator[Picture]:
        said = roots(text)
        begun = {name for word in set(said) for name in self._begun.get(word, ())}
        near = (picture for picture in self.all if picture.name in begun)
        weighed = ((self._weight(picture, said), picture) for picture in near)
        fitting = (one for one in weighed if one[0] > 0)
        return (picture for _weight, picture in sorted(fitting, key=lambda one: -one[0]))

    def _weight(self, picture: Picture, said: Sequence[str]) -> float:
        there = (phrase for phrase in _phrases(picture) if _says(said, phrase))
        weight = sum(len(phrase) ** 2 * self._tells(phrase) for phrase in there)
        return weight * _OWN_WEIGHT if picture.is_own else weight

    def _tells(self, phrase: tuple[str, ...]) -> float:
        common = phrase in _library(self._folder).common
        return (_COMMON_WEIGHT if common else 1.0) / self._sharing[phrase]


def _rank(picture: Picture, asked: Sequence[str]) -> int:
    """3 to 1: its own words, words that also find it, or only their beginnings; 0 for not found."""
    if not asked:
        return 1
    own, also = _words_of(picture)
    if own.issuperset(asked):
        return 3
    if (own | also).issuperset(asked):
        return 2
    begun = all(any(word.startswith(part) for word in own | also) for part in asked)
    return 1 if begun else 0


@lru_cache(maxsize=4096)
def _words_of(picture: Picture) -> tuple[frozenset[str], frozenset[str]]:
    own = frozenset(root for phrase in _phrases(picture) for root in phrase)
    also = frozenset(roots(" ".join((picture.words, *picture.also))))
    return own, also


@lru_cache(maxsize=4096)
def _phrases(picture: Picture) -> frozenset[tuple[str, ...]]:
    return frozenset(found for phrase in picture.search if (found := roots(phrase)))


def _says(said: Sequence[str], phrase: Sequence[str]) -> bool:
    """True where the words of `phrase` stand one after another."""
    first, length = phrase[0], len(phrase)
    places = (place for place, word in enumerate(said) if word == first)
    return any(tuple(said[place : place + length]) == tuple(phrase) for place in places)


def _own_picture(name: str) -> Picture:
    """Named by its file: "Our_room-2.jpg" is "Our room 2"."""
    stem = name.removeprefix(OWN).rpartition(".")[0]
    words = " ".join(stem.replace("_", " ").replace("-", " ").split()) or stem
    telling = (word for word in words.split() if len(word) >= _LEAST_LETTERS)
    return Picture(name, words, search=(words, *telling))


class _Library(NamedTuple):
    pictures: tuple[Picture, ...] = ()
    common: frozenset[tuple[str, ...]] = frozenset()


@lru_cache(maxsize=4)
def _library(folder: Path) -> _Library:
    """Empty where the program's pictures are not in their place: every frame stays empty then."""
    try:
        index = tomllib.loads((folder / INDEX).read_text("utf-8"))
    except FileNotFoundError:
        return _Library()
    return _Library(tuple(_pictures_in(index)), frozenset(map(roots, index["common"])))


def _pictures_in(index: Mapping[str, Any]) -> Iterator[Picture]:
    for entry in index["picture"]:
        yield Picture(
            entry["name"],
            entry["words"],
            tuple(entry["search"]),
            tuple(entry.get("also", ())),
            entry["source"],
            entry["licence"],
        )


@lru_cache(maxsize=256)
def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
