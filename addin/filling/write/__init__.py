"""Values into a whole workbook: single cells, tables, from file to file; nothing stale is left behind."""
