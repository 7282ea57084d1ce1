"""Today's review: a few notes sent in beforehand, the rest still to come."""

from datetime import time

from app.words import _
from app.workshops.practice_words.values import CONCERNED, LEARNED, TRIED, Review, Said


def the_next_one() -> Review:
    return Review(
        weeks_ago=0,
        title=_("4 plus 1 review: the Tuesday drop-in"),
        place=_("Mill Hall (made up)"),
        finishes=time(15, 30),
        how_many=10,
        notes=(
            Said(
                TRIED,
                _("The heating came on at one o'clock. It was warm by two."),
                "written before",
            ),
            Said(TRIED, _("We took our pages home."), "written before"),
            Said(LEARNED, _("I come more often when I know there will be soup."), "one-to-one"),
            Said(
                LEARNED,
                _("Ringing the day before helps me to get out of the door."),
                "written before",
                "uses services",
            ),
            Said(CONCERNED, _("The bus times change next month."), "sent later", "carer"),
        ),
        visited=(),
    )
