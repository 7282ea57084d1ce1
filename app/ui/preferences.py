"""What this laptop remembers about itself: text size, theme, screens. Never anything typed about
people, so it may live outside the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

if TYPE_CHECKING:
    from app.workshops.back_row import BackRow

T = TypeVar("T", int, float, str)

_METRES = (0.1, 1000.0)


class Preferences(QObject):
    """Kept in one small file, written when something is changed."""

    changed = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        found = self._read("theme", "paper")
        return found if found in ("paper", "high-contrast") else "paper"

    @theme.setter
    def theme(self, name: str) -> None:
        self._write("theme", name)

    @property
    def scale(self) -> int:
        """Text size here, in percent."""
        return self._read("text size", 100)

    @scale.setter
    def scale(self, percent: int) -> None:
        self._write("text size", percent)

    @property
    def wall_scale(self) -> int:
        """Text size on the wall, in percent of what the back row needs; never under 100."""
        return self._read_within("wall text size", 100, (100, 200))

    @wall_scale.setter
    def wall_scale(self, percent: int) -> None:
        self._write("wall text size", max(100, min(200, percent)))

    @property
    def back_row(self) -> BackRow:
        from app.workshops.back_row import BackRow

        usual = BackRow()
        return BackRow(
            picture_height=self._read_within("picture height", usual.picture_height, _METRES),
            farthest_seat=self._read_within("farthest seat", usual.farthest_seat, _METRES),
        )

    @back_row.setter
    def back_row(self, figures: BackRow) -> None:
        self._kept.setValue("picture height", figures.picture_height)
        self._write("farthest seat", figures.farthest_seat)

    @property
    def wall_screen(self) -> str:
        """The name of the screen to use for the wall; "" is whichever is not this one."""
        return self._read("wall screen", "")

    @wall_screen.setter
    def wall_screen(self, name: str) -> None:
        self._write("wall screen", name)

    @property
    def tip_seen(self) -> bool:
        return self._read("tip seen", 0) == 1

    @tip_seen.setter
    def tip_seen(self, seen: bool) -> None:
        self._write("tip seen", int(seen))

    @property
    def motion(self) -> bool:
        """Whether anything may move by itself; nothing does unless somebody asks for it."""
        return self._read("motion", 0) == 1

    @motion.setter
    def motion(self, wanted: bool) -> None:
        self._write("motion", int(wanted))

    @property
    def led_by(self) -> str:
        """Whose actions are looked at here, as `app.ui.promises.filters.mark_of` marks them."""
        return self._read("led by", "")

    @led_by.setter
    def led_by(self, mark: str) -> None:
        self._write("led by", mark)

    @property
    def picture_folder(self) -> str:
        """Where somebody's own pictures for Easy Read lie; "" for nowhere."""
        return self._read("picture folder", "")

    @picture_folder.setter
    def picture_folder(self, folder: str) -> None:
        self._write("picture folder", folder)

    def _read(self, name: str, usual: T) -> T:
        """What was kept, or the usual when that cannot be read as the same kind of thing."""
        try:
            return type(usual)(str(self._kept.value(name, usual)))
        except (TypeError, ValueError):
            return usual

    def _read_within(self, name: str, usual: T, limits: tuple[T, T]) -> T:
        """The usual, too, for what is no length or size at all: the file may be damaged."""
        least, most = limits
        found = self._read(name, usual)
        return found if least <= found <= most else usual

    def _write(self, name: str, value: int | float | str) -> None:
        self._kept.setValue(name, value)
        self._kept.sync()
        self.changed.emit()
