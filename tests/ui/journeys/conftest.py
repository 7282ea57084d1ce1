"""What the journeys share: ears beside the hands."""

from tests.ui.journeys.ears import ears

__all__ = ["ears"]
