"""The pictures that stand beside sentences, as a page or a book can hold them."""

from base64 import b64encode
from collections.abc import Mapping, Sequence

from app.packs.document import Block, PictureRow
from app.packs.pictures import Pictures

_BEGINNINGS = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg"}


def pictures_in(blocks: Sequence[Block], pictures: Pictures) -> Mapping[str, bytes]:
    """Each picture of the document once, under its name; those that are gone are left out."""
    names = {block.picture: None for block in blocks if isinstance(block, PictureRow)}
    found = {name: pictures.bytes_of(name) for name in names if name}
    return {name: file for name, file in found.items() if kind_of(file)}


def kind_of(picture: bytes) -> str:
    """ "png" or "jpeg"; "" for anything else, which no page may hold."""
    return next((kind for begins, kind in _BEGINNINGS.items() if picture.startswith(begins)), "")


def inside_the_page(picture: bytes) -> str:
    """An address that is the picture itself, so that nothing is fetched."""
    return f"data:image/{kind_of(picture)};base64,{b64encode(picture).decode()}"
