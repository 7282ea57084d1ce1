"""The forms a pack can have: which kind of file, and what people choose it by."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from app.packs.errors import UnknownForm
from app.words import _


class Form(NamedTuple):
    """A kind of file. The command line knows it by `name`; its files end in `ending`."""

    name: str
    ending: str
    styled: bool
    """False where a style makes no difference: every reader chooses their own letters."""

    @property
    def label(self) -> str:
        """What people choose it by."""
        return _labels()[self.name]


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        form.name: form
        for form in (
            Form("pdf", "pdf", styled=True),
            Form("html", "html", styled=True),
            Form("docx", "docx", styled=True),
            Form("epub", "epub", styled=True),
            Form("txt", "txt", styled=False),
            Form("brf", "brf", styled=False),
            Form("brf-1", "brf", styled=False),
            Form("brf-cy", "brf", styled=False),
            Form("wav", "wav", styled=False),
        )
    }
)


def form_named(name: str) -> Form:
    """The form people know by `name`; raises `UnknownForm`."""
    try:
        return FORMS[name]
    except KeyError:
        raise UnknownForm(name, tuple(FORMS)) from None


def _labels() -> Mapping[str, str]:
    return {
        "pdf": _("PDF"),
        "html": _("Web page"),
        "docx": _("Word"),
        "epub": _("EPUB book"),
        "txt": _("Plain text"),
        "brf": _("Braille-ready, grade 2"),
        "brf-1": _("Braille-ready, grade 1"),
        "brf-cy": _("Braille-ready, Welsh"),
        "wav": _("Sound"),
    }
