"""工作流程与前置条件: what it says in forms, on sheets and in explanations."""
