"""The desk page of an agreement: its lines, what was agreed when, and what went wrong since."""
