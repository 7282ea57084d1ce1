"""What a group could lose with its own pictures: a place it never told, or its whole pack."""

from __future__ import annotations

import zlib
from io import BytesIO
from pathlib import Path
from struct import pack

import pytest
from PIL import Image

from app.packs.document import Document, PictureRow
from app.packs.pictures import Pictures
from app.packs.render import render
from app.packs.shelf import Shelf
from app.packs.styles import style_named
from app.workshops.fingerprint import fingerprint

RESOURCES = Path(__file__).parents[2] / "resources"
_PLACE = 0x8825
_MAKER = 0x010F


def photo(path: Path, size: tuple[int, int] = (1200, 800)) -> None:
    """As a telephone takes it: with where, and with what."""
    image = Image.new("RGB", size, "#885522")
    about = image.getexif()
    about[_MAKER] = "SECRET MAKER"
    about.get_ifd(_PLACE)[1] = "N"
    image.save(path, "JPEG", exif=about, comment=b"SECRET COMMENT")


def bomb(path: Path) -> None:
    """A small file that says it is a picture of a thousand million dots."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))

    head = pack(">IIBBBBB", 40_000, 40_000, 8, 2, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IEND", b""))


def mine(folder: Path) -> Pictures:
    return Pictures(RESOURCES / "pictures", own=folder)


def test_a_photo_is_found_by_its_file_name_and_comes_first(tmp_path: Path) -> None:
    photo(tmp_path / "our_Front-door.jpg")
    (picture,) = (each for each in mine(tmp_path).all if each.is_own)
    assert picture.words == "our Front door"
    assert mine(tmp_path).search("door")[0] == picture
    found = mine(tmp_path).for_sentence("Come to our front door.")
    assert found == picture


@pytest.mark.parametrize("said", [b"SECRET", b"Exif", b"GPS"])
def test_where_and_with_what_a_photo_was_taken_stays_behind(tmp_path: Path, said: bytes) -> None:
    photo(tmp_path / "door.jpg")
    assert said in (tmp_path / "door.jpg").read_bytes() or said == b"GPS"
    made = mine(tmp_path).bytes_of("own/door.jpg")
    assert made
    assert said not in made
    with Image.open(BytesIO(made)) as image:
        assert not image.getexif()
        assert max(image.size) <= 900


def test_a_photo_taken_sideways_stands_upright(tmp_path: Path) -> None:
    image = Image.new("RGB", (400, 200), "white")
    about = image.getexif()
    about[0x0112] = 6
    image.save(tmp_path / "tall.jpg", "JPEG", exif=about)
    with Image.open(BytesIO(mine(tmp_path).bytes_of("own/tall.jpg"))) as made:
        assert made.width < made.height


def test_files_that_are_no_pictures_are_passed_over_and_named(tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"not a picture at all")
    (tmp_path / "page.png").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    Image.new("RGB", (9, 9)).save(tmp_path / "gif.jpg", "GIF")
    bomb(tmp_path / "bomb.png")
    (tmp_path / "notes.txt").write_text("mine")
    photo(tmp_path / "good.jpg")
    pictures = mine(tmp_path)
    assert [each.name for each in pictures.all if each.is_own] == ["own/good.jpg"]
    assert {each.file_name: each.why for each in pictures.skipped} == {
        "broken.png": "not a picture",
        "page.png": "not a picture",
        "gif.jpg": "not a picture",
        "bomb.png": "too large",
    }


def test_a_folder_that_is_not_there_has_no_pictures(tmp_path: Path) -> None:
    assert not any(each.is_own for each in mine(tmp_path / "gone").all)


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_a_photo_cut_off_half_way_leaves_an_empty_frame(tmp_path: Path, form: str) -> None:
    photo(tmp_path / "half.jpg")
    whole = (tmp_path / "half.jpg").read_bytes()
    (tmp_path / "half.jpg").write_bytes(whole[: len(whole) // 3])
    said = "The door is heavy."
    shelf = Shelf(RESOURCES, tmp_path, {fingerprint(said): "own/half.jpg"})
    document = Document("Our door", blocks=(PictureRow(said),))
    assert render(document, style_named("easy-read-18-white"), form, shelf)


def test_a_photo_is_set_in_the_pack_and_the_same_again_gives_the_same_file(tmp_path: Path) -> None:
    photo(tmp_path / "door.jpg")
    said = "The door is heavy."
    shelf = Shelf(RESOURCES, tmp_path, {fingerprint(said): "own/door.jpg"})
    document = Document("Our door", blocks=(PictureRow(said),))
    style = style_named("easy-read-18-white")
    made = render(document, style, "pdf", shelf)
    assert b"SECRET" not in made
    assert b"/DCTDecode" in made
    assert made == render(document, style, "pdf", shelf)
