"""A generated workbook, opened for looking at: its values through openpyxl, its parts as bytes."""

from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.utils import column_index_from_string


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


def column_look(sheet, letter: str):
    """The look that new cells of a column take; neighbours that look alike share one entry."""
    at = column_index_from_string(letter)
    return next(look for look in sheet.column_dimensions.values() if look.min <= at <= look.max)
