"""The slides of a show of cards: hold one up, what it came to, and whose turn it is to speak."""

from app.words import _, ngettext
from app.workshops.room import RoomSession
from app.workshops.sentences import with_full_stop
from app.workshops.session import CardCount
from app.workshops.show_cards import SIGNS, Sign
from app.workshops.show_of_cards import (
    CardsOnWall,
    Count,
    say_count,
    say_turn,
    usual_meaning,
    word_of,
)
from app.workshops.slides import CardOnSlide, Slide


def cards_slide(room: RoomSession, shown: CardsOnWall) -> Slide:
    """What everyone sees of a show of cards now."""
    if shown.told is None:
        return _hold_up(room, shown)
    if shown.turn > shown.told.speak_up:
        return _all_spoken(shown)
    if shown.turn:
        return _speaking(shown, shown.told)
    return _told(room, shown, shown.told)


def meaning_of(room: RoomSession | None, sign: Sign) -> str:
    """What the group says a card means, or else what it usually does."""
    return (own_meaning(room, sign) if room else "") or usual_meaning(sign)


def own_meaning(room: RoomSession, sign: Sign) -> str:
    return {"yes": room.yes_means, "no": room.no_means, "speak-up": room.speak_up_means}[sign]


def say_kept(count: CardCount, speak_up_means: str) -> str:
    """A count in the record: what was asked, and what it came to."""
    words = say_count(count.yes, count.no, count.speak_up, speak_up_means)
    return " ".join(_sentences(count.asked, words))


def _hold_up(room: RoomSession, shown: CardsOnWall) -> Slide:
    cards = tuple(
        CardOnSlide(sign, word_of(sign), meaning_of(room, sign).rstrip(".")) for sign in SIGNS
    )
    words = _("Hold up a card")
    said = (with_full_stop(f"{card.word}: {card.means}") for card in cards)
    foot = _("Hold up one card, or none. No reason needed.")
    return Slide(
        kind="cards",
        title=shown.asked or words,
        cards=cards,
        foot=foot,
        spoken=" ".join((*_sentences(shown.asked, words), *said, foot)),
    )


def _told(room: RoomSession, shown: CardsOnWall, count: Count) -> Slide:
    words = say_count(count.yes, count.no, count.speak_up, room.speak_up_means)
    cards = tuple(
        CardOnSlide(sign, word_of(sign), own_meaning(room, sign), str(count.of(sign)))
        for sign in SIGNS
    )
    return Slide(
        kind="cards",
        label=shown.asked,
        title=words,
        cards=cards,
        spoken=" ".join(_sentences(shown.asked, words)),
    )


def _speaking(shown: CardsOnWall, count: Count) -> Slide:
    turn = say_turn(shown.turn)
    many = ngettext(
        "{n} person wants to speak.",
        "{n} people want to speak, one after the other.",
        count.speak_up,
    ).format(n=count.speak_up)
    return Slide(
        kind="speaking",
        mark="speak-up",
        label=shown.asked or _("Speak up"),
        title=turn,
        lines=(many,),
        foot=_("You can pass, or say it another way."),
        spoken=" ".join(_sentences(turn, many)),
    )


def _all_spoken(shown: CardsOnWall) -> Slide:
    title, line = _("Thank you for speaking up"), _("We can ask again.")
    return Slide(
        kind="speaking",
        mark="speak-up",
        label=shown.asked or _("Speak up"),
        title=title,
        lines=(line,),
        spoken=" ".join(_sentences(title, line)),
    )


def _sentences(*words: str) -> tuple[str, ...]:
    return tuple(with_full_stop(part) for part in words if part)
