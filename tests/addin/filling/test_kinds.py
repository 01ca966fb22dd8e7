"""Strict files, templates, macros, signatures, odd archives: filled as what they are, or refused in a line."""

import io
import zipfile

import pytest

from addin.filling import write_cells
from addin.filling.opc import strict
from addin.filling.opc.package import Package
from addin.unusable import Unusable
from tests.addin.filling.books import SHEET, changed_parts, package, parts_of, put, styles, unzip, worksheet, zipped

ROW = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>'
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
PARTS = parts_of({"表": worksheet(ROW)}, style=styles('<xf numFmtId="0"/>'))


def of_type(content_type: str, **more: str) -> bytes:
    types = str(PARTS["[Content_Types].xml"]).replace(MAIN_TYPE, content_type)
    return zipped(PARTS | more | {"[Content_Types].xml": types})


def test_a_strict_file_is_filled_and_stays_strict():
    blob = zipped({name: strict.to_strict(str(data).encode()) for name, data in PARTS.items()})
    assert b"purl.oclc.org" in unzip(blob)[SHEET]
    book = put(Package.from_bytes(blob, "表.xlsx"), {"A1": 5, "C1": "007"})
    after = book.to_bytes()
    assert changed_parts(blob, after) == {SHEET, "xl/styles.xml", "xl/workbook.xml"}
    for name in changed_parts(blob, after):
        assert b"purl.oclc.org/ooxml/spreadsheetml/main" in unzip(after)[name]
        assert b"schemas.openxmlformats.org/spreadsheetml" not in unzip(after)[name]
    assert b"<f>A1*2</f><v>10</v>" in unzip(after)[SHEET]
    assert Package.from_bytes(blob, "表.xlsx").to_bytes() == Package.from_bytes(blob, "表.xlsx").to_bytes()


def test_what_a_cell_says_about_strict_files_is_not_renamed():
    text = b'<t>see http://purl.oclc.org/ooxml/spreadsheetml/main</t><a xmlns="http://purl.oclc.org/ooxml/drawingml/main"/>'
    assert strict.to_transitional(text).count(b"purl") == 1
    assert strict.to_strict(strict.to_transitional(text)) == text


@pytest.mark.parametrize(
    ("old", "new", "suffix"),
    [
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", MAIN_TYPE, ".xlsx"),
        (
            "application/vnd.ms-excel.template.macroEnabled.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            ".xlsm",
        ),
        (
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            ".xlsm",
        ),
        (MAIN_TYPE, MAIN_TYPE, ".xlsx"),
    ],
)
def test_a_template_becomes_a_workbook_and_macros_keep_their_ending(tmp_path, old, new, suffix):
    source = tmp_path / "样.xltm"
    source.write_bytes(of_type(old))
    write_cells(source, tmp_path / f"填{suffix}", {"表!A1": 5})
    filled = Package.open(tmp_path / f"填{suffix}")
    assert (filled.content_type("xl/workbook.xml"), filled.suffix) == (new, suffix)
    for wrong in {".xlsx", ".xlsm", ".xltx", ".xltm"} - {suffix}:
        with pytest.raises(Unusable, match=f"请存为 {suffix}"):
            write_cells(source, tmp_path / f"错{wrong}", {"表!A1": 5})


def test_a_signature_is_noticed_and_kept():
    signed = str(PARTS["_rels/.rels"]).replace(
        "</Relationships>",
        '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"'
        ' Target="_xmlsignatures/origin.sigs"/></Relationships>',
    )
    blob = zipped(PARTS | {"_rels/.rels": signed, "_xmlsignatures/origin.sigs": ""})
    assert Package.from_bytes(blob, "表.xlsx").is_signed
    assert not Package.from_bytes(zipped(PARTS), "表.xlsx").is_signed
    assert "_xmlsignatures/origin.sigs" in put(Package.from_bytes(blob, "表.xlsx"), {"A1": 2})


def streamed(force_zip64: bool) -> bytes:
    """With data descriptors, as a writer makes it that cannot go back; with zip64 fields where asked for."""

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    out = Pipe()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in PARTS.items():
            with archive.open(name, "w", force_zip64=force_zip64) as part:
                part.write(str(data).encode())
    return out.getvalue()


@pytest.mark.parametrize("zip64", [False, True])
def test_data_descriptors_and_zip64_are_read_and_the_rest_stays(zip64):
    blob = streamed(zip64)
    after = put(Package.from_bytes(blob, "表.xlsx"), {"A1": 5}).to_bytes()
    assert changed_parts(blob, after) == {SHEET, "xl/workbook.xml"}


@pytest.mark.parametrize(
    ("part", "target"),
    [
        ("xl/worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"),
        ("xl/worksheets/sheet1.xml", "./worksheets/../worksheets/sheet1.xml"),
        ("xl/worksheets/表 一.xml", "worksheets/%E8%A1%A8%20%E4%B8%80.xml"),
        ("XL/Worksheets/SHEET1.XML", "worksheets/sheet1.xml"),
        ("xl\\worksheets\\sheet1.xml", "worksheets/sheet1.xml"),
        ("sheet.dat", "../sheet.dat"),
    ],
)
def test_parts_are_found_by_their_relationship_however_they_are_named(part, target):
    parts = {part if name == SHEET else name: data for name, data in PARTS.items()}
    links = str(parts["xl/_rels/workbook.xml.rels"]).replace("worksheets/sheet1.xml", target)
    blob = zipped(parts | {"xl/_rels/workbook.xml.rels": links})
    after = put(Package.from_bytes(blob, "表.xlsx"), {"A1": 5})
    assert after.sheets[0].part == part
    assert b"<v>5</v>" in after.data(part)


@pytest.mark.parametrize("ref", ["B2", "C3"])
def test_a_data_table_is_refused_with_a_reason(ref):
    rows = (
        '<row r="2"><c r="B2"><f t="dataTable" ref="B2:C3" dt2D="1" dtr="1" r1="A1" r2="A2"/><v>1</v></c></row>'
        '<row r="3"><c r="C3"><v>4</v></c></row>'
    )
    with pytest.raises(Unusable, match=f"{ref} 属于模拟运算表（数据表）B2:C3"):
        put(package(rows), {ref: 5})
    assert "<v>1</v>" not in put(package(rows), {"A1": 5}).data(SHEET).decode()


def test_a_locked_cell_of_a_protected_sheet_is_filled_and_the_protection_stays():
    protection = (
        '<sheetProtection sheet="1" algorithmName="SHA-512" hashValue="aa==" saltValue="bb==" spinCount="100000"/>'
    )
    book = put(package('<row r="1"><c r="A1"><v>1</v></c></row>', after=protection), {"A1": 2})
    assert protection in book.data(SHEET).decode()
    assert "<v>2</v>" in book.data(SHEET).decode()


def test_external_links_stay_and_are_never_followed():
    links = str(PARTS["xl/_rels/workbook.xml.rels"]).replace(
        "</Relationships>",
        '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"'
        ' Target="externalLinks/externalLink1.xml"/></Relationships>',
    )
    held = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="http://127.0.0.1:9/x.xlsx" TargetMode="External"/></Relationships>'  # noqa: E501
    more = {
        "xl/_rels/workbook.xml.rels": links,
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": held,
    }
    blob = zipped(PARTS | more)
    after = put(Package.from_bytes(blob, "表.xlsx"), {"A1": 5}).to_bytes()
    assert changed_parts(blob, after) == {SHEET, "xl/workbook.xml"}
    assert put(Package.from_bytes(blob, "表.xlsx"), {"A1": 5}).to_bytes() == after
