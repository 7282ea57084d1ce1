"""What a group goes by until it has made an agreement of its own."""

from app.words import _


def starter_agreement() -> tuple[str, ...]:
    """Four lines of the respect agreement, word for word: ra.respect, pass, private and limit."""
    return (
        _("We treat each other with respect and we listen."),
        _("You may pass, step out, or join in another way, and you need not say why."),
        _(
            "What people share stays here, unless they say it may be passed on."
            " We agree what is private."
        ),
        _(
            "If we think someone may be badly hurt, we may have to tell a person who can help."
            " We will tell you first if we can."
        ),
    )
