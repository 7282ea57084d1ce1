"""Twice on the ladder: low and honest the first time, and a rung higher four months later."""

from datetime import time

from app.words import _
from app.workshops.practice_words.values import NotOurs, Placed, Promise, Review, Said


def the_first_time() -> Review:
    return Review(
        tool="ladder",
        weeks_ago=22,
        title=_("The ladder: the Tuesday drop-in"),
        place=_("Mill Hall (made up)"),
        finishes=time(15, 30),
        how_many=13,
        placed=(
            Placed(
                item="lad.q1",
                by_side={
                    "uses services": (0, 1, 3, 1, 0, 0, 0),
                    "staff": (0, 0, 0, 2, 2, 0, 0),
                    "": (0, 1, 2, 1, 0, 0, 0),
                },
                agreed=3,
                goal=4,
                weeks=17,
                because=_("We were told when the drop-in opens. Nobody asked us."),
            ),
            Placed(
                item="lad.q4",
                by_side={"": (0, 0, 0, 1, 5, 5, 2)},
            ),
        ),
        notes=(
            Said("lad.q2", _("The poster was printed before anyone had seen it."), "note"),
            Said("lad.q3", _("Staff see the asking. We see who decides."), "small group"),
            Said("lad.q6", _("Let us choose the next speaker, and pay for it.")),
            Said("lad.q7", _("The person who holds the budget has to be in the room.")),
        ),
        actions=(
            Promise(
                _("Show each poster to the group before it is printed."),
                "The person who prints",
                4,
                "done",
            ),
        ),
        not_shared=(
            NotOurs(
                what=_("Who is hired to run the hall"),
                why=_("The hall belongs to the church, and it hires its own people."),
                told=_("everyone who was here, and on the poster"),
            ),
        ),
    )


def a_rung_higher() -> Review:
    return Review(
        tool="ladder",
        weeks_ago=10,
        title=_("The ladder: the Tuesday drop-in, again"),
        place=_("Mill Hall (made up)"),
        finishes=time(15, 30),
        how_many=13,
        placed=(
            Placed(
                item="lad.q1",
                by_side={
                    "uses services": (0, 0, 1, 4, 0, 0, 0),
                    "staff": (0, 0, 0, 3, 1, 0, 0),
                    "": (0, 0, 0, 2, 1, 0, 1),
                },
                agreed=4,
                goal=5,
                weeks=20,
                because=_("We are asked now, each time. We do not yet choose."),
            ),
            Placed(
                item="lad.q4",
                by_side={"": (0, 0, 0, 0, 3, 7, 3)},
            ),
        ),
        notes=(
            Said("lad.q2", _("Three posters came to us first, and two were changed.")),
            Said("lad.q6", _("Let two of us sit where the money is shared out."), "pair"),
        ),
    )
