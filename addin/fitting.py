"""How many lines wrapped text takes: neither Excel nor LibreOffice fits a row to its text when it opens a file."""

from math import ceil


def lines(text: str, width: float) -> int:
    """At least 1; `width` in digits of the text's own size, of which a Chinese character takes two."""
    return max(1, ceil(sum(2 if ord(character) > 0x2000 else 1 for character in text) / width))
