"""A document read aloud into a sound file, by the voice that is on this computer."""

import io
import wave
from collections.abc import Iterator

from app.packs.document import Document
from app.packs.errors import CannotSetScript, ProgramFailed, VoiceNotInstalled
from app.packs.forms import FORMS
from app.packs.render.said import Group, said
from app.packs.render.scripts import is_of_another_script, script_of
from app.packs.voices import Phrase, found_voice

_BETWEEN, _BEFORE_HEADING, _AFTER_HEADING = 600, 1400, 900
"""Milliseconds of quiet: what an eye sees from the empty lines, an ear hears from these."""
_LINE = 300
_HEAD = 36


def render_sound(document: Document) -> bytes:
    """A WAV file. Raises `VoiceNotInstalled`, `ProgramFailed` and `CannotSetScript`."""
    voice = found_voice()
    if voice is None:
        raise VoiceNotInstalled
    phrases = list(_phrases(document))
    _refuse_other_scripts(phrases)
    return _whole(voice.recorded(phrases))


def _phrases(document: Document) -> Iterator[Phrase]:
    after_heading = False
    for group in said(document):
        quiet = _BETWEEN
        if group[0].kind in ("heading", "end", "break"):
            quiet = _BEFORE_HEADING
        elif after_heading:
            quiet = _AFTER_HEADING
        after_heading = group[0].kind == "heading"
        for line in _lines(group):
            yield Phrase(line, quiet)
            quiet = _LINE


def _lines(group: Group) -> Iterator[str]:
    """A dash is for the eye; a number is said."""
    for said_line in group:
        label = f"{said_line.label} " if said_line.label not in ("", "-") else ""
        for words in said_line.words.split("\n"):
            if words.strip():
                yield label + words
                label = ""


def _refuse_other_scripts(phrases: list[Phrase]) -> None:
    """A voice for English spells them out, letter by letter, or leaves them out."""
    for letter in sorted({letter for phrase in phrases for letter in phrase.words}):
        if is_of_another_script(letter):
            works = tuple(name for name in ("docx", "html", "txt") if name in FORMS)
            raise CannotSetScript(script_of(letter), "wav", works)


def _whole(made: bytes) -> bytes:
    """With its true length at its head, which a program that writes as it speaks cannot know."""
    begins = made.find(b"data", _HEAD) + 8
    if not made.startswith(b"RIFF") or begins < _HEAD + 8:
        raise ProgramFailed
    channels = int.from_bytes(made[22:24], "little")
    rate = int.from_bytes(made[24:28], "little")
    width = int.from_bytes(made[34:36], "little") // 8
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(width)
        sound.setframerate(rate)
        sound.writeframes(made[begins:])
    return file.getvalue()
