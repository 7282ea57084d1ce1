"""The writing line of the one-screen layout: what it is for now, and what Enter does."""

from __future__ import annotations

from app.ui.run.care import for_the_room
from app.ui.run.one_screen import Line, OneScreen
from app.ui.run.running import Running
from app.ui.run.writing import LINE, WHAT, WHEN
from app.words import _
from app.workshops.dates import NotADate, read_date
from app.workshops.new import NewAction
from app.workshops.running_order import step_name


class OneScreenLine:
    """Joins a running session to the one screen's line, and keeps the words until they are safe."""

    def __init__(self, running: Running, screen: OneScreen) -> None:
        self._running, self._screen = running, screen
        self._asking_when = False
        """True from an action's first Enter to its second."""
        self._shown: tuple[object, ...] = ()
        screen.entered.connect(self._enter)
        screen.typed.connect(self._type)
        screen.line.bare_pressed.connect(lambda digit: running.agreeing.open(int(digit)))
        running.writing.wrote.connect(self._written)
        running.writing.could_not_write.connect(self._keep)

    def state(self, undo: str) -> Line:
        """What the bar shows now. Nothing in it is private."""
        running = self._running
        step = running.step
        if running.wall.covered:
            return Line(kind="covered")
        if running.wall.over == "pause":
            return Line(kind="pause", sentence=_("We are pausing."), undo=undo)
        if running.counting.view is not None:
            return Line(kind="cards", undo=undo, cards=running.counting.view)
        locked = _("Pens down. We are not writing this down.") if running.wall.locked else ""
        if running.gathering.is_open:
            board, turn = running.gathering.shown, running.gathering.next_words()
            return Line("gather", undo=undo, turn=turn, locked=locked, board=board)
        self._show_draft()
        if step is None:
            return Line(undo=undo)
        if (agreeing := running.agreeing.shown) is not None:
            return Line("lines", label=agreeing.label, undo=undo, locked=locked, agreeing=agreeing)
        if step.kind == "agreement":
            sentence = running.agreeing.opening.words
            return Line("opening", sentence=sentence, undo=undo, locked=locked)
        if step.kind == "thanks" and running.session and running.session.status != "finished":
            return Line(kind="finish", undo=undo)
        if step.kind == "plus-one":
            return self._plus_one(undo, locked)
        if running.placing.view is not None:
            return self._places(undo, locked)
        if step.kind == "question":
            label = _("{name}: write it in their words. Enter adds it.").format(
                name=step_name(step)
            )
            turn = _("Show the question") if running.wall.notes else _("Show the notes")
            turn = turn if running.notes else ""
            return Line("note", step.mark, label, undo=undo, turn=turn, locked=locked)
        sentence = for_the_room(running) if step.kind == "welcome" else ""
        return Line(sentence=sentence, undo=undo, locked=locked)

    def moved(self) -> bool:
        """True once after the line became for something else."""
        running = self._running
        waits = bool(running.plus_one_waits_for)
        wall = running.wall
        open_board = running.gathering.is_open
        look = running.agreeing.shown and running.agreeing.look
        over = (wall.covered, wall.over)
        view = running.placing.view
        settling = view is not None and not view.asking and view.settling
        now = (running.step_id, over, self._asking_when, waits, open_board, look, settling)
        moved, self._shown = bool(self._shown) and now != self._shown and running.everyone, now
        return moved

    def put_in(self, question: str) -> None:
        """Make the line a note under a question."""
        text = self._screen.line.text()
        if self._screen.line.isHidden() or self._screen.line.locked:
            self._running.surroundings.say(_("Pens are down. Your line is still here."))
        elif not text.strip():
            self._running.surroundings.say(_("Write something first."))
        else:
            self._running.writing.add_note(text, question, "spoken", "")

    @property
    def where(self) -> str:
        """The field that the line stands for just now."""
        step = self._running.step
        if self._running.agreeing.is_open:
            return self._running.agreeing.where
        if step is None or step.kind != "plus-one":
            return LINE
        return WHEN if self._asking_when else WHAT

    def _show_draft(self) -> None:
        draft = self._running.writing.draft(self.where)
        if self._screen.line.text() != draft:
            self._screen.line.set_text(draft)

    def _places(self, undo: str, locked: str) -> Line:
        turn = _("Show the question") if self._running.wall.notes else _("Show where we stand")
        turn = turn if self._running.placing.shown else ""
        view, wall = self._running.placing.view, self._running.wall
        folded = view is not None and not view.asking and not wall.over
        return Line("places", undo=undo, turn=turn, locked=locked, places=view, folded=folded)

    def _plus_one(self, undo: str, locked: str) -> Line:
        waits = self._running.plus_one_waits_for
        if waits:
            sentence = _("The plus one waits for the four. Still to visit: {names}.").format(
                names=", ".join(waits)
            )
            return Line(kind="gate", sentence=sentence, undo=undo)
        if self._asking_when:
            label = _("By when? Enter leaves it open.")
            return Line(kind="by-when", mark="plus1", label=label, undo=undo, locked=locked)
        label = _("What will be done? Enter adds it.")
        return Line(kind="what", mark="plus1", label=label, undo=undo, locked=locked)

    def _type(self, text: str) -> None:
        self._running.writing.type(self.where, text)

    def _enter(self, text: str) -> None:
        step = self._running.writing_in
        if text.strip() == ".":
            self._type("")
            self._show_draft()
            self._running.showing.toggle_show()
        elif self._running.agreeing.is_open:
            self._running.agreeing.enter(text)
        elif step is None:
            return
        elif step.kind == "question":
            self.put_in(step.question)
        elif self._asking_when:
            self._add_action(text)
        elif text.strip():
            self._asking_when = True
            self._running.refreshed.emit()
        else:
            self._running.surroundings.say(_("Write what will be done first."))

    def _add_action(self, when: str) -> None:
        today = self._running.surroundings.now().date()
        try:
            by_when = read_date(when, today)
        except NotADate as error:
            self._running.surroundings.desk.trouble.emit(error)
            return
        what = self._running.writing.draft(WHAT)
        self._running.writing.add_action(NewAction(what=what, by_when=by_when))

    def _written(self) -> None:
        self._asking_when = False
        self._show_draft()

    def _keep(self, error: Exception) -> None:
        if self._running.everyone:
            self._running.surroundings.desk.trouble.emit(error)
