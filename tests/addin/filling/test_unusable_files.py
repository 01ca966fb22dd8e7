"""Files that are no workbook we can fill: one clear line each, and never more memory than a workbook needs."""

import tracemalloc
import zlib

import pytest

from addin.filling.opc import limits
from addin.filling.opc.package import Package
from addin.unusable import Unusable
from tests.addin.filling.books import SHEET, parts_of, relationships, worksheet, zipped

GOOD = parts_of({"表": worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')})
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def with_workbook_type(content_type: str) -> bytes:
    types = str(GOOD["[Content_Types].xml"])
    old = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return zipped(GOOD | {"[Content_Types].xml": types.replace(old, content_type)})


def strict() -> bytes:
    workbook = str(GOOD["xl/workbook.xml"]).replace(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"
    )
    return zipped(GOOD | {"xl/workbook.xml": workbook})


def encrypted_zip() -> bytes:
    blob = bytearray(zipped(GOOD))
    at = blob.rindex(b"PK\1\2")
    blob[at + 8] |= 1
    return bytes(blob)


CASES = {
    "空文件": (b"", "空文件"),
    "文字": ("楼栋,单元\n1,2".encode("gb18030"), "不是 Excel 工作簿"),
    "网页": (b"<html><table/></html>", "不是 Excel 工作簿"),
    "加密": (OLE + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
    "旧格式": (OLE + "Workbook".encode("utf-16-le"), r"旧的 \.xls"),
    "截断": (zipped(GOOD)[:-30], "已损坏"),
    "只有开头": (b"PK\3\4" + bytes(20), "已损坏"),
    "空压缩包": (zipped({"a.txt": "a"}), "没有 Excel 工作簿"),
    "ods": (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), r"\.ods"),
    "xlsb": (with_workbook_type("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), r"\.xlsb"),
    "docx": (zipped(GOOD | {"xl/workbook.xml": "<document/>"}), "没有 Excel 工作簿"),
    "strict 掺着": (strict(), "Strict"),
    "没有工作簿": (zipped({k: v for k, v in GOOD.items() if k != "xl/workbook.xml"}), "没有 Excel 工作簿"),
    "DOCTYPE": (zipped(GOOD | {SHEET: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'}), "DOCTYPE"),
    "爬出": (zipped(GOOD | {"../../etc/passwd": "x"}), "路径不正常"),
    "反斜杠爬出": (zipped(GOOD | {"xl\\..\\..\\x.xml": "x"}), "路径不正常"),
    "压缩加密": (encrypted_zip(), "密码"),
    "破的工作簿": (zipped(GOOD | {"xl/workbook.xml": "<workbook"}), "已损坏"),
}


@pytest.mark.parametrize(("blob", "says"), CASES.values(), ids=CASES.keys())
def test_what_is_no_workbook_is_refused_in_one_line(tmp_path, blob, says):
    path = tmp_path / "表.xlsx"
    path.write_bytes(blob)
    with pytest.raises(Unusable, match=says) as refused:
        Package.open(path)
    assert str(refused.value).startswith("表.xlsx：")
    assert "\n" not in str(refused.value)
    assert path.read_bytes() == blob


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    with pytest.raises(Unusable, match="找不到这个文件"):
        Package.open(tmp_path / "没有.xlsx")
    with pytest.raises(Unusable, match="是文件夹"):
        Package.open(tmp_path)


def test_two_parts_of_one_name_are_refused():
    parts = dict(GOOD)
    parts["XL/worksheets/Sheet1.xml"] = "<other/>"
    with pytest.raises(Unusable, match="重名"):
        Package.from_bytes(zipped(parts), "表.xlsx")


def test_a_document_type_behind_a_long_comment_is_met_when_the_part_is_read():
    sheet = f"<!--{'x' * 5000}--><!DOCTYPE a><worksheet/>"
    package = Package.from_bytes(zipped(GOOD | {SHEET: sheet}), "表.xlsx")
    with pytest.raises(Unusable, match="已损坏"):
        package.root(SHEET)


def test_a_sheet_whose_part_is_gone_is_refused():
    parts = GOOD | {"xl/_rels/workbook.xml.rels": relationships(("rId1", "worksheet", "worksheets/none.xml"))}
    with pytest.raises(Unusable, match="“表”的内容缺失"):
        _ = Package.from_bytes(zipped(parts), "表.xlsx").sheets


def test_a_bomb_is_refused_before_it_is_unpacked():
    blob = zipped(GOOD | {"xl/media/bomb.xml": bytes(64 * limits.MIB)})
    tracemalloc.start()
    with pytest.raises(Unusable, match="大得不正常"):
        Package.from_bytes(blob, "表.xlsx")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * limits.MIB


def test_a_part_that_lies_about_its_size_unpacks_no_further(monkeypatch):
    blob = bytearray(zipped(GOOD | {"xl/media/liar.bin": bytes(32 * limits.MIB)}))
    at = blob.rindex(b"xl/media/liar.bin") - 46
    blob[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    package = Package.from_bytes(bytes(blob), "表.xlsx")
    tracemalloc.start()
    with pytest.raises(Unusable, match="已损坏"):
        package.data("xl/media/liar.bin")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < limits.MIB


def test_all_parts_together_have_a_limit(monkeypatch):
    monkeypatch.setattr(limits, "MAX_TOTAL", 1000)
    with pytest.raises(Unusable, match="大得不正常"):
        Package.from_bytes(zipped(GOOD), "表.xlsx")


def test_a_part_too_large_for_a_tree_is_not_parsed(monkeypatch):
    package = Package.from_bytes(zipped(GOOD), "表.xlsx")
    monkeypatch.setattr(limits, "MAX_TREE", 10)
    with pytest.raises(Unusable, match="太大"):
        package.root(SHEET)


def test_a_damaged_byte_is_noticed():
    package = Package.from_bytes(zipped(GOOD), "表.xlsx")
    entry = package._entries[SHEET.lower()]
    broken = zlib.compress(b"<worksheet/>")[2:-4]
    package._entries[SHEET.lower()] = type(entry)(entry.name, broken, entry.crc, entry.size)
    with pytest.raises(Unusable, match="已损坏"):
        package.root(SHEET)
