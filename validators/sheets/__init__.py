"""What each input sheet is called and which columns it has; one sheet, one file."""
