"""Regulations of the city of Anqing (安庆市)."""
