"""The back-row check: how large the wall's letters must be for the farthest seat."""

from dataclasses import dataclass

FLOOR = 200.0
"""DISCAS reading: the picture's height must be at least the seat's distance over 200 letters."""

LEAST_PICTURE = 0.1
"""Metres. Nothing smaller is a wall, and figures half typed must not stop anyone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackRow:
    """The room's figures, in metres, and how far above the floor for ordinary sight we stay."""

    picture_height: float = 1.2
    farthest_seat: float = 8.0
    comfort: float = 1.5

    @property
    def floor(self) -> float:
        """The least lower-case letter height for ordinary sight, as a share of the picture's
        height: nothing on the wall is ever smaller."""
        return max(0.0, self.farthest_seat) / (max(LEAST_PICTURE, self.picture_height) * FLOOR)

    @property
    def x_height(self) -> float:
        """The lower-case letter height of notes, as a share of the picture's height."""
        return self.floor * max(1.0, self.comfort)

    @property
    def too_far(self) -> bool:
        """True when the seat is more than six picture heights away: move closer, not larger."""
        return self.farthest_seat > 6 * self.picture_height
