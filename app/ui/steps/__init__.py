"""What the laptop shows of a step, one widget for each kind; made from the session that runs."""
