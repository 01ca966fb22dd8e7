"""改造项目: what the rows mean together."""
