"""表决票与议题: the sheets, their columns and choices."""
