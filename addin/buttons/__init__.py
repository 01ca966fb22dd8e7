"""The buttons: one button, one file."""
