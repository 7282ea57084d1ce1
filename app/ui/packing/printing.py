"""Printing one: which paper, which printer, and how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog

from app import messages
from app.packs.styles import USUAL_PAPER, Paper, Style, style_named
from app.ui.packing.making import Wanted, Workroom, make_for_printer
from app.ui.packing.press import Press, PrinterRefused
from app.ui.parts.asking import Ask
from app.ui.parts.buttons import Button
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.surfaces import Column
from app.ui.surroundings import Surroundings
from app.words import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter


class Printing(Column):
    """Hidden until something is printed; then it says how far it has come, and can stop."""

    printed = Signal(object)
    """The `Wanted` whose last page has gone to the printer."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._press: Press | None = None
        self._wanted: Wanted | None = None
        self.ask: Ask | None = None
        self.dialog: QPrintDialog | None = None
        self.progress = Text(icon="printer")
        self.stop = Button(_("Stop printing"))
        self.stop.clicked.connect(self._stop)
        self.add(Flow(self.progress, self.stop, gap=16))
        self.hide()

    @property
    def busy(self) -> bool:
        return self._press is not None

    def begin(self, wanted: Wanted, workroom: Workroom) -> None:
        """Ask for the right paper, when it is not the usual white, and then for the printer."""
        if self.busy:
            return
        if not _printers():
            self._surroundings.say(_no_printer())
            return
        style = style_named(wanted.file.style)
        if style.tint == "white" and style.paper == USUAL_PAPER:
            self._ask_which_printer(wanted, workroom)
        else:
            self._ask_for_paper(style, wanted, workroom)

    def print_on(self, printer: QPrinter, wanted: Wanted, workroom: Workroom) -> None:
        """Print it there, page by page, so that no note waits behind a whole pack."""
        self._surroundings.desk.ask(
            lambda notebook: Press(printer, make_for_printer(notebook, wanted, workroom)),
            lambda press: self._go(press, wanted),
            self._could_not,
            owner=self,
        )

    def _ask_for_paper(self, style: Style, wanted: Wanted, workroom: Workroom) -> None:
        self.ask = Ask(
            self.window(),
            _("Which paper is in the printer?"),
            style.paper_advice,
            [("later", _("Not now")), ("print", _("The paper is in"))],
        )
        self.ask.answered.connect(
            lambda answer: self._ask_which_printer(wanted, workroom) if answer == "print" else None
        )
        self.ask.open()

    def _ask_which_printer(self, wanted: Wanted, workroom: Workroom) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        printer = printer_for(style_named(wanted.file.style).paper)
        dialog = QPrintDialog(printer, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.print_on(printer, wanted, workroom))
        self.dialog = dialog
        QDialog.open(dialog)  # the print dialog hides it behind another of its own

    def _go(self, press: Press, wanted: Wanted) -> None:
        self._press, self._wanted = press, wanted
        self.show()
        self._print_next(press.total)

    def _print_next(self, left: int) -> None:
        press = self._press
        if press is None or not left:
            self._all_gone(press)
            return
        number = press.total - left + 1
        self.progress.setText(
            _("Printing page {number} of {all}").format(number=number, all=press.total)
        )
        self._surroundings.desk.ask(
            lambda _notebook: press.print_next(), self._print_next, self._could_not, owner=self
        )

    def _all_gone(self, press: Press | None) -> None:
        self._finished(_("It has gone to the printer.") if press else "")
        if press is not None:
            self.printed.emit(self._wanted)

    def _stop(self) -> None:
        press, self._press = self._press, None
        if press is not None:
            self._surroundings.desk.ask(lambda _notebook: press.stop(), owner=self)
            self._finished(_("Printing was stopped. Pages already sent may still come out."))

    def _finished(self, sentence: str) -> None:
        self._press = None
        self.hide()
        if sentence:
            self._surroundings.say(sentence)

    def _could_not(self, error: Exception) -> None:
        sentence = _refused() if isinstance(error, PrinterRefused) else messages.say(error)
        self._finished(sentence)


def printer_for(paper: Paper) -> QPrinter:
    """A printer that puts a page of ours on that paper from corner to corner."""
    from PySide6.QtGui import QPageSize
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId[paper]))
    printer.setFullPage(True)
    return printer


def _printers() -> bool:
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def _no_printer() -> str:
    return _(
        "This laptop does not know of a printer. Plug one in and try again, or save the pack "
        "as a PDF and print it somewhere else."
    )


def _refused() -> str:
    return _(
        "The printer did not take the page. Your notes are safe. Check that the printer is on "
        "and has paper, and try again."
    )
