"""光荣榜: the sheets, their columns and choices."""
