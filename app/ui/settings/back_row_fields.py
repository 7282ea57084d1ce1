"""Two lengths that decide how large the wall's words are: the picture, and the farthest seat."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.ui.parts.fields import FormRow, LineField
from app.ui.parts.side_by_side import side_by_side
from app.ui.parts.surfaces import Column
from app.ui.settings.metres import read_metres, say_metres
from app.words import _
from app.workshops.back_row import BackRow

PICTURE, SEAT = (0.2, 20.0), (0.5, 100.0)
"""The least and the most, in metres, that each can be."""


class BackRowFields(Column):
    """Keeps the last figures that could be read. What was typed stays, whatever it is."""

    measured = Signal()

    def __init__(self, figures: BackRow) -> None:
        self.figures = figures
        self.picture = LineField(say_metres(figures.picture_height))
        self.seat = LineField(say_metres(figures.farthest_seat))
        self._picture_row = FormRow(
            _("How high is the picture, in metres?"), self.picture, _measure_it()
        )
        self._seat_row = FormRow(
            _("How far is the farthest seat, in metres?"), self.seat, _in_steps()
        )
        super().__init__(side_by_side(self._picture_row, self._seat_row))
        for field in (self.picture, self.seat):
            field.editingFinished.connect(self.finish)

    def finish(self) -> None:
        """Take what can be read of what was typed, and say what cannot."""
        picture = read_metres(self.picture.text(), *PICTURE)
        seat = read_metres(self.seat.text(), *SEAT)
        self._picture_row.set_hint(_measure_it() if picture else _cannot_read("1.2", *PICTURE))
        self._seat_row.set_hint(_in_steps() if seat else _cannot_read("8", *SEAT))
        figures = BackRow(
            picture_height=picture or self.figures.picture_height,
            farthest_seat=seat or self.figures.farthest_seat,
        )
        if figures != self.figures:
            self.figures = figures
            self.measured.emit()


def _measure_it() -> str:
    return _("From the bottom of the picture to its top. 1.2 is usual.")


def _in_steps() -> str:
    return _("From the picture. One long step is about one metre.")


def _cannot_read(example: str, least: float, most: float) -> str:
    return _(
        "Alongside cannot use that as a length. The last one it could read still counts. "
        "Write it like {example}, from {least} to {most} metres."
    ).format(example=example, least=say_metres(least), most=say_metres(most))
