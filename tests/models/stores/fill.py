"""How the stores beside this file were made: one for each version of the store, kept for ever.

For a new version: `python -m tests.models.stores.fill version-N.alongside`, then never again.
"""

from __future__ import annotations

import random
import sys
from datetime import date, time
from pathlib import Path

from app.models.notebook import Notebook
from app.models.store import open_store
from app.workshops.new import NewAction, NewSession, NewStep
from app.workshops.session import Place, SessionDetails

ROOT = Path(__file__).resolve().parents[3]


def fill(notebook: Notebook) -> None:
    """Something of everything: changed, undone, removed, taken back, parked, half typed."""
    group = notebook.add_group("Riverside group").created[0]
    notebook.add_group("Practice group", made_up=True)
    first = _session(notebook, group, date(2026, 1, 13))
    kept = notebook.add_contribution(first, "fpo.q3", "The drop-in kept going").created[0]
    notebook.add_action(
        first,
        NewAction(
            what="Ask the hall about heating",
            lead="the organiser",
            by_when=date(2026, 2, 1),
            came_from=(kept,),
        ),
    )
    notebook.finish(first, date(2026, 1, 13))
    second = _session(notebook, group, date(2026, 4, 14))
    texts = ["Posters at the library", "A quiet first half hour", "Phoning people the day before"]
    notebook.add_slips(second, "fpo.q1", texts, shuffle=random.Random(1))
    changed = notebook.add_contribution(second, "fpo.q4", "The heating", view_of="carer").created[0]
    notebook.change_contribution(changed, text="The heating broke twice")
    notebook.park(changed, "until the hall answers")
    notebook.remove(notebook.add_contribution(second, "fpo.q4", "A slip of the hand").created[0])
    gone = notebook.add_contribution(second, "fpo.q4", "Taken back words").created[0]
    notebook.take_back([gone])
    steps = notebook.session(second).steps
    notebook.visit(steps[0].id)
    notebook.leave(steps[1].id)
    notebook.keep_place(Place(session_id=second, step_id=steps[1].id, everyone_can_see=True))
    notebook.keep_draft(second, "fpo.q2", "We learned that")
    notebook.add_contribution(second, "fpo.q2", "Undone again")
    notebook.undo()


def _session(notebook: Notebook, group: str, on: date) -> str:
    details = SessionDetails(
        title="4 plus 1 review: the Tuesday drop-in",
        held_on=on,
        starts=time(14, 0),
        place="Mill Hall",
    )
    steps = (
        NewStep(kind="welcome", title="Welcome", spoken="Welcome, everyone."),
        NewStep(kind="question", title="What have we tried?", question="fpo.q1", mark="tried"),
    )
    new = NewSession(group_id=group, tool="four-plus-one", details=details, steps=steps)
    return notebook.start_session(new).created[0]


if __name__ == "__main__":
    made = open_store(
        Path(__file__).with_name(sys.argv[1]), migrations=ROOT / "migrations", create=True
    )
    fill(made)
    made.close()
