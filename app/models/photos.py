"""Photos of flip charts: kept only by wish, and in the store, so that they can be erased."""

from base64 import b64decode, b64encode

from sqlalchemy import bindparam, select

from app.models.changed import Changed
from app.models.door import Door
from app.models.errors import NotHere
from app.models.shown import photo

_PICTURE = select(photo.c.picture).where(photo.c.id == bindparam("photo"))


class Photos:
    """The part of the notebook that holds pictures. Taking one back erases it like any words."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def keep(self, session_id: str, question: str, picture: bytes) -> Changed:
        """`picture` is a JPEG, made small enough by whoever read it (about 1 MB at most)."""
        with self._door.change("keep photo", session_id) as change:
            change.state("session", session_id)
            text = b64encode(picture).decode("ascii")
            payload = {"session_id": session_id, "question": question, "picture": text}
            change.create("photo", payload)
        return self._door.result(change)

    def picture(self, photo_id: str) -> bytes:
        """The JPEG's bytes. Raises NotHere."""
        with self._door.reading() as conn:
            found = conn.execute(_PICTURE, {"photo": photo_id}).scalar()
        if found is None:
            raise NotHere(photo_id)
        return b64decode(found)
