"""Golden pages: what stands on each, word for word, as plain text reads it out.

A word that is lost, moved or added on paper is seen here first.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.packs.document import Document
from app.packs.pages.checklist import walk_round
from app.packs.pages.kinds import PAGES, Sources, build
from app.packs.render import render
from app.packs.styles import STYLES
from app.workshops.access import AccessCheck, Checked, Found, Venue
from app.workshops.agreement import RESPECT, Agreement, Edition, Line, State
from app.workshops.room import RoomSession, room_view
from app.workshops.session import NotShared, SessionDetails, Settled, Tally
from app.workshops.what_to_expect import WhatToExpect, what_to_expect
from tests.packs.checks import SHELF
from tests.workshops.making import TODAY, note, review, steps, tools

TOOLS = tools()
PRIVATE = "only for the one who looked"

AGREED = """\
Our agreement

Riverside group

- We listen.
- This is how we decide: we hold up cards

We agreed on 6 October 2026. 11 of us agree. We look at it again on 2 March 2027.

You can ask to change a line at any time.


End.
"""

SO_FAR = """\
Our agreement so far

Riverside group

- We listen.
- This is how we decide: still to settle, by Tuesday 2 March

We agreed on 6 October 2026. 11 of us agree. We look at it again on 2 March 2027.

You can ask to change a line at any time.


End.
"""

BEING_CHANGED = """\
Our agreement so far

Riverside group

- We listen to the end.
- This is how we decide: we hold up cards

We agreed on 6 October 2026, and are changing it now. We look at it again on 2 March 2027.

You can ask to change a line at any time.


End.
"""

OWN_LINES = """\
When we don't agree

Riverside group


What we agreed

- We listen.
- This is how we decide: we hold up cards

We agreed on 6 October 2026. 11 of us agree. We look at it again on 2 March 2027.

You can ask to change a line at any time.


End.
"""

WHERE_WE_ARE = """\
Where we are, and the next step

How we work together

Riverside group
24 November 2026
Mill Hall


What it takes

- Take turns to chair

What: Ask for the side room
Lead: The hall
By when: 1 December
How it is going: Not begun yet.


Where each of us stood


Power

Power: is it shared more than before?

Picture: Where 9 people stand: Power: is it shared more than before? \
Everyone together, and beside them: Staff.
- All: 9 people. 1 Not at all: 2. 2 A little: 3. 3 Some: 3. 4 Mostly: 1. 5 Yes: 0.
- Staff: 4 people. 1 Not at all: 0. 2 A little: 1. 3 Some: 2. 4 Mostly: 1. 5 Yes: 0.

A side with fewer than four people is not shown apart.

We are here: 2 A little.
We want to be here: 4 Mostly.
By when: 4 May 2027.
Because: We were told, and nobody asked us.


Relationships

Are our relationships changing?

Picture: Where 8 people stand: Are our relationships changing?
- 1 Much worse: nobody.
- 2 A little worse: nobody.
- 3 Just the same: 3 people.
- 4 A little better: 4 people.
- 5 Much better: 1 person.
- Everyone: 8 people.

A side with fewer than four people is not shown apart.


What people said


What skills do we have, and which are still to learn?

- Some of us can run a meeting


What we do not share

- Who is hired. Why: The hall hires its own people. Who was told: Everyone who was here.


End.
"""

BALLOT = """\
Where I would put us

You can say which side you see it from, or leave it out. \
A side with fewer than four people is never shown apart.

Only the person who counts sees your slip. Do not write your name.

I feel equal here.
Tick box: 1 Not at all
Tick box: 2 A little
Tick box: 3 Some of the time
Tick box: 4 Mostly
Tick box: 5 Yes

I see it from this side, if you like to say
Tick box: Uses services
Tick box: Carer
Tick box: Staff
Tick box: Manager
Tick box: Community group
Tick box: Other

What makes me say that, if you like to say

Fold it and put it in the box. You can leave it empty.


End.
"""

WHAT_TO_EXPECT = """\
What to expect

24 November 2026, 2:00 to 4:00


Finding it

Mill Hall
2 Mill Lane

Behind the church, blue door


Coming in

- Step-free way in, and doors and aisles wide enough for a wheelchair.


Toilets

- Only partly: Toilets can be used by everyone.


Lights and sound

- Not so here: A hearing loop is there and someone has tested it. Tell us if you need it.


A quiet place

Please ask us, or write it here:


Breaks

- There is a break in the middle.
- You can step out at any time, and come back or not. No reason needed.


Who to ring

If you are lost, late, or want to ask something:

The person who meets you at the door:

We looked at this place on 2 November 2026. Tell us if it is not so when you come.


End.
"""

WALK_ROUND_BEGINS = """\
Is it easy to come in and join in?

To make sure that the place, the papers, the time and the meeting itself work for every person.


How to use this sheet

- Tick what is right.
- Beside anything else write: partly, no, not needed, or don't know.
- Then write who will put it right, and by when.

Place

Date, and who looked


Getting there

Tick box: The place is in the community, and people feel safe there.

Tick box: Buses or trains stop near, and the streets around feel safe.
"""


def text_of(document: Document) -> str:
    return render(document, STYLES["clear-14-white"], "txt", SHELF).decode()


def page(name: str, room: RoomSession, venue: WhatToExpect | None = None) -> str:
    sources = Sources(tools=TOOLS, today=TODAY, room=room, venue=venue)
    return text_of(build(PAGES[name], sources))


def agreement(state: State, tool: str = RESPECT) -> Agreement:
    """Two lines that are kept and one that was left out; a blank is open when it is so far."""
    listen = Line(id="l1", agreement_id="ag", text="We listen.", rank="1", status="kept")
    open_yet = state == "agreed so far"
    fill = "" if open_yet else "we hold up cards"
    decide = replace(listen, id="l2", text="This is how we decide: ____", rank="2", fill=fill)
    left = replace(listen, id="l3", text="No phones", rank="3", status="left out")
    edition = Edition(id="e", on=date(2026, 10, 6), so_far=open_yet, lines=(listen, decide))
    now = "We listen to the end." if state == "being changed" else listen.text
    return Agreement(
        id="ag",
        group_id="g",
        tool=tool,
        lines=(replace(listen, text=now), decide, left),
        editions=(edition,),
        review_on=date(2027, 3, 2),
        how_many=11,
    )


def held(found: Agreement) -> RoomSession:
    return room_view(
        review(tool=found.tool, status="running", finished_on=None, agreements=(found,))
    )


def rated() -> RoomSession:
    """Five have not said a side. Four are staff; three are carers, who are never shown apart."""
    power, relations = "pt.1", "pt.5"
    asked = (power, relations, "pt.7", "next")
    counted = {
        (power, "staff"): (0, 1, 2, 1, 0),
        (power, ""): (2, 2, 1, 0, 0),
        (relations, "carer"): (0, 0, 2, 1, 0),
        (relations, ""): (0, 0, 1, 3, 1),
    }
    settled = Settled(id="se", session_id="a", item=power, agreed=2, goal=4)
    hired = NotShared(id="ns", session_id="a", rank="a", what="Who is hired")
    session = review(
        tool="progress-tracker",
        steps=tuple(step for step in steps(slug="progress-tracker") if step.question in asked),
        details=SessionDetails(title="How we work together", held_on=TODAY, place="Mill Hall"),
        credit="",
        tallies=tuple(
            Tally(id=f"{item}{side}", session_id="a", item=item, side=side, counts=counts)
            for (item, side), counts in counted.items()
        ),
        settled=(
            replace(settled, by_when=date(2027, 5, 4), because="We were told, and nobody asked us"),
        ),
        contributions=(
            note("pt.7", "Some of us can run a meeting"),
            note("pt.7", PRIVATE, visibility="facilitator"),
            note("next", "Take turns to chair"),
        ),
        not_shared=(
            replace(hired, why="The hall hires its own people", told="Everyone who was here"),
        ),
    )
    return room_view(session)


def looked_at() -> WhatToExpect:
    found: dict[str, Found] = {"ac.b1": "yes", "ac.b4": "partly", "ac.b7": "no", "ac.b8": ""}
    venue = Venue(
        id="v",
        name="Mill Hall",
        address="2 Mill Lane",
        phone=PRIVATE,
        map_note="Behind the church, blue door",
        cost=PRIVATE,
    )
    items = tuple(
        Checked(id=item, check_id="c", item=item, found=how, note=PRIVATE, owner=PRIVATE)
        for item, how in found.items()
    )
    check = AccessCheck(id="c", on=date(2026, 11, 2), venue=venue, checked_by=PRIVATE, items=items)
    return what_to_expect(check)


@pytest.mark.parametrize(
    ("state", "words"),
    [("agreed", AGREED), ("agreed so far", SO_FAR), ("being changed", BEING_CHANGED)],
)
def test_the_poster_says_what_is_kept_and_how_far_it_is_agreed(state: State, words: str) -> None:
    assert page("agreement", held(agreement(state))) == words


def test_a_plan_for_disagreeing_is_printed_under_its_own_name() -> None:
    assert page("own-lines", held(agreement("agreed", "disagreement-plan"))) == OWN_LINES


def test_where_we_are_shows_no_side_under_four_and_says_what_was_settled_and_what_is_not_ours() -> (
    None
):
    assert page("where-we-are", rated()) == WHERE_WE_ARE


def test_a_ballot_says_who_sees_it_before_anyone_ticks() -> None:
    assert page("ballot", room_view(review(tool="power-check"))) == BALLOT


def test_what_to_expect_promises_nothing_that_nobody_looked_at() -> None:
    assert page("what-to-expect", room_view(review()), looked_at()) == WHAT_TO_EXPECT


def test_the_sheet_to_walk_round_with_says_how_it_is_used_and_begins_outside() -> None:
    assert text_of(walk_round(TOOLS["access-checklist"])).startswith(WALK_ROUND_BEGINS)
