"""The look of the controls that Qt draws itself: fields, lists, menus and scroll bars."""

from __future__ import annotations

from string import Template

from app.ui.scaling_style import scaled
from app.ui.tokens import Theme

_RULES = Template("""
QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit {
    background: $sheet; color: $ink;
    border: ${line}px solid $edge; border-radius: ${radius}px;
    selection-background-color: $accent; selection-color: $accent_text;
    placeholder-text-color: $soft;
}
QLineEdit, QAbstractSpinBox { padding: 0 ${pad}px; min-height: ${field}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { width: 0; height: 0; }
QAbstractSpinBox QLineEdit {
    background: transparent; border: none; padding: 0; min-height: 0;
}
NumberField QLineEdit { font-weight: 700; }
QPlainTextEdit, QTextEdit { padding: ${small}px ${small}px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled {
    background: $paper; color: $faint; border-style: dashed;
}
QPlainTextEdit[locked="true"] { background: $well; border-style: dashed; }
QAbstractItemView { background: $sheet; color: $ink; outline: none; }
NoteList { background: transparent; border: none; }
QComboBox { combobox-popup: 0; }
QComboBoxPrivateContainer { background: $sheet; border: ${line}px solid $edge; }
QComboBox QAbstractItemView {
    border: none; selection-background-color: $accent; selection-color: $accent_text;
}
QComboBox QAbstractItemView::item { min-height: ${field}px; padding: 0 ${pad}px; }
QComboBox QAbstractItemView::item:selected { background: $accent; color: $accent_text; }
QMenu { background: $sheet; color: $ink; border: ${line}px solid $edge; padding: ${tiny}px; }
QMenu::item {
    padding: ${small}px ${wide}px ${small}px ${pad}px; border-radius: ${tiny}px;
    background: transparent;
}
QMenu::item:selected { background: $accent; color: $accent_text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $rule; margin: ${tiny}px; }
QToolTip {
    background: $sheet; color: $ink; border: 1px solid $edge; padding: ${tiny}px ${small}px;
}
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: ${bar}px; }
QScrollBar:horizontal { height: ${bar}px; }
QScrollBar::handle { background: $edge; border-radius: ${bar_radius}px; margin: ${bar_margin}px; }
QScrollBar::handle:hover { background: $ink; }
QScrollBar::handle:vertical { min-height: ${target}px; }
QScrollBar::handle:horizontal { min-width: ${target}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractItemView, QTabBar { icon-size: ${icon}px; }
QAbstractItemView::indicator { width: ${icon}px; height: ${icon}px; }
QFileDialog QPushButton, QFileDialog QComboBox {
    background: $sheet; color: $ink; min-height: ${field}px; padding: 0 ${pad}px;
    border: ${line}px solid $edge; border-radius: ${radius}px;
}
QHeaderView::section {
    background: $well; color: $ink; border: none; border-bottom: ${line}px solid $edge;
    padding: ${tiny}px ${small}px; font-weight: 600;
}
""")
_MEASURES = {
    "line": 2,
    "radius": 10,
    "pad": 14,
    "wide": 28,
    "small": 8,
    "tiny": 4,
    "field": 42,
    "target": 44,
    "icon": 20,
    "bar": 14,
    "bar_radius": 4,
    "bar_margin": 3,
}


def stylesheet_for(theme: Theme) -> str:
    """The rules in this theme's colours, at the present text size."""
    colours = {name: value for name, value in theme._asdict().items() if isinstance(value, str)}
    measures = {name: str(scaled(pixels)) for name, pixels in _MEASURES.items()}
    return _RULES.substitute(colours | measures)
