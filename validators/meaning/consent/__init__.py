"""同意表: what the rows mean together."""
