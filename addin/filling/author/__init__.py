"""For whoever prepares a form: what is wrong with it, what changed between two editions."""
