"""Files that cannot be used: one clear line each, nothing written, nothing hung."""

import random
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from addin.filling.opc import limits
from addin.filling.opc.opening import OLE_MAGIC
from addin.hosts.files import read_book
from addin.unusable import Unusable
from tests.addin.hosts.books import OLD_XLS, ods, replaced, text_cell, xlsx, zipped

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
CHINESE = range(0x4E00, 0x9FFF)


def refusal(path: Path) -> str:
    """The one line a user sees; the file and its folder are as they were."""
    before = sorted((entry.name, entry.read_bytes()) for entry in path.parent.iterdir() if entry.is_file())
    with pytest.raises(Unusable) as caught:
        read_book(path)
    assert sorted((entry.name, entry.read_bytes()) for entry in path.parent.iterdir() if entry.is_file()) == before
    line = str(caught.value)
    assert "\n" not in line
    assert path.name in line
    assert any(ord(character) in CHINESE for character in line)
    return line


def good(path: Path) -> Path:
    return xlsx(path, lambda sheet: [sheet.append([f"{row}号楼", row, 89.5, "张三"]) for row in range(1, 40)] and None)


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_missing_file(tmp_path: Path) -> None:
    assert "找不到" in refusal(tmp_path / "没有.xlsx")


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "夹.xlsx").mkdir()
    assert "文件夹" in refusal(tmp_path / "夹.xlsx")


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    path = good(tmp_path / "甲.xlsx")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(Unusable, match="没有读取权限，或正被别的程序占用"):
        read_book(path)


def test_a_file_name_that_the_system_refuses(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="读不出来"):
        read_book(tmp_path / ("长" * 300 + ".xlsx"))


def test_an_empty_file(tmp_path: Path) -> None:
    for name in ("甲.xlsx", "甲.csv"):
        assert "空文件" in refusal(written(tmp_path / name, b""))


def test_an_unknown_extension(tmp_path: Path) -> None:
    assert "不认识的文件类型“.docx”" in refusal(written(tmp_path / "甲.docx", b"PK\x03\x04"))


@pytest.mark.parametrize("name", ["甲.xlsx", "甲.xlsm", "甲.xls", "甲.ods"])
def test_a_text_file_renamed(tmp_path: Path, name: str) -> None:
    assert "不是 Excel 工作簿" in refusal(written(tmp_path / name, "楼栋,房号\n3,502\n".encode()))


def test_a_web_page_saved_as_xls(tmp_path: Path) -> None:
    assert "不是 Excel 工作簿" in refusal(
        written(tmp_path / "甲.xls", b"<html><table><tr><td>3</td></tr></table></html>")
    )


def test_an_encrypted_workbook(tmp_path: Path) -> None:
    data = OLE_MAGIC + bytes(504) + ENCRYPTED + bytes(512)
    assert "打开密码" in refusal(written(tmp_path / "甲.xlsx", data))


def test_an_ole_file_that_is_no_workbook(tmp_path: Path) -> None:
    assert "已损坏，或不是表格文件" in refusal(written(tmp_path / "甲.xls", OLE_MAGIC + bytes(1024)))


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    assert "里面没有 Excel 工作簿" in refusal(written(tmp_path / "甲.xlsx", zipped(readme=b"hello")))


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_a_download_that_broke_off(tmp_path: Path, part: float) -> None:
    whole = good(tmp_path / "全.xlsx").read_bytes()
    assert "已损坏" in refusal(written(tmp_path / "甲.xlsx", whole[: int(len(whole) * part)]))


def test_a_workbook_with_nothing_in_it(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "甲.xlsx")
    assert "一个字也没有" in refusal(tmp_path / "甲.xlsx")


def test_a_csv_in_neither_encoding(tmp_path: Path) -> None:
    assert "文字认不出来" in refusal(written(tmp_path / "甲.csv", b"\xff\xff\x80abc"))
    assert "文字认不出来" in refusal(written(tmp_path / "乙.csv", b"a,b\0c"))


def test_a_stray_cell_in_the_last_corner(tmp_path: Path) -> None:
    def fill(sheet: object) -> None:
        sheet["A1"], sheet["XFD1048576"] = "甲", " "  # type: ignore[index]

    assert "用到了第 1048576 行、第 16384 列" in refusal(xlsx(tmp_path / "甲.xlsx", fill))


def test_an_ods_that_repeats_a_value_over_the_whole_sheet(tmp_path: Path) -> None:
    cell = text_cell("x", table__number_columns_repeated="16384")
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    assert "用到了第 1048576 行" in refusal(ods(tmp_path / "甲.ods", row))


def test_a_file_that_unpacks_to_gigabytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = good(tmp_path / "甲.xlsx")
    monkeypatch.setattr(limits, "MAX_TOTAL", 1000)
    assert "解压后大得不正常" in refusal(path)


def test_a_part_that_unpacks_to_more_than_it_declares(tmp_path: Path) -> None:
    path = tmp_path / "甲.xlsx"
    with ZipFile(good(tmp_path / "好.xlsx")) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name) + (b" " * 10_000_000 if name.endswith("sheet1.xml") else b""))
        declared = target.getinfo("xl/worksheets/sheet1.xml")
        declared.file_size = 1000
    assert "已损坏" in refusal(path)


def test_sheets_that_point_nowhere(tmp_path: Path) -> None:
    source = good(tmp_path / "好.xlsx")
    path = replaced(source, tmp_path / "甲.xlsx", "xl/_rels/workbook.xml.rels", b"sheet1.xml", b"sheet9.xml")
    assert "已损坏" in refusal(path)


def test_an_old_xls_whose_download_broke_off_says_one_line_and_no_more(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    whole = OLD_XLS.read_bytes()
    for part in (0.2, 0.6, 0.97):
        assert "已损坏" in refusal(written(tmp_path / "甲.xls", whole[: int(len(whole) * part)]))
    assert tuple(capfd.readouterr()) == ("", "")


@pytest.mark.parametrize(
    "make", [good, lambda path: ods(path, f"<table:table-row>{text_cell('甲')}</table:table-row>")], ids=["xlsx", "ods"]
)
def test_no_damaged_byte_gives_a_traceback(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    whole = make(tmp_path / "好.xlsx").read_bytes()
    chance = random.Random(2)
    for _ in range(1000):
        spoilt = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        assert read_or_refused(written(tmp_path / "甲.xlsx", bytes(spoilt)))


PARTS = ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml")
PIECES = (b"", b"9999999", b"ZZZ", b'<c r="XFD1048576"><v>1</v></c>', b' r="A99999999999"', b'" t="e', b"</row>", b"<")


@pytest.mark.parametrize("part", PARTS)
def test_no_damaged_xml_gives_a_traceback(tmp_path: Path, part: str) -> None:
    source = good(tmp_path / "好.xlsx")
    with ZipFile(source) as package:
        xml = package.read(part)
    chance = random.Random(3)
    for _ in range(150):
        start = chance.randrange(len(xml))
        stop = min(len(xml), start + chance.randint(0, 20))
        spoilt = xml[:start] + chance.choice(PIECES) + xml[stop:]
        assert read_or_refused(replaced(source, tmp_path / "甲.xlsx", part, xml, spoilt))


def read_or_refused(path: Path) -> bool:
    """Whether the file gave a book or one line; anything else raises."""
    try:
        return bool(read_book(path).grids)
    except Unusable as refused:
        return "\n" not in str(refused)
