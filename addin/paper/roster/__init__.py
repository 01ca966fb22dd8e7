"""户室清册与人: what follows from it."""
