"""The third review: promises kept, a question left for another day, and the cold to think of."""

from datetime import time

from app.words import _
from app.workshops.practice_words.values import (
    CONCERNED,
    LEARNED,
    PLEASED,
    TRIED,
    Promise,
    Review,
    Said,
)


def being_heard() -> Review:
    return Review(
        weeks_ago=8,
        title=_("4 plus 1 review: being heard"),
        place=_("Mill Hall (made up)"),
        finishes=time(15, 30),
        how_many=12,
        notes=(
            Said(TRIED, _("We put the folding ramp out every week.")),
            Said(TRIED, _("We began each question in pairs.")),
            Said(TRIED, _("Four of us tried the page about what helps me."), "small group"),
            Said(PLEASED, _("Someone in a wheelchair came in by the same door as all of us.")),
            Said(PLEASED, _("Two people who had never spoken here spoke in a pair."), "note"),
            Said(PLEASED, _("The first of us were paid for helping."), "one-to-one"),
            Said(PLEASED, _("It feels like ours."), "card", "uses services"),
            Said(CONCERNED, _("Anyone could read my page if I leave it on the table."), "note"),
            Said(CONCERNED, _("The room is cold, and the heating comes on too late.")),
            Said(
                CONCERNED,
                _("Young people do not come."),
                "written before",
                "staff",
                _("Nobody here is under thirty. We want to ask, not guess."),
            ),
        ),
        actions=(
            Promise(
                _("Let people take their page home, and find a box with a lock for the others."),
                _("The peer support worker"),
                6,
                "going",
                _("Pages go home now. We are still looking for a box."),
                _("about twenty pounds for the box"),
            ),
            Promise(
                _("Ask the hall to put the heating on at one o'clock."),
                _("The person who books the hall"),
                1,
                "done",
            ),
            Promise(_("Ask at the college what would make young people come."), "", 10),
        ),
        left=(LEARNED,),
    )
