"""Nobody should have to guess at a word or a control because its colour is too faint."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from app.ui.tokens import THEMES, Theme, palette_for, theme_of

GROUNDS = ("paper", "sheet", "well", "wash", "hover")
QUESTIONS = ("tried", "learned", "pleased", "concerned", "plus1")

every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2.2, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_ratio_is_that_of_the_standard() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@every_theme
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["ink", "soft"])
def test_text_is_seven_to_one(theme: Theme, ground: str, text: str) -> None:
    assert contrast(theme.colour(text), theme.colour(ground)) >= 7


@every_theme
@pytest.mark.parametrize("ground", ["accent", "accent_hover"])
def test_words_on_the_next_step_are_seven_to_one(theme: Theme, ground: str) -> None:
    assert contrast(theme.colour("accent_text"), theme.colour(ground)) >= 7


@every_theme
def test_what_cannot_be_used_can_still_be_read(theme: Theme) -> None:
    for ground in ("paper", "sheet", "well"):
        assert contrast(theme.colour("faint"), theme.colour(ground)) >= 4.5


@every_theme
@pytest.mark.parametrize("ground", GROUNDS)
def test_outlines_of_controls_and_shapes_are_three_to_one(theme: Theme, ground: str) -> None:
    assert contrast(theme.colour("edge"), theme.colour(ground)) >= 3
    assert contrast(theme.colour("ink"), theme.colour(ground)) >= 3
    assert contrast(theme.colour("accent"), theme.colour(ground)) >= 3


@every_theme
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_shape_shows_on_the_next_step_too(theme: Theme, question: str) -> None:
    assert contrast(theme.colour("accent_text"), theme.colour("accent")) >= 3
    assert theme.colour(question).isValid()


@every_theme
@pytest.mark.parametrize("ground", [*GROUNDS, "accent"])
def test_the_keyboards_ring_shows_on_anything(theme: Theme, ground: str) -> None:
    ring = max(
        contrast(theme.colour(part), theme.colour(ground)) for part in ("focus", "focus_inner")
    )
    assert ring >= 3
    assert contrast(theme.colour("focus"), theme.colour("focus_inner")) >= 3


@every_theme
def test_a_theme_is_known_by_the_palette_it_makes(theme: Theme) -> None:
    assert theme_of(palette_for(theme)) is theme


@every_theme
def test_the_palette_has_a_disabled_group_of_its_own(theme: Theme) -> None:
    palette = palette_for(theme)
    role = QPalette.ColorRole.ButtonText
    assert palette.color(QPalette.ColorGroup.Disabled, role) == theme.colour("faint")
    assert palette.color(QPalette.ColorGroup.Active, role) == theme.colour("ink")


def test_no_screen_invents_a_colour() -> None:
    with pytest.raises(KeyError):
        THEMES["paper"].colour("pink")
    with pytest.raises(KeyError):
        THEMES["paper"].colour("card_line")
