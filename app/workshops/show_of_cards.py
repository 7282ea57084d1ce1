"""A show of cards with no phones: a count, a speaking order, and the same question asked again.

Cards are counted, never people: nothing here knows who held up what (inventory wj.4, S12).
"""

from dataclasses import dataclass, replace
from typing import Literal

from app.words import _, ngettext
from app.workshops.sentences import with_full_stop
from app.workshops.show_cards import Sign

Stage = Literal["how-many", "counting", "told", "speaking", "spoken"]
MOST = 999


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many cards of each kind are in the air."""

    yes: int = 0
    no: int = 0
    speak_up: int = 0

    @property
    def total(self) -> int:
        return self.yes + self.no + self.speak_up

    def of(self, sign: Sign) -> int:
        return {"yes": self.yes, "no": self.no, "speak-up": self.speak_up}[sign]

    def with_number(self, sign: Sign, number: int) -> "Count":
        kept = max(0, min(MOST, number))
        if sign == "yes":
            return replace(self, yes=kept)
        if sign == "no":
            return replace(self, no=kept)
        return replace(self, speak_up=kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsOnWall:
    """What of a show of cards is for everyone: nothing of a count until it is told."""

    asked: str = ""
    told: Count | None = None
    turn: int = 0
    """Whose turn it is to speak, counted from one; one more than there are when all have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowOfCards:
    """One question and the cards held up for it, from asking to asking again."""

    asked: str = ""
    """What people hold up a card about, as the room reads it."""
    stage: Stage = "counting"
    count: Count = Count()
    before: Count | None = None
    """What the same question came to last time; for this laptop only."""
    turn: int = 0
    slips: tuple[Count, ...] = ()
    """Counts before each card that a key added or took off: a slip of the hand goes back there."""
    kept: bool = False
    """True once this count is in the record."""

    @property
    def on_wall(self) -> CardsOnWall:
        if self.stage in ("how-many", "counting"):
            return CardsOnWall(asked=self.asked)
        turn = self.turn if self.stage in ("speaking", "spoken") else 0
        return CardsOnWall(asked=self.asked, told=self.count, turn=turn)

    def ask(self, asked: str) -> "ShowOfCards":
        return replace(self, asked=asked.strip())

    def here(self) -> "ShowOfCards":
        """How many are here is known, or left open."""
        return replace(self, stage="counting") if self.stage == "how-many" else self

    def ask_how_many(self) -> "ShowOfCards":
        return replace(self, stage="how-many") if self.stage == "counting" else self

    def add(self, sign: Sign, cards: int = 1) -> "ShowOfCards":
        """One more card by a key, or one off."""
        if self.stage != "counting":
            return self
        count = self.count.with_number(sign, self.count.of(sign) + cards)
        return replace(self, count=count, slips=(*self.slips, self.count))

    def take_back_slip(self) -> "ShowOfCards":
        """The last key was a slip of the hand."""
        if not self.slips or self.stage != "counting":
            return self
        return replace(self, count=self.slips[-1], slips=self.slips[:-1])

    def set_number(self, sign: Sign, number: int) -> "ShowOfCards":
        """A number typed into its box; the keys before it can no longer be taken back."""
        if self.stage != "counting" or number == self.count.of(sign):
            return self
        return replace(self, count=self.count.with_number(sign, number), slips=())

    def tell(self) -> "ShowOfCards":
        """Say what it came to, to everyone."""
        return replace(self, stage="told", slips=()) if self.stage == "counting" else self

    def put_right(self) -> "ShowOfCards":
        """Back to the same numbers: somebody has miscounted."""
        return replace(self, stage="counting", turn=0, kept=False)

    def listen(self) -> "ShowOfCards":
        """Begin the speaking order; it has nobody's name in it."""
        if self.stage != "told" or not self.count.speak_up:
            return self
        return replace(self, stage="speaking", turn=1)

    def next_person(self) -> "ShowOfCards":
        if self.stage != "speaking":
            return self
        turn = self.turn + 1
        return replace(
            self, turn=turn, stage="spoken" if turn > self.count.speak_up else "speaking"
        )

    def ask_again(self) -> "ShowOfCards":
        """A new count for the same question. The one before stays to compare with."""
        return ShowOfCards(asked=self.asked, before=self.count)

    def keep(self) -> "ShowOfCards":
        return replace(self, kept=True)


def begin(how_many: int | None, asked: str = "") -> ShowOfCards:
    """A new show of cards; how many are here is asked once, when nobody has said yet."""
    return ShowOfCards(asked=asked.strip(), stage="counting" if how_many else "how-many")


def word_of(sign: Sign) -> str:
    """The word on a card."""
    return {"yes": _("Yes"), "no": _("No"), "speak-up": _("Speak up")}[sign]


def usual_meaning(sign: Sign) -> str:
    """What a card means as long as the group has not said otherwise."""
    return {
        "yes": _("I agree."),
        "no": _("I do not agree."),
        "speak-up": _("I want to speak."),
    }[sign]


def say_count(yes: int, no: int, speak_up: int, speak_up_means: str = "") -> str:
    """What it came to, for those who cannot see the cards (screens, decision 5)."""
    if not yes + no + speak_up:
        return _("Nobody held up a card.")
    words = _("{yes}, {no}.").format(yes=_yes(yes), no=_no(no))
    return f"{words} {_speak_up(speak_up, speak_up_means)}" if speak_up else words


def say_who_held_nothing(count: Count, how_many: int | None) -> str:
    """The sum against how many are here, said gently: nobody is named and nobody is pressed."""
    if not how_many:
        return ""
    rest = how_many - count.total
    if rest < 0:
        return ngettext(
            "That is {n} card more than there are people."
            " Count again, or change how many are here.",
            "That is {n} cards more than there are people."
            " Count again, or change how many are here.",
            -rest,
        ).format(n=-rest)
    if not rest:
        return _("That is a card from everyone here.")
    return ngettext(
        "{n} person held up nothing. That is fine.",
        "{n} people held up nothing. That is fine.",
        rest,
    ).format(n=rest)


def say_turn(turn: int) -> str:
    """Whose turn it is, without a name."""
    ordinals = (
        _("First person"),
        _("Second person"),
        _("Third person"),
        _("Fourth person"),
        _("Fifth person"),
        _("Sixth person"),
        _("Seventh person"),
        _("Eighth person"),
        _("Ninth person"),
        _("Tenth person"),
    )
    return ordinals[turn - 1] if turn <= len(ordinals) else _("Person {n}").format(n=turn)


def _yes(number: int) -> str:
    return ngettext("{n} yes", "{n} yes", number).format(n=number)


def _no(number: int) -> str:
    return ngettext("{n} no", "{n} no", number).format(n=number)


def _speak_up(number: int, means: str) -> str:
    """As it is usually meant; where the group means something of its own, in its words."""
    if means:
        words = ngettext("{n} speak up: {means}", "{n} speak up: {means}", number)
        return with_full_stop(words.format(n=number, means=means))
    return ngettext("{n} person wants to speak.", "{n} people want to speak.", number).format(
        n=number
    )
