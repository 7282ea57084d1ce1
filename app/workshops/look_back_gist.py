"""A look-back in few words: for the wall, and for a record that holds more besides.

What became a promise is told there and not twice; days, leads and who was told when are left out.
"""

from collections.abc import Sequence

from app.words import _
from app.workshops.look_back import Answered, LookBack, Promised, ToTell
from app.workshops.look_back_chapters import Chapter, Line, chapters
from app.workshops.look_back_words import Tools, say_heard, say_untold
from app.workshops.sentences import with_full_stop


def gist(back: LookBack, tools: Tools) -> tuple[Chapter, ...]:
    """The chapters in their order, those left out in which nothing is new."""
    short = {
        **{f"said:{one.note.id}": _said(one) for one in back.answered if not one.grown},
        **{f"promise:{one.action.id}": _promised(one) for one in back.promised},
    }
    told = (
        _shortened(chapter, short) if chapter.name in _IN_SHORT else chapter
        for chapter in chapters(back, tools)
        if chapter.name not in ("met", "to-tell")
    )
    return tuple(each for each in (*told, _to_tell(back.to_tell)) if each.lines)


_IN_SHORT = ("done", "working", "cannot", "kept", "going", "stuck", "changed")


def _shortened(chapter: Chapter, short: dict[str, str]) -> Chapter:
    return Chapter(
        name=chapter.name,
        title=chapter.title,
        mark=chapter.mark,
        lines=tuple(
            Line(id=line.id, parts=(short[line.id],), meeting_id=line.meeting_id)
            for line in chapter.lines
            if line.id in short
        ),
    )


def _said(one: Answered) -> str:
    why = with_full_stop(one.note.because) if one.note.because else ""
    return f"{_quoted(one.note.text)} {why}".strip()


def _promised(one: Promised) -> str:
    parts = (
        *map(_quoted, one.said),
        with_full_stop(one.action.what),
        with_full_stop(one.action.why) if one.action.why else "",
        _("Its day has gone by.") if one.past else "",
    )
    return " ".join(part for part in parts if part)


def _quoted(words: str) -> str:
    return _("“{words}”").format(words=words)


def _to_tell(waiting: Sequence[ToTell]) -> Chapter:
    answered = sum(len(one.answered) for one in waiting)
    heard = sum(one.heard for one in waiting)
    said = (say_untold(answered), say_heard(heard))
    lines = tuple(Line(id=f"tell:{at}", parts=(words,)) for at, words in enumerate(said) if words)
    return Chapter(name="to-tell", title=_("Not yet told"), lines=lines)
