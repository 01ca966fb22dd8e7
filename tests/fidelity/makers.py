"""Workbooks of many makers: XlsxWriter, LibreOffice, openpyxl, by hand, and those that installed packages ship."""

import site
from collections.abc import Iterator
from pathlib import Path

import openpyxl

from tests.addin.filling.books import parts_of, styles, worksheet, zipped
from tests.addin.filling.shift.fullform import FullForm

PHONETIC = (
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="2" uniqueCount="2">'
    '<si><r><rPr><b/></rPr><t xml:space="preserve">填 </t></r><r><t>表人</t></r></si>'
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="0"/></si></sst>'
)
UNKNOWN = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" Requires="x14"/>'
    "</mc:AlternateContent>"
    '<extLst><ext uri="{00000000-1111-2222-3333-444444444444}"><v xmlns="urn:not-known">留</v></ext></extLst>'
)


def by_hand(path: Path) -> None:
    """Rich text, a phonetic guide, alternate content, an unknown extension, cells without `r`, others' attributes."""
    rows = (
        '<row r="1" xmlns:x="urn:other" x:keep="1"><c t="s"><v>0</v></c><c t="s" ph="1"><v>1</v></c></row>'
        '<row r="3"><c r="B3" cm="1"><v>1</v></c><c r="C3"><f t="shared" ref="C3:C4" si="0">B3*2</f><v>2</v></c></row>'
        '<row r="4"><c r="B4"><v>2</v></c><c r="C4"><f t="shared" si="0"/><v>4</v></c></row>'
    )
    book = parts_of(
        {"分摊 明细": worksheet(rows, after=UNKNOWN), "汇总": worksheet("")},
        style=styles('<xf numFmtId="0"/><xf numFmtId="31"/>'),
        texts=PHONETIC,
        workbook='<sheets/><definedNames><definedName name="甲">汇总!$A$1</definedName></definedNames>',
    )
    path.write_bytes(zipped(book))


def by_openpyxl(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "分摊 明细"
    for row in range(1, 30):
        sheet.append([f"第{row}行", row, f"=B{row}*2"])
    sheet.merge_cells("G1:H4")
    book.create_sheet("汇总")["A1"] = "='分摊 明细'!B3"
    book.save(path)


MAKERS = {"XlsxWriter": FullForm, "手工": by_hand, "openpyxl": by_openpyxl}


def shipped() -> Iterator[Path]:
    """Workbooks that installed Python packages bring along (today those of xlwings and pyOpenVBA)."""
    for folder in map(Path, site.getsitepackages()):
        for ending in ("xlsx", "xlsm", "xltx", "xltm"):
            yield from sorted(path for path in folder.rglob(f"*.{ending}") if not path.name.startswith("jiugai"))
