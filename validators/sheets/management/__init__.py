"""物业引入: the sheets, their columns and choices."""
