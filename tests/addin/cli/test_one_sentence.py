"""The same broken file, whatever is asked of it: one sentence, the same from every command, and nothing written."""

import io
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from addin.filling.opc.opening import OLE_MAGIC
from tests.addin.filling.books import parts_of, relationships, worksheet, zipped

NAME = "坏.xlsx"
PLAIN = '<row r="1"><c r="A1" t="inlineStr"><is><t>{{小区名称}}</t></is></c></row>'
GOOD = parts_of({"户室清册": worksheet(PLAIN)})
SHEET = "xl/worksheets/sheet1.xml"
RELS = "xl/_rels/workbook.xml.rels"
BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def but(**parts: str | bytes | None) -> dict[str, str | bytes]:
    """The good parts with some replaced (a name's `__` is a slash, `_` a dot), or left out."""
    named = {name.replace("__", "/").replace("_", "."): data for name, data in parts.items()}
    return {name: data for name, data in (GOOD | named).items() if data is not None}


def binary() -> bytes:
    """An .xlsb: its workbook is no XML."""
    kind = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    types = str(GOOD["[Content_Types].xml"]).replace(BOOK_TYPE, kind).replace("/xl/workbook.xml", "/xl/workbook.bin")
    leading = {"_rels/.rels": relationships(("rId1", "officeDocument", "xl/workbook.bin"))}
    return zipped(but(xl__workbook_xml=None) | leading | {"[Content_Types].xml": types, "xl/workbook.bin": b"\x83"})


def with_password_in_the_zip() -> bytes:
    blob = bytearray(zipped(GOOD))
    blob[blob.rindex(b"PK\1\2") + 8] |= 1
    return bytes(blob)


def twice() -> bytes:
    return zipped(GOOD | {"XL/Worksheets/Sheet1.xml": worksheet(PLAIN.replace("{", "("))})


def flipped() -> bytes:
    """One byte of the packed sheet is another."""
    blob = bytearray(zipped(but(xl__worksheets__sheet1_xml=worksheet(PLAIN * 50))))
    at = blob.index(SHEET.encode()) + len(SHEET) + 40
    blob[at] ^= 0xFF
    return bytes(blob)


def lying() -> bytes:
    """The sheet unpacks to more than it says."""
    blob = bytearray(zipped(GOOD))
    at = blob.rindex(SHEET.encode()) - 46 + 24
    blob[at : at + 4] = (20).to_bytes(4, "little")
    return bytes(blob)


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in GOOD.items():
            archive.writestr(name, data)
        archive.writestr("xl/worksheets/sheet2.xml", b" " * (40 << 20))
    return out.getvalue()


KINDS: dict[str, tuple[Callable[[], bytes] | bytes | None, str]] = {
    "没有这个文件": (None, "找不到这个文件"),
    "空文件": (b"", "是空文件"),
    "文字": ("楼栋,单元\n1,2".encode("gb18030"), "不是 Excel 工作簿"),
    "网页": (b"<html><table/></html>", "不是 Excel 工作簿"),
    "图片": (b"\x89PNG\r\n\x1a\n" + bytes(100), "不是 Excel 工作簿"),
    "打开密码": (OLE_MAGIC + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "设了打开密码"),
    "压缩包的密码": (with_password_in_the_zip, "设了打开密码"),
    "旧格式的头，内容坏": (OLE_MAGIC + bytes(1024), "文件已损坏"),
    "截断": (lambda: zipped(GOOD)[:-30], "文件已损坏"),
    "只有开头": (b"PK\3\4" + bytes(20), "文件已损坏"),
    "别的压缩包": (lambda: zipped({"readme.txt": "a"}), "里面没有 Excel 工作簿"),
    "没有工作簿部件": (lambda: zipped(but(xl__workbook_xml=None)), "里面没有 Excel 工作簿"),
    "Word 改名": (lambda: zipped(but(xl__workbook_xml="<document/>")), "里面没有 Excel 工作簿"),
    "xlsb 改名": (binary, r"\.xlsb"),
    "解压炸弹": (bomb, "解压后大得不正常"),
    "爬出": (lambda: zipped(GOOD | {"../../x.xml": "x"}), "路径不正常"),
    "部件重名": (twice, "重名"),
    "DOCTYPE": (lambda: zipped(but(xl__worksheets__sheet1_xml=f"<!DOCTYPE a>{worksheet(PLAIN)}")), "DOCTYPE"),
    "工作簿写坏": (lambda: zipped(but(xl__workbook_xml="<workbook")), "“xl/workbook.xml”已损坏"),
    "表的内容缺失": (
        lambda: zipped(GOOD | {RELS: relationships(("rId1", "worksheet", "worksheets/none.xml"))}),
        "“户室清册”的内容缺失",
    ),
    "表写坏": (lambda: zipped(but(xl__worksheets__sheet1_xml=worksheet(PLAIN)[:-40])), f"“{SHEET}”已损坏"),
    "表的字节坏": (flipped, f"“{SHEET}”已损坏"),
    "表比自己说的大": (lying, f"“{SHEET}”已损坏"),
}
READING = {
    "check": "check {bad}",
    "tally": "tally {bad} --json",
    "shares": "shares {bad}",
    "explain": "explain {bad} 总户数",
    "run": "run {bad} --out {new}",
    "fill": "fill {bad} --form {good} --out {new}.xlsx",
    "public": "public {bad} --out {new}.xlsx",
    "confirm": "confirm {bad} --out {new}.xlsx",
    "sample": "sample {bad}",
    "export": "export {bad} --to {new}",
    "allocate": "allocate {bad} --total 1000万 --year 2019",
    "import": "import {bad}",
    "merge, first": "merge {bad} {good} --out {new}.xlsx",
    "merge, copy": "merge {good} {bad} --out {new}.xlsx",
    "merge, base": "merge {good} {other} --base {bad} --out {new}.xlsx",
}
WRITING = {
    "import --into": "import {listed} --into {bad}",
    "fill --form": "fill {good} --form {bad} --draft --out {new}.xlsx",
    "public --form": "public {good} --form {bad} --draft --out {new}.xlsx",
    "form lint": "form lint {bad}",
    "form preview": "form preview {bad} --out {new}.xlsx",
    "form diff, old": "form diff {bad} {good}",
    "form diff, new": "form diff {good} {bad}",
}
"""What opens the file in order to fill it, or to tell of it as a form."""
BY_NAME = ("fill --form", "public --form")
"""A form that is not there may be one of ours by its name: what there is is told."""


@pytest.fixture
def given(tmp_path: Path) -> dict[str, str]:
    """The files that a call names; `new` is what it would write."""
    for name in ("好.xlsx", "另.xlsx"):
        book = Workbook()
        book.active.title = "户室清册"
        for row in (["楼栋", "房号", "建筑面积", "产权人"], ["1", "101", 50, "{{小区名称}}"], ["1", "102", 60, "乙"]):
            book.active.append(row)
        book.save(tmp_path / name)
    (tmp_path / "名单.csv").write_text("楼栋,房号,姓名,建筑面积\n1,101,甲,50\n1,102,乙,60\n", encoding="utf-8")
    names = {"bad": NAME, "good": "好.xlsx", "other": "另.xlsx", "listed": "名单.csv", "new": "新"}
    return {name: str(tmp_path / file) for name, file in names.items()}


def laid(folder: Path) -> set[str]:
    return {os.fspath(path.relative_to(folder)) for path in folder.rglob("*")}


def said(jiugai, commands: dict[str, str], given: dict[str, str]) -> Iterator[tuple[str, str]]:
    folder = Path(given["bad"]).parent
    before = laid(folder)
    for name, line in commands.items():
        call = jiugai(*(word.format(**given) for word in line.split()))
        assert (call.code, call.out) == (2, ""), (name, call)
        assert laid(folder) == before, name
        yield name, call.err.strip()


@pytest.mark.parametrize("kind", KINDS)
def test_every_command_says_the_same_sentence_of_the_same_broken_file(jiugai, given, kind):
    made, words = KINDS[kind]
    if made is not None:
        Path(given["bad"]).write_bytes(made if isinstance(made, bytes) else made())
    commands = {**READING, **WRITING}
    if made is None:
        commands = {name: line for name, line in commands.items() if name not in BY_NAME}

    sentences = dict(said(jiugai, commands, given))

    assert len(set(sentences.values())) == 1, sentences
    (sentence,) = set(sentences.values())
    assert re.search(words, sentence)
    assert "\n" not in sentence
    assert NAME in sentence


def test_a_folder_under_the_name_of_a_workbook_is_one_sentence(jiugai, given):
    Path(given["bad"]).mkdir()

    sentences = dict(said(jiugai, {**READING, **WRITING} | {"export": READING["check"]}, given))

    assert len(set(sentences.values())) == 1, sentences
    assert "是文件夹" in sentences["check"]


def test_a_batch_gives_a_broken_file_the_sentence_that_check_has_for_it(jiugai, given, tmp_path):
    for kind in ("截断", "打开密码", "解压炸弹", "表写坏", "部件重名"):
        made, words = KINDS[kind]
        folder = tmp_path / kind
        folder.mkdir()
        (folder / NAME).write_bytes(made if isinstance(made, bytes) else made())
        call = jiugai("batch", folder, "--out", tmp_path / f"{kind}汇总", "--jobs", 1, "--summary-only", "--json")
        (alone,) = dict(said(jiugai, {"check": READING["check"]}, given | {"bad": str(folder / NAME)})).values()
        assert re.search(words, alone)
        assert alone in call.err
