from io import BytesIO
from xml.parsers.expat import ExpatError
from zipfile import ZipFile

import pytest

from addin.hosts.reading import xlsx_facts
from addin.hosts.reading.extent import column_number, extent, extent_of
from addin.hosts.reading.package import Package


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


@pytest.mark.parametrize("size", [1, 7, 40, 10_000])
def test_a_sheet_in_pieces_is_as_large_as_in_one(size: int) -> None:
    last = b'<row r="900000"><c r="C900000"><v>1</v></c><c r="ZZ900000"/></row>'
    xml = b'<s><row r="3"><c r="AB3"><v>1</v></c></row>' + last + b"</s>"
    assert extent_of(xml[at : at + size] for at in range(0, len(xml), size)) == extent(xml) == (900_000, 28)


def packed(cells: bytes) -> Package:
    out = BytesIO()
    with ZipFile(out, "w") as package:
        package.writestr("sheet", b"<sheetData>" + cells + b"</sheetData>")
    return Package(out.getvalue())


def test_a_long_sheet_of_few_columns_is_not_parsed_to_measure_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_facts, "extent_of", lambda _: 1 / 0)
    cells = b"".join(b'<row r="%d"><c r="L%d"><v>1</v></c></row>' % (row, row) for row in (1, 999_999))
    xlsx_facts._refuse_if_too_large(packed(cells), "户室清册", "sheet")
    wide = packed(cells.replace(b'"L1"', b'"XFD1"'))
    with pytest.raises(ZeroDivisionError):
        xlsx_facts._refuse_if_too_large(wide, "户室清册", "sheet")
