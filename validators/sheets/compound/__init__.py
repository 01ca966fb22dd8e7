"""小区与参数: the sheets, their columns and choices."""
