"""How many stand where, for anything rated in words: everyone together, and sides beside them.

Never an average and never a share of a hundred: a person is a figure, and a number is a number.
"""

from collections.abc import Mapping, Sequence

from app.words import _, ngettext
from app.workshops.drawing import Drawable, Drawing, TextBox
from app.workshops.drawn_columns import Column, Plan, drawn, people_or_nobody, rules
from app.workshops.placing import Spread, Spreads
from app.workshops.sentences import with_capital
from app.workshops.sides import view_of_words

_GAP = 0.01


def spread_drawing(question: str, answers: Sequence[str], spreads: Spreads) -> Drawing | None:
    """The answers as they are asked, from the first at the top, and how many chose each.

    None when too few people have answered to show anything: `too_few` says so instead.
    """
    if spreads.everyone is None:
        return None
    columns = columns_of(spreads.everyone, spreads.sides)
    plan = Plan(tuple(range(1, len(answers) + 1)), tuple(answers), columns)
    shapes: list[Drawable] = [*rules(plan), *names_of(plan), *drawn(plan)]
    facts = facts_of(plan, hidden=spreads.some_hidden)
    alt = _alt(question, columns)
    return Drawing(plan.aspect, tuple(shapes), alt, facts=facts, folds=plan.folds)


def moved_drawing(
    question: str, answers: Sequence[str], before: Spreads | None, now: Spreads
) -> Drawing | None:
    """Everyone at the start, and beside it everyone now. None when either cannot be shown.

    Sides are left out: who came or went between the two would be seen in a small one.
    """
    if before is None or before.everyone is None or now.everyone is None:
        return None
    columns = (
        Column(title=_("At the start"), spread=before.everyone),
        Column(title=_("Now"), spread=now.everyone),
    )
    plan = Plan(tuple(range(1, len(answers) + 1)), tuple(answers), columns)
    shapes: list[Drawable] = [*rules(plan), *names_of(plan), *drawn(plan)]
    alt = _("Where people stood at the start, and where they stand now: {question}")
    return Drawing(
        plan.aspect,
        tuple(shapes),
        alt.format(question=question),
        facts=facts_of(plan, hidden=False),
        folds=plan.folds,
    )


def too_few() -> str:
    """What is said while there is nothing to show yet."""
    return _("Fewer than four people have said where they stand, so no places are shown.")


def hidden_said() -> str:
    """What is said beside a spread when somebody's side is not shown apart."""
    return _("A side with fewer than four people is not shown apart.")


def columns_of(everyone: Spread, sides: Mapping[str, Spread]) -> tuple[Column, ...]:
    """Everyone, and then each side that may be shown, in the order they are asked for."""
    known = list(view_of_words())
    order = sorted(sides, key=lambda side: (known.index(side) if side in known else 99, side))
    whole = _("All") if sides else _("Everyone")
    named = [(whole, everyone), *((side_words(side), sides[side]) for side in order)]
    return tuple(Column(title=title, spread=spread) for title, spread in named)


def side_words(side: str) -> str:
    """A side as it stands over its column."""
    return with_capital(view_of_words().get(side, side))


def facts_of(plan: Plan, *, hidden: bool) -> tuple[str, ...]:
    """Answer by answer where all stand together; side by side where there are sides."""
    if len(plan.columns) == 1:
        (column,) = plan.columns
        facts = (*_by_answer(plan, column), f"{column.heading}.")
    else:
        facts = tuple(said_of(plan, column) for column in plan.columns)
    return (*facts, *((hidden_said(),) if hidden else ()))


def said_of(plan: Plan, column: Column) -> str:
    """All of a column: "Carer: 5 people. Yes: 2. Mostly: 3. No: 0." """
    places = (
        _("{answer}: {n}").format(answer=name.rstrip("."), n=column.people_at(place))
        for place, name in zip(plan.places, plan.names, strict=True)
    )
    return " ".join(f"{said}." for said in (column.heading, *places))


def _by_answer(plan: Plan, column: Column) -> tuple[str, ...]:
    return tuple(
        _("{answer}: {people}.").format(
            answer=name.rstrip("."), people=people_or_nobody(column.people_at(place))
        )
        for place, name in zip(plan.places, plan.names, strict=True)
    )


def names_of(plan: Plan) -> list[TextBox]:
    """The answers at the left of their rows."""
    return [
        TextBox(0.0, plan.top_of(turn), plan.names_width - _GAP, plan.row, name)
        for turn, name in enumerate(plan.names)
    ]


def _alt(question: str, columns: Sequence[Column]) -> str:
    everyone, *sides = columns
    total = everyone.spread.people if everyone.spread else 0
    said = ngettext(
        "Where {n} person stands: {question}", "Where {n} people stand: {question}", total
    ).format(n=total, question=question.rstrip("."))
    said = said if said.endswith(("?", "!")) else f"{said}."
    if not sides:
        return said
    names = ", ".join(column.title for column in sides)
    return _("{said} Everyone together, and beside them: {sides}.").format(said=said, sides=names)
