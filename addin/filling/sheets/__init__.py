"""Values into one sheet's XML: cells, texts, styles, merges, tables."""
