"""What a person who reads with their fingers could lose."""

import re
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import Phase, example, given, settings

from app.messages import say
from app.packs.bound import bound
from app.packs.document import (
    Block,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Table,
    TickBox,
    WritingSpace,
)
from app.packs.errors import BrailleNotInstalled, CannotSetScript, ProgramFailed
from app.packs.pages.kinds import PageKind, Sources, build, pages_for
from app.packs.render import render
from app.packs.render.braille import LINES, WIDTH
from app.packs.render.liblouis import TABLES
from app.packs.render.said import said
from app.packs.styles import STYLES
from app.workshops.room import room_view
from tests.packs.checks import SHELF, words_in
from tests.packs.forms.checkers import checker
from tests.packs.hostile import anything, documents, wild
from tests.packs.samples import EVERY_BLOCK
from tests.workshops.making import TODAY, review, tools

TOOLS = tools()
EVERY = [pytest.param(page, id=name) for name, page in pages_for(TOOLS).items()]
STYLE = STYLES["clear-14-white"]


@pytest.fixture(scope="module", autouse=True)
def lou_translate() -> str:
    return checker("lou_translate")


def braille(document: Document, form: str = "brf") -> str:
    made = render(document, STYLE, form, SHELF).decode("ascii")
    assert made == render(document, STYLE, form, SHELF).decode("ascii"), "other bytes each time"
    return made


def rows_of(made: str) -> list[list[str]]:
    """Each page's rows below its number, after what every page must be has been looked at."""
    pages = made.removesuffix("\f").split("\f")
    for number, page in enumerate(pages, start=1):
        rows = page.removesuffix("\r\n").split("\r\n")
        assert len(rows) <= LINES, f"page {number} has {len(rows)} lines"
        assert all(len(row) <= WIDTH for row in rows), f"a line too long on page {number}"
        assert re.fullmatch(r"[ -_\r\n]*", page), f"no braille: {page!r}"
        assert re.fullmatch(r" +#[A-J]+", rows[0]), f"no number: {rows[0]!r}"
        assert len(rows[0]) == WIDTH
        assert all(row == row.rstrip() for row in rows)
    return [page.removesuffix("\r\n").split("\r\n")[1:] for page in pages]


def read_back(made: str, form: str = "brf") -> list[str]:
    """The words that the program itself reads in the cells, row by row."""
    rows = "\n".join(row.strip() for page in rows_of(made) for row in page)
    command = ["lou_translate", "--backward", f"en-us-brf.dis,{TABLES[form]}"]
    told = rows.replace("\\", "\\\\").encode()
    ran = subprocess.run(command, input=told, capture_output=True, check=True, timeout=60)
    return words_in(ran.stdout.decode().casefold())


def our_words(document: Document) -> list[str]:
    lines = (f"{line.label} {line.words}" for group in said(document) for line in group)
    return words_in(" ".join(lines).casefold())


@pytest.mark.parametrize("form", ["brf", "brf-1"])
@pytest.mark.parametrize("page", EVERY)
def test_every_page_reads_back_as_its_own_words(page: PageKind, form: str) -> None:
    room = room_view(review())
    document = build(page, Sources(tools=TOOLS, today=TODAY, room=room))
    assert told_apart(read_back(braille(document, form), form)) == told_apart(our_words(document))


def told_apart(words: list[str]) -> list[str]:
    """Two signs that stand in the cells as they should, and which liblouis reads back wrongly."""
    return ["en" if word == "enough" else word for word in words if word != "were"]


def a_page(*blocks: Block, form: str = "brf") -> list[str]:
    """The rows of the first page, below the title."""
    return rows_of(braille(Document("x", blocks=blocks), form))[0][2:]


def test_a_sentence_is_in_the_grade_that_was_asked_for() -> None:
    words = Paragraph("The people were at Caerdydd.")
    assert a_page(words, form="brf")[0] == "  ,! P 7 AT ,CA]DYDD4"
    assert a_page(words, form="brf-1")[0] == "  ,THE PEOPLE WERE AT ,CAERDYDD4"
    assert a_page(Paragraph("Ŵy dod"), form="brf-cy")[0] == "  ,@WY DOD"


def test_letters_for_short_are_not_read_as_other_words() -> None:
    rows = a_page(Paragraph("FRS, 2 yrs. Our friends say yours."))
    assert rows[0] == "  ;,,FRS1 #B ;YRS4 ,\\R FRS SAY YRS4"


def test_what_it_is_can_be_told_from_where_it_stands() -> None:
    rows = a_page(
        Heading("Part", 2),
        Paragraph("Ann said.\nSo did I."),
        Heading("Less", 3),
        ListBlock(("One", "A line that is long, and goes on and on below"), ordered=True),
        TickBox("Tea"),
        WritingSpace(3, "Room to write"),
        Table("Actions", ("What", "Who"), (("Mend it", "Tom"), ("Go", ""))),
        form="brf-1",
    )
    assert rows[:22] == [
        "    ,PART",
        "  ,ANN SAID4",
        "  ,SO DID ,I4",
        "",
        "      ,LESS",
        "#A4 ,ONE",
        "#B4 ,A LINE THAT IS LONG1 AND GOES ON",
        "  AND ON BELOW",
        "",
        ",TICK BOX3 ,TEA",
        "",
        ",ROOM TO WRITE",
        "",
        ",ACTIONS",
        "",
        ",WHAT3 ,MEND IT",
        ",WHO3 ,TOM",
        "",
        ",WHAT3 ,GO",
        ",WHO3",
        "",
        "                 ,END4",
    ]


def test_no_page_ends_with_a_heading() -> None:
    for before in range(14, 26):
        lines = Paragraph("\n".join(["word"] * before))
        pages = rows_of(braille(Document("x", blocks=(lines, Heading("Part", 2), lines))))
        assert all(",P>T" not in page[-1] for page in pages), before


def test_a_word_longer_than_a_line_goes_on_behind_a_sign_and_no_other_is_split() -> None:
    rows = a_page(Paragraph("Short words and then " + "x" * 100 + " after"))
    assert rows[:5] == [
        "  ,%ORT ^WS & !N",
        "X" * 39 + '"',
        "X" * 39 + '"',
        "X" * 22 + " AF",
        "",
    ]


def test_each_page_of_a_bound_pack_begins_a_new_one() -> None:
    parts = [Document(title, blocks=(Paragraph("Words."),)) for title in ("One", "Two")]
    pages = rows_of(braille(bound("All of it", parts)))
    assert [page[0].strip() for page in pages][-1] == ",TWO"
    assert all(any(page) for page in pages)


def test_a_page_break_leaves_no_empty_page() -> None:
    document = Document("x", blocks=(PageBreak(), PageBreak(), Paragraph("y"), PageBreak()))
    assert all(any(page) for page in rows_of(braille(document)))


@pytest.mark.parametrize(
    ("words", "script"),
    [("مرحبا", "Arabic"), ("শুভ", "Bengali"), ("医院", "Chinese"), ("ш", "Cyrillic")],
)
@pytest.mark.parametrize("form", TABLES)
def test_a_script_without_signs_is_refused_with_forms_that_work(
    words: str, script: str, form: str
) -> None:
    with pytest.raises(CannotSetScript) as refused:
        braille(Document("x", blocks=(Paragraph(f"Hello {words}"),)), form)
    assert (refused.value.script, refused.value.form) == (script, form)
    assert {"html", "txt"} <= set(refused.value.works)
    assert "raille" in say(refused.value)


@pytest.mark.parametrize("form", TABLES)
def test_pictures_and_rare_signs_are_in_words(form: str) -> None:
    made = braille(Document("x", blocks=(Paragraph("Thanks 🎉 № 5 ≥ ↔ Łódź \\x0041 ŵ"),)), form)
    assert not re.search(r"'\\[XYZ]", made)
    rows_of(made)


@settings(max_examples=40, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(document=documents(wild))
@pytest.mark.parametrize("form", TABLES)
def test_nothing_typed_can_break_a_page(document: Document, form: str) -> None:
    with suppress(CannotSetScript):
        rows_of(braille(document, form))


@settings(max_examples=40, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(words=anything)
@example("\\\\ \\x0041 '\\X0041'")
@example("a" * 401 + " b")
def test_no_letter_is_given_out_as_its_number(words: str) -> None:
    try:
        made = braille(Document("x", blocks=(Paragraph(words),)))
    except CannotSetScript:
        return
    assert not re.search(r"'\\[XYZ][0-9A-J]{4}", made)


def test_sixty_pages_are_made_in_a_moment() -> None:
    """One call for all the words: three thousand calls would take minutes."""
    lines = tuple(Paragraph(f"Note {n}: we met on a Tuesday.") for n in range(3000))
    assert len(rows_of(render(Document("x", blocks=lines), STYLE, "brf", SHELF).decode())) > 60


def test_without_liblouis_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BrailleNotInstalled) as refused:
        braille(EVERY_BLOCK)
    assert "liblouis" in say(refused.value)


def test_a_program_that_gives_something_else_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fake = tmp_path / "lou_translate"
    fake.write_text("#!/bin/sh\n/bin/cat >/dev/null\necho ,H9\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ProgramFailed):
        braille(EVERY_BLOCK)
