"""Typed errors into plain sentences: what happened, what is safe, what to do. No typed words.

Every error class of the other rooms has words of its own here; a test walks the modules to hold us
to it. Nothing that was typed is quoted, because everyone in the room may be reading.
"""

from app.messages import agreeing, notes, packs, photos, writing
from app.messages.message import Message, explain

__all__ = ["Message", "agreeing", "explain", "notes", "packs", "photos", "say", "writing"]


def say(error: BaseException) -> str:
    """The error in plain sentences."""
    return str(explain(error))
