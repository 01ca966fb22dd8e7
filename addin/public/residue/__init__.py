"""Opens every part of a finished public copy and looks for people; shares no code with what made the copy."""
