"""The two themes: every colour the window uses, by name, so that no screen invents one."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette


class Theme(NamedTuple):
    """One look. Colours are #rrggbb; widths are pixels at 100 %."""

    name: str
    paper: str
    """The window and the wall."""
    sheet: str
    """Cards, fields and buttons."""
    well: str
    """Rails and bars."""
    rule: str
    """Lines that only decorate."""
    edge: str
    """Outlines of controls: 3 to 1 wherever they stand."""
    ink: str
    """Text, and the outline of every shape."""
    soft: str
    """Second text."""
    faint: str
    """Text of what cannot be used now."""
    accent: str
    """The one next step, and the chosen place."""
    accent_text: str
    wash: str
    """The chosen row."""
    focus: str
    """The halo round whatever has the keyboard."""
    hover: str
    """A control under the pointer."""
    accent_hover: str
    tried: str
    learned: str
    pleased: str
    concerned: str
    plus1: str
    yes: str
    """The sign on a card to hold up; so for the two others."""
    no: str
    speak_up: str
    card_edge: str
    """The outline of a card."""
    card_line: int
    """How thick that outline is."""
    chosen_edge: str
    """The outline of the chosen row."""
    focus_inner: str
    """What lies between a control and its halo."""
    focus_halo: int
    focus_ring: int

    def colour(self, token: str) -> QColor:
        """The colour with this name. KeyError when no such colour is in the look."""
        value = getattr(self, token.replace("-", "_"), None)
        if not isinstance(value, str) or not value.startswith("#"):
            raise KeyError(token)
        return QColor(value)


PAPER = Theme(
    name="paper",
    paper="#FAF5E9",
    sheet="#FFFDF8",
    well="#F1EAD9",
    rule="#DDD2BB",
    edge="#857A64",
    ink="#1C2129",
    soft="#474C55",
    faint="#5F636B",
    accent="#0E4A5A",
    accent_text="#FFFFFF",
    wash="#DDEAEA",
    focus="#FFD84A",
    hover="#EFF4F2",
    accent_hover="#0A3946",
    tried="#0072B2",
    learned="#A0558B",
    pleased="#009E73",
    concerned="#D55E00",
    plus1="#1C2129",
    yes="#009E73",
    no="#D55E00",
    speak_up="#F0E442",
    card_edge="#DDD2BB",
    card_line=1,
    chosen_edge="#857A64",
    focus_inner="#1C2129",
    focus_halo=4,
    focus_ring=3,
)

HIGH_CONTRAST = Theme(
    name="high-contrast",
    paper="#000000",
    sheet="#000000",
    well="#000000",
    rule="#FFFFFF",
    edge="#FFFFFF",
    ink="#FFFFFF",
    soft="#FFFFFF",
    faint="#B4B4B4",
    accent="#FFE600",
    accent_text="#000000",
    wash="#000000",
    focus="#FFE600",
    hover="#2B2B2B",
    accent_hover="#FFF38A",
    tried="#56B4E9",
    learned="#E3A5CB",
    pleased="#3DDBA5",
    concerned="#FF9A4D",
    plus1="#FFFFFF",
    yes="#3DDBA5",
    no="#FF9A4D",
    speak_up="#F0E442",
    card_edge="#FFFFFF",
    card_line=2,
    chosen_edge="#FFE600",
    focus_inner="#000000",
    focus_halo=3,
    focus_ring=2,
)

THEMES = {theme.name: theme for theme in (PAPER, HIGH_CONTRAST)}
_BY_ACCENT = {QColor(theme.accent).rgb(): theme for theme in THEMES.values()}


def theme_of(palette: QPalette) -> Theme:
    """The theme a widget stands in.

    The palette carries it (each theme has its own accent), so a live change reaches every
    widget as an ordinary palette change, and a part of the window may stand in another theme.
    """
    accent = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Accent)
    return _BY_ACCENT.get(accent.rgb(), PAPER)


def palette_for(theme: Theme) -> QPalette:
    """The whole palette, its disabled group too, because no platform's own can be relied on."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, theme.colour(token))
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("faint"))
    palette.setColor(QPalette.ColorGroup.Disabled, _ROLE.Base, theme.colour("paper"))
    palette.setColor(QPalette.ColorGroup.Disabled, _ROLE.Button, theme.colour("paper"))
    return palette


_ROLE = QPalette.ColorRole
_TEXT_ROLES = (
    _ROLE.WindowText,
    _ROLE.Text,
    _ROLE.ButtonText,
    _ROLE.PlaceholderText,
    _ROLE.BrightText,
)
_ROLES = {
    _ROLE.Window: "paper",
    _ROLE.WindowText: "ink",
    _ROLE.Base: "sheet",
    _ROLE.AlternateBase: "well",
    _ROLE.Text: "ink",
    _ROLE.Button: "sheet",
    _ROLE.ButtonText: "ink",
    _ROLE.BrightText: "ink",
    _ROLE.PlaceholderText: "soft",
    _ROLE.Highlight: "accent",
    _ROLE.HighlightedText: "accent_text",
    _ROLE.Accent: "accent",
    _ROLE.Link: "ink",
    _ROLE.LinkVisited: "ink",
    _ROLE.ToolTipBase: "sheet",
    _ROLE.ToolTipText: "ink",
    _ROLE.Light: "sheet",
    _ROLE.Midlight: "rule",
    _ROLE.Mid: "edge",
    _ROLE.Dark: "edge",
    _ROLE.Shadow: "ink",
}
