"""A question's shape as a character, for a line of running words."""

from app.workshops.marks import shape_of

_SIGNS = {"circle": "●", "diamond": "◆", "triangle": "▲", "square": "■", "star": "★"}


def sign_of(mark: str) -> str:
    """The mark's shape as one character, or "" for no mark."""
    return _SIGNS.get(shape_of(mark), "")
