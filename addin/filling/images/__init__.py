"""Pictures into named frames."""
