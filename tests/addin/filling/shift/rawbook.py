"""Small workbooks from raw XML, for what XlsxWriter does not write."""

import io
import zipfile
from collections.abc import Mapping

from addin.filling.opc.ooxml import CONTENT_TYPES, MAIN, OFFICE_DOCUMENT, RELATIONSHIP_ID, RELATIONSHIPS, WORKSHEET
from addin.filling.opc.package import Package
from addin.filling.shift.rowshift import RowShift
from addin.filling.shift.workbook import shift

MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
SHEET = "xl/worksheets/sheet1.xml"
OTHER = "xl/worksheets/sheet2.xml"


def raw_book(
    sheet: str, other: str = "<sheetData/>", parts: Mapping[str, tuple[str, str]] | None = None, workbook: str = ""
) -> Package:
    """Sheets 表 and 它; `parts` hang on 表 (`xl/…` → kind, XML)."""
    parts = parts or {}
    sheets = ((1, "表"), (2, "它"))
    names = "".join(f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in sheets)
    to_sheets = [(f"rId{n}", WORKSHEET, f"worksheets/sheet{n}.xml") for n, _ in sheets]
    to_parts = [
        (f"rId{n}", f"{RELATIONSHIP_ID}/{kind}", f"/{name}") for n, (name, (kind, _)) in enumerate(parts.items(), 1)
    ]
    files = {
        "[Content_Types].xml": f'<Types xmlns="{CONTENT_TYPES}">'
        f'<Default Extension="xml" ContentType="{MAIN_TYPE}"/></Types>',
        "_rels/.rels": _relationships([("rId1", OFFICE_DOCUMENT, "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONSHIP_ID}"><sheets>{names}</sheets>'
        f"{workbook}</workbook>",
        "xl/_rels/workbook.xml.rels": _relationships(to_sheets),
        SHEET: f'<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONSHIP_ID}">{sheet}</worksheet>',
        OTHER: f'<worksheet xmlns="{MAIN}">{other}</worksheet>',
        "xl/worksheets/_rels/sheet1.xml.rels": _relationships(to_parts),
        **{name: xml for name, (_, xml) in parts.items()},
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return Package.from_bytes(packed.getvalue(), "raw.xlsx")


def shifted(package: Package, added: Mapping[int, int]) -> Package:
    """Rows put in below pattern rows of 表."""
    shift(package, {package.sheet("表"): RowShift(added)})
    return package


def _relationships(found: list[tuple[str, str, str]]) -> str:
    ones = "".join(f'<Relationship Id="{id}" Type="{type}" Target="{target}"/>' for id, type, target in found)
    return f'<Relationships xmlns="{RELATIONSHIPS}">{ones}</Relationships>'
