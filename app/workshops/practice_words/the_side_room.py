"""The second review: the new room works, and the same few people still do the talking."""

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


def the_side_room() -> Review:
    return Review(
        weeks_ago=16,
        title=_("4 plus 1 review: the side room"),
        place=_("Mill Hall (made up)"),
        finishes=time(15, 30),
        how_many=9,
        notes=(
            Said(TRIED, _("We moved to the side room.")),
            Said(TRIED, _("We finished at half past three.")),
            Said(TRIED, _("We rang people who had stopped coming, if they had said we may.")),
            Said(TRIED, _("We all signed a letter about the door."), "note"),
            Said(LEARNED, _("The carpet makes it much quieter.")),
            Said(LEARNED, _("People stay to the end now that they can get the bus.")),
            Said(
                LEARNED, _("A phone call is welcome when it is short and asks for nothing."), "note"
            ),
            Said(
                LEARNED,
                _("I need an hour of my own, not another meeting to go to."),
                "written before",
                "carer",
            ),
            Said(PLEASED, _("Nobody left because of the noise.")),
            Said(PLEASED, _("One of us ran the welcome for the first time."), "pair"),
            Said(PLEASED, _("There is a rota for the soup now.")),
            Said(
                CONCERNED,
                _("We still cannot get a wheelchair in."),
                outcome="done",
                because=_("There is a folding ramp at the side door every week."),
                told_after=4,
            ),
            Said(
                CONCERNED, _("Staff change so often that I tell my story again and again."), "note"
            ),
            Said(
                CONCERNED,
                _("We heard from the same four people."),
                "sent later",
                "staff",
                outcome="done",
                because=_("We begin each question in pairs."),
            ),
            Said(
                CONCERNED,
                _("Could we meet in the evening sometimes?"),
                "note",
                come_back_because=_("The hall lets us know about evenings in the spring."),
            ),
        ),
        actions=(
            Promise(
                _("Bring a folding ramp until the side door is settled."),
                _("The worker from the council"),
                2,
                "done",
            ),
            Promise(
                _("Begin each question in pairs, so that quiet people are heard."),
                _("The two people who plan the reviews"),
                8,
                "done",
            ),
            Promise(
                _("Make a page about what helps me, so that nobody has to start again."),
                _("The peer support worker"),
                6,
                "going",
                _("Four people have tried it."),
                _("someone to draw pictures for it"),
            ),
            Promise(
                _("Get an answer about pay."),
                _("The worker from the mental health team"),
                8,
                "done",
                _("People who help are now paid for two hours each time."),
            ),
        ),
        plus_one_before=("concerned",),
    )
