"""What this laptop remembers about itself: words, colours, the wall, and where notes are kept."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.ui.page import ReadingPage
from app.ui.parts.surfaces import Card
from app.ui.settings.keeping import Keeping
from app.ui.settings.wall import WallSettings
from app.ui.settings.words import WordSettings
from app.ui.surroundings import Destination, Surroundings
from app.ui.who_can_see import WhoCanSee
from app.words import _


class SettingsPage(ReadingPage):
    """Each answer is kept at once: there is nothing to save."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings, _("Settings"))
        self.who = WhoCanSee(surroundings.visibility)
        self.top.add(self.who)
        self.words = WordSettings(surroundings)
        self.wall = WallSettings(surroundings)
        self.keeping = Keeping(surroundings)
        for section in (self.words, self.wall, self.keeping):
            self.content.add(Card(section, margins=(28, 22, 28, 24)))

    def arrive(self, destination: Destination) -> None:
        self.who.show_answer(self.surroundings.visibility.everyone)
        self.wall.look_round(self.window())
        self.keeping.look_up()
        self.words.larger.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self.wall.back_row.finish()
