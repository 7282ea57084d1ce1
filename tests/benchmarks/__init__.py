"""What must be fast, measured against the least there could be. Not tests: see `make bench`."""
