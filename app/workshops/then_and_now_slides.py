"""Then and now on the wall: what was said under a question at two meetings, and each thread."""

from app.words import _
from app.workshops.sentences import aloud, with_full_stop
from app.workshops.slides import Slide
from app.workshops.then_and_now import AskedQuestion, Said, ThenAndNow, said_of, say_said, say_when
from app.workshops.threads import SaidNote, Thread, say_came_of


def then_and_now_slides(value: ThenAndNow) -> tuple[Slide, ...]:
    """The older meeting, the newer one, and then what belongs together, a slide for each."""
    question = value.question
    pairs = ((value.then, value.now), (value.now, value.then))
    said = (
        _said(question, each, other)
        for each, other in pairs
        if question is not None and each is not None
    )
    return (*said, *map(_thread, value.threads))


def _said(question: AskedQuestion, said: Said, other: Said | None) -> Slide:
    title = say_when(said.meeting, other.meeting if other else None)
    items = tuple(map(_with_what_came, said.notes))
    lines = () if items else (nothing_said(),)
    return Slide(
        kind="look-back",
        mark=question.mark,
        label=question.title,
        title=title,
        lines=lines,
        items=items,
        spoken=aloud(f"{question.title} {title}", *lines, *items),
        together=True,
    )


def nothing_said() -> str:
    return _("Nothing was written here.")


def _thread(thread: Thread) -> Slide:
    """Each note begins with its month: a heading over it could be left alone on a small wall."""
    items = tuple(_with_what_came(note, say_said(note)) for note in thread.notes)
    title = thread.words or said_of(thread.kind)
    return Slide(
        kind="look-back",
        label=said_of(thread.kind) if thread.words else "",
        title=title,
        items=items,
        spoken=aloud(title, *items),
        together=True,
    )


def _with_what_came(note: SaidNote, words: str = "") -> str:
    """In people's words, and then ours."""
    said, came = words or note.text, " ".join(say_came_of(note))
    return f"{with_full_stop(said)} {came}" if came else said
