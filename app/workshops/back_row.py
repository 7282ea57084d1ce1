"""The back-row check: how large the wall's letters must be for the farthest seat."""

from dataclasses import dataclass

FLOOR = 200.0
"""DISCAS reading: the picture's height must be at least the seat's distance over 200 letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackRow:
    """The room's figures, in metres, and how far above the floor for ordinary sight we stay."""

    picture_height: float = 1.2
    farthest_seat: float = 8.0
    comfort: float = 1.5

    @property
    def x_height(self) -> float:
        """The lower-case letter height as a share of the picture's height."""
        return self.farthest_seat / (self.picture_height * FLOOR) * self.comfort

    @property
    def too_far(self) -> bool:
        """True when the seat is more than six picture heights away: move closer, not larger."""
        return self.farthest_seat > 6 * self.picture_height
