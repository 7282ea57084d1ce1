"""What somebody who cannot see the screen is told while a session runs: each change, once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from app.ui.gather.saying import only_gathered
from app.ui.gather.saying import told as gathered
from app.ui.parts.speaking import announce
from app.ui.run.running import Running
from app.ui.run.telling_lines import Looked, became, besides, looked_at, places_in
from app.ui.wall.composition import page_number
from app.ui.wall.slide_view import SlideView
from app.words import _, ngettext
from app.workshops.running_order import step_name
from app.workshops.session import Contribution, Session, Step
from app.workshops.slides import slide_for
from app.workshops.wall import Wall

TOLD_WHOLE = ("lines", "line", "places")
"""Slides that are told from beginning to end, on however many pages the wall shows them."""


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
    looked: Looked
    """The lines of an agreement that are looked at here."""
    places: tuple[tuple[str, str], ...] = ()
    """How many places are in, by what they answer, while they come in."""


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
    return Scene(
        session=session,
        step=step,
        read_aloud=step.spoken or slide_for(room, step.id, tool=running.placing.tool).spoken,
        wall=running.wall,
        everyone=running.everyone,
        page=view.page,
        shown=_shown(view),
        looked=looked_at(running.agreeing),
        places=places_in(running.placing),
    )


def _shown(view: SlideView) -> str:
    """A page at a time; but what people choose from, or where they all stand, is told in one
    breath: its keys and its meaning are those of the whole."""
    words = view.slide.spoken or view.composition.words(view.page)
    if view.pages < 2:
        return words
    whole = view.slide.kind in TOLD_WHOLE and not view.page
    number = page_number(view.page + 1, view.pages)
    return f"{number}. {words if whole else view.composition.words(view.page)}"


def _difference(before: Scene | None, now: Scene) -> str:
    if before is None:
        return " ".join(filter(None, (_step(now), _wall_of(now))))
    written = _notes(before, now) + _actions(before, now)
    parts = [
        *_who(before, now),
        *written,
        *_left(before, now),
        _step(now) if now.step.id != before.step.id else "",
        *_places(before, now),
        became(before.looked, now.looked),
        _wall(before, now, bool(written)) or _lines(before, now),
        besides(before.looked, now.looked),
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


def _lines(before: Scene, now: Scene) -> str:
    """What there is to look at here now, where the wall has not said it. In room mode it is what
    everyone sees, changed where it stands."""
    if now.looked.words == before.looked.words or (now.everyone and now.wall.covered):
        return ""
    on_the_wall = now.everyone and now.shown != before.shown
    return now.shown if on_the_wall and now.looked.words else now.looked.words


def _places(before: Scene, now: Scene) -> list[str]:
    """How many are in now, and nothing else of them."""
    if before.step.id != now.step.id:
        return []
    earlier = dict(before.places)
    told = [(item, words) for item, words in now.places if earlier.get(item) != words]
    here = now.step.question
    return [w if item == here else f"{_name(now, item)}: {w}" for item, w in told]


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
