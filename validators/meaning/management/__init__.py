"""物业引入: what the rows mean together."""
