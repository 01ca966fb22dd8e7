"""会议: what follows from it."""
