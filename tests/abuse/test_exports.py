"""Exports of e-vote systems and online forms that somebody wrote to harm: imported as text, or refused in a line."""

import json
import time
from pathlib import Path

import openpyxl
import pytest

from addin.cli.app import _exit_code
from tests.abuse.test_injection import HOSTILE, formulas
from tests.addin.trust.small import SETTINGS, answers, roster, write

SECONDS = 15
HEAD = "门牌,您是否同意改造？[单选题],您的姓名,提交时间"
GOOD = "1-1-101,同意,张明华,2025-05-01 08:00:00"


@pytest.fixture
def workbook(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "state"))
    return write(tmp_path / "甲.xlsx", {"参数": SETTINGS, "户室清册": roster(6), "同意表": answers(3, 1)})


def imported(workbook: Path, export: Path, capfd, *more: str) -> tuple[int, str, Path]:
    out = workbook.with_name("入.xlsx")
    began = time.monotonic()
    code = _exit_code(["import", str(export), "--into", str(workbook), "--out", str(out), *more])
    assert time.monotonic() - began < SECONDS
    said = capfd.readouterr().err
    assert "Traceback" not in said
    assert code in (0, 2)
    assert out.exists() is (code == 0)
    return code, said, out


def export_of(workbook: Path, text: str | bytes, name: str = "投票.csv") -> Path:
    path = workbook.with_name(name)
    path.write_bytes(text.encode("utf-8-sig") if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize("evil", HOSTILE)
@pytest.mark.parametrize("column", range(4))
def test_what_looks_like_a_formula_comes_in_as_text(workbook, capfd, evil, column):
    cells = GOOD.split(",")
    cells[column] = '"' + evil.replace('"', '""') + '"'
    lines = [HEAD, GOOD, ",".join(cells), GOOD.replace("101", "102")]
    code, _, out = imported(workbook, export_of(workbook, "\n".join(lines)), capfd)
    if code == 0:
        assert [text for text in formulas(out) if 'HYPERLINK("#' not in text] == []
        check = _exit_code(["check", str(out)])
        assert check in (0, 1)
        assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize(
    "head",
    [
        HEAD.replace("您的姓名", "=1+1"),
        HEAD.replace("您的姓名", "{{小区名称}}"),
        HEAD.replace("您的姓名", "姓" * 20_000),
        HEAD.replace("您的姓名", "1、" * 10_000 + "您的姓名"),
        HEAD.replace("您的姓名", "[单选" * 10_000),
        HEAD.replace("您的姓名", "（" * 20_000),
        ",".join([HEAD] * 500),
        HEAD.replace("您的姓名", "../../外面"),
    ],
    ids=range(8),
)
def test_a_hostile_heading_is_read_or_refused_in_seconds(workbook, capfd, head):
    rows = [head, *[",".join([GOOD] * (len(head.split(",")) // 4)) for _ in range(3)]]
    imported(workbook, export_of(workbook, "\n".join(rows)), capfd)
    assert not list(workbook.parent.parent.glob("外面*"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 10_000,
        b"\xff\xfe" + HEAD.encode("utf-16-le")[:-1],
        HEAD.encode() + b"\n" + b"\x80\x81,\xff\xff,x,y",
        (HEAD + "\n" + '"' + "x" * 100_000).encode(),
        (HEAD + "\n" + "," * 200_000).encode(),
        (HEAD + "\r" + GOOD + "\r\r\n" + GOOD).encode(),
        b"PK\x03\x04" + b"\0" * 100,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    ],
    ids=range(9),
)
def test_a_file_that_is_no_list_is_one_line(workbook, capfd, data):
    code, said, _ = imported(workbook, export_of(workbook, data), capfd)
    assert code == 0 or len(said.strip().splitlines()) == 1, said


@pytest.mark.parametrize(
    "name", ["$(touch x).csv", "..导出.csv", "-rf.csv", "导出\n.csv", "=1+1.csv", "{{小区名称}}.csv"]
)
def test_the_file_may_have_any_name(workbook, capfd, name):
    """It stands in 备注 of each row: as text."""
    code, _, out = imported(workbook, export_of(workbook, f"{HEAD}\n{GOOD}\n{GOOD}", name), capfd)
    assert code == 0
    assert [text for text in formulas(out) if 'HYPERLINK("#' not in text] == []
    texts = [str(cell.value) for row in openpyxl.load_workbook(out).worksheets[-1].iter_rows() for cell in row]
    assert "张明华" in texts


def test_an_export_never_takes_the_place_of_a_sheet_that_is_there(workbook, capfd):
    """Nor of an answer: what was typed stands byte for byte, and a second vote of one household is told."""
    export = export_of(workbook, f"{HEAD}\n1-1-101,不同意,业主0,2025-05-01\n1-1-102,同意,别人,2025-05-01")
    _, _, out = imported(workbook, export, capfd)
    before, after = openpyxl.load_workbook(workbook), openpyxl.load_workbook(out)
    for sheet in before:
        same = [[cell.value for cell in row] for row in after[sheet.title].iter_rows()]
        assert same == [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert len(after.sheetnames) == len(before.sheetnames) + 1
    _exit_code(["check", str(out), "--json"])
    codes = {one["code"] for one in json.loads(capfd.readouterr().out)["findings"] if "导入" in one["sheet"]}
    assert codes


@pytest.mark.parametrize(
    "held", ["[]", "{", "3", '{"x": 3}', "KEY:3", "KEY:[1]", 'KEY:{"A": [1], "B": {}, "C": null}', 'KEY:"意见"']
)
def test_what_is_remembered_of_earlier_lists_may_be_spoilt(workbook, capfd, tmp_path, held):
    from addin.hosts.files import read_book
    from addin.importing.listing import listing_of
    from addin.importing.memory import _key

    export = export_of(workbook, f"{HEAD}\n{GOOD}\n{GOOD}")
    listing = listing_of(read_book(export))
    assert listing is not None
    (tmp_path / "state").mkdir(exist_ok=True)
    text = f'{{"{_key(listing)}": {held[4:]}}}' if held.startswith("KEY:") else held
    (tmp_path / "state" / "imports.json").write_text(text, encoding="utf-8")
    code, said, _ = imported(workbook, export, capfd)
    assert code == 0 or (len(said.strip().splitlines()) == 1 and "认不出" in said)
