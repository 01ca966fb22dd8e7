"""征求意见: what the rows mean together."""
