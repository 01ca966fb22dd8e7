"""征求意见: the sheets, their columns and choices."""
