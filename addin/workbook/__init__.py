"""Makes the working workbook, the sample compound and the example forms."""
