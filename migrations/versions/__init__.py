"""One file for each change of the log tables, oldest first."""
