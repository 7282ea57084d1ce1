"""The tools as data: one TOML file each in resources/tools, read strictly into frozen values."""

import re
from pathlib import Path
from typing import Literal

import msgspec

from app.workshops.agreement import BLANK

Engine = Literal["guided", "checklist", "scale", "agreement", "register", "cards", "running-order"]
Kind = Literal[
    "question",
    "plus-one",
    "prompt",
    "rule",
    "field",
    "card",
    "step",
    "rated",
    "open",
    "contact",
    "level",
    "rung",
    "line",
    "check",
    "look-back",
]
"""Of a scale: `rated` is answered by one of some words, `open` in one's own words, and `contact`
on a slip that is kept apart from the answers; the `rung`s of a ladder stand on its `level`s.
Of an agreement: a `line`. Of a checklist: a `check`. A `look-back` gathers the months before."""

Face = Literal["glad", "content", "level", "unsure", "sad"]

USUAL_TOOL = "four-plus-one"
"""The tool that is meant when nobody has named one."""

PLAN = "session-plan"
"""The tool that says in which order the parts of any session come."""

FEWEST_ANSWERS = 2

FEWEST_STARTERS, MOST_STARTERS = 2, 3
"""How many ways of filling a blank are offered, if any are: one alone would be the answer."""

_AGAIN = ".again"
"""What is asked once more is kept under its item's id with this, for ever the same."""

_PLACE = re.compile(r" - at `\$?\.?(?P<path>[^`]*)`$")


class WrongContent(Exception):
    """A tool file that cannot be used; nothing of it is shown.

    `file` is the file's name, `place` where in it (`sections[0].items[3]`, with the item's id
    when it has one, or "" for the whole file), `reason` what is wrong there.
    """

    def __init__(self, file: str, place: str, reason: str) -> None:
        super().__init__(f"{file}: {place}: {reason}")
        self.file = file
        self.place = place
        self.reason = reason


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of the words a rated item can be answered by; a face never stands without its word."""

    text: str
    face: Face | None = None


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One numbered line of a tool."""

    id: str
    """The inventory's id, for ever the same: `fpo.q1`."""
    text: str
    """What people read."""
    kind: Kind
    source: tuple[str, ...]
    """Where the idea comes from: a source document's code and place, or `own`."""
    helps: str = ""
    """For a prompt: the id of the question it helps with. For a line: the one it stands beside."""
    word: str = ""
    """One word for this item, as said beside its shape: `tried`."""
    mark: str = ""
    """The mark that carries this item's colour and shape: `tried`, `plus1`."""
    spoken: str = ""
    """How it is read aloud, when that differs from the text."""
    field: str = ""
    """For a field of a register: what it fills (`what`, `lead`, `by_when`)."""
    step: str = ""
    """For a step of the running order: which kind of step it becomes; "" is not in the room."""
    answers: tuple[Answer, ...] = ()
    """For a rated item: its own answers, when the tool's do not fit it."""
    again: bool = False
    """For a rated item: asked once more at the end, to see what has moved."""
    level: str = ""
    """For a rung: the id of the level it stands on."""
    must: bool = False
    """For a line with a blank: nothing is agreed until it is filled."""
    starters: tuple[str, ...] = ()
    """For a line with a blank: a few ways of filling it, to be chosen from and changed."""
    without: str = ""
    """For a line: what people are told when it is left out; "" when it may go without a word."""
    asks: str = ""
    """For a check: a question of the room's own that it stands for, beside its section's."""

    @property
    def name(self) -> str:
        """What it is called where there is no room for its text, as in a drawing or a table."""
        return self.word or self.text

    @property
    def asked_as(self) -> tuple[str, ...]:
        """The ids that its answers are kept under: its own, and one for when it comes again."""
        return (self.id, f"{self.id}{_AGAIN}") if self.again else (self.id,)


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Items that belong together under one heading."""

    title: str
    items: tuple[Item, ...]
    id: str = ""
    """For ever the same, where something is kept under it: `ac.a`."""
    asks: str = ""
    """What the room is asked instead of the section's items, one by one."""


class RoomQuestion(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A question the room is asked in place of a list; what people say is kept under its id."""

    id: str
    text: str
    word: str = ""
    """What it is called in a menu: its section's title, or its item's own word."""


class Tool(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of the inventory's tools, ready to run and to print."""

    slug: str
    number: int
    """Its number in the inventory."""
    title: str
    engine: Engine
    source: tuple[str, ...]
    purpose: str
    who: str
    when: str
    sections: tuple[Section, ...]
    links: tuple[str, ...] = ()
    """Slugs of the tools it reads from or writes to."""
    short_title: str = ""
    """Names it where letters are too large for its title."""
    credit: str = ""
    answers: tuple[Answer, ...] = ()
    """What its rated items are answered by. Counts are kept in this order, so it never changes."""
    private: bool = False
    """What is kept here is one person's own: it is never in the room, in the search or in a pack,
    unless that person chooses."""

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for section in self.sections for item in section.items)

    def of_kind(self, *kinds: Kind) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.kind in kinds)

    @property
    def asked(self) -> tuple[RoomQuestion, ...]:
        """The few big questions of the room's version: each section's, then those of its items."""
        found: list[RoomQuestion] = []
        for section in self.sections:
            if section.asks:
                word = section.title
                found.append(RoomQuestion(id=section.id, text=section.asks, word=word))
            found += [
                RoomQuestion(id=item.id, text=item.asks, word=item.word)
                for item in section.items
                if item.asks
            ]
        return tuple(found)

    def item(self, item_id: str) -> Item:
        """The item that is asked under that id; KeyError when the tool has none."""
        for item in self.items:
            if item_id in item.asked_as:
                return item
        raise KeyError(item_id)

    def rates(self, item_id: str) -> bool:
        """Do people place themselves on it, for the first time or once more?"""
        return any(item_id in item.asked_as for item in self.of_kind("rated"))

    def answers_to(self, item_id: str) -> tuple[Answer, ...]:
        """What a rated item can be answered by: its own answers, else the tool's, else its rungs
        from the lowest. None for any other item. KeyError as for `item`."""
        item = self.item(item_id)
        if item.kind != "rated":
            return ()
        rungs = tuple(Answer(text=rung.word) for rung in self.of_kind("rung"))
        return item.answers or self.answers or rungs

    def prompt_for(self, item_id: str) -> str:
        """The helper prompt under a question, or ""."""
        return " ".join(item.text for item in self.of_kind("prompt") if item.helps == item_id)


def asked_before(item_id: str) -> str:
    """The id under which it was asked the first time; "" when this is the first time."""
    return item_id.removesuffix(_AGAIN) if item_id.endswith(_AGAIN) else ""


def read_tool(path: Path) -> Tool:
    """The tool in one file. Raises WrongContent when the file is not exactly as it must be."""
    raw = _raw(path)
    try:
        tool = msgspec.convert(raw, Tool)
    except msgspec.ValidationError as error:
        reason, place = _reason_and_place(str(error), raw)
        raise WrongContent(path.name, place, reason) from error
    _check_sense(tool, path)
    return tool


def read_tools(folder: Path) -> dict[str, Tool]:
    """Every tool in the folder by its slug, in the inventory's order."""
    tools = sorted((read_tool(path) for path in folder.glob("*.toml")), key=lambda t: t.number)
    return {tool.slug: tool for tool in tools}


def _raw(path: Path) -> object:
    try:
        return msgspec.toml.decode(path.read_bytes())
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise WrongContent(path.name, "", str(error)) from error
    except OSError as error:
        raise WrongContent(path.name, "", error.strerror or str(error)) from error


def _check_sense(tool: Tool, path: Path) -> None:
    if tool.slug != path.stem:
        raise WrongContent(path.name, "slug", f"must be {path.stem}, as the file is named")
    seen: set[str] = set()
    for item in tool.items:
        if item.id in seen:
            raise WrongContent(path.name, item.id, "this id is used twice")
        if not item.text.strip():
            raise WrongContent(path.name, item.id, "the text is empty")
        if not item.source:
            raise WrongContent(path.name, item.id, "it does not say where it comes from")
        seen.add(item.id)
    for item in tool.items:
        if item.helps and item.helps not in seen:
            raise WrongContent(path.name, item.id, f"it helps {item.helps}, which is not here")
        if item.level and item.level not in seen:
            raise WrongContent(path.name, item.id, f"its level {item.level} is not here")
        if item.must and BLANK not in item.text:
            raise WrongContent(path.name, item.id, f"it must be filled, and has no {BLANK}")
        _check_starters(item, path)
        _check_answers(tool, item, path)
    _check_asked(tool, path)


def _check_asked(tool: Tool, path: Path) -> None:
    """What people say is kept under the id, so a question has one, and it is its own."""
    for section in tool.sections:
        if section.asks and not section.id:
            raise WrongContent(path.name, section.title, "it asks something, and has no id")
    ids = [section.id for section in tool.sections if section.id]
    ids += [item.id for item in tool.items]
    for twice in (found for found in ids if ids.count(found) > 1):
        raise WrongContent(path.name, twice, "this id is used twice")


def _check_starters(item: Item, path: Path) -> None:
    if not item.starters:
        return
    if BLANK not in item.text:
        raise WrongContent(path.name, item.id, f"it has words to begin with, and no {BLANK}")
    if not FEWEST_STARTERS <= len(set(item.starters)) == len(item.starters) <= MOST_STARTERS:
        raise WrongContent(path.name, item.id, "it needs two or three different ways to begin")
    if not all(words.strip() for words in item.starters):
        raise WrongContent(path.name, item.id, "a way to begin has no words")


def _check_answers(tool: Tool, item: Item, path: Path) -> None:
    if item.kind != "rated":
        if item.answers or item.again:
            raise WrongContent(path.name, item.id, "only a rated item has answers")
        return
    answers = tool.answers_to(item.id)
    words = [answer.text.strip() for answer in answers]
    if len(words) < FEWEST_ANSWERS:
        raise WrongContent(path.name, item.id, "it has no two answers to choose from")
    if not all(words):
        raise WrongContent(path.name, item.id, "an answer has no words")
    if len(set(words)) < len(words):
        raise WrongContent(path.name, item.id, "two answers have the same words")
    if len({answer.face is None for answer in answers}) > 1:
        raise WrongContent(path.name, item.id, "some answers have a face and some have none")


def _reason_and_place(message: str, raw: object) -> tuple[str, str]:
    found = _PLACE.search(message)
    if found is None:
        return message, ""
    path = found["path"]
    item_id = _id_at(path, raw)
    return message[: found.start()], f"{path} ({item_id})" if item_id else path


def _id_at(path: str, raw: object) -> str:
    """The id of the innermost thing on the path that has one."""
    found, here = "", raw
    for name, index in re.findall(r"([A-Za-z_]\w*)|\[(\d+)\]", path):
        try:
            here = here[name] if name else here[int(index)]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(here, dict):
            found = str(here.get("id", found))  # type: ignore[union-attr]
    return found
