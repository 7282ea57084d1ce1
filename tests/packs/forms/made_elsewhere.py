"""Says what every form's file comes to, for whoever started this program and another like it.

What chance could slip in here would differ there: the order in which sets are walked, the time of
day, the place on earth, the language of the computer.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from hashlib import sha256

from app.packs.bound import bound
from app.packs.document import Document, Heading, Paragraph
from app.packs.forms import FORMS
from app.packs.pages.kinds import Sources, build, pages_for
from app.packs.render import render
from app.packs.styles import style_named
from app.workshops.room import room_view
from tests.packs.checks import SHELF
from tests.packs.samples import EVERY_BLOCK
from tests.workshops.making import TODAY, review, tools

_STYLES = ("large-18-cream", "easy-read-18-white")
_PAGES = ("record", "plan", "ways", "where-we-are", "agreement-rows", "invitation", "show-cards")
_SPOKEN = Document("A few words", blocks=(Heading("Today", 2), Paragraph("We meet at two.")))
"""Speaking a whole pack takes as long as a test may."""


def main() -> None:
    pack = _pack()
    found = {
        f"{form} {style}": sha256(render(_said(form, pack), style_named(style), form, SHELF))
        for form in sys.argv[1:]
        for style in (_STYLES if FORMS[form].styled else _STYLES[:1])
    }
    print(json.dumps({name: made.hexdigest() for name, made in found.items()}))


def _pack() -> Document:
    """Every kind of block, and pages that were built here.

    The last block holds letters of many languages at once, which no one braille code has.
    """
    known = tools()
    sources = Sources(tools=known, today=TODAY, room=room_view(review()), points=18.0)
    pages = [build(pages_for(known)[name], sources) for name in _PAGES]
    every = replace(EVERY_BLOCK, blocks=EVERY_BLOCK.blocks[:-1])
    return bound("The same pack", [every, *pages])


def _said(form: str, pack: Document) -> Document:
    return _SPOKEN if form == "wav" else pack


if __name__ == "__main__":
    main()
