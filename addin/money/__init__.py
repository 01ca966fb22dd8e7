"""Ways to split what the residents owe; one way, one file."""
