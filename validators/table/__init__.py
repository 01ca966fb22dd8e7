"""From a grid to typed rows: where the header is, which column is which, what each cell says."""
