"""The practice group: a made-up thread of reviews to look round in and try things on.

Everything in it is invented and says so, nobody in it has a name, and its days count back from the
day it is made. What was agreed in one review comes back in the next, as it would.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from app.words import _
from app.workshops.access import Found
from app.workshops.agreement import RESPECT
from app.workshops.content import Tool
from app.workshops.new import NewAction, NewSession
from app.workshops.own_words import OwnWord
from app.workshops.practice_words.being_heard import being_heard
from app.workshops.practice_words.our_first_weeks import our_first_weeks
from app.workshops.practice_words.the_ladder import a_rung_higher, the_first_time
from app.workshops.practice_words.the_next_one import the_next_one
from app.workshops.practice_words.the_side_room import the_side_room
from app.workshops.practice_words.values import NotOurs, Placed, Promise, Review, Said
from app.workshops.run_sheet import Copies, RunSheet
from app.workshops.running_order import new_session
from app.workshops.session import SessionDetails


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeAction:
    """An action, and how it went afterwards."""

    new: NewAction
    outcome: Promise
    """Its `came_from` counts among the notes of the same session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeSession:
    """A session and what happened in it; `finished_on` is None for the one still to be run."""

    new: NewSession
    notes: tuple[Said, ...]
    actions: tuple[PracticeAction, ...]
    left: tuple[str, ...]
    """Questions left for today."""
    visited: tuple[str, ...] | None
    """Kinds of step that were visited; None for all."""
    plus_one_before: tuple[str, ...]
    finished_on: date | None
    placed: tuple[Placed, ...] = ()
    not_shared: tuple[NotOurs, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeAgreement:
    """What the group agreed at its first meeting: starter lines it kept, and one of its own."""

    tool: Tool
    keep: tuple[str, ...]
    fills: Mapping[str, str]
    own: tuple[str, ...]
    on: date
    review_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeHall:
    """Where they meet, what somebody found there, and what people say helps them."""

    name: str
    address: str
    map_note: str
    checked_on: date
    found: Mapping[str, tuple[Found, str]]
    """By line of the checklist: what is there, and a note."""
    needs: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...]
    """For each person who said so: what they ask for, in which forms papers should come, and in
    their words what helps."""
    keep_until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticePacks:
    """What the group hands out after a review, and the words that are its own."""

    run_sheet: RunSheet
    own_words: tuple[OwnWord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeGroup:
    name: str
    agreement: PracticeAgreement
    sessions: tuple[PracticeSession, ...]
    """The reviews, in the order in which they were held."""
    ladders: tuple[PracticeSession, ...]
    """Between the reviews: where the group saw itself on the ladder."""
    hall: PracticeHall
    packs: PracticePacks


def practice_group(tools: Mapping[str, Tool], today: date) -> PracticeGroup:
    """The group as it stands on `today`: three reviews behind it, and one for today."""
    reviews = (our_first_weeks(), the_side_room(), being_heard(), the_next_one())
    return PracticeGroup(
        name=_("Practice group (made up)"),
        agreement=_agreement(tools, today - timedelta(weeks=reviews[0].weeks_ago)),
        sessions=tuple(_session(tools, review, today) for review in reviews),
        ladders=tuple(_session(tools, held, today) for held in (the_first_time(), a_rung_higher())),
        hall=_hall(today),
        packs=_packs(),
    )


def _session(tools: Mapping[str, Tool], review: Review, today: date) -> PracticeSession:
    day = today - timedelta(weeks=review.weeks_ago)
    new = new_session(tools, review.tool, _details(review, day))
    return PracticeSession(
        new=new if review.weeks_ago else replace(new, status="planned"),
        notes=review.notes,
        actions=tuple(_action(promise, day) for promise in review.actions),
        left=review.left,
        visited=review.visited,
        plus_one_before=review.plus_one_before,
        finished_on=day if review.weeks_ago else None,
        placed=review.placed,
        not_shared=review.not_shared,
    )


def _action(promise: Promise, day: date) -> PracticeAction:
    return PracticeAction(
        new=NewAction(
            what=promise.what,
            lead=promise.lead,
            shown_as=promise.lead,
            agreed=bool(promise.lead),
            by_when=day + timedelta(weeks=promise.weeks) if promise.weeks else None,
            help_needed=promise.help_needed,
        ),
        outcome=promise,
    )


def _details(review: Review, day: date) -> SessionDetails:
    return SessionDetails(
        title=review.title,
        about=_("The Tuesday drop-in"),
        aim=_("A place where anyone who is struggling can come in, be warm and be heard."),
        held_on=day,
        starts=time(14),
        finishes=review.finishes,
        break_at=time(14, 45),
        back_at=time(15),
        place=review.place,
        toilets=_("through the green door, on the left"),
        refreshments=_("on the table by the window, all afternoon"),
        quiet_place=_("the small room by the kitchen"),
        someone_to_talk_to=_("the person with the yellow badge"),
        ways_to_join_in=("wj.1", "wj.2", "wj.6", "wj.16"),
        how_many=review.how_many,
        how_to_add=_(
            "Tell the person with the yellow badge, or post a slip in the box by the door."
        ),
    )


def _agreement(tools: Mapping[str, Tool], on: date) -> PracticeAgreement:
    return PracticeAgreement(
        tool=tools[RESPECT],
        keep=("ra.respect", "ra.pass", "ra.private", "ra.limit", "ra.words", "ra.differ"),
        fills={
            "ra.settle": _("we stop, have tea, and each side tells it to one person first."),
            "ra.decide": _("we talk until everyone can live with it, and write down who cannot."),
            "ra.broken": _("someone says so kindly, and we talk about it in a break."),
        },
        own=(_("We start and end on time, and the kettle goes on first."),),
        on=on,
        review_on=on + timedelta(weeks=30),
    )


def _hall(today: date) -> PracticeHall:
    return PracticeHall(
        name=_("Mill Hall (made up)"),
        address=_("By the river, behind the mill"),
        map_note=_("Come in by the side door. It has no step."),
        checked_on=today - timedelta(weeks=30),
        found={
            "ac.a1": ("yes", ""),
            "ac.a2": ("yes", _("The bus stops at the bridge.")),
            "ac.b1": ("partly", _("The side door is wide. The front one has a step.")),
            "ac.b4": ("yes", ""),
            "ac.b7": ("don't know", _("There is a sign for one. Nobody has tried it.")),
            "ac.b8": ("no", _("The lights are on or off.")),
            "ac.b10": ("yes", _("The small room by the kitchen.")),
            "ac.d3": ("yes", ""),
        },
        needs=(
            (("ac.b7",), ("file",), _("I hear well with a loop, and hardly at all without.")),
            (
                ("ac.b7", "ac.c3"),
                ("larger", "coloured"),
                _("Large print, and a seat where I see faces."),
            ),
            (
                ("ac.b7", "ac.b10"),
                ("easy-read",),
                _("I step out when it gets loud. Please do not follow me."),
            ),
        ),
        keep_until=today + timedelta(weeks=20),
    )


def _packs() -> PracticePacks:
    """Eight people, each with the form that they can read."""
    return PracticePacks(
        run_sheet=RunSheet(
            copies=(
                Copies("pdf", "clear-14-white", 6),
                Copies("pdf", "large-18-cream", 3),
                Copies("pdf", "easy-read-18-white", 1),
                Copies("docx", "clear-14-white", 1),
                Copies("html", "large-18-cream", 1),
                Copies("epub", "clear-14-white", 1),
                Copies("brf", "clear-14-white", 1),
                Copies("wav", "clear-14-white", 1),
            ),
            pages={"after": ("cover-note", "record")},
        ),
        own_words=(
            OwnWord(
                id="",
                word=_("drop-in"),
                meaning=_("an afternoon when anyone may come, without asking first"),
            ),
            OwnWord(id="", word=_("service user"), instead=_("a person who comes here")),
        ),
    )
