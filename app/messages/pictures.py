"""Why a file in a folder of one's own pictures is not used, in words."""

from app.packs.own_pictures import Skipped
from app.words import _


def say_skipped(skipped: Skipped) -> str:
    """One sentence, with the file's name."""
    sentences = {
        "not a picture": _("{file} is not used: it is no PNG or JPEG picture."),
        "too large": _("{file} is not used: it is too large. Save a smaller copy."),
        "not read": _("{file} is not used: it could not be read."),
    }
    return sentences[skipped.why].format(file=skipped.file_name)
