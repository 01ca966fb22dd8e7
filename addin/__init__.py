"""What follows from a right sheet: counts, verdicts, shares, filled forms — and how offices show it."""
