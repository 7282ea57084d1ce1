"""A first review with a projector, and a projector's lead that is pulled out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.two_screens import run_on_two_screens


@pytest.mark.parametrize("journey", ["on_two_screens", "a_pulled_lead", "agreement_on_two_screens"])
def test_a_review_with_a_projector_keeps_its_promises(journey: str) -> None:
    run_on_two_screens(Path(__file__).with_name(f"{journey}.py"))
