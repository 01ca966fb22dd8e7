"""Reading a file without an office program: what it is, what its cells hold, what else must be known of its sheets."""
