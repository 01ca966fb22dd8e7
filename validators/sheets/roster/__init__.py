"""户室清册与人: the sheets, their columns and choices."""
