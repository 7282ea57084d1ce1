"""How an agreement is said on its page: each line, how far it has come, what has changed."""

from __future__ import annotations

from collections.abc import Iterator

from app.ui.parts.notes import ListedNote
from app.words import _, ngettext
from app.workshops.agreement import (
    BLANK,
    RESPECT,
    Agreement,
    Changes,
    Edition,
    Line,
    LineStatus,
    RoomAgreement,
    State,
    say_line,
)
from app.workshops.dates import say_date

SHOWN = 400
"""Letters of one line that its row shows; the whole of it is where its words are changed."""

ICONS: dict[LineStatus, str] = {"kept": "circle-check", "": "circle", "left out": "x"}


def status_words() -> dict[LineStatus, str]:
    return {"kept": _("Kept"), "": _("Waiting"), "left out": _("Left out")}


def row_of(number: int, line: Line) -> ListedNote:
    """A line as a row of the list: its state is a symbol and a word, never a colour."""
    words, state = words_of(line), _state_of(line)
    text = _("{n}. {words}").format(n=number, words=_shortened(words))
    return ListedNote(
        line.id,
        text,
        detail=state,
        icon=ICONS[line.status],
        spoken=_("{state}. {line}").format(
            state=status_words()[line.status], line=text.replace(BLANK, _("blank"))
        ),
    )


def words_of(line: Line) -> str:
    """Its words with what fills its blank; an open blank stays a blank."""
    return say_line(line) if line.fill else line.text


def _state_of(line: Line) -> str:
    said = [status_words()[line.status]]
    if line.is_blank and line.status != "left out":
        said.append(
            _("fill it in before you say Agreed") if line.must else _("there is a blank to fill in")
        )
    if len(words_of(line)) > SHOWN:
        said.append(_("there is more: look under Change its words"))
    return " · ".join(said)


def _shortened(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()} …"


def say_state(state: State, edition: Edition | None) -> str:
    day = say_date(edition.on) if edition else ""
    return {
        "": "",
        "begun": _("Begun. Nothing is agreed yet."),
        "agreed": _("Agreed on {day}.").format(day=day),
        "agreed so far": _("Agreed so far, on {day}.").format(day=day),
        "being changed": _("Being changed since it was agreed on {day}.").format(day=day),
    }[state]


def say_room_state(room: RoomAgreement) -> str:
    edition = Edition(id="", on=room.agreed_on) if room.agreed_on else None
    return say_state(room.state, edition)


def say_counts(agreement: Agreement) -> str:
    left = sum(line.status == "left out" for line in agreement.lines)
    return _("{kept} kept · {waiting} waiting · {left} left out").format(
        kept=len(agreement.kept), waiting=len(agreement.waiting), left=left
    )


def say_waiting(number: int) -> str:
    if not number:
        return ""
    words = ngettext(
        "{n} line waits to be looked at. It is not part of what you agree.",
        "{n} lines wait to be looked at. They are not part of what you agree.",
        number,
    )
    return words.format(n=number)


def say_worries(number: int) -> str:
    words = ngettext(
        "{n} worry has been left about these lines.",
        "{n} worries have been left about these lines.",
        number,
    )
    return words.format(n=number)


def say_edition(edition: Edition) -> str:
    how = _("agreed so far") if edition.so_far else _("agreed")
    return _("{day}, {how}").format(day=say_date(edition.on), how=how)


def say_changes(changes: Changes) -> Iterator[tuple[str, str]]:
    """An icon and a sentence for each line that is not as it was."""
    for line in changes.added:
        yield "plus", _("Added: {line}").format(line=say_line(line))
    for was, now in changes.changed:
        yield (
            "edit",
            _("Changed. It was: {was}\nNow it is: {now}").format(
                was=say_line(was), now=say_line(now)
            ),
        )
    for line in changes.left_out:
        yield "minus", _("Left out: {line}").format(line=say_line(line))


def say_limit(tool: str) -> str:
    """What it means that the limit of keeping things private is left out; it stops nobody."""
    if tool != RESPECT:
        return _("A line that belongs beside one you keep is left out.")
    return _(
        "You keep the line that what people share stays here, but not its limit. Then people may "
        "think that nothing is ever passed on. Yet if someone may be badly hurt, you may have to "
        "tell a person who can help. Bring that line back, or say in a line of your own when you "
        "would tell someone. Your group decides."
    )
