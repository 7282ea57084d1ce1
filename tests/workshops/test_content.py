"""The tools as data: every inventory id once with its source; wrong files are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.workshops import feedback
from app.workshops.content import Tool, WrongContent, read_tool, read_tools
from app.workshops.marks import SHAPES
from app.workshops.running_order import may_be_run
from tests.workshops.making import TOOLS_FOLDER, tools

LINES = (
    *("start", "equal", "weight", "power", "respect", "judge", "private", "limit", "spot", "pass"),
    *("ways", "words", "honest", "feel", "differ", "settle", "decide", "noagree", "mistakes"),
    *("criticism", "staff", "health", "time", "act", "thanks", "broken", "aims", "review"),
)
IDS = {
    "four-plus-one": [
        *(f"fpo.q{number}" for number in range(1, 5)),
        "fpo.plus1",
        *(f"fpo.rule{number}" for number in range(1, 4)),
        *(f"fpo.prompt{number}" for number in range(1, 6)),
    ],
    "respect-agreement": [f"ra.{name}" for name in LINES],
    "access-checklist": [
        f"ac.{part}{number}"
        for part, most in (("a", 7), ("b", 10), ("c", 7), ("d", 12), ("e", 6))
        for number in range(1, most + 1)
    ],
    "ladder": [
        f"lad.{kind}{number}"
        for kind, most in (("l", 3), ("r", 7), ("q", 8), ("n", 6))
        for number in range(1, most + 1)
    ],
    "right-conditions": [
        f"rc.{step}.{number}"
        for step, most in ((1, 3), (2, 7), (3, 8))
        for number in range(1, most + 1)
    ],
    "caring": [f"ca.{part}{letter}" for part in ("", "q.") for letter in "CARING"],
    "ways-to-join-in": [f"wj.{number}" for number in range(1, 17)],
    "access-needs": [f"an.{number}" for number in range(1, 11)],
    "terms-of-reference": [f"tr.{number}" for number in range(1, 14)],
    "power-check": [
        *(f"pc.{number}" for number in range(1, 8)),
        *(f"pc.r{number}" for number in range(1, 7)),
    ],
    "disagreement-plan": [f"dp.{number}" for number in range(1, 10)],
    "session-plan": [f"sp.{number}" for number in range(1, 12)],
    "keeping-going-review": [f"kg.{number}" for number in range(1, 10)],
    "progress-tracker": [f"pt.{number}" for number in range(1, 9)],
    "session-feedback": [f"sf.{number}" for number in range(1, 10)],
    "contributions-log": [f"cl2.{number}" for number in range(1, 8)],
    "action-register": [f"ar.{number}" for number in range(1, 9)],
}
"""The inventory's ids of the tools that are built."""

OURS = {
    "power-check": ["pc.equal"],
    "keeping-going-review": [
        "kg.months",
        *(f"kg.prompt{number}" for number in range(1, 10)),
    ],
}
"""Ids that the inventory has no number for: it asks for "I feel equal here", before and after, and
for the last six months; helper prompts are our own."""

NUMBERS = {
    "four-plus-one": 1,
    "respect-agreement": 2,
    "access-checklist": 3,
    "ladder": 4,
    "right-conditions": 6,
    "caring": 17,
    "ways-to-join-in": 22,
    "access-needs": 24,
    "terms-of-reference": 28,
    "power-check": 30,
    "disagreement-plan": 32,
    "session-plan": 41,
    "progress-tracker": 47,
    "keeping-going-review": 48,
    "session-feedback": 49,
    "contributions-log": 50,
    "action-register": 52,
}

ALL = [pytest.param(tool, id=slug) for slug, tool in tools().items()]

GOOD = """\
slug = "small"
number = 99
title = "A small tool"
engine = "guided"
source = ["own"]
purpose = "To be read by a test."
who = "Everyone."
when = "Now."

[[sections]]
title = "Questions"

[[sections.items]]
id = "sm.1"
text = "What now?"
kind = "question"
source = ["own"]

[[sections.items]]
id = "sm.2"
text = "Think of today."
kind = "prompt"
helps = "sm.1"
source = ["own"]
"""


def test_every_tool_is_there_in_the_inventorys_order() -> None:
    assert list(tools()) == list(NUMBERS)


@pytest.mark.parametrize("slug", IDS)
def test_every_inventory_id_is_there_exactly_once(slug: str) -> None:
    ids = sorted(item.id for item in tools()[slug].items)
    assert ids == sorted([*IDS[slug], *OURS.get(slug, [])])
    assert set(OURS.get(slug, [])) <= {i.id for i in tools()[slug].items if i.source == ("own",)}


def test_no_id_is_in_two_tools() -> None:
    ids = [item.id for tool in tools().values() for item in tool.items]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("tool", ALL)
def test_everything_says_where_it_comes_from(tool: Tool) -> None:
    assert tool.source
    assert all(item.source for item in tool.items)
    assert tool.number == NUMBERS[tool.slug]


@pytest.mark.parametrize("tool", ALL)
def test_everything_can_be_read(tool: Tool) -> None:
    for words in (tool.title, tool.purpose, tool.who, tool.when):
        assert words.strip()
    for section in tool.sections:
        assert section.title.strip()
        assert section.items
    for item in tool.items:
        assert item.text.strip() == item.text != ""
        assert "!" not in item.text


@pytest.mark.parametrize("tool", ALL)
def test_what_is_rated_is_answered_in_words_and_faces_never_stand_alone(tool: Tool) -> None:
    for item in tool.items:
        answers = tool.answers_to(item.id)
        assert bool(answers) == (item.kind == "rated")
        assert all(answer.text.strip() == answer.text != "" for answer in answers)
        faces = [answer.face for answer in answers]
        assert all(faces) or not any(faces)
    if tool.engine == "scale":
        assert tool.of_kind("rated")


def test_the_counts_that_may_be_shown_are_those_of_the_feedback_forms_rated_items() -> None:
    tool = tools()[feedback.TOOL]
    assert tuple(item.id for item in tool.of_kind("rated")) == feedback.RATED
    assert [item.id for item in tool.of_kind("open", "contact")] == [
        feedback.OPEN,
        feedback.CONTACT,
    ]


@pytest.mark.parametrize("tool", ALL)
def test_every_mark_has_a_shape_a_word_and_a_sentence_to_read_aloud(tool: Tool) -> None:
    for item in tool.items:
        if item.mark:
            assert item.mark in SHAPES
            assert item.word
            assert item.text in item.spoken


def test_every_step_of_a_scale_has_a_name_short_enough_for_the_menu_of_today() -> None:
    for tool in tools().values():
        if may_be_run(tool) and tool.engine == "scale":
            for item in tool.of_kind("rated", "open"):
                assert 0 < len(item.word) <= 28, item.id


def test_the_method_is_credited() -> None:
    assert "Helen Sanderson Associates" in tools()["four-plus-one"].credit


def test_the_lines_that_must_be_filled_have_a_blank_and_the_limit_stands_by_privacy() -> None:
    agreement = tools()["respect-agreement"]
    assert [line.id for line in agreement.items if line.must] == [
        "ra.settle",
        "ra.decide",
        "ra.broken",
    ]
    assert agreement.item("ra.limit").helps == "ra.private"


@pytest.mark.parametrize("tool", ALL)
def test_a_blank_that_must_be_filled_comes_with_a_few_ways_to_begin(tool: Tool) -> None:
    """Two or three to choose from and change: one alone would be the answer."""
    for item in tool.items:
        assert len(item.starters) in ((2, 3) if item.must else (0, 2, 3)), item.id
        for words in item.starters:
            assert words.strip() == words
            assert "!" not in words
            assert "____" not in words
            assert all(len(part.split()) <= 20 for part in words.split(". ")), words


@pytest.mark.parametrize("tool", [tool for tool in tools().values() if tool.engine == "agreement"])
def test_every_agreement_has_something_the_group_says_itself(tool: Tool) -> None:
    assert {item.kind for item in tool.items} == {"line"}
    assert [item for item in tool.items if item.must]


def test_leaving_out_the_limit_of_keeping_things_private_is_warned_about_in_words() -> None:
    warned = {item.id: item.without for item in tools()["respect-agreement"].items if item.without}
    assert list(warned) == ["ra.limit"]
    assert "badly hurt" in warned["ra.limit"]


def test_the_room_is_asked_six_questions_about_access_and_their_ids_never_change() -> None:
    """What people say is kept under these ids, so they are written down here."""
    asked = {question.id: question.text for question in tools()["access-checklist"].asked}
    assert list(asked) == ["ac.a", "ac.b", "ac.c", "ac.d", "ac.e", "ac.e6"]
    assert asked["ac.e6"] == "What else would help you?"
    assert all(text.endswith("?") for text in asked.values())
    assert tools()["respect-agreement"].asked == ()


def test_what_helps_me_is_private_and_asks_in_the_persons_own_words() -> None:
    assert [slug for slug, tool in tools().items() if tool.private] == ["access-needs"]
    needs = tools()["access-needs"]
    filled = [item.field for item in needs.of_kind("field")]
    assert len(filled) == len(set(filled)) == len(needs.items)
    assert all(filled)


@pytest.mark.parametrize("slug", ["right-conditions", "caring", "progress-tracker", "power-check"])
def test_what_is_rated_again_later_goes_from_the_lowest_answer_up(slug: str) -> None:
    """Counts are kept in this order, so it is written down here."""
    orders = {
        "Not at all, A little, Some, Mostly, Yes",
        "Not at all, A little, Some of the time, Mostly, Yes",
        "Much worse, A little worse, Just the same, A little better, Much better",
        "Not yet, A little, Mostly, Yes",
    }
    tool = tools()[slug]
    for item in tool.of_kind("rated"):
        answers = tool.answers_to(item.id)
        assert ", ".join(answer.text for answer in answers) in orders
        faces = [answer.face for answer in answers if answer.face]
        assert faces == (FACES if slug in ("progress-tracker", "power-check") else [])


FACES = ["sad", "unsure", "level", "content", "glad"]


def test_feeling_equal_is_asked_before_the_talk_about_power_and_again_after_it() -> None:
    asked_again = [item.id for tool in tools().values() for item in tool.items if item.again]
    assert asked_again == ["pc.equal"]
    assert tools()["power-check"].items[0].id == "pc.equal"


def test_what_is_too_long_for_a_table_has_a_name() -> None:
    """A row or a line of a drawing is called by a few words."""
    for tool in tools().values():
        if tool.engine == "scale":
            for item in tool.of_kind("rated"):
                assert len(item.name) <= 80, item.id
    assert tools()["caring"].item("ca.N").name == "Needs-led"
    assert tools()["progress-tracker"].item("pt.7").name == "Skills"


def test_every_rung_stands_on_a_level_and_a_place_is_chosen_among_the_rungs() -> None:
    ladder = tools()["ladder"]
    levels = [ladder.item(rung.level).word for rung in ladder.of_kind("rung")]
    assert levels == ["doing to"] * 2 + ["doing for"] * 3 + ["doing with"] * 2
    rungs = [answer.text for answer in ladder.answers_to("lad.q1")]
    assert (rungs[0], rungs[-1], len(rungs)) == ("Coercion", "Co-production", 7)
    assert "Think Local Act Personal" in ladder.credit


def wrong(tmp_path: Path, before: str, after: str) -> WrongContent:
    assert before in GOOD
    file = tmp_path / "small.toml"
    file.write_text(GOOD.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(WrongContent) as refused:
        read_tool(file)
    assert refused.value.file == "small.toml"
    return refused.value


def test_a_good_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_text(GOOD, encoding="utf-8")
    tool = read_tool(file)
    assert tool.prompt_for("sm.1") == "Think of today."
    assert tool.item("sm.2").kind == "prompt"
    with pytest.raises(KeyError):
        tool.item("sm.9")


def test_a_key_nobody_knows_is_refused_with_file_place_and_reason(tmp_path: Path) -> None:
    refused = wrong(tmp_path, 'helps = "sm.1"', 'help = "sm.1"')
    assert refused.place == "sections[0].items[1] (sm.2)"
    assert "help" in refused.reason


def test_a_key_nobody_knows_at_the_top_is_refused(tmp_path: Path) -> None:
    assert "colour" in wrong(tmp_path, "number = 99", 'number = 99\ncolour = "red"').reason


def test_a_missing_key_is_refused_with_its_place(tmp_path: Path) -> None:
    refused = wrong(tmp_path, 'text = "What now?"\n', "")
    assert refused.place == "sections[0].items[0] (sm.1)"
    assert "text" in refused.reason


@pytest.mark.parametrize(
    ("before", "after", "place", "reason"),
    [
        ('id = "sm.2"', 'id = "sm.1"', "sm.1", "twice"),
        ('text = "What now?"', 'text = "  "', "sm.1", "empty"),
        ('kind = "question"\nsource = ["own"]', 'kind = "question"\nsource = []', "sm.1", "from"),
        ('helps = "sm.1"', 'helps = "sm.9"', "sm.2", "sm.9"),
        ('helps = "sm.1"', 'level = "sm.9"', "sm.2", "sm.9"),
        ('helps = "sm.1"', "must = true", "sm.2", "____"),
        ('title = "Questions"', 'title = "Q"\nasks = "What?"', "Q", "no id"),
        ('title = "Questions"', 'title = "Q"\nid = "sm.1"', "sm.1", "twice"),
        ('helps = "sm.1"', "again = true", "sm.2", "rated"),
        ('text = "What now?"', 'text = "Now"\nstarters = ["A", "B"]', "sm.1", "____"),
        ('text = "What now?"', 'text = "____"\nstarters = ["A"]', "sm.1", "two or three"),
        ('text = "What now?"', 'text = "____"\nstarters = ["A", "A"]', "sm.1", "different"),
        ('text = "What now?"', 'text = "____"\nstarters = ["A", " "]', "sm.1", "no words"),
        ('slug = "small"', 'slug = "large"', "slug", "small"),
        ('kind = "prompt"', 'kind = "riddle"', "sections[0].items[1].kind (sm.2)", "riddle"),
    ],
)
def test_what_makes_no_sense_is_refused(
    tmp_path: Path, before: str, after: str, place: str, reason: str
) -> None:
    refused = wrong(tmp_path, before, after)
    assert refused.place == place
    assert reason in refused.reason


RATED = """\
kind = "rated"
answers = [{text = "Yes"}, {text = "No"}]
source = ["own"]

[[sections.items]]
id = "sm.2"
"""
ASKED = """\
kind = "question"
source = ["own"]

[[sections.items]]
id = "sm.2"
"""


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ('[{text = "Yes"}]', "two answers"),
        ("[]", "two answers"),
        ('[{text = "Yes"}, {text = " "}]', "no words"),
        ('[{text = "Yes"}, {text = "Yes"}]', "same words"),
        ('[{text = "Yes", face = "glad"}, {text = "No"}]', "face"),
        ('[{text = "Yes", face = "smug"}, {text = "No"}]', "smug"),
        ('[{words = "Yes"}, {text = "No"}]', "words"),
    ],
)
def test_answers_nobody_could_choose_between_are_refused(
    tmp_path: Path, answers: str, reason: str
) -> None:
    after = RATED.replace('[{text = "Yes"}, {text = "No"}]', answers)
    refused = wrong(tmp_path, ASKED, after)
    assert "sm.1" in refused.place
    assert reason in refused.reason


def test_answers_to_what_is_not_rated_are_refused(tmp_path: Path) -> None:
    refused = wrong(tmp_path, ASKED, RATED.replace('"rated"', '"question"'))
    assert refused.place == "sm.1"


def test_an_item_is_answered_by_its_own_words_else_by_its_tools(tmp_path: Path) -> None:
    tool = tools()[feedback.TOOL]
    assert [answer.text for answer in tool.answers_to("sf.1")] == [
        "Good",
        "All right",
        "Not so good",
        "Bad",
    ]
    assert tool.answers_to("sf.2") == tool.answers
    assert tool.answers_to("sf.8") == ()


@pytest.mark.parametrize("content", [b"slug = ", b"\xff\xfe", b"\x00"])
def test_a_file_that_is_no_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "small.toml"
    file.write_bytes(content)
    with pytest.raises(WrongContent):
        read_tool(file)


def test_one_wrong_file_does_not_pass_unseen_among_good_ones(tmp_path: Path) -> None:
    for file in TOOLS_FOLDER.glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "small.toml").write_text(GOOD + "colour = 1\n", encoding="utf-8")
    with pytest.raises(WrongContent):
        read_tools(tmp_path)


def test_a_missing_file_is_said_and_not_crashed_on(tmp_path: Path) -> None:
    with pytest.raises(WrongContent) as refused:
        read_tool(tmp_path / "none.toml")
    assert refused.value.file == "none.toml"
