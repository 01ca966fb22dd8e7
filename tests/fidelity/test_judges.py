"""Filled forms of every kind before judges that are not ours: openpyxl and Microsoft's validator."""

import warnings
from pathlib import Path

import openpyxl
import pytest

from tests.office.open_xml import faults


def test_openpyxl_reads_every_sheet_of_them_and_no_placeholder_is_left(files: dict[str, Path]) -> None:
    for name, path in files.items():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(path)
        texts = [str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
        assert texts, name
        assert [text for text in texts if "{{" in text] == [], name


@pytest.mark.office
def test_microsofts_validator_finds_no_fault(files: dict[str, Path]) -> None:
    """Cells in order, none twice, attributes and parts as the schema has them."""
    assert len(files) > 80
    assert faults(files.values()) == []
