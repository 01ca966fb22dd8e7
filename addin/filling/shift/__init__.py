"""What moves when rows are put into a sheet: one file per kind of thing."""
