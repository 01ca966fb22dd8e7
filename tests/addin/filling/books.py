"""Small workbooks for the tests of the filler, made by hand part by part, and ways to compare them."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime

from xlsxwriter import Workbook

from addin.filling.opc.ooxml import CONTENT_TYPES, MAIN, RELATIONSHIP_ID, RELATIONSHIPS
from addin.filling.opc.package import Package
from addin.filling.sheets.values import Cell
from addin.filling.write.cells import CellWriter

TYPES = {
    "workbook": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "worksheet": "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
    "styles": "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
    "sharedStrings": "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
    "calcChain": "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
    "table": "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
}
SHEET = "xl/worksheets/sheet1.xml"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def relationships(*entries: tuple[str, str, str]) -> str:
    """Each entry is id, last word of the type, target."""
    inner = "".join(
        f'<Relationship Id="{id}" Type="{RELATIONSHIP_ID}/{kind}" Target="{target}"/>' for id, kind, target in entries
    )
    return f'<Relationships xmlns="{RELATIONSHIPS}">{inner}</Relationships>'


def worksheet(rows: str, before: str = "", after: str = "") -> str:
    names = f'xmlns="{MAIN}" xmlns:r="{RELATIONSHIP_ID}"'
    return f"<worksheet {names}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"


def styles(formats: str, number_formats: str = "") -> str:
    count = formats.count("<xf ")
    return (
        f'<styleSheet xmlns="{MAIN}">{number_formats}'
        '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>'
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        f'<cellXfs count="{count}">{formats}</cellXfs></styleSheet>'
    )


def parts_of(
    sheets: dict[str, str],
    *,
    style: str = "",
    texts: str = "",
    workbook: str = "",
    sheet_parts: dict[str, tuple[str, str]] | None = None,
    chain: str = "",
) -> dict[str, str | bytes]:
    """`sheets`: name → XML.  `sheet_parts`: part of sheet 1 → (kind, XML).  `workbook`: XML after `<sheets>`."""
    tabs, links, types = "", [], [("/xl/workbook.xml", "workbook")]
    parts: dict[str, str | bytes] = {"[Content_Types].xml": "", "_rels/.rels": ""}
    for number, (name, xml) in enumerate(sheets.items(), 1):
        part = f"xl/worksheets/sheet{number}.xml"
        parts[part] = xml
        types.append((f"/{part}", "worksheet"))
        links.append((f"rId{number}", "worksheet", f"worksheets/sheet{number}.xml"))
        tabs += f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>'
    for kind, xml in (("styles", style), ("sharedStrings", texts), ("calcChain", chain)):
        if xml:
            parts[f"xl/{kind}.xml"] = xml
            types.append((f"/xl/{kind}.xml", kind))
            links.append((f"rId{len(links) + 1}", kind, f"{kind}.xml"))
    for part, (kind, xml) in (sheet_parts or {}).items():
        parts[part] = xml
        types.append((f"/{part}", kind))
    if sheet_parts:
        entries = [(f"rId{n}", kind, f"/{part}") for n, (part, (kind, _)) in enumerate(sheet_parts.items(), 1)]
        parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationships(*entries)
    before, _, after = workbook.rpartition("<sheets/>")
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONSHIP_ID}">{before}<sheets>{tabs}</sheets>{after}</workbook>'
    )
    parts["xl/_rels/workbook.xml.rels"] = relationships(*links)
    parts["_rels/.rels"] = relationships(("rId1", "officeDocument", "xl/workbook.xml"))
    overrides = "".join(f'<Override PartName="{part}" ContentType="{TYPES[kind]}"/>' for part, kind in types)
    parts["[Content_Types].xml"] = (
        f'<Types xmlns="{CONTENT_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    return parts


def package(rows: str = "", **more: str) -> Package:
    """One sheet named 表; `before` and `after` stand around its rows."""
    sheet = worksheet(rows, more.pop("before", ""), more.pop("after", ""))
    return Package.from_bytes(zipped(parts_of({"表": sheet}, **more)), "表.xlsx")  # type: ignore[arg-type]


def xlsxwriter_book(draw: Callable[[Workbook], None]) -> bytes:
    out = io.BytesIO()
    book = Workbook(out)
    book.set_properties({"created": datetime(2026, 1, 1)})  # the second it was made must not tell two books apart
    draw(book)
    book.close()
    return out.getvalue()


def unzip(blob: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(blob)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def changed_parts(before: bytes, after: bytes) -> set[str]:
    """Names of parts that differ, are new or are gone."""
    one, other = unzip(before), unzip(after)
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


def put(package: Package, values: dict[str, Cell], sheet: str = "表") -> Package:
    """Write the cells and open the result anew."""
    writer = CellWriter(package)
    for ref, value in values.items():
        writer.set(package.sheet(sheet), ref, value)
    writer.finish()
    return Package.from_bytes(package.to_bytes(), package.file)


def rows_of(package: Package, part: str = SHEET) -> str:
    """The XML between `<sheetData>` and its end."""
    found = re.search(r"<sheetData(?:/>|>(.*)</sheetData>)", package.data(part).decode(), re.DOTALL)
    assert found is not None
    return found[1] or ""


def text(package: Package, part: str = SHEET) -> str:
    return package.data(part).decode()
