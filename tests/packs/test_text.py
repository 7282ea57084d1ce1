"""What a person listening, or reading braille, could lose."""

import pytest
from hypothesis import Phase, given, settings

from app.packs.document import Card, Document, Figure, Heading, ListBlock, Paragraph, Table, TickBox
from app.packs.errors import UnknownForm
from app.packs.forms import FORMS
from app.packs.render import render
from app.packs.styles import STYLES
from tests.packs.checks import SHELF, words_in
from tests.packs.hostile import documents, wild
from tests.packs.samples import EVERY_BLOCK, ladder

STYLE = STYLES["clear-14-white"]


def text_of(*blocks: object, title: str = "A pack") -> str:
    document = Document(title, blocks=blocks)  # pyright: ignore[reportArgumentType]
    return render(document, STYLE, "txt", SHELF).decode()


def test_headings_stand_between_empty_lines_and_nothing_is_underlined() -> None:
    text = text_of(Paragraph("Before."), Heading("What we said", 2), Paragraph("After."))
    assert "Before.\n\n\nWhat we said\n\nAfter." in text
    assert not {"---", "===", "###", "***"} & {line[:3] for line in text.splitlines()}


def test_the_listener_hears_where_it_ends() -> None:
    assert text_of(Paragraph("Words.")).endswith("\n\n\nEnd.\n")


def test_lists_and_boxes_are_told_by_words_and_numbers() -> None:
    text = text_of(ListBlock(("One", "Two"), ordered=True), TickBox("Tea"), TickBox("Water"))
    assert "1. One\n2. Two\n\nTick box: Tea\nTick box: Water" in text


def test_each_cell_is_heard_with_its_column() -> None:
    text = text_of(Table("Actions", ("What", "Who"), (("Mend the ramp", "Priya"), ("Write", ""))))
    assert "Actions\n\nWhat: Mend the ramp\nWho: Priya\n\nWhat: Write\nWho:" in text


def test_a_picture_is_told_with_its_facts() -> None:
    text = text_of(Figure(ladder(), "How we placed ourselves."))
    assert "Picture: How we placed ourselves.\n- Three people chose engagement.\n- Five" in text


def test_pictures_typed_as_letters_are_put_into_words() -> None:
    assert "Thanks [party popper] and [tick]" in text_of(Paragraph("Thanks 🎉 and ✅"))


@pytest.mark.parametrize("words", ["مرحبا بكم", "শুভ সকাল", "医院", "Ŵyŷ Łódź", "नमस्ते"])
def test_every_script_is_kept_as_typed(words: str) -> None:
    assert words in text_of(Paragraph(words), Card(words, words))


def test_every_word_of_every_block_is_there_in_order() -> None:
    left = iter(words_in(render(EVERY_BLOCK, STYLE, "txt", SHELF).decode()))
    for text in ("Tuesday drop-in", "When and where", "step-free", "propped open", "Staff stayed"):
        assert all(word in left for word in words_in(text)), text
    assert all(word in left for word in ("Mend", "Helen", "Sanderson", "End")[1:])


@settings(max_examples=80, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(document=documents(wild))
def test_nothing_typed_can_stop_it_or_hide_in_it(document: Document) -> None:
    text = render(document, STYLE, "txt", SHELF).decode()
    assert all(
        letter in "\n\u200c\u200d\ufe0f"
        or letter.isprintable()
        or letter.isspace()
        or ord(letter) > 0xA0
        for letter in text
    )
    assert text.endswith("End.\n")


def test_a_form_nobody_makes_is_named_with_those_that_are_made() -> None:
    with pytest.raises(UnknownForm) as unknown:
        render(EVERY_BLOCK, STYLE, "docx9", SHELF)
    assert unknown.value.form == "docx9"
    assert unknown.value.known == tuple(FORMS)
