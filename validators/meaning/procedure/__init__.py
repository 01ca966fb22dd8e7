"""工作流程与前置条件: what the rows mean together."""
