"""The one table of actions: every shortcut, the words on its button, and its line of help."""

from __future__ import annotations

import sys
from functools import cache
from typing import NamedTuple

from app.words import _


class Action(NamedTuple):
    """Something a person can do with a key."""

    id: str
    keys: tuple[str, ...]
    """As Qt writes them; the first is the one printed on its button."""
    words: str
    help: str
    while_running: bool = False
    """True when it works only while a session runs."""
    while_telling: bool = False
    """True when it works only on the page that tells people what happened."""
    while_typing_up: bool = False
    """True when it works only while paper is typed up."""
    while_gathering: bool = False
    """True when it works only on the board, where nothing is being typed: a key by itself."""
    while_checking: bool = False
    """True when it works only on a line of the access check: a key by itself."""
    while_agreeing: bool = False
    """True when it works only in the list of an agreement's lines: a key by itself."""
    while_looking: bool = False
    """True when it works only where the lines of an agreement are looked at in a session. A key
    without Alt works there only while nothing is written."""

    while_packing: bool = False
    """True when it works only on the page of packs."""
    while_looking_back: bool = False
    """True when it works only on the pages that look back."""

    @property
    def cap(self) -> str:
        """The key as it is printed on the button: Alt W."""
        return printed(self.keys[0]) if self.keys else ""


def printed(key: str) -> str:
    """A key the way keyboards print it."""
    names = {"Escape": "Esc", "Return": "Enter", "PgUp": _("Page Up"), "PgDown": _("Page Down")}
    mac = {"Alt": "⌥", "Ctrl": "⌘"} if sys.platform == "darwin" else {}
    held, plus, last = key.rpartition("+")
    if key.endswith("++"):
        held, plus, last = key[:-2], "+", "+"
    parts = [*held.split("+"), last] if plus else [key]
    return " ".join(mac.get(part, names.get(part, part)) for part in parts)


@cache
def actions() -> dict[str, Action]:
    """Every action by its id, in the order help shows them."""
    known = (
        *_in_a_session(),
        *_while_gathering(),
        *_while_agreeing(),
        *_while_looking(),
        *_telling_people(),
        *_typing_up(),
        *_checking_access(),
        *_packing(),
        *_looking_back(),
        *_anywhere(),
    )
    return {action.id: action for action in known}


def _in_a_session() -> tuple[Action, ...]:
    rows = (
        ("cover", ("Escape",), _("Cover"), _("cover the wall; it only ever covers")),
        ("wall", ("Alt+W",), _("Put on the wall"), _("show this on the wall")),
        ("agreement", ("Alt+A",), _("Agreement"), _("our agreement on the wall")),
        ("pause", ("Alt+P",), _("Pause and care"), _("pause, with where to go and who to talk to")),
        ("pens", ("Alt+D",), _("Pens down"), _("nothing is written, and the wall says so")),
        ("cards", ("Alt+K",), _("Cards"), _("count a show of cards: yes, no, speak up")),
        (
            "places:show",
            ("Alt+I",),
            _("All are in: show it"),
            _("show where everyone stands, once all are in"),
        ),
        (
            "places:settle",
            ("Alt+E",),
            _("Settle"),
            _("what we settle once we see where we stand, or the drawing alone again"),
        ),
        (
            "places:then",
            ("Alt+H",),
            _("Then and now"),
            _("where we stood before beside where we stand, on the wall"),
        ),
        ("gather", ("Alt+G",), _("Gather"), _("put notes together under themes, or go back")),
        (
            "theme_before",
            ("Alt+Shift+W",),
            _("Theme before"),
            _("the theme before this one, on the wall, while gathering"),
        ),
        ("slips", ("Alt+L",), _("Type up slips"), _("type many slips; they join in a mixed order")),
        ("type_up", ("Alt+U",), _("Type up from paper"), _("type up sheets and flip charts")),
        ("steps", ("Alt+S",), _("Steps"), _("go to any step")),
        ("time", ("Alt+T",), _("Short of time"), _("see what still fits before the finish")),
        ("next", ("Alt+X",), _("Next"), _("go to the next step")),
        ("so_far", ("Alt+N",), _("Notes so far"), _("the notes so far, as a file for one person")),
        ("back", ("PgUp",), _("Page back"), _("the page before, on the wall")),
        ("on", ("PgDown",), _("Page on"), _("the next page, on the wall")),
        ("show", ("F5",), _("Show"), _("show the wall again")),
        (
            "take_back",
            ("Ctrl+Shift+Backspace",),
            _("Take back"),
            _("erase the half-typed line, or the chosen or last note, for good"),
        ),
        (
            "wall_larger",
            ("Ctrl+Shift++", "Ctrl+Shift+="),
            _("Larger on the wall"),
            _("larger words on the wall"),
        ),
        (
            "wall_smaller",
            ("Ctrl+Shift+-", "Ctrl+Shift+_"),
            _("Smaller on the wall"),
            _("back towards the size the back row needs"),
        ),
    )
    return tuple(Action(name, keys, words, line, True) for name, keys, words, line in rows)


def _telling_people() -> tuple[Action, ...]:
    rows = (
        ("did_it", ("Alt+1",), _("We did it"), _("say it of the chosen notes")),
        ("working", ("Alt+2",), _("Still working on it"), _("say it of the chosen notes")),
        ("cannot", ("Alt+3",), _("We can't, because"), _("write the reason for the chosen notes")),
        ("choose_all", ("Ctrl+A",), _("Choose all"), _("choose every note that has no answer yet")),
    )
    return tuple(
        Action(name, keys, words, line, while_telling=True) for name, keys, words, line in rows
    )


def _typing_up() -> tuple[Action, ...]:
    rows = (
        ("photo_up", ("Alt+Up",), _("Photo up"), _("the part above, in the photo beside")),
        ("photo_down", ("Alt+Down",), _("Photo down"), _("the part below")),
        ("photo_left", ("Alt+Left",), _("Photo left"), _("the part to the left")),
        ("photo_right", ("Alt+Right",), _("Photo right"), _("the part to the right")),
        ("photo_larger", ("Alt++", "Alt+="), _("Larger photo"), _("look closer at the photo")),
        ("photo_smaller", ("Alt+-",), _("Smaller photo"), _("see more of the photo")),
    )
    return tuple(
        Action(name, keys, words, line, while_typing_up=True) for name, keys, words, line in rows
    )


def _checking_access() -> tuple[Action, ...]:
    rows = (
        ("yes", ("Y", "1"), _("Yes"), _("it is so; on to the next line")),
        ("partly", ("P", "2"), _("Partly"), _("some of it is so")),
        ("no", ("N", "3"), _("No"), _("it is not so")),
        ("not_needed", ("O", "4"), _("Not needed"), _("nobody needs it here")),
        ("dont_know", ("D", "5"), _("Don't know"), _("nobody can say yet")),
        ("say_more", ("W",), _("Say more"), _("a note, who will see to it, and by when")),
        ("make_action", ("A",), _("Make it an action"), _("what is not right becomes an action")),
        ("line_before", ("Up",), _("Line before"), _("the line before this one")),
        ("line_after", ("Down",), _("Line after"), _("the next line")),
    )
    return tuple(
        Action(f"access:{name}", keys, words, line, while_checking=True)
        for name, keys, words, line in rows
    )


def _packing() -> tuple[Action, ...]:
    rows = (
        (
            "row",
            ("Up", "Down"),
            _("One before or after"),
            _("with Down, the page or form after, in its list; the preview shows the form"),
        ),
        ("tick", ("Space",), _("Tick"), _("put the page into the pack, or leave it out")),
        ("up", ("Alt+Up",), _("Move up"), _("the page goes one place up in the pack")),
        ("down", ("Alt+Down",), _("Move down"), _("the page goes one place down")),
        ("back", ("PgUp",), _("Page back"), _("the page before, in the preview")),
        ("on", ("PgDown",), _("Page on"), _("the next page, in the preview")),
        ("count", ("0–9",), _("How many"), _("on a form, type how many; Enter goes back to it")),
        (
            "all",
            ("Ctrl+Return",),
            _("Make them all"),
            _("make every file of the pack, in one folder"),
        ),
        ("save", ("Ctrl+S",), _("Save one"), _("save the one file that the preview shows")),
        ("print", ("Ctrl+P",), _("Print one"), _("print the one file that the preview shows")),
        ("aloud", ("Alt+R",), _("Read it aloud"), _("hear the preview; Esc stops it")),
    )
    return tuple(
        Action(f"pack:{name}", keys, words, line, while_packing=True)
        for name, keys, words, line in rows
    )


def _looking_back() -> tuple[Action, ...]:
    rows = (
        ("wall", ("Alt+W",), _("Put it on the wall"), _("show everyone what is found here")),
        ("print", ("Ctrl+P",), _("Print it"), _("in large letters, or in any other form")),
        ("earlier", ("Alt+Left",), _("Year before"), _("or the meeting before, in then and now")),
        ("later", ("Alt+Right",), _("Year after"), _("or the meeting after, in then and now")),
    )
    return tuple(
        Action(f"back:{name}", keys, words, line, while_looking_back=True)
        for name, keys, words, line in rows
    )


def _while_gathering() -> tuple[Action, ...]:
    rows = (
        ("put", ("1–9",), _("Put under"), _("put the chosen or marked notes under this theme")),
        ("theme", ("N",), _("New theme"), _("write a few words; Enter gathers the notes")),
        ("mark", ("Space",), _("Mark"), _("mark the chosen note, to do something with several")),
        ("merge", ("M",), _("Says the same"), _("the chosen note stands for the marked ones")),
        ("part", ("P",), _("They differ"), _("notes that were merged stand by themselves again")),
        ("out", ("0",), _("Take out"), _("take the note out of its theme")),
        ("park", ("C",), _("Come back to it"), _("set the note aside, or bring it back")),
        ("move", ("Q",), _("Move"), _("move the note to another question")),
        ("dots", ("D",), _("Dots"), _("type how many dots each theme has")),
        ("rename", ("R",), _("Rename"), _("other words for the theme")),
        ("remove", ("Delete",), _("Remove"), _("let the theme go; its notes stay")),
    )
    return tuple(
        Action(f"gather:{name}", keys, words, line, while_gathering=True)
        for name, keys, words, line in rows
    )


def _while_agreeing() -> tuple[Action, ...]:
    rows = (
        ("keep", ("K",), _("Keep"), _("keep the line, and go on to the next that waits")),
        ("fill", ("F",), _("Fill the blank"), _("write what belongs in the blank of the line")),
        ("change", ("E",), _("Change its words"), _("say the line in your own words")),
        ("leave", ("L",), _("Leave out"), _("leave the line out; Keep brings it back")),
        ("up", ("Shift+Up",), _("Move up"), _("the line goes one place up")),
        ("down", ("Shift+Down",), _("Move down"), _("the line goes one place down")),
        ("add", ("A",), _("Add a line"), _("write a line of your own")),
        ("worry", ("W",), _("Leave a worry"), _("write a worry about the line, without a name")),
    )
    return tuple(
        Action(f"line:{name}", keys, words, line, while_agreeing=True)
        for name, keys, words, line in rows
    )


def _while_looking() -> tuple[Action, ...]:
    rows = (
        ("keep", ("Return",), _("Keep"), _("with an empty line: keep these, and go on")),
        ("open", ("1–4",), _("Talk about it"), _("with an empty line: this line by itself")),
        ("change", ("Alt+C",), _("Change"), _("our agreement, or the words of the open line")),
        ("fill", ("Alt+F",), _("Fill the blank"), _("write in the blank, or other words there")),
        ("leave", ("Alt+O",), _("Leave it out"), _("the open line; Undo brings it back")),
        ("back", ("Alt+B",), _("Back"), _("to the page of lines, or the page before")),
        ("more", ("Alt+M",), _("More lines"), _("the lines that are not looked at first")),
        ("so_far", ("Alt+Shift+Y",), _("Agreed so far"), _("agree, with blanks still to settle")),
        ("agreed", ("Alt+Y",), _("Agreed"), _("agree, when every blank that must be is filled")),
    )
    return tuple(
        Action(f"agree:{name}", keys, words, line, while_looking=True)
        for name, keys, words, line in rows
    )


def _anywhere() -> tuple[Action, ...]:
    rows = (
        ("undo", ("Ctrl+Z",), _("Undo"), _("undo the last thing, by its name")),
        ("redo", ("Ctrl+Y", "Ctrl+Shift+Z"), _("Redo"), _("do it again")),
        ("larger", ("Ctrl++", "Ctrl+="), _("Larger words"), _("larger words on this laptop")),
        ("smaller", ("Ctrl+-",), _("Smaller words"), _("smaller words on this laptop")),
        ("normal", ("Ctrl+0",), _("Usual size"), _("words at their usual size")),
        ("help", ("F1",), _("Help"), _("the keys, and where to begin")),
        ("leave", ("Ctrl+Q",), _("Close"), _("close the window; everything is saved")),
    )
    return tuple(Action(name, keys, words, line) for name, keys, words, line in rows)
