"""Slides to look at: one from every builder, and some that are hard to set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from app.workshops import agreement_slides, slides, slides_of_themes
from app.workshops.agreement import RoomAgreement
from app.workshops.card_slides import cards_slide
from app.workshops.feedback import Feedback
from app.workshops.look_back import LookBack
from app.workshops.look_back_slides import look_back_slide
from app.workshops.months_gathered import Gathered, look_back
from app.workshops.placing import Ballot, spreads
from app.workshops.room import RoomAction, RoomNote, RoomSession, RoomStep
from app.workshops.session import Theme
from app.workshops.show_of_cards import CardsOnWall, Count
from app.workshops.slides import Slide
from app.workshops.spread_drawing import spread_drawing

COUNT = Count(yes=9, no=2, speak_up=3)
QUESTION = "What are we concerned about?"


def note(text: str, number: int = 0) -> RoomNote:
    return RoomNote(id=f"n{number}", question="q", text=text)


def step(kind: str = "question", **fields: str) -> RoomStep:
    said = {"title": QUESTION, "word": "concerned", "mark": "concerned", "spoken": QUESTION}
    said.update(fields)
    return RoomStep(id=kind, kind=kind, question="q", status="waiting", **said)  # type: ignore[arg-type]


def room(*texts: str, **fields: object) -> RoomSession:
    action = RoomAction(
        id="a",
        what="Ask the hall for a second room",
        lead="",
        by_when=date(2026, 8, 4),
        help_needed="",
        status="going",
        why="",
    )
    usual: dict[str, object] = {
        "id": "s",
        "group_name": "",
        "made_up": True,
        "tool": "four-plus-one",
        "status": "running",
        "title": "",
        "about": "The Tuesday drop-in",
        "aim": "To make the drop-in a place that people want to come back to",
        "agreement": RoomAgreement(),
        "own_lines": RoomAgreement(),
        "held_on": None,
        "starts": time(14, 0),
        "finishes": None,
        "break_at": None,
        "back_at": time(15, 15),
        "place": "",
        "toilets": "by the front door",
        "refreshments": "in the kitchen",
        "quiet_place": "the kitchen",
        "someone_to_talk_to": "the person at the door",
        "ways_to_join_in": (),
        "how_to_add": "Ring the office, or put a note in the box.",
        "draft_until": date(2026, 7, 21),
        "steps": (step(),),
        "notes": tuple(note(text, number) for number, text in enumerate(texts)),
        "actions": (action,),
        "last_time": (action,),
        "plus_one_before": (),
        "credit": "",
        "themes": (),
        "card_counts": (),
        "yes_means": "",
        "no_means": "",
        "speak_up_means": "",
        "feedback": Feedback(),
    }
    return RoomSession(**{**usual, **fields})  # type: ignore[arg-type]


def notes_slide(*texts: str) -> Slide:
    return slides.slide_for(room(*texts), "question", notes=True)


def gathered_room() -> RoomSession:
    """Three notes: two that say the same under a theme with dots, and a loose one."""
    tea = RoomNote(id="n0", question="q", text="The tea was good", theme="t0", dots=2)
    soup = RoomNote(id="n1", question="q", text="There was always tea", same_as="n0")
    loose = note("The bus stops at four, before the end", 2)
    themes = tuple(
        Theme(id=f"t{place}", session_id="s", title=title, rank="a", question="q", dots=7)
        for place, title in enumerate(("Food and drink", "Getting there and back", "Our room"))
    )
    return room(notes=(tea, soup, loose), themes=themes)


def drawing_slide(*sides: str, answers: tuple[str, ...] = ("Yes", "Mostly", "No")) -> Slide:
    """How five of each side answered, or five people who did not say a side."""
    cast = [Ballot(1 + person % 3, side) for side in sides or ("",) for person in range(5)]
    question = "Did you feel listened to?"
    drawing = spread_drawing(question, answers, spreads(cast, len(answers)))
    assert drawing is not None
    return Slide(kind="drawing", title=question, drawing=drawing, spoken=drawing.alt)


def months_back() -> LookBack:
    """What came of some months: a promise that is stuck, and what nobody was told."""
    held = room(
        "The last bus goes before the end",
        actions=(
            RoomAction(
                id="a",
                what="Ask the bus company for a later bus on Tuesdays",
                lead="Front desk",
                by_when=date(2026, 7, 28),
                help_needed="",
                status="stuck",
                why="They plan their buses once a year, in the spring",
                came_from=("n0",),
            ),
        ),
    )
    return look_back(Gathered(group_name="Riverside", until=date(2026, 12, 1), held=(held,)))


def every_slide() -> dict[str, Slide]:
    """One of each kind, as the builders make them."""
    full = room("The Tuesday drop-in kept going", "Staff stayed for the hard part")
    gathered = gathered_room()
    return {
        "covered": slides.covered(),
        "welcome": slides.welcome(full),
        "aim": slides.aim(full),
        "agreement": agreement_slides.opening(full),
        "last-time": slides.last_time(full),
        "look-back": look_back_slide(months_back(), {}),
        "no look-back": look_back_slide(None, {}),
        "question": slides.slide_for(full, "question"),
        "notes": slides.slide_for(full, "question", notes=True),
        "no notes": notes_slide(),
        "gathered notes": slides.slide_for(gathered, "question", notes=True),
        "themes": slides_of_themes.all_themes(gathered, "question"),
        "no themes": slides_of_themes.all_themes(full, "question"),
        "theme": slides_of_themes.one_theme(gathered, "question", "t0"),
        "gathering": slides_of_themes.where_does_it_go(gathered, "question", "n2"),
        "first theme": slides_of_themes.where_does_it_go(full, "question", "n0"),
        "between": slides.between(step()),
        "overview": slides.overview(full),
        "break": slides.break_time(full),
        "pause": slides.pause(full),
        "pens-down": slides.pens_down(),
        "plus-one": slides.slide_for(room(steps=(step("plus-one", mark="plus1"),)), "plus-one"),
        "actions": slides.actions(full),
        "thanks": slides.thanks(full),
        "cards": cards_slide(full, CardsOnWall()),
        "cards asked": cards_slide(full, CardsOnWall(asked="Shall we meet on Tuesdays?")),
        "cards told": cards_slide(full, CardsOnWall(told=COUNT)),
        "speaking": cards_slide(full, CardsOnWall(told=COUNT, turn=1)),
        "drawing": drawing_slide(),
        "drawing with sides": drawing_slide("carer", "staff"),
        "all spoken": cards_slide(full, CardsOnWall(told=COUNT, turn=4)),
    }


def plus_one_notes(*texts: str) -> Slide:
    return Slide(
        kind="notes", mark="plus1", label="Plus one", title="What is the plus one?", items=texts
    )


def sixty_lines() -> Slide:
    """More than any wall holds at once, in letters the back row can read."""
    lines = tuple(f"We agree on line {number}, which is a whole sentence." for number in range(60))
    return agreement_slides.opening(room(agreement=RoomAgreement(state="agreed", lines=lines)))


def hard_slides() -> dict[str, Slide]:
    """What people really type, and worse."""
    return {
        "one long word": plus_one_notes("A" * 400),
        "a web address": plus_one_notes("https://" + "path/to-" * 30),
        "right to left": plus_one_notes("كان اليوم المفتوح جيدا جدا " * 6),
        "both ways": plus_one_notes(*("Mixed: שלום to everyone here",) * 5),
        "lines": plus_one_notes("one\n\ntwo\nthree " * 9),
        "marks": plus_one_notes(*("<b>&amp;</b> {} %s → ✓ ☐ 👍🏽",) * 4),
        "60 lines of agreement": sixty_lines(),
        "long title": Slide(kind="question", mark="tried", label="Tried", title="word " * 400),
        "long label": Slide(kind="question", mark="tried", label="label " * 300, title="Title"),
        "long foot": Slide(kind="question", title="Title", foot="You can pass. " * 100),
        "long everything": Slide(
            kind="notes",
            mark="tried",
            label="label " * 50,
            title="title " * 80,
            lines=("line " * 90,),
            items=("note " * 300, "note"),
            foot="foot " * 80,
        ),
        "one word title": Slide(kind="pens-down", title="Donaudampfschifffahrtsgesellschaft" * 2),
        "long cards": cards_slide(
            room(yes_means="I agree " * 60, no_means="Donaudampfschifffahrtsgesellschaft" * 2),
            CardsOnWall(asked="Shall we " * 40, told=Count(yes=999, no=999, speak_up=999)),
        ),
        "cards of our own": cards_slide(
            room(
                yes_means="I can live with it", no_means="Not yet", speak_up_means="I cannot hear"
            ),
            CardsOnWall(asked="Shall we ask for the side room on Tuesdays?", told=COUNT),
        ),
        "long answers": drawing_slide(answers=("Yes " * 40, "Mostly", "Anghyfansoddiadol" * 4)),
        "long title of a drawing": replace(drawing_slide(), title="title " * 60, foot="foot " * 9),
        "nothing": Slide(kind="question"),
    }
