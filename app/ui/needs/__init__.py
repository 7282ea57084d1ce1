"""What helps me: one person's own sheet at a time, seen by nobody but whoever they trusted."""
