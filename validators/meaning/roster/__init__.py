"""户室清册与人: what the rows mean together."""
