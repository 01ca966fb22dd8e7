"""The result sheets; one sheet, one file: its columns (the template is made from them) and its rows."""
