"""What can be done with the lines of an agreement, by the names in the one table of actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from app.ui.run.asking import WriteSheet
from app.ui.run.running import Running
from app.words import _

if TYPE_CHECKING:
    from app.ui.run.page import RunPage


def agree_deeds(
    page: RunPage, running: Running, open_sheet: Callable[[QDialog], None], only_me: str
) -> dict[str, Callable[[], object]]:
    """`only_me` is what is said where everyone can see this laptop, and a worry must wait."""
    agreeing = running.agreeing

    def worry() -> None:
        line = agreeing.alone.line
        if running.everyone:
            running.surroundings.say(only_me)
        elif line is None:
            running.surroundings.say(_("Open a line first: press its number."))
        else:
            open_sheet(_worry_sheet(page, running, line.id))

    return {
        "agree:keep": agreeing.keep,
        "agree:change": agreeing.change,
        "agree:fill": agreeing.fill,
        "agree:leave": agreeing.leave_out,
        "agree:back": agreeing.back,
        "agree:more": agreeing.more,
        "agree:agreed": agreeing.agree,
        "agree:so_far": lambda: agreeing.agree(so_far=True),
        "agree:bring_back": agreeing.bring_back,
        "agree:worry": worry,
        "agree:keyboard": page.take_keyboard,
        **{f"agree:open:{n}": lambda n=n: agreeing.open(n) for n in range(1, 5)},
    }


def _worry_sheet(page: RunPage, running: Running, line_id: str) -> WriteSheet:
    draft = f"worry:{line_id}"
    return WriteSheet(
        page,
        _("A worry about this line"),
        _("In their words, without a name. Only this laptop shows it."),
        "",
        _("Keep it"),
        lambda text: running.agreeing.leave_worry(line_id, text, draft),
        running.writing,
        draft,
    )
