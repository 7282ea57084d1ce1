"""A group's whole record as a folder, for whoever leaves, hands over or keeps it somewhere else."""
