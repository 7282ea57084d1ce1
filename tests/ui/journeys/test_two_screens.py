"""A first review with a projector."""

from __future__ import annotations

from pathlib import Path

from tests.ui.two_screens import run_on_two_screens


def test_a_review_with_a_projector_keeps_its_promises() -> None:
    run_on_two_screens(Path(__file__).with_name("on_two_screens.py"))
