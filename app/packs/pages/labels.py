"""What people choose each page by."""

from app.words import _


def labels() -> dict[str, str]:
    """By the name of the page."""
    return {
        "record": _("What we said and what we will do"),
        "notes-so-far": _("Notes so far, for one person"),
        "sheets": _("Sheets to write on, one for each question"),
        "actions": _("Actions"),
        "actions-blank": _("Actions, to fill in by hand"),
        "what-we-said": _("What we said and what happened"),
        "what-we-said-blank": _("What we said and what happened, to fill in by hand"),
        "plan": _("What will happen"),
        "plan-blank": _("A plan for a session, to tick off"),
        "feedback-slip": _("How was it for you? Slips for the box"),
        "how-it-was": _("How it was, from the slips"),
        "ladder": _("The ladder, for the wall and to talk about"),
        "ladder-poster": _("The ladder, a poster to mark"),
        "ballot": _("A slip to place ourselves in private"),
        "where-we-are": _("Where we are, and the next step"),
        "ways": _("Ways to join in that we chose"),
        "cards": _("Ways to join in, to choose from"),
        "invitation": _("Invitation"),
        "what-helps-me": _("What helps me, a private slip"),
        "what-to-expect": _("What to expect, to go with the invitation"),
        "laptop-stops": _("If the laptop stops, for an envelope"),
        "agreement": _("Our agreement, a poster"),
        "agreement-card": _("Our agreement, cards for a pocket"),
        "agreement-rows": _("Our agreement, with room for pictures"),
        "newcomer": _("Welcome, for someone new"),
        "own-lines": _("What we agreed in this session"),
        "show-cards": _("Cards to hold up: yes, no, speak up"),
        "sticky-sheets": _("Sticky notes to cut out"),
        "wall-sheets": _("Wall sheets, one for each question, with lines"),
        "wall-sheets-plain": _("Wall sheets, one for each question, without lines"),
        "slips": _("Slips for the box"),
        "add-later": _("A slip to add something later"),
        "words": _("Hard words and letters"),
        "pay": _("Pay and access"),
        "cover-note": _("A note to go with the record"),
    }
