"""What helps me: a blank slip for the person's own use (inventory access-needs).

It asks what is needed and never why: the need, never the diagnosis.
"""

from app.packs.document import Block, Document, Paragraph, TickBox, WritingSpace
from app.words import _


def what_helps_me() -> Document:
    return Document(title=_("What helps me"), blocks=slip_of_needs())


def slip_of_needs() -> tuple[Block, ...]:
    return (
        Paragraph(_("This sheet is yours. Say what you need, never why. Leave out what you like.")),
        Paragraph(
            _(
                "Give it, folded, to one person you trust. It is never read out or shown"
                " on a screen. You can change your mind at any time."
            )
        ),
        Paragraph(_("These help me:")),
        *(TickBox(need) for need in _needs()),
        *(WritingSpace(lines=1, label=label) for label in _asked()),
    )


def _needs() -> tuple[str, ...]:
    """From inventory an.2 to an.6, and the access checklist."""
    return (
        _("Papers early, so that I can read them first"),
        _("Larger letters, coloured paper, or a file"),
        _("Easy Read, braille, another language, or a reader"),
        _("A talk with someone before or after"),
        _("A carer, helper, advocate or interpreter with me"),
        _("A way in without steps, and room to move"),
        _("A place for my assistance dog"),
        _("A hearing loop, or a seat where I can see faces"),
        _("A seat near the door, or a quiet place to go to"),
        _("Softer light, or less noise"),
        _("More breaks, or another time of day"),
        _("Writing, drawing or pointing instead of speaking"),
        _("Help with travel, childcare or costs"),
    )


def _asked() -> tuple[str, ...]:
    return (
        _("Something else that helps me"),
        _("What makes it hard to come, or what I want to know first"),
        _("If I feel unwell or upset, please"),
        _("Please do not"),
        _("Who may see this, and how to reach me"),
    )
