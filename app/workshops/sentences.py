"""How words that people typed are joined into sentences of ours."""

from app.words import _


def with_full_stop(words: str) -> str:
    """The words as a sentence that ends, whatever it already ends with."""
    return words if words.endswith((".", "?", "!", "…", ":")) else f"{words}."


def with_capital(words: str) -> str:
    """The words as they begin a line; only the first letter changes."""
    return words[:1].upper() + words[1:]


def aloud(*sentences: str) -> str:
    """One after the other, each with its stop, so that a voice draws breath between them; a blank
    to fill in is said, not spelt out as strokes."""
    said = " ".join(with_full_stop(sentence) for sentence in sentences if sentence)
    return said.replace("____", _("(a blank)"))
