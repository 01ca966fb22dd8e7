"""Where grids come from and where results go: plain files today, live spreadsheets behind the same doors."""
