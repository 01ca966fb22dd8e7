"""自检: a deck of compounds whose results are known, worked out on the machine of the office."""
