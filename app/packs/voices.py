"""The voice that came with this computer, or was installed on it: it reads aloud, or into a file.

Every word goes in by the program's standard input. A command line is not private: others on the
same computer can list it.
"""

import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from app.packs.render.programs import run

WORDS_A_MINUTE = 150
"""Slower than people talk: there is time to take it in."""
_SECONDS = 600.0
_LANGUAGE = "en-GB"


class Phrase(NamedTuple):
    """Words to say after so many milliseconds of quiet."""

    words: str
    quiet: int = 0


@dataclass(frozen=True, slots=True)
class Voice:
    """Programs that are told words by their standard input, in UTF-8."""

    aloud: tuple[str, ...]
    """The command that reads plain words aloud."""
    recording: tuple[str, ...]
    """The command that gives back a WAV file, or writes one where `{file}` is."""
    marked: bool = True
    """True when the recording is told in SSML, which writes quiet as a mark."""

    def recorded(self, phrases: Sequence[Phrase]) -> bytes:
        """The phrases as a WAV file. Raises `ProgramFailed`."""
        told = _in_ssml(phrases) if self.marked else _with_quiet(phrases)
        if not any("{file}" in part for part in self.recording):
            return run(self.recording, told, _SECONDS)
        with tempfile.TemporaryDirectory(prefix="alongside-") as folder:
            file = Path(folder, "sound.wav")
            run([part.format(file=file) for part in self.recording], told, _SECONDS)
            return file.read_bytes()


def found_voice() -> Voice | None:
    """The voice on this computer. None when there is none that we know."""
    makers = {"darwin": ("say", _say), "win32": ("powershell", _windows)}
    name, made = makers.get(sys.platform, ("espeak-ng", _espeak))
    program = shutil.which(name)
    return made(program) if program else None


def plain(words: str) -> str:
    """Words for reading aloud, without what a voice would take for an order."""
    return words.replace("[[", "[ [")


def _espeak(program: str) -> Voice:
    """Its own words for it: -b 1 is UTF-8, -m is SSML."""
    told = (program, "-v", _LANGUAGE.lower(), "-s", str(WORDS_A_MINUTE), "-b", "1", "--stdin")
    return Voice(aloud=told, recording=(*told, "-m", "--stdout"))


def _say(program: str) -> Voice:
    """The one that comes with macOS. It can only write into a file."""
    told = (program, "-v", "Daniel", "-r", str(WORDS_A_MINUTE), "-f", "-")
    file = ("-o", "{file}", "--file-format=WAVE", "--data-format=LEI16@22050")
    return Voice(aloud=told, recording=(*told, *file), marked=False)


def _windows(program: str) -> Voice:
    """System.Speech, which comes with Windows; its rate runs from -10 to 10."""
    begin = (
        "$ErrorActionPreference = 'Stop';"
        "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
        "Add-Type -AssemblyName System.Speech;"
        "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
        "$voice.Rate = -2;"
        "$words = [Console]::In.ReadToEnd();"
    )
    record = (
        "$sound = New-Object IO.MemoryStream;"
        "$voice.SetOutputToWaveStream($sound);"
        "$voice.SpeakSsml($words);"
        "$voice.SetOutputToNull();"
        "$sound.WriteTo([Console]::OpenStandardOutput())"
    )
    told = (program, "-NoProfile", "-NonInteractive", "-Command")
    return Voice(aloud=(*told, begin + "$voice.Speak($words)"), recording=(*told, begin + record))


def _in_ssml(phrases: Sequence[Phrase]) -> str:
    parts = [f'<break time="{each.quiet}ms"/><p>{escape(each.words)}</p>' for each in phrases]
    head = f'xmlns="http://www.w3.org/2001/10/synthesis" version="1.0" xml:lang="{_LANGUAGE}"'
    return f"<speak {head}>{''.join(parts)}</speak>"


def _with_quiet(phrases: Sequence[Phrase]) -> str:
    return "\n".join(f"[[slnc {each.quiet}]] {plain(each.words)}" for each in phrases)
