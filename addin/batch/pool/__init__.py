"""Processes of this machine that last: what they import, they import once."""
