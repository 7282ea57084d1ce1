"""What can be done with cards while a session runs, by the names their buttons ask for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from app.ui.run.cards_panel import CardsPanel
from app.ui.run.cards_sheet import KeptSheet, MeaningsSheet
from app.ui.run.counting import Counting
from app.ui.run.running import Running


def join(panel: CardsPanel, counting: Counting) -> None:
    """What is done in the panel reaches the one count, whichever layout it stands in."""
    panel.became.connect(counting.take)
    panel.here.connect(counting.here)
    panel.typed.connect(counting.type)
    panel.put.connect(counting.put_question)


def card_deeds(
    page: QWidget,
    running: Running,
    open_sheet: Callable[[QDialog], None],
    take_back: Callable[[str], object],
) -> dict[str, Callable[[], object]]:
    """`take_back` asks first, and then erases the count with that id."""
    return {
        "cards": running.counting.open,
        "cards:keep": running.counting.keep,
        "cards:close": running.counting.close,
        "cards:meanings": lambda: open_sheet(MeaningsSheet(page, running)),
        "cards:kept": lambda: open_sheet(KeptSheet(page, running, take_back)),
    }
