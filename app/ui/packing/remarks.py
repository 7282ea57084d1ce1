"""What is worth a second look before a pack is made: how much of it, and each thing on asking."""

from __future__ import annotations

from app.packs.looked_over import Remark, counted, explained
from app.packs.styles import Style
from app.ui.parts.buttons import LinkButton
from app.ui.parts.flowing import Flow
from app.ui.parts.labels import Text
from app.ui.parts.speaking import announce
from app.ui.parts.surfaces import Column
from app.words import _, ngettext
from app.workshops.sentences import aloud

MOST_SHOWN = 12
"""More than this nobody reads here; they are in the pack."""


class Remarks(Column):
    """One line, and below it the sentences and words themselves when somebody asks for them."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.summed_up = Text(icon="alert-triangle", soft=True)
        self.toggle = LinkButton()
        self.each = Column(gap=6)
        self.lines: list[str] = []
        self._open = False
        self.add(Flow(self.summed_up, self.toggle, gap=12), self.each)
        self.toggle.clicked.connect(self._show_or_hide)
        self.show_remarks((), None)

    def show_remarks(self, remarks: tuple[Remark, ...], style: Style | None) -> None:
        """These from now on; they are folded away again when they are others."""
        lines = _lines(remarks)
        if lines != self.lines:
            self._open = False
        self.lines = lines
        self.summed_up.setText(" ".join(counted(remarks, style)) if style else "")
        self._show_parts()

    def _show_or_hide(self) -> None:
        self._open = not self._open
        self._show_parts()
        announce(self, aloud(*self.lines) if self._open else _("Hidden again."))

    def _show_parts(self) -> None:
        self.each.clear()
        for line in self.lines if self._open else ():
            self.each.add(Text(line))
        self.toggle.set_words(_("Hide them") if self._open else _("Show me"))
        self.each.setVisible(self._open)
        self.setVisible(bool(self.lines))


def _lines(remarks: tuple[Remark, ...]) -> list[str]:
    lines = [explained(remark) for remark in remarks[:MOST_SHOWN]]
    left = len(remarks) - len(lines)
    if left > 0:
        lines.append(ngettext("And {n} more.", "And {n} more.", left).format(n=left))
    return lines
