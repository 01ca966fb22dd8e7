"""同意表: the sheets, their columns and choices."""
