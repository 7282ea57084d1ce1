"""The answers people place themselves on, worded and numbered as they stand on a ballot."""

from app.words import _
from app.workshops.content import Tool


def answer_words(tool: Tool | None, item: str) -> tuple[str, ...]:
    """What people choose from, from the first or lowest; none when the tool is not known."""
    answers = tool.answers_to(item) if tool and tool.rates(item) else ()
    return tuple(_(answer.text) for answer in answers)


def numbered_answers(tool: Tool | None, item: str) -> tuple[str, ...]:
    """The same, each with the number that is written on a ballot."""
    return tuple(
        _("{number} {answer}").format(number=number, answer=answer)
        for number, answer in enumerate(answer_words(tool, item), 1)
    )


def as_drawn(tool: Tool | None, item: str) -> tuple[tuple[int, str], ...]:
    """Each answer with its number, in the order in which it stands in a drawing: the rungs of a
    ladder with the highest first."""
    numbered = tuple(enumerate(answer_words(tool, item), 1))
    rungs = tool.of_kind("rung") if tool else ()
    return numbered[::-1] if rungs and len(rungs) == len(numbered) else numbered


def numbered_answer(tool: Tool | None, item: str, number: int | None) -> str:
    """One of them; its number alone where no words are known, and "" for none."""
    if not number:
        return ""
    answers = numbered_answers(tool, item)
    return answers[number - 1] if number <= len(answers) else str(number)
