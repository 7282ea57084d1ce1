"""What can stop a pack from being made, as facts alone: messages.py finds the words for them.

No error holds anything that was typed, so none can carry it into a log.
"""

from collections.abc import Sequence
from pathlib import Path


class PackError(Exception):
    """A pack was asked for that cannot be made as asked."""


class UnknownStyle(PackError):
    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(name, tuple(known))
        self.name = name
        self.known = tuple(known)


class UnknownForm(PackError):
    def __init__(self, form: str, known: Sequence[str]) -> None:
        super().__init__(form, tuple(known))
        self.form = form
        self.known = tuple(known)


class CannotSetScript(PackError):
    """The words hold letters that `form` would draw wrongly; those in `works` carry them whole."""

    def __init__(self, script: str, form: str, works: Sequence[str]) -> None:
        super().__init__(script, form, tuple(works))
        self.script = script
        self.form = form
        self.works = tuple(works)


class OneLanguageOnly(PackError):
    """A second language was asked for in a form or a style that has room for one."""


class FontMissing(PackError):
    """A font that belongs to the program is not where it should be."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class BrailleNotInstalled(PackError):
    """liblouis, which knows how braille is written, is not on this computer."""


class VoiceNotInstalled(PackError):
    """There is no voice on this computer that could read aloud."""


class ProgramFailed(PackError):
    """Another program that a form needs did not do its part, or not in time."""
