"""A QR code as a picture: black on white, with the white edge that a reader needs around it."""

from io import BytesIO

from addin.filling.images.image import Image

LONGEST = 150
"""Bytes of UTF-8: more of them make the squares of a code of 16 mm too small for a telephone."""
SCALE, EDGE = 4, 4
"""Pixels a square, and squares of white on every side (ISO/IEC 18004 asks for four)."""


def draw(text: str) -> Image:
    """The code of this text, cut to what it may hold; plain UTF-8, as telephones read it."""
    import segno  # few forms have a code

    code = segno.make_qr(shortened(text), error="m", mode="byte", encoding="utf-8")
    made = BytesIO()
    code.save(made, kind="png", scale=SCALE, border=EDGE)
    width, height = code.symbol_size(SCALE, EDGE)
    return Image(made.getvalue(), "png", int(width), int(height))


def shortened(text: str) -> str:
    """Without the characters at its end that are too many."""
    return text.encode("utf-8", "ignore")[:LONGEST].decode("utf-8", "ignore")
