"""What a photo could do to a person: say where they live, fill the laptop, or break the window."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.ui.typing_up.photo_file import as_kept, read_kept, read_photo
from app.workshops.photos import KEPT_BYTES, KEPT_SIDE, LARGEST_FILE, SHOWN_SIDE, WrongPhoto
from tests.ui.typing_up.pictures import (
    WHERE,
    flip_chart,
    from_a_phone,
    jpeg,
    noise,
    png_that_says,
    put,
)

pytestmark = pytest.mark.usefixtures("qapp")

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9"/></svg>'


def test_a_photo_is_shown_the_right_way_up(tmp_path: Path) -> None:
    image = read_photo(put(tmp_path, "chart.jpg", from_a_phone(flip_chart(800, 1200))))
    assert (image.width(), image.height()) == (1200, 800)


def test_what_a_phone_wrote_into_the_photo_is_not_kept(tmp_path: Path) -> None:
    content = from_a_phone(flip_chart())
    assert WHERE in content
    kept = as_kept(read_photo(put(tmp_path, "chart.jpg", content)))
    assert WHERE not in kept
    assert b"Exif" not in kept
    image = QImage.fromData(kept)
    assert image.textKeys() == []
    assert (image.width(), image.height()) == (1200, 800)


@pytest.mark.parametrize("image", [flip_chart(3000, 4200), noise(2600)], ids=["chart", "noise"])
def test_what_is_kept_is_small_and_can_be_read_again(image: QImage) -> None:
    kept = as_kept(image)
    assert len(kept) <= KEPT_BYTES
    again = read_kept(kept)
    assert 500 < max(again.width(), again.height()) <= KEPT_SIDE


def test_a_small_photo_is_kept_as_large_as_it_was() -> None:
    again = read_kept(as_kept(flip_chart(300, 200)))
    assert (again.width(), again.height()) == (300, 200)


def test_a_very_thin_photo_is_kept(tmp_path: Path) -> None:
    assert not read_kept(as_kept(flip_chart(9000, 2))).isNull()


def test_a_very_large_photo_is_shown_no_larger_than_needed(tmp_path: Path) -> None:
    image = read_photo(put(tmp_path, "chart.jpg", jpeg(flip_chart(6000, 5000))))
    assert max(image.width(), image.height()) == SHOWN_SIDE


def test_a_photo_that_cannot_be_seen_through_has_paper_behind_it() -> None:
    clear = QImage(40, 40, QImage.Format.Format_ARGB32)
    clear.fill(0)
    assert QImage.fromData(as_kept(clear)).pixelColor(20, 20).lightness() > 250


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("words.jpg", b"These are words.", "not a photo"),
        ("empty.jpg", b"", "not a photo"),
        ("drawing.png", SVG, "not a photo"),
        ("paper.jpg", b"%PDF-1.7\n%%EOF\n", "not a photo"),
        ("head.png", b"\x89PNG\r\n\x1a\n", "broken"),
        ("bomb.png", png_that_says(60_000, 60_000), "too large"),
        ("huge.png", png_that_says(2**31 - 1, 2**31 - 1), "broken"),
        ("short.png", png_that_says(900, 900), "broken"),
        ("half.jpg", jpeg(flip_chart())[:300], "broken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.qt_log_ignore("JPEG")
def test_what_is_no_photo_is_refused_with_a_reason(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    path = put(tmp_path, name, content)
    with pytest.raises(WrongPhoto) as refused:
        read_photo(path)
    assert (refused.value.path, refused.value.reason) == (path, reason)


def test_a_file_larger_than_any_photo_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "film.jpg"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(WrongPhoto) as refused:
        read_photo(path)
    assert refused.value.reason == "too large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files here")
def test_a_file_that_never_ends_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "endless.jpg")
    for path in (tmp_path / "endless.jpg", tmp_path):
        with pytest.raises(WrongPhoto):
            read_photo(path)


def test_a_file_that_has_gone_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_photo(tmp_path / "gone.jpg")
