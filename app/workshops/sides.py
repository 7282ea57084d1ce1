"""The sides people may see things from, in the words they are asked by. Nobody has to say one."""

from app.words import _


def view_of_words() -> dict[str, str]:
    """Each of session.VIEWS_OF as people say it."""
    return {
        "": _("not said"),
        "uses services": _("uses services"),
        "carer": _("carer"),
        "staff": _("staff"),
        "manager": _("manager"),
        "community group": _("community group"),
        "other": _("other"),
    }
