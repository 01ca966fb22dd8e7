"""工作流程与前置条件: the sheets, their columns and choices."""
