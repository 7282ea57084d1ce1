"""What can be wrong with a photo of a flip chart, in words."""

from app.messages.message import Message, explain, named
from app.words import _
from app.workshops.photos import WrongPhoto


@explain.register
def _wrong_photo(error: WrongPhoto) -> Message:
    happened, do = {
        "not a photo": (
            _("Alongside cannot read {file} as a photo."),
            _("Save the photo as JPEG or PNG and open that, or type without it."),
        ),
        "too large": (
            _("The photo {file} is too large to open here."),
            _("Save a smaller copy of it and open that, or type without it."),
        ),
        "broken": (
            _("The photo {file} is broken, and part of it is missing."),
            _("Copy it from the phone or camera again, or type without it."),
        ),
    }[error.reason]
    safe = _("Your notes are safe, and nothing of the photo was kept.")
    return Message(happened.format(file=named(error.path)), safe, do)
