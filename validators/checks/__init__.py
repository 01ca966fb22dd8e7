"""Checks that look across rows or sheets; one check, one file."""
