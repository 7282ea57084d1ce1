"""Whatever goes wrong, people hear what happened, what is safe and what to do, in plain words."""

from __future__ import annotations

import errno
import importlib
import inspect
import pkgutil
import platform
import re
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

import app.models
import app.packs
import app.workshops
from app.messages import Message, explain, say
from app.models.errors import (
    CannotUndo,
    FileError,
    NotHere,
    StoreElsewhereOpen,
    StoreMissing,
    StoreNewer,
    StoreReadOnly,
    StoreUnreachable,
)
from app.models.payload import PayloadNewer
from app.packs.errors import CannotSetScript, FontMissing, UnknownForm, UnknownStyle
from app.packs.pages.errors import SessionNeeded, UnknownPage
from app.packs.saving import CannotWrite, FileThere
from app.workshops.agreement import StillBlank
from app.workshops.content import WrongContent
from app.workshops.dates import NotADate, NotATime
from app.workshops.needs import NotADayToKeep
from app.workshops.photos import WrongPhoto
from app.workshops.placing import NotARung
from app.workshops.typed import NotANumber, TooLong

PLACE = Path("folder-of-someone") / "our-notes.alongside"
LONGEST = 20
NEVER = re.compile(
    r"\b(user|submit|invalid|error|exception|failed|failure|abort|fatal|illegal|null|none)\b|!|0x",
    re.IGNORECASE,
)


def errors_in(package: ModuleType) -> dict[str, type[Exception]]:
    """Every error class that a room defines, found by walking its modules."""
    found: dict[str, type[Exception]] = {}
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for name, thing in inspect.getmembers(importlib.import_module(module.name)):
            ours = inspect.isclass(thing) and thing.__module__.startswith(package.__name__)
            if ours and issubclass(thing, Exception):
                found[name] = thing
    return found


ERRORS = {
    name: kind
    for room in (app.models, app.packs, app.workshops)
    for name, kind in errors_in(room).items()
}


def made(kind: type[Exception]) -> Exception:
    """One of these errors, as the program would raise it."""
    ready: dict[type[Exception], Exception] = {
        StoreReadOnly: StoreReadOnly(PLACE, "unfinished"),
        StoreElsewhereOpen: StoreElsewhereOpen(PLACE, 12, "front-desk"),
        StoreNewer: StoreNewer(PLACE, "0007"),
        StoreUnreachable: StoreUnreachable(PLACE, "EIO"),
        NotHere: NotHere("0193"),
        CannotUndo: CannotUndo("add note", "changed since"),
        PayloadNewer: PayloadNewer(7),
        UnknownStyle: UnknownStyle("tiny", ("clear-14-white",)),
        UnknownForm: UnknownForm("doc", ("pdf", "txt")),
        UnknownPage: UnknownPage("poster", ("record",)),
        SessionNeeded: SessionNeeded("record"),
        CannotSetScript: CannotSetScript("Arabic", "pdf", ("html", "txt")),
        WrongContent: WrongContent("small.toml", "items[3] (sm.1)", "the text is empty"),
        NotADate: NotADate("secret day"),
        NotATime: NotATime("secret time"),
        NotANumber: NotANumber("secret number"),
        TooLong: TooLong(20_050),
        NotADayToKeep: NotADayToKeep(date(2030, 1, 1), date(2027, 11, 24)),
        NotARung: NotARung("secret place", 7),
        StillBlank: StillBlank(("0193",)),
        WrongPhoto: WrongPhoto(PLACE, "not a photo"),
    }
    if kind in ready:
        return ready[kind]
    has_path = issubclass(kind, FileError | FontMissing | FileThere | CannotWrite)
    return kind(PLACE) if has_path else kind()


EVERY = [pytest.param(made(kind), id=name) for name, kind in sorted(ERRORS.items())]
VARIANTS = [
    *EVERY,
    pytest.param(StoreReadOnly(PLACE, "medium"), id="read only medium"),
    pytest.param(StoreReadOnly(PLACE, "older"), id="read only, older"),
    pytest.param(StoreElsewhereOpen(PLACE), id="open, nobody knows where"),
    pytest.param(StoreElsewhereOpen(PLACE, 12, platform.node()), id="open in another window"),
    pytest.param(CannotUndo("add group", "not empty"), id="cannot undo, not empty"),
    pytest.param(CannotWrite(PLACE, full=True), id="full disk"),
    pytest.param(TooLong(20_001), id="one letter too long"),
    pytest.param(WrongPhoto(PLACE, "too large"), id="photo too large"),
    pytest.param(WrongPhoto(PLACE, "broken"), id="photo broken"),
    pytest.param(OSError(errno.ENOSPC, "x"), id="system: disk full"),
    pytest.param(PermissionError(errno.EACCES, "x"), id="system: may not"),
    pytest.param(RuntimeError("canary"), id="what nobody foresaw"),
]


def test_the_walk_finds_the_errors_there_are() -> None:
    assert {"StoreMissing", "CannotSetScript", "FileThere", "NotADate", "EmptyText"} <= set(ERRORS)
    assert len(ERRORS) > 30


@pytest.mark.parametrize("name", sorted(ERRORS))
def test_every_error_has_words_of_its_own(name: str) -> None:
    assert ERRORS[name] in explain.registry, f"app/messages.py has no words for {name}"


def test_no_two_kinds_of_trouble_say_the_same() -> None:
    told: dict[str, str] = {}
    for name, kind in ERRORS.items():
        told.setdefault(say(made(kind)), name)
    same = {name for name in ERRORS if told[say(made(ERRORS[name]))] != name}
    assert same <= {"StoreError", "FileError", "PackError", "WrongText"}


@pytest.mark.parametrize("error", VARIANTS)
def test_it_says_what_happened_what_is_safe_and_what_to_do(error: Exception) -> None:
    message = explain(error)
    assert isinstance(message, Message)
    for part in message:
        assert part.endswith(".")
        assert part[0].isupper() or part[0] in "“"
    assert re.search(
        r"safe|left as|changed|no worse|as (it|they) w|still here|lost|made", message.safe
    )


@pytest.mark.parametrize("error", VARIANTS)
def test_it_is_short_plain_and_kind(error: Exception) -> None:
    words = say(error)
    if isinstance(error, WrongContent):
        words = words.replace("items[3] (sm.1): ", "")
    assert not NEVER.search(words), words
    for sentence in re.split(r"(?<=[.?])\s+", words):
        assert len(sentence.split()) <= LONGEST, sentence
    assert "{" not in words
    assert reading_age(words) <= 11.5, (reading_age(words), words)


@pytest.mark.parametrize("error", VARIANTS)
def test_nothing_typed_and_no_folder_is_quoted(error: Exception) -> None:
    """Everyone in the room may be reading, and a folder often bears someone's name."""
    assert not re.search("secret|canary|folder-of-someone|0193", say(error))


def test_a_script_that_cannot_be_set_names_a_form_that_works() -> None:
    words = say(CannotSetScript("Bengali", "pdf", ("html", "txt")))
    assert "Bengali" in words
    assert "html" in words
    assert "txt" in words
    assert "pdf" not in words.lower().partition("make")[2]


def test_a_wrong_tool_file_names_file_place_and_reason() -> None:
    words = say(WrongContent("small.toml", "items[3] (sm.1)", "the text is empty"))
    assert "small.toml, items[3] (sm.1): the text is empty." in words


def test_names_of_what_can_be_chosen_are_given() -> None:
    assert "clear-14-white" in say(UnknownStyle("tiny", ("clear-14-white",)))


def test_an_error_made_later_still_says_something_true() -> None:
    class StoreOnTheMoon(FileError):
        """Nobody has written words for this one."""

    assert say(StoreOnTheMoon(PLACE)) == say(FileError(PLACE))
    assert say(FileThere(PLACE)) != say(StoreMissing(PLACE))


def reading_age(words: str) -> float:
    """Flesch-Kincaid grade and five years: 9 to 11 is our aim."""
    sentences = [one for one in re.split(r"(?<=[.?])\s+", words) if one]
    tokens = re.findall(r"[a-z']+", words.lower())
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e\b", "", t)))) for t in tokens)
    return 0.39 * len(tokens) / len(sentences) + 11.8 * syllables / len(tokens) - 15.59 + 5
