"""表决票与议题: what follows from it."""
