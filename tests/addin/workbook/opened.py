"""A generated workbook, opened for looking at: its values through openpyxl, its parts as bytes."""

from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook


def opened(data: bytes) -> Workbook:
    return load_workbook(BytesIO(data))


def parts(data: bytes) -> dict[str, bytes]:
    """Name → content; the packing itself may differ with the version of zlib."""
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def validation_at(sheet, cell: str):
    """The one validation on a cell, or None."""
    found = [v for v in sheet.data_validations.dataValidation if cell in v.sqref]
    assert len(found) <= 1
    return found[0] if found else None
