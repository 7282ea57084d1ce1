"""What we said about something, for the wall: each meeting's notes, and who is still to be told."""

from app.words import _
from app.workshops.said import Answer, WhatWeSaid, say_meeting, say_what_happened
from app.workshops.sentences import aloud
from app.workshops.slides import Slide
from app.workshops.telling import say_outcome


def said_slides(said: WhatWeSaid) -> tuple[Slide, ...]:
    """None when nothing was found; each pages on as far as it needs."""
    slides: list[Slide] = []
    if said.meetings:
        slides.append(_said(said))
    if said.decided:
        slides.append(_slide(_("What we decided"), said.decided))
    if said.meetings:
        slides.append(_to_tell(said))
    return tuple(slides)


def _said(said: WhatWeSaid) -> Slide:
    items: list[str] = []
    heads: list[int] = []
    for meeting in said.meetings:
        heads.append(len(items))
        items += [say_meeting(meeting), *map(_in_one_breath, meeting.answers)]
    return _slide(said.title, tuple(items), tuple(heads))


def _to_tell(said: WhatWeSaid) -> Slide:
    title = _("Who still has to be told")
    if not said.to_tell:
        words = _("Everyone has been told about all of these.")
        return Slide(kind="look-back", title=title, lines=(words,), spoken=aloud(title, words))
    items = (f"“{each.note.text}” {say_outcome(each.note)}" for each in said.to_tell)
    return _slide(_("Still to be told to whoever said it"), tuple(items))


def _in_one_breath(answer: Answer) -> str:
    return " ".join((f"“{answer.note.text}”", *say_what_happened(answer)))


def _slide(title: str, items: tuple[str, ...], heads: tuple[int, ...] = ()) -> Slide:
    spoken = aloud(title, *items)
    return Slide(
        kind="look-back", title=title, items=items, heads=heads, spoken=spoken, together=True
    )
