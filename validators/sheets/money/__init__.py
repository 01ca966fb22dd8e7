"""资金与分摊: the sheets, their columns and choices."""
