"""In every pack the group's own words mean what the group says they mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.packs.document import Document, Heading, ListBlock
from app.packs.pages.hard_words import meanings_in
from app.packs.pages.kinds import PAGES, Sources, build
from app.packs.render import render
from app.packs.styles import style_named
from app.workshops.own_words import OwnWord
from app.workshops.room import room_view
from app.workshops.session import Session
from tests.packs.checks import SHELF
from tests.workshops.making import TODAY, note, review, tools

TOOLS = tools()
HUB = OwnWord(id="1", word="hub", meaning="the room by the river")
GP = OwnWord(id="2", word="GPs", meaning="our family doctors.")
USER = OwnWord(id="3", word="service user", instead="person")
OWN = (HUB, GP, USER)
HOSTILE = OwnWord(
    id="4", word="<b>hub", meaning='</li><script>alert("x")</script>', instead="&amp;"
)


def held() -> Session:
    said = note("fpo.q1", "The GP came to the hubs, and a service user and an advocate")
    return replace(review(), contributions=(said,))


def made(page: str, own: tuple[OwnWord, ...] = OWN, session: Session | None = None) -> Document:
    room = room_view(session or held())
    return build(PAGES[page], Sources(tools=TOOLS, today=TODAY, room=room, own_words=own))


def lists_under(document: Document) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    heading = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, ListBlock):
            found[heading] = block.items
    return found


def test_the_record_explains_the_groups_words_first_and_in_its_own_way() -> None:
    words = lists_under(made("record"))["Words"]
    assert words[:2] == ("GPs: our family doctors.", "hub: the room by the river.")
    assert not [line for line in words if line.startswith("GP:")]
    assert any(line.startswith("Advocate:") for line in words)


def test_nothing_is_explained_that_a_page_does_not_say() -> None:
    assert meanings_in("Nothing of that here", OWN) == ()
    assert meanings_in("An advocate", OWN) == meanings_in("An advocate")


@pytest.mark.parametrize("page", ["record", "invitation", "newcomer", "agreement-rows"])
def test_every_page_that_explains_knows_the_groups_words(page: str) -> None:
    """Whatever a page says: the words of its own first line are made the group's."""
    sources = Sources(tools=TOOLS, today=TODAY, room=room_view(held()))
    text = render(build(PAGES[page], sources), style_named("clear-14-white"), "txt", SHELF).decode()
    words = {word.strip(".,:;?!“”").casefold() for word in text.split()}
    own = tuple(OwnWord(id=word, word=word, meaning="ours") for word in words if word.isalpha())
    assert any(line.endswith(": ours.") for line in lists_under(made(page, own))["Words"])


def test_the_page_of_words_begins_with_the_groups_own() -> None:
    document = made("words")
    lists = lists_under(document)
    assert list(lists) == [
        "Our own words",
        "Words we do not use here",
        "In our notes",
        "Words",
        "Letters",
    ]
    assert lists["Our own words"] == ("hub: the room by the river.", "GPs: our family doctors.")
    assert lists["Words we do not use here"] == ("service user: we say “person”.",)
    assert not [line for line in lists["Letters"] if line.startswith("GP:")]
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert headings[-1] == "More words of our own"


def test_a_page_of_words_without_any_of_our_own_has_room_for_them() -> None:
    headings = [block.text for block in made("words", ()).blocks if isinstance(block, Heading)]
    assert headings[-1] == "Our own words"


def test_hostile_own_words_are_words_on_the_page() -> None:
    html = render(made("words", (HOSTILE,)), style_named("clear-14-white"), "html", SHELF).decode()
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html
    render(made("words", (HOSTILE,)), style_named("clear-14-white"), "pdf", SHELF)
