"""The right-hand side: exactly what is on the wall, and the few things that change it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.ui.parts.buttons import Button, IconButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Panel
from app.ui.run.action_button import action_button, slim_button
from app.ui.run.running import Running
from app.ui.wall.miniature import Miniature
from app.ui.wall.slide_view import SlideView
from app.words import _
from app.workshops.running_order import step_name

DEEDS = ("cover", "agreement", "pause", "pens", "so_far")


class WallPanel(Panel):
    """Shows the true miniature, and asks for deeds by the names in the table of actions."""

    asked = Signal(str)

    def __init__(self, running: Running) -> None:
        super().__init__(lines=("left",), gap=6, margins=(16, 16, 16, 10))
        self.running = running
        self.miniature = Miniature(running.surroundings.appearance)
        self.put = action_button("wall", accent=True)
        self.buttons = {
            **{name: action_button(name) for name in DEEDS},
            "cards": slim_button("cards", icon=True),
            "slips": slim_button("slips", _("Slips"), icon=True),
        }
        self.page = Text(soft=True)
        self.back = IconButton("chevron-left", _("Page back on the wall"))
        self.on = IconButton("chevron-right", _("Page on, on the wall"))
        self.smaller = IconButton(_("A−"), _("Smaller words on the wall"))
        self.larger = IconButton(_("A+"), _("Larger words on the wall"))
        self.tip = Text(_("Esc covers the wall."), soft=True, icon="info-circle")
        self._uncovered = False
        self._following = False
        self._lay_out()
        self._listen()

    def follow(self, view: SlideView) -> None:
        """There is a wall: from now on show what it shows, page for page."""
        if not self._following:
            self._following = True
            self.miniature.follow(view)

    def show_wall(self) -> None:
        slide = self.running.slide
        if slide is None:
            return
        if not self.running.wall.covered:
            self._uncovered = True
        elif self._uncovered:
            self._tip_learned()
        if not self._following:
            self.miniature.show_slide(slide, self.running.wall.page)
        self._show_page()
        self._show_put()
        pens = _("Pens up again") if self.running.wall.locked else _("Pens down")
        self.buttons["pens"].set_words(pens)

    def _lay_out(self) -> None:
        self.add(Text(_("On the wall now"), soft=True, strong=True), self.miniature, self.put)
        *together, so_far = (self.buttons[name] for name in DEEDS)
        self.add(*together, Flow(self.buttons["cards"], self.buttons["slips"], gap=6, equal=True))
        self.add(
            so_far,
            Flow(
                self.tip,
                self.page,
                Flow(self.back, self.on, self.smaller, self.larger, gap=8),
                gap=8,
                spread=True,
            ),
        )
        self.add_stretch()

    def _listen(self) -> None:
        asked = {
            self.put: "wall",
            self.back: "back",
            self.on: "on",
            self.smaller: "wall_smaller",
            self.larger: "wall_larger",
            **{button: name for name, button in self.buttons.items()},
        }
        for button, name in asked.items():
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        self.miniature.page_changed.connect(self._page_changed)

    def _tip_learned(self) -> None:
        """Someone has covered the wall: they know how."""
        self.running.surroundings.preferences.tip_seen = True
        self._show_page()

    def _page_changed(self, page: int, _pages: int) -> None:
        self.running.showing.settle_page(page)
        self._show_page()

    def _show_page(self) -> None:
        pages = self.miniature.pages
        words = _("{page} of {pages}").format(page=self.miniature.page + 1, pages=pages)
        self.page.setText(words)
        self.back.setEnabled(self.miniature.page > 0)
        self.on.setEnabled(self.miniature.page + 1 < pages)
        several = pages > 1
        for part in (self.page, self.back, self.on):
            part.setVisible(several)
        self.tip.setVisible(not several and not self.running.surroundings.preferences.tip_seen)

    def _show_put(self) -> None:
        """What Alt+W would do now."""
        step, wall = self.running.step, self.running.wall
        if step is None:
            return
        if self.running.gathering.is_open:
            self.put.set_words(self.running.gathering.next_words(), shape="")
            return
        here = wall.step_id == step.id and not wall.covered and not wall.over
        if here and self.running.turns:
            words = _("Show the question") if wall.notes else self._turned()
            self.put.set_words(words, shape="")
        elif step.mark:
            name = _("Put {word} on the wall").format(word=step.word)
            self.put.set_words(_("Put {shape} on the wall"), name=name, shape=step.mark)
        else:
            name = _("Put {word} on the wall").format(word=step_name(step))
            self.put.set_words(_("Put this on the wall"), name=name, shape="")

    def _turned(self) -> str:
        """What the wall turns to."""
        return _("Show the notes") if self.running.writing_in else _("Show where we stand")


class PauseCard(Panel):
    """After a pause: three gentle ways on."""

    asked = Signal(str)

    def __init__(self, *, private: bool) -> None:
        super().__init__(fill="wash", lines=("top", "bottom"), gap=10, margins=(34, 16, 34, 16))
        self.add(Text(_("We are pausing. No rush."), strong=True, icon="leaf"))
        words = _(
            "Only you see this: if someone says they are not safe, pause and listen. "
            "It does not belong in the notes."
        )
        if private:
            self.add(Text(words, soft=True, icon="lock"))
        self.choices = {
            "carry_on": Button(_("Carry on")),
            "break_now": Button(_("Have the break now")),
            "finish_gently": Button(_("Finish gently")),
        }
        self.choices["carry_on"].setAccessibleDescription(words if private else "")
        self.add(Flow(*self.choices.values(), gap=12))
        for name, button in self.choices.items():
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
