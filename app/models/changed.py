"""What every change gives back; standard library only, so pages know it before the store loads."""

from typing import Literal, NamedTuple

Kind = Literal[
    "group",
    "session",
    "step",
    "contribution",
    "theme",
    "card_count",
    "tally",
    "photo",
    "action",
    "agreement",
    "incident",
    "venue",
    "access_check",
    "need",
    "settled",
    "run_sheet",
    "own_word",
    "picture_choice",
    "translation",
    "thread",
    "draft",
    "place",
]


class Changed(NamedTuple):
    """Says what changed and who began it, so that each page can decide whether to redraw."""

    kinds: frozenset[Kind] = frozenset()
    session_id: str = ""
    """The session it happened in, or "" for the whole store."""
    created: tuple[str, ...] = ()
    """Ids of things made, in order."""
    name: str = ""
    """The action's name, without any typed words: `add note`."""
    undo: str = ""
    """The name of what Undo would now undo, or ""."""
    redo: str = ""
    """The name of what Redo would now redo, or ""."""
    initiator: object = None
    """Whoever asked, so that a page may tell its own change from another's."""
