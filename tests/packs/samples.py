"""A document holding every block, worded like the packs that people are given."""

from app.packs.document import (
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
from app.workshops.drawing import Drawing, Line, Polygon, TextBox

RUNGS = (
    "Coercion",
    "Educating",
    "Informing",
    "Consultation",
    "Engagement",
    "Co-design",
    "Co-production",
)


def ladder() -> Drawing:
    """Seven rungs with their names, the highest at the top."""
    height = 1 / len(RUNGS)
    shapes: list[Line | Polygon | TextBox] = []
    for place, name in enumerate(reversed(RUNGS)):
        top = place * height
        corners = ((0.0, top), (1.0, top), (1.0, top + height), (0.0, top + height))
        fill = "wash" if place == 0 else "paper"
        shapes.append(Polygon(corners, fill))
        shapes.append(TextBox(0.05, top, 0.9, height, name, strong=place == 0))
    shapes.append(Line((0.03, 0.02), (0.03, 0.98), 0.006))
    return Drawing(
        1.3,
        tuple(shapes),
        "The ladder of co-production, seven rungs from coercion up to co-production.",
        ("Three people chose engagement.", "Five people chose co-design."),
    )


EVERY_BLOCK = Document(
    title="Our 4 plus 1 review: the Tuesday drop-in",
    blocks=(
        Heading("When and where", 2),
        Paragraph(
            "Tuesday 24 November\n2 to 4 in the afternoon\nMill Hall, step-free from the car park"
        ),
        Heading("What will happen", 2),
        Paragraph(
            "We look back at the drop-in with five questions. You can say it, write it, or tell "
            "one person. You can pass.\n\nThere is a break at about 3. The café is open: a cup of "
            "tea costs £1.20, and nobody minds who pays."
        ),
        ListBlock(
            (
                "Bring somebody with you, if you like.",
                "You can come late, leave early, or send your words afterwards by post, by phone "
                "or with a friend.",
                "There is a quiet place.",
            )
        ),
        Heading("What have we tried?", 2, "circle"),
        Paragraph("Think first. Then say it, write it, or tell one person.", strong=True),
        WritingSpace(4, "Room to write"),
        Heading("What have we learned?", 2, "diamond"),
        Heading("What the afternoon group said, before the break and after it", 3),
        ListBlock(
            (
                "The room at the back is easier to find when the door is propped open.",
                "Letters sent a week before were read; those sent two days before were not.",
                "People want to know who will be there.",
            ),
            ordered=True,
        ),
        Heading("What are we pleased about?", 2, "triangle"),
        Card(
            "The Tuesday drop-in kept going",
            "Through the winter, every week but one. Staff stayed for the hard part, and the new "
            "room is quieter.",
        ),
        Card("We listen, and we let people finish", "Nobody has to explain a pause."),
        Heading("What are we concerned about?", 2, "square"),
        Table(
            "What we will do",
            ("What", "Who", "By when"),
            (
                ("Ask the council about the ramp", "Priya and Tom", "8 January"),
                ("Write to everyone who could not come", "To be asked", "1 December"),
                ("Find a second quiet place", "", "Still to settle"),
            ),
        ),
        Heading("Plus one: what will we do next?", 2, "star"),
        Figure(ladder(), "The ladder, with the rung most people chose marked."),
        PageBreak(),
        Heading("What helps me", 2),
        Paragraph("Tick all that help. The form stays with you."),
        PictureRow("We listen until the other person has finished."),
        PictureRow("You may pass."),
        TickBox("Words said slowly, one thing at a time"),
        TickBox("A seat near the door, or one where nobody sits behind me"),
        TickBox("Large print on cream paper"),
        ShowCard("Yes", "I agree, or I can live with it.", "yes"),
        ShowCard("Speak up", "I want to say something, or I cannot hear.", "speak-up"),
        Slip(
            "A slip for the box",
            (
                Paragraph("You can leave it empty. You need not write your name."),
                TickBox("Please call me"),
                Choice("Did you feel valued?", ("Yes", "Mostly", "A little", "No")),
                WritingSpace(2, "What I want to say"),
            ),
            copies=2,
            down=2,
        ),
        Slip("Tried", mark="tried", copies=4, down=3, across=2),
        Paragraph("Ŵy’n dod â phaned: Łódź, naïve, Ελλάδα, Україна, ✓ done → next, ½ an hour."),
    ),
    credit="4 plus 1 comes from Helen Sanderson Associates.",
)
