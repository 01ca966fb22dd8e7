"""QR codes read back by decoders that are not ours: openpyxl finds the pictures, zxing reads them."""

from io import BytesIO
from pathlib import Path

import openpyxl
import zxingcpp
from PIL import Image


def read(picture: bytes | Path) -> list[str]:
    """What the codes of a picture say, from the top down and from left to right."""
    image = Image.open(BytesIO(picture) if isinstance(picture, bytes) else picture).convert("L")
    found = [one for one in zxingcpp.read_barcodes(image) if one.valid]
    return [one.text for one in sorted(found, key=lambda one: (one.position.top_left.y, one.position.top_left.x))]


def codes(path: Path) -> dict[str, list[tuple[int, str]]]:
    """Of each visible sheet: the row (from 1) that a picture begins in, and what it says."""
    found = {}
    for sheet in openpyxl.load_workbook(path):
        if sheet.sheet_state == "visible":
            placed = [(one.anchor._from.row + 1, one.anchor._from.col, read(one._data())) for one in sheet._images]
            assert all(len(texts) == 1 for _, _, texts in placed), "a picture is one code"
            found[sheet.title] = [(row, texts[0]) for row, _, texts in sorted(placed)]
    return found
