"""Pay and costs, in every invitation (inventory av.10): plain, with blanks for the group to fill.

By itself it goes at the back of any pack.

Nothing here advises on benefits: it points to somebody who can (av.27).
"""

from app.packs.document import Block, Document, Heading, Paragraph, TickBox, WritingSpace
from app.words import _


def pay_and_access() -> Document:
    return Document(
        title=_("Pay and access"),
        blocks=(
            *pay_and_costs(),
            Heading(_("What would help you to take part?"), level=2),
            Paragraph(_("Tell us what you need. You do not have to say why.")),
            WritingSpace(lines=1, label=_("Who to tell:")),
            WritingSpace(lines=1, label=_("How to reach them:")),
        ),
    )


def pay_and_costs() -> tuple[Block, ...]:
    return (
        Heading(_("Pay and costs"), level=2),
        Paragraph(_("Nobody should be out of pocket. You can ask about this in private.")),
        WritingSpace(lines=1, label=_("For your time we pay:")),
        WritingSpace(lines=1, label=_("How to ask for it, and who helps with the form:")),
        WritingSpace(lines=1, label=_("You will have it by:")),
        Paragraph(_("We also pay for everything that is ticked here:")),
        *(TickBox(cost) for cost in _costs()),
        Heading(_("If we cannot pay"), level=3),
        Paragraph(_("Then we say so here, before you say yes. You choose freely.")),
        WritingSpace(lines=1, label=_("This is how we say thank you instead:")),
        Heading(_("If you get benefits"), level=3),
        Paragraph(
            _(
                "Being paid may change them. We cannot advise you about that."
                " Please ask someone who can, before you say yes."
            )
        ),
        WritingSpace(lines=1, label=_("Free advice near you:")),
    )


def _costs() -> tuple[str, ...]:
    """What it may cost to come (inventory ep.2 to ep.12)."""
    return (
        _("Travel"),
        _("Childcare"),
        _("Someone to take over your caring"),
        _("A support worker or an interpreter"),
        _("A place to stay"),
        _("Food and drink"),
        _("Phone, data, pens, paper and post"),
        _("Anything else your life needs. Tell us."),
    )
