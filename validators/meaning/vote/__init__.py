"""表决票与议题: what the rows mean together."""
