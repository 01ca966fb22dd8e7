"""The law as a library shelf: `<authority>/<rule>.py`, one rule, one file, one dated citation."""
