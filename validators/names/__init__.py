"""Same person?  Suggestions by spelling, sound and shape; never a merge."""
