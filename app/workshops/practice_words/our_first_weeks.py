"""The first review: six Tuesdays in, and the building gets in the way."""

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


def our_first_weeks() -> Review:
    return Review(
        weeks_ago=24,
        title=_("4 plus 1 review: our first six weeks"),
        place=_("Mill Hall (made up)"),
        finishes=time(16),
        how_many=11,
        notes=(
            Said(TRIED, _("We opened on six Tuesdays.")),
            Said(TRIED, _("We asked people at the door what they like to be called.")),
            Said(TRIED, _("We put posters in the library and the surgery."), "note"),
            Said(TRIED, _("I tried a quiz. Nobody wanted it, and that is fine."), "pair"),
            Said(LEARNED, _("More people come when there is soup.")),
            Said(
                LEARNED,
                _("The front door is heavy. Two people turned back."),
                "note",
                outcome="working",
                because=_("The hall is an old building, so it needs permission first."),
                told_after=3,
            ),
            Said(
                LEARNED,
                _("Some of us need to know who will be there before we come."),
                "one-to-one",
                "uses services",
                outcome="cannot",
                because=_("We do not write down who comes, so we do not know it before."),
                told_after=3,
            ),
            Said(LEARNED, _("“What would help today?” works better than “What is wrong?”")),
            Said(PLEASED, _("Someone who had not been out for weeks came three times.")),
            Said(PLEASED, _("Staff sat down and had tea like everyone else."), "note"),
            Said(PLEASED, _("We laughed a lot.")),
            Said(
                CONCERNED,
                _("The hall echoes. When ten people talk, I have to leave."),
                "note",
                outcome="done",
                because=_("We meet in the side room now."),
                told_after=3,
            ),
            Said(
                CONCERNED,
                _("The last bus goes at ten to four, and we finish at four."),
                outcome="done",
                because=_("We finish at half past three."),
                told_after=3,
            ),
            Said(
                CONCERNED,
                _("I did not know that I could be paid for helping."),
                "sent later",
                outcome="done",
                because=_("People who help are now paid for two hours each time."),
                told_after=17,
            ),
        ),
        actions=(
            Promise(
                _("Ask to use the side room with the carpet."),
                _("The person who books the hall"),
                3,
                "done",
                came_from=(11,),
            ),
            Promise(
                _("Finish at half past three, so that people can get the bus."),
                _("The volunteer on the door"),
                1,
                "done",
                came_from=(12,),
            ),
            Promise(
                _("Ask for a lighter door and a ramp at the side."),
                _("The worker from the council"),
                6,
                "stuck",
                _("The hall is an old building, so it needs permission first."),
                _("a letter from the whole group"),
                came_from=(5,),
            ),
            Promise(
                _("Find out how people who help can be paid."),
                _("The worker from the mental health team"),
                6,
                "changed",
                _("It takes longer than we thought. We asked for an answer by the next review."),
                came_from=(13,),
            ),
        ),
    )
