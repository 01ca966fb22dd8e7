"""光荣榜: what the rows mean together."""
