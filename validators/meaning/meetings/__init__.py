"""会议: what the rows mean together."""
