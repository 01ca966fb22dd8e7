"""What one workbook takes over from another: sheets, styles, the highlighting rule."""
