"""When a page is wanted. It stands alone, so that the commands' words are read in no time."""

OCCASIONS: tuple[str, ...] = ("before", "room", "cut", "after", "since")
"""In the order of a session."""
