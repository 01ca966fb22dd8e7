from xml.parsers.expat import ExpatError

import pytest

from addin.hosts.reading.extent import column_number, extent


@pytest.mark.parametrize(
    ("rows", "reach"),
    [
        ("", (0, 0)),
        ('<row r="3"><c r="B3"><v>1</v></c></row>', (3, 2)),
        ('<row r="3"><c r="B3"><v>1</v></c><c r="XFD3" s="1"/></row>', (3, 2)),
        ('<row r="3"><c r="AA3" t="inlineStr"><is><t>x</t></is></c></row><row r="9"/>', (3, 27)),
        ("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", (2, 2)),
        ("<row r='7'><c r='D7'><f>A1</f><v>1</v></c></row>", (7, 4)),
    ],
)
def test_only_cells_that_hold_something_count(rows: str, reach: tuple[int, int]) -> None:
    assert extent(f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode()) == reach


def test_a_broken_sheet_is_broken() -> None:
    with pytest.raises(ExpatError):
        extent(b"<worksheet><row")


def test_columns_by_their_letters() -> None:
    assert [column_number(letters) for letters in ("A", "Z", "AA", "XFD")] == [1, 26, 27, 16384]
