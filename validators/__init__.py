"""Is the sheet right?  Cells in, rows and findings out.  Knows no Excel and no law."""
