"""Words nobody meant as markup, letters no font has, and lengths no page was made for."""

from hypothesis import strategies as st

from app.packs.document import (
    Block,
    Card,
    Choice,
    Document,
    Figure,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    PictureRow,
    ShowCard,
    Slip,
    Table,
    TickBox,
    WritingSpace,
)
from app.workshops.drawing import Drawing, TextBox
from app.workshops.show_cards import SIGNS

NASTY = (
    "<b>bold?</b> &amp; &lt; <font size=90>",
    '<img src="file:///etc/passwd"/><a href="https://example.org">',
    "<para><onDraw name='x'/>{} %s %(n)d {0.__class__} \\n \\0 ]]> <!-- -->",
    "nul\x00bell\x07esc\x1b[31mdel\x7fnel\x85next",
    "lone \ud800 half, \ufffe no character, private \ue000",
    "W" * 500,
    "https://example.org/" + "a-very-long-address/" * 30 + "?query=large&print=please",
    "e\u0301" * 200 + " x\u0302\u0323\u0331",
    "soft\u00adhyphen zero\u200bwidth \u202eturned round\u202c \ufeffmark",
    "👍🏽 👩‍🔬 🇬🇧 1️⃣ ❤️ 😂 ☺ ✅ 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f 🏳️‍🌈",
    "ŵŷ Łódź Ελλάδα Україна Việt Nam ½ ≥ → ↔ ✓ ☐ ★ № ﬁne 𝓗𝓮𝓵𝓵𝓸 ＡＢＣ",
    "a\tb\u00a0c\u2003d\u2028e\r\n\r\nf\n\n\ng",
    "",
    "   \n ",
    "( ) \\ (( )) <</Type /Page>> endstream endobj",
)

our_letters = st.characters(max_codepoint=0x3DF) | st.characters(
    min_codepoint=0x400, max_codepoint=0x52F
)
fragments_of_ours = st.text(our_letters, max_size=60)
anything = st.text(max_size=30)
fragments = st.sampled_from(NASTY) | fragments_of_ours
texts = st.lists(fragments, max_size=4).map(" ".join)
BOX = Drawing(2.0, (TextBox(0, 0, 1, 1, "Words in a box"),), "A box with words in it.")


class Repeated(str):
    """Words many times over, which a failing test shows once."""

    __slots__ = ("shown",)

    def __new__(cls, words: str, times: int) -> "Repeated":
        made = super().__new__(cls, words * times)
        made.shown = f"Repeated({words!r}, {times})"
        return made

    def __repr__(self) -> str:
        return self.shown


LONG = (
    Repeated("One note that goes on and on. ", 700),
    Repeated("word\n", 120),
    Repeated("x", 4000),
)
wild = st.one_of(*[texts] * 8, st.sampled_from(LONG))


def rows(of: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[tuple[str, ...], ...]]:
    return st.lists(st.lists(of, max_size=5).map(tuple), max_size=4).map(tuple)


def slips(
    of: st.SearchStrategy[str], few: st.SearchStrategy[tuple[str, ...]]
) -> st.SearchStrategy[Slip]:
    parts = st.one_of(
        st.builds(Paragraph, of),
        st.builds(ListBlock, few),
        st.builds(TickBox, of),
        st.builds(Choice, of, few),
        st.builds(WritingSpace, st.integers(-1, 60), of, of),
    )
    number = st.integers(1, 4)
    return st.builds(
        Slip,
        title=of,
        parts=st.lists(parts, max_size=3).map(tuple),
        mark=st.sampled_from(["", "tried", "no-such"]),
        copies=number,
        down=number,
        across=number,
    )


def blocks(of: st.SearchStrategy[str]) -> st.SearchStrategy[Block]:
    """Any block holding any words."""
    few = st.lists(of, max_size=4).map(tuple)
    marks = st.sampled_from(["", "circle", "diamond", "triangle", "square", "star", "no-such"])
    return st.one_of(
        st.builds(Heading, of, st.integers(-1, 9), marks),
        st.builds(Paragraph, of, st.booleans()),
        st.builds(ListBlock, few, st.booleans()),
        st.builds(Table, of, few, rows(of)),
        st.builds(Figure, st.just(BOX), of.map("A box: {}".format)),
        st.builds(TickBox, of),
        st.builds(PictureRow, of),
        st.builds(WritingSpace, st.integers(-1, 60), of, of),
        st.builds(Card, of, of),
        st.builds(Choice, of, few),
        st.builds(ShowCard, of, of, st.sampled_from(SIGNS)),
        slips(of, few),
        st.just(PageBreak()),
    )


def documents(of: st.SearchStrategy[str]) -> st.SearchStrategy[Document]:
    """Any document; its title too holds any words."""
    return st.builds(
        Document,
        title=of,
        blocks=st.lists(blocks(of), max_size=6).map(tuple),
        credit=of,
    )
