"""What a person who listens could lose. The sound is made, and nothing is played."""

import array
import io
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from app.messages import say
from app.packs.document import Document, Heading, ListBlock, Paragraph
from app.packs.errors import CannotSetScript, ProgramFailed, VoiceNotInstalled
from app.packs.render import render
from app.packs.styles import STYLES
from app.packs.voices import Voice, found_voice
from tests.packs.checks import SHELF
from tests.packs.forms.checkers import checker
from tests.packs.hostile import NASTY
from tests.packs.samples import EVERY_BLOCK

STYLE = STYLES["clear-14-white"]
READABLE = Document(EVERY_BLOCK.title, blocks=EVERY_BLOCK.blocks[:-1], credit=EVERY_BLOCK.credit)


def a_fake(folder: Path, script: str) -> None:
    fake = folder / "espeak-ng"
    fake.write_text(f"#!/bin/sh\n{script}\n")
    fake.chmod(0o755)


def opened(document: Document) -> wave.Wave_read:
    return wave.Wave_read(io.BytesIO(render(document, STYLE, "wav", SHELF)))


def sound_of(*words: str) -> wave.Wave_read:
    return opened(Document("Title", blocks=tuple(map(Paragraph, words))))


def seconds(sound: wave.Wave_read) -> float:
    return sound.getnframes() / sound.getframerate()


@pytest.mark.skipif(sys.platform != "linux", reason="The voice of Linux.")
class TestWithARealVoice:
    @pytest.fixture(autouse=True)
    def espeak(self) -> None:
        checker("espeak-ng")

    def test_every_block_is_heard_and_the_length_is_told_truly(self) -> None:
        sound = opened(READABLE)
        frames = array.array("h", sound.readframes(sound.getnframes()))
        assert len(frames) == sound.getnframes()
        assert max(frames) > 3000, "silence"
        assert 120 < seconds(sound) < 600

    def test_it_is_slow_enough_to_follow(self) -> None:
        few, many = sound_of("One."), sound_of("One. " + "We meet on a Tuesday. " * 30)
        assert 110 < 150 * 60 / (seconds(many) - seconds(few)) < 190

    def test_there_is_quiet_between_paragraphs(self) -> None:
        assert seconds(sound_of("One.", "Two.")) > seconds(sound_of("One. Two.")) + 0.2

    def test_the_same_words_are_the_same_bytes(self) -> None:
        first = render(READABLE, STYLE, "wav", SHELF)
        assert first == render(READABLE, STYLE, "wav", SHELF)

    def test_marks_in_typed_words_are_words(self) -> None:
        """A break of an hour, typed by someone, lasts no longer than it takes to say it."""
        sound = sound_of('<break time="3600s"/> </speak> & &lt; [[slnc 99999]]')
        assert 3 < seconds(sound) < 40

    @pytest.mark.parametrize("words", NASTY)
    def test_nothing_typed_can_stop_it(self, words: str) -> None:
        try:
            assert seconds(sound_of(words, "After.")) > 1
        except CannotSetScript:
            assert "Ελλάδα" in words

    def test_words_stand_in_no_command_line_and_no_file(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        told: list[list[str]] = []
        run = subprocess.run

        def watched(command: list[str], **more: object) -> object:
            told.append(list(command))
            return run(command, **more)  # pyright: ignore[reportCallIssue, reportArgumentType]

        monkeypatch.setattr(subprocess, "run", watched)
        monkeypatch.setenv("TMPDIR", str(tmp_path))
        sound_of("Canary said this.")
        assert told
        assert "anary" not in str(told)
        assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_without_a_voice_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(VoiceNotInstalled) as refused:
        sound_of("Words.")
    assert "espeak-ng" in say(refused.value)


@pytest.mark.skipif(sys.platform != "linux", reason="The voice of Linux.")
@pytest.mark.parametrize("script", ["exit 3", "/bin/cat", "/bin/echo RIFF"])
def test_a_voice_that_breaks_leaves_no_broken_file(
    script: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    a_fake(tmp_path, script)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ProgramFailed):
        sound_of("Words.")


@pytest.mark.skipif(sys.platform != "linux", reason="The voice of Linux.")
@pytest.mark.parametrize(("words", "script"), [("مرحبا", "Arabic"), ("Україна", "Cyrillic")])
def test_a_script_the_voice_cannot_read_is_refused_with_forms_that_work(
    words: str, script: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    a_fake(tmp_path, "exit 3")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotSetScript) as refused:
        sound_of(words)
    assert (refused.value.script, refused.value.form) == (script, "wav")


@pytest.mark.skipif(sys.platform != "linux", reason="The voice of Linux.")
def test_a_list_is_said_with_its_numbers_and_without_its_dashes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    a_fake(tmp_path, f"/bin/cat > {tmp_path}/told; exit 1")
    monkeypatch.setenv("PATH", str(tmp_path))
    lists = (Heading("Part", 2), ListBlock(("Ask", "Go"), ordered=True), ListBlock(("Tea",)))
    with pytest.raises(ProgramFailed):
        render(Document("x", blocks=lists), STYLE, "wav", SHELF)
    told = (tmp_path / "told").read_text()
    assert '<break time="1400ms"/><p>Part</p>' in told
    assert "<p>1. Ask</p>" in told
    assert "<p>Tea</p>" in told


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_are_told_by_their_standard_input_too(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr("shutil.which", lambda name: f"/there/{name}")
    voice = found_voice()
    assert isinstance(voice, Voice)
    assert voice.aloud[0].endswith({"darwin": "say", "win32": "powershell"}[platform])
    assert "In.ReadToEnd" in str(voice.recording) or "-f" in voice.recording
