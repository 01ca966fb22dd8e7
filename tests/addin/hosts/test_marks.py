"""What somebody marked in a file without a word: hidden, struck through, a picture; packages that are a little odd."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from addin.hosts.files import read_book
from addin.unusable import Unusable
from validators.grid import PICTURE, Grid, is_picture

Change = Callable[[str, bytes], bytes]


def saved(path: Path, work: Callable[[openpyxl.worksheet.worksheet.Worksheet], None] = lambda sheet: None) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["楼栋", "房号", "签字"], [1, "101", "张三"], [1, "102", "李四"], [1, "103", "王五"]):
        sheet.append(row)
    work(sheet)
    book.save(path)
    return path


def rezipped(path: Path, change: Change, name: Callable[[str], str] = str) -> Path:
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            info = zipfile.ZipInfo("x")
            info.filename = name(part)
            new.writestr(info, change(part, old.read(part)))
    path.write_bytes(out.getvalue())
    return path


def sheet_of(path: Path) -> Grid:
    return read_book(path).grids[0]


def in_sheet(pattern: str, text: str) -> Change:
    return lambda part, data: re.sub(pattern.encode(), text.encode(), data) if "worksheets/" in part else data


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r'<row r="3"', '<row r="3" hidden="1"'),
        (r'<row r="3"', '<row r="3" hidden="true"'),
        (r'<row r="3"', '<row r="3" ht="0" customHeight="1"'),
        (r'<row r="3"', '<row hidden="1" r="3" collapsed="1" outlineLevel="1"'),
        (r'<row r="3"', '<row r="3" hidden="1" spans="1:3"'),
    ],
)
def test_a_row_is_hidden_in_every_way(tmp_path: Path, pattern: str, text: str) -> None:
    assert sheet_of(rezipped(saved(tmp_path / "a.xlsx"), in_sheet(pattern, text))).hidden_rows == {3}


@pytest.mark.parametrize(
    ("default", "third", "hidden"),
    [
        ('zeroHeight="1" defaultRowHeight="15"', '<row r="3"', set()),  # hides only rows that are not written
        ('zeroHeight="1" defaultRowHeight="15"', '<row r="3" hidden="1"', {3}),
        ('defaultRowHeight="0"', '<row r="3"', {1, 2, 3, 4}),
        ('defaultRowHeight="0" customHeight="1"', '<row r="3" ht="15" customHeight="1"', {1, 2, 4}),
        ('defaultRowHeight="0.0"', '<row r="3" ht="0"', {1, 2, 3, 4}),
        ('defaultRowHeight="0.75"', '<row r="3"', set()),
    ],
)
def test_rows_hidden_by_default(tmp_path: Path, default: str, third: str, hidden: set[int]) -> None:
    path = rezipped(saved(tmp_path / "a.xlsx"), in_sheet(r"<sheetFormatPr[^>]*/>", f"<sheetFormatPr {default}/>"))
    assert sheet_of(rezipped(path, in_sheet(r'<row r="3"', third))).hidden_rows == hidden


def test_a_hidden_row_without_its_number(tmp_path: Path) -> None:
    path = rezipped(saved(tmp_path / "a.xlsx"), in_sheet(r'<row r="(\d)"', r'<row x="\1"'))
    path = rezipped(path, in_sheet(r' r="[A-C]\d"', ""))
    assert sheet_of(rezipped(path, in_sheet('<row x="4"', '<row x="4" hidden="1"'))).hidden_rows == {4}


@pytest.mark.parametrize(
    "attributes", ['hidden="1"', 'width="0"', 'width="0.0" customWidth="1"', 'hidden="true" width="9"']
)
def test_columns_are_hidden(tmp_path: Path, attributes: str) -> None:
    columns = f'<cols><col min="2" max="2" {attributes}/></cols><sheetData>'
    assert sheet_of(rezipped(saved(tmp_path / "a.xlsx"), in_sheet("<sheetData>", columns))).hidden_columns == {2}


def test_cells_are_struck_through_whole_or_in_part(tmp_path: Path) -> None:
    def strike(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet["A2"].font = Font(strike=True)
        sheet["C3"].value = CellRichText("李四", TextBlock(InlineFont(strike=True), "（已搬走）"))
        sheet["C4"].font = Font(strike=False)

    assert sheet_of(saved(tmp_path / "a.xlsx", strike)).struck == {(2, 1), (3, 3)}


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="C2" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>',
        '<c r="C2" t="e"><f>_xlfn.DISPIMG("ID_1",1)</f><v>#NAME?</v></c>',
        '<c r="C2" t="e" vm="1"><v>#VALUE!</v></c>',
        '<c r="C2" t="str"><f>DISPIMG("ID_1",1)</f><v></v></c>',
        '<c r="C2" t="e"><f>_xlfn.IMAGE("https://x.cn/a.png")</f><v>#BLOCKED!</v></c>',
    ],
)
def test_a_picture_in_a_cell_is_a_picture(tmp_path: Path, cell: str) -> None:
    path = rezipped(saved(tmp_path / "a.xlsx"), in_sheet(r'<c r="C2".*?</c>', cell.replace("\\", "")))
    found = sheet_of(path).at(2, 3)
    assert is_picture(found) or found == PICTURE


@pytest.mark.parametrize(
    "name",
    [
        lambda part: part.replace("/", "\\"),
        lambda part: "/" + part,
        lambda part: part.replace("xl/workbook.xml", "xl/Workbook.xml") if part == "xl/workbook.xml" else part,
        lambda part: part.replace("sharedStrings", "SharedStrings"),
        lambda part: part.replace("[Content_Types]", "[content_types]"),
    ],
)
def test_odd_names_in_the_package(tmp_path: Path, name: Callable[[str], str]) -> None:
    assert sheet_of(rezipped(saved(tmp_path / "a.xlsx"), lambda part, data: data, name)).at(2, 3) == "张三"


@pytest.mark.parametrize("size", ["1:49", "A1", "A1:A1", "", "A:C", "C4:A1", "A1:XFD1048576", "#REF!"])
def test_odd_dimensions(tmp_path: Path, size: str) -> None:
    odd = in_sheet('<dimension ref="[^"]*"', f'<dimension ref="{size}"')
    found = sheet_of(rezipped(saved(tmp_path / "a.xlsx"), odd))
    assert (found.at(4, 3), len(found.rows)) == ("王五", 4)


def test_an_ods_with_a_password_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<m:manifest><m:encryption-data/></m:manifest>")
        archive.writestr("content.xml", b"\x00\x01")
    with pytest.raises(Unusable, match="密码"):
        read_book(path)


def test_a_workbook_that_counts_its_days_from_1904(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx")
    change: Change = lambda part, data: (  # noqa: E731
        re.sub(b"<workbookPr[^>]*>", b'<workbookPr date1904="1"/>', data) if part == "xl/workbook.xml" else data
    )
    assert sheet_of(rezipped(path, change)).from_1904
