"""Which pages there are. Each is imported when someone first goes there, not before."""

from __future__ import annotations

from collections.abc import Callable

from app.ui.page import Page
from app.ui.surroundings import Surroundings


def make_page(name: str, surroundings: Surroundings) -> Page:
    """The page of that name; KeyError when there is none."""
    return _MAKERS[name](surroundings)


def _home(surroundings: Surroundings) -> Page:
    from app.ui.home import HomePage

    return HomePage(surroundings)


def _start(surroundings: Surroundings) -> Page:
    from app.ui.start import StartPage

    return StartPage(surroundings)


def _run(surroundings: Surroundings) -> Page:
    from app.ui.run.page import RunPage

    return RunPage(surroundings)


def _ready(surroundings: Surroundings) -> Page:
    from app.ui.getting_ready.page import GetReadyPage

    return GetReadyPage(surroundings)


def _agreement(surroundings: Surroundings) -> Page:
    from app.ui.agreement.page import AgreementPage

    return AgreementPage(surroundings)


def _sessions(surroundings: Surroundings) -> Page:
    from app.ui.sessions import SessionsPage

    return SessionsPage(surroundings)


def _feedback(surroundings: Surroundings) -> Page:
    from app.ui.feedback.page import FeedbackPage

    return FeedbackPage(surroundings)


def _typing_up(surroundings: Surroundings) -> Page:
    from app.ui.typing_up.page import TypingUpPage

    return TypingUpPage(surroundings)


def _actions(surroundings: Surroundings) -> Page:
    from app.ui.promises.page import PromisesPage

    return PromisesPage(surroundings)


def _telling(surroundings: Surroundings) -> Page:
    from app.ui.telling.page import TellingPage

    return TellingPage(surroundings)


def _look_back(surroundings: Surroundings) -> Page:
    from app.ui.looking_back.find import FindPage

    return FindPage(surroundings)


def _timeline(surroundings: Surroundings) -> Page:
    from app.ui.looking_back.timeline import TimelinePage

    return TimelinePage(surroundings)


def _what_came_of_it(surroundings: Surroundings) -> Page:
    from app.ui.looking_back.came_of_it import CameOfItPage

    return CameOfItPage(surroundings)


def _packs(surroundings: Surroundings) -> Page:
    from app.ui.packing.page import PacksPage

    return PacksPage(surroundings)


def _pictures(surroundings: Surroundings) -> Page:
    from app.ui.choosing_pictures.page import PicturesPage

    return PicturesPage(surroundings)


def _needs(surroundings: Surroundings) -> Page:
    from app.ui.needs.page import NeedsPage

    return NeedsPage(surroundings)


def _library(surroundings: Surroundings) -> Page:
    from app.ui.library import LibraryPage

    return LibraryPage(surroundings)


def _our_words(surroundings: Surroundings) -> Page:
    from app.ui.our_words.page import OurWordsPage

    return OurWordsPage(surroundings)


def _two_languages(surroundings: Surroundings) -> Page:
    from app.ui.two_languages.page import TwoLanguagesPage

    return TwoLanguagesPage(surroundings)


def _then_and_now(surroundings: Surroundings) -> Page:
    from app.ui.looking_back.then_and_now import ThenAndNowPage

    return ThenAndNowPage(surroundings)


def _over_time(surroundings: Surroundings) -> Page:
    from app.ui.looking_back.over_time import OverTimePage

    return OverTimePage(surroundings)


def _take_with_you(surroundings: Surroundings) -> Page:
    from app.ui.looking_back.taking import TakingPage

    return TakingPage(surroundings)


def _sheet(surroundings: Surroundings) -> Page:
    from app.ui.packing.sheet_page import SheetPage

    return SheetPage(surroundings)


def _settings(surroundings: Surroundings) -> Page:
    from app.ui.settings.page import SettingsPage

    return SettingsPage(surroundings)


def _help(surroundings: Surroundings) -> Page:
    from app.ui.help import HelpPage

    return HelpPage(surroundings)


def _access(surroundings: Surroundings) -> Page:
    from app.ui.access.page import AccessPage

    return AccessPage(surroundings)


def _walk_round(surroundings: Surroundings) -> Page:
    from app.ui.access.walk_page import WalkPage

    return WalkPage(surroundings)


_MAKERS: dict[str, Callable[[Surroundings], Page]] = {
    "home": _home,
    "start": _start,
    "run": _run,
    "ready": _ready,
    "agreement": _agreement,
    "sessions": _sessions,
    "feedback": _feedback,
    "typing-up": _typing_up,
    "actions": _actions,
    "telling": _telling,
    "look-back": _look_back,
    "then-and-now": _then_and_now,
    "over-time": _over_time,
    "take-with-you": _take_with_you,
    "timeline": _timeline,
    "what-came-of-it": _what_came_of_it,
    "access": _access,
    "walk-round": _walk_round,
    "packs": _packs,
    "sheet": _sheet,
    "pictures": _pictures,
    "needs": _needs,
    "library": _library,
    "our-words": _our_words,
    "two-languages": _two_languages,
    "settings": _settings,
    "help": _help,
}

LOOKING_BACK = (
    "timeline",
    "then-and-now",
    "what-came-of-it",
    "over-time",
    "take-with-you",
    "sheet",
)
"""Pages that are reached from Look back, and stand under it on the rail."""

NAMES = tuple(_MAKERS)
"""Every page there is; tests walk them all."""
