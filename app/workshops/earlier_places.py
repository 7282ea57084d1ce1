"""What the group settled before on the same questions, so that it can see how it has moved.

Only what was settled is compared, in words or drawn: how many stood where belongs to its own day.
"""

from app.words import _
from app.workshops.answers import numbered_answer, numbered_answers
from app.workshops.content import Tool
from app.workshops.dates import say_month
from app.workshops.drawing import Drawing
from app.workshops.room import RoomSession
from app.workshops.session import Earlier
from app.workshops.then_and_now_drawing import Placed, then_and_now, then_and_now_on_ladder


def say_earlier(earlier: Earlier, tool: Tool | None) -> str:
    """ "March 2026: 3 Informing. We wanted 5 Engagement." """
    agreed = numbered_answer(tool, earlier.item, earlier.agreed)
    goal = numbered_answer(tool, earlier.item, earlier.goal)
    if agreed and goal:
        words = _("{when}: {agreed}. We wanted {goal}.")
    elif agreed:
        words = _("{when}: {agreed}.")
    else:
        words = _("{when}: we wanted {goal}.")
    when = say_month(earlier.on) or _("Before")
    return words.format(when=when, agreed=agreed, goal=goal)


def drawn_with_earlier(room: RoomSession, tool: Tool, item: str, question: str) -> Drawing | None:
    """What was settled about an item, meeting by meeting; None until there are two of them."""
    answers, now = numbered_answers(tool, item), room.places_on(item)
    today = Earlier(item=item, on=room.held_on, agreed=now.agreed, goal=now.goal)
    days = [
        Placed(on=each.on, agreed=each.agreed, goal=each.goal)
        for each in (*room.earlier, today)
        if each.item == item and each.on is not None and _is_among(each, len(answers))
    ]
    if tool.of_kind("rung"):
        return then_and_now_on_ladder(tool, days)
    return then_and_now(question, answers, days)


def _is_among(settled: Earlier, answers: int) -> bool:
    """It was settled, and its answers are among those that are asked today."""
    numbers = [number for number in (settled.agreed, settled.goal) if number]
    return bool(numbers) and max(numbers) <= answers
