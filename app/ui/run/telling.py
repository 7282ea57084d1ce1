"""What somebody who cannot see the screen is told while a session runs: each change, once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from app.ui.gather.saying import only_gathered
from app.ui.gather.saying import told as gathered
from app.ui.parts.speaking import announce
from app.ui.run.running import Running
from app.ui.wall.composition import page_number
from app.ui.wall.slide_view import SlideView
from app.words import _, ngettext
from app.workshops.running_order import step_name
from app.workshops.sentences import aloud
from app.workshops.session import Contribution, Session, Step
from app.workshops.slides import slide_for
from app.workshops.wall import Wall


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything there is to tell of one moment."""

    session: Session
    step: Step
    read_aloud: str
    wall: Wall
    everyone: bool
    page: int
    shown: str
    """What the wall shows, in words: the slide, or its open page when it has several."""
    lines: str = ""
    """The lines of an agreement that are looked at here, or ""."""


class Telling:
    """Compares what there is with what there was, and says the difference in one breath.

    One voice for the whole page: what two parts say at once, a screen reader says over each other.
    """

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._told: Scene | None = None

    def tell(self, running: Running, view: SlideView) -> None:
        now = _scene(running, view)
        if now is None:
            return
        before, self._told = self._told, now
        words = _difference(before, now)
        if words:
            announce(self._page, words)


def _scene(running: Running, view: SlideView) -> Scene | None:
    session, step, room = running.session, running.step, running.room
    if session is None or step is None or room is None:
        return None
    shown = view.slide.spoken or view.composition.words(view.page)
    if view.pages > 1:
        number = page_number(view.page + 1, view.pages)
        shown = f"{number}. {view.composition.words(view.page)}"
    aloud = step.spoken or slide_for(room, step.id, tool=running.placing.tool).spoken
    return Scene(
        session, step, aloud, running.wall, running.everyone, view.page, shown, _lines_of(running)
    )


def _difference(before: Scene | None, now: Scene) -> str:
    if before is None:
        return " ".join(filter(None, (_step(now), _wall_of(now))))
    written = _notes(before, now) + _actions(before, now)
    parts = [
        *_who(before, now),
        *written,
        *_left(before, now),
        _step(now) if now.step.id != before.step.id else "",
        _wall(before, now, bool(written)) or _lines(before, now),
    ]
    return " ".join(filter(None, parts))


def _who(before: Scene, now: Scene) -> list[str]:
    if before.everyone == now.everyone:
        return []
    if now.everyone:
        return [_("Everyone can see this laptop.")]
    return [_("Only you see this laptop.")]


def _step(now: Scene) -> str:
    """Where we have come to. In room mode the slide says it."""
    if now.everyone:
        return ""
    words = [f"{step_name(now.step)}.", _("Read aloud: “{words}”").format(words=now.read_aloud)]
    if now.step.kind == "question":
        words.append(_count(now.session, now.step.question))
    return " ".join(words)


def _lines_of(running: Running) -> str:
    shown = running.agreeing.shown
    if shown is None:
        return ""
    rows = [f"{number}. {text}" for number, (text, _aside) in enumerate(shown.rows, 1)]
    return aloud(shown.heading, shown.line, *rows, shown.sentence, shown.warning)


def _lines(before: Scene, now: Scene) -> str:
    """What there is to look at here now, where the wall has not said it."""
    return "" if now.everyone or now.lines == before.lines else now.lines


def _notes(before: Scene, now: Scene) -> list[str]:
    """What became of notes. Of one that has gone, whoever let it go has said so."""
    earlier = {note.id: note for note in before.session.contributions}
    new = [note for note in now.session.contributions if note.id not in earlier]
    told = [_added(now, question, new) for question in dict.fromkeys(n.question for n in new)]
    for note in now.session.contributions:
        if note.id in earlier and not only_gathered(earlier[note.id], note):
            told.append(_changed(now, earlier[note.id], note))
    return [*told, *gathered(before.session, now.session, everyone=now.everyone)]


def _added(now: Scene, question: str, new: list[Contribution]) -> str:
    count = _count(now.session, question)
    if question == now.step.question:
        return _("Added. {count}").format(count=count)
    return _("Added under {name}. {count}").format(name=_name(now, question), count=count)


def _changed(now: Scene, before: Contribution, note: Contribution) -> str:
    if note == before:
        return ""
    if note.question != before.question:
        return _("Moved to {name}.").format(name=_name(now, note.question))
    if note.status != before.status:
        parked = note.status == "parked"
        return _("Set aside. We will come back to it.") if parked else _("It is back.")
    return _("Changed.")


def _actions(before: Scene, now: Scene) -> list[str]:
    earlier = {action.id: action for action in before.session.actions}
    actions = now.session.actions
    told = []
    if any(action.id not in earlier for action in actions):
        number = len(actions)
        words = ngettext("{n} action.", "{n} actions.", number).format(n=number)
        told.append(_("Added. {count}").format(count=words))
    if any(earlier.get(action.id, action) != action for action in actions):
        told.append(_("Changed."))
    return told


def _left(before: Scene, now: Scene) -> list[str]:
    earlier = {step.id for step in before.session.steps if step.status == "left"}
    names = [
        step_name(step)
        for step in now.session.steps
        if step.status == "left" and step.id not in earlier
    ]
    return [_("Left for today: {names}.").format(names=", ".join(names))] if names else []


def _wall(before: Scene, now: Scene, written: bool) -> str:
    """What everyone sees now, if that is another thing than before."""
    old, new = replace(before.wall, page=0), replace(now.wall, page=0)
    if new.locked and not old.locked and now.step.kind in ("question", "plus-one"):
        return ""  # the writing line says it
    up = _("Pens up again.") if old.locked and not new.locked else ""
    if old == new:
        turned = before.page != now.page and not written
        return now.shown if turned and not now.wall.covered else ""
    if written and replace(old, notes=new.notes) == new:
        return ""
    if old.covered and new.covered:
        return up
    if new.gathered == "note" and replace(old, about=new.about) == new:
        return ""  # the list on the board says which note
    return " ".join(filter(None, (up, _wall_of(now))))


def _wall_of(now: Scene) -> str:
    if now.everyone or now.wall.covered:
        return now.shown
    return _("On the wall: {words}").format(words=now.shown)


def _count(session: Session, question: str) -> str:
    number = len(session.notes_under(question))
    if not number:
        return _("No notes yet.")
    return ngettext("{n} note.", "{n} notes.", number).format(n=number)


def _name(now: Scene, question: str) -> str:
    steps = now.session.steps
    return next((step_name(step) for step in steps if step.question == question), "")
