"""Telling people what happened: what came of each note, the sheet, and that it was given out."""
