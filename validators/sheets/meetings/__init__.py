"""会议: the sheets, their columns and choices."""
