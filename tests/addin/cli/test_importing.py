"""`jiugai import`: a new sheet of the family, over nothing; each row says where it came from."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from addin.machine.templates import WORKBOOK

VOTES = """投票编号,业主姓名,房屋坐落,投票选项,投票时间
V1,余德林,1号楼1单元101,赞成,2026-07-01 12:00:01
V2,范晴霞,1-1-201,反对,2026-07-01 13:00:01
V3,冯志民,2号楼1单元101,弃权,2026-07-02 08:00:00
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "小区.xlsx").write_bytes(WORKBOOK.read_bytes())
    return tmp_path


def jiugai(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "addin.cli", *arguments], capture_output=True, text=True, check=False)


def told(*arguments: str) -> dict:
    done = jiugai(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_an_export_in_any_encoding_is_read(place: Path, encoding: str):
    (place / "投票.csv").write_text(VOTES, encoding)
    found = told("import", "投票.csv")
    assert (found["family"], found["rows"], found["sheet"]) == ("同意表", 3, "")
    assert [one["taken_as"] for one in found["columns"]] == [None, "姓名", "住址", "意见", "日期"]


def test_it_becomes_a_new_sheet_and_leaves_every_other_cell_alone(place: Path):
    (place / "投票.csv").write_text(VOTES, "utf-8")
    before = {sheet.title: list(sheet.values) for sheet in load_workbook("小区.xlsx")}
    assert told("import", "投票.csv", "--into", "小区.xlsx")["sheet"] == "同意表-导入1"
    assert told("import", "投票.csv", "--into", "小区.xlsx")["sheet"] == "同意表-导入2"
    after = load_workbook("小区.xlsx")
    assert {name: list(after[name].values) for name in before} == before
    rows = list(after["同意表-导入1"].values)
    assert rows[1][-1] == "导入自 投票.csv 第2行 2026-07-01 12:00:01"
    assert len(list(place.glob("小区-备份*.xlsx"))) >= 1


def test_what_was_imported_is_counted(place: Path):
    (place / "花名册.csv").write_text(
        "楼栋,单元,室号,业主,面积\n1,1,101,余德林,80\n1,1,201,范晴霞,80\n2,1,101,冯志民,90\n", "utf-8"
    )
    (place / "投票.csv").write_text(VOTES, "utf-8")
    for name in ("花名册.csv", "投票.csv"):
        told("import", name, "--into", "小区.xlsx")
    households = json.loads(jiugai("tally", "小区.xlsx", "--json").stdout)["groups"][0]["households"]
    assert (households["total"], households["agree"], households["against"], households["abstain"]) == (3, 1, 1, 1)


def test_a_column_can_be_named_and_is_remembered_for_the_next_file_with_these_headings(place: Path):
    (place / "一.csv").write_text("门牌,张三李四,结果\n1-1-101,余德林,甲\n1-1-201,范晴霞,乙\n", "utf-8")
    assert jiugai("import", "一.csv").returncode == 2
    found = told("import", "一.csv", "--column", "C=意见", "--column", "B=姓名", "--into", "小区.xlsx")
    assert [one["taken_as"] for one in found["columns"]] == ["住址", "姓名", "意见"]
    (place / "二.csv").write_text("门牌,张三李四,结果\n1-1-301,冯志民,甲\n", "utf-8")
    again = told("import", "二.csv")
    assert [one["why"] for one in again["columns"]][1:] == ["照上次确认的", "照上次确认的"]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--column", "Z=意见"], "没有 Z 列"),
        (["--column", "C=同意数"], "不认识“同意数”"),
        (["--column", "C"], "要写成 列=当作"),
        (["--into", "没有.xlsx"], "找不到这个文件"),
    ],
)
def test_a_call_that_cannot_work_is_one_chinese_line(place: Path, arguments: list[str], line: str):
    (place / "投票.csv").write_text(VOTES, "utf-8")
    done = jiugai("import", "投票.csv", *arguments)
    assert done.returncode == 2
    assert line in done.stderr
    assert done.stderr.count("\n") == 1
    assert load_workbook("小区.xlsx").sheetnames.count("同意表-导入1") == 0


def test_an_option_of_a_multiple_choice_is_a_column_of_ticks(place: Path):
    (place / "问卷.csv").write_text(
        "1、您的姓名,2、住址,3、希望改造哪些（多选）\n余德林,1-1-101,A.修缮围墙┋B.路灯改造\n范晴霞,1-1-201,B.路灯改造\n",
        "gb18030",
    )
    assert told("import", "问卷.csv", "--into", "小区.xlsx")["options"] == ["修缮围墙", "路灯改造"]
    rows = list(load_workbook("小区.xlsx")["征求意见-导入1"].values)
    assert rows[0][:4] == ("姓名", "住址", "修缮围墙", "路灯改造")
    assert [row[2:4] for row in rows[1:]] == [("√", "√"), (None, "√")]
