"""The line at the foot of the laptop's window while its battery is low. The wall never has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.battery.charge import Charge, how_low, sentence, sentence_for_the_room
from app.ui.battery.watch import BatteryWatch, Reader
from app.ui.parts.banner import Banner

if TYPE_CHECKING:
    from app.ui.shell import Shell


class BatteryLine(Banner):
    """Said aloud at thirty per cent and at ten, and in between only kept true.

    Somebody who closes it is left in peace until the next of the two.
    """

    def __init__(self, shell: Shell, read: Reader | None = None) -> None:
        super().__init__("battery")
        self._visibility = shell.surroundings.visibility
        self._low = 0
        self._said = "", ""
        self.watch = BatteryWatch(shell, read)
        self.watch.looked.connect(self._show)
        self._visibility.changed.connect(self._word_it)

    def _show(self, charge: Charge | None, minutes: int | None) -> None:
        before = self._low
        if charge is None or not charge.draining:
            self._low = 0
            self.hide()
            return
        self._low = max(before, how_low(charge))
        if not self._low:
            return
        self._said = sentence(charge, minutes), sentence_for_the_room()
        if self._low > before:
            self.say(self._words())
        else:
            self._word_it()

    def _words(self) -> str:
        mine, everyones = self._said
        return everyones if self._visibility.everyone else mine

    def _word_it(self) -> None:
        """Also while it is hidden: it says nothing then."""
        self.reword(self._words())


def mind_the_battery(shell: Shell, read: Reader | None = None) -> BatteryLine:
    """From now on the window says when its laptop is about to stop."""
    line = BatteryLine(shell, read)
    shell.lay_at_foot(line)
    line.watch.look()
    return line
