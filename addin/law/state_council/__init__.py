"""Regulations of the State Council (国务院)."""
