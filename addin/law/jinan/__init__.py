"""Regulations of the city of Jinan (济南市)."""
