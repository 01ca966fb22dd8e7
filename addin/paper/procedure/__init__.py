"""工作流程与前置条件: what follows from it."""
