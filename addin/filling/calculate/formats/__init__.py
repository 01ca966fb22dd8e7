"""TEXT: a value in a number format, as far as Excel's way is beyond doubt."""
