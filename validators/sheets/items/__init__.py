"""改造项目: the sheets, their columns and choices."""
