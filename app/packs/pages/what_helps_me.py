"""What helps me: a blank slip for the person's own use (inventory access-needs).

It asks what is needed and never why: the need, never the diagnosis.
"""

from app.packs.document import Block, Choice, Document, Heading, Paragraph, WritingSpace
from app.words import _
from app.workshops.content import Item, Section, Tool
from app.workshops.needs import papers_to_ask_for


def what_helps_me(tool: Tool) -> Document:
    blocks = (*_whose(), *(block for part in tool.sections for block in _part(part, level=2)))
    return Document(title=_(tool.title), blocks=blocks, credit=_(tool.credit))


def slip_of_needs(tool: Tool) -> tuple[Block, ...]:
    """The same, as a part of something longer."""
    return (*_whose(), *(block for part in tool.sections for block in _part(part, level=3)))


def _whose() -> tuple[Block, ...]:
    return (
        Paragraph(_("This sheet is yours. Say what you need, never why. Leave out what you like.")),
        Paragraph(
            _(
                "Give it, folded, to one person you trust. It is never read out or shown"
                " on a screen. You can change your mind at any time."
            )
        ),
    )


def _part(section: Section, level: int) -> list[Block]:
    asked = (block for item in section.items for block in _asked(item))
    return [Heading(_(section.title), level=level), *asked]


def _asked(item: Item) -> tuple[Block, ...]:
    """Some words to tick, where many people say the same, and always room to write."""
    offered = _offered().get(item.id, ())
    if not offered:
        return (WritingSpace(lines=2, label=_(item.text)),)
    return Choice(_(item.text), offered), WritingSpace(lines=1, label=_more()[item.id])


def _more() -> dict[str, str]:
    """What the line below some words to tick is for, so that it can stand on another page."""
    return {
        "an.1": _("Something else that helps me:"),
        "an.2": _("Which language, file or colour:"),
        "an.3": _("Who I would like to talk with:"),
        "an.4": _("Whose costs you should cover:"),
        "an.5": _("Another way to have my say:"),
        "an.6": _("What would make it easier:"),
    }


def _offered() -> dict[str, tuple[str, ...]]:
    """From the access checklist and the ways to join in, by the question they belong to."""
    return {
        "an.1": (
            _("A way in without steps, and room to move"),
            _("A place for my assistance dog"),
            _("A hearing loop, or a seat where I can see faces"),
            _("A seat near the door, or a quiet place to go to"),
            _("Softer light, or less noise"),
            _("More breaks"),
        ),
        "an.2": (_("Early"), *papers_to_ask_for().values()),
        "an.3": (_("Before"), _("After")),
        "an.4": (_("Carer"), _("Helper"), _("Advocate"), _("Interpreter")),
        "an.5": (
            _("Talking"),
            _("Writing"),
            _("Drawing"),
            _("Pointing"),
            _("A card to hold up"),
            _("Alone with one person"),
        ),
        "an.6": (_("Travel"), _("Childcare"), _("Kit"), _("Time of day"), _("The place")),
    }
