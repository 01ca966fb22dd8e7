"""The blank working workbook and the example forms; a package only so that they travel in the wheel."""
