"""`jiugai export`: what was computed, as data, read back by programs that are not ours."""

import csv
import shutil
from decimal import Decimal

import duckdb
import pandas as pd
import pyarrow.parquet as pq
import pytest

from addin.filling import write_cells


@pytest.fixture
def district(clean, tmp_path):
    """Two compounds in two streets, one with less to pay; and a file that cannot be read."""
    folder = tmp_path / "东区"
    for street in ("甲街道", "乙街道"):
        (folder / street).mkdir(parents=True)
    shutil.copy(clean, folder / "甲街道" / "一.xlsx")
    write_cells(clean, folder / "乙街道" / "二.xlsx", {"参数!B2": "二小区"})
    (folder / "乙街道" / "坏.xlsx").write_bytes(clean.read_bytes()[:9000])
    return folder


@pytest.fixture
def owed(jiugai, clean):
    """Fen, by the command that splits."""
    found = jiugai("shares", clean, "--json").json
    assert sum(share["amount"] for share in found["shares"]) == found["residents"] - found["difference"]
    return sum(share["amount"] for share in found["shares"])


def test_parquet_sums_to_the_fen_in_duckdb_and_in_pandas(jiugai, district, tmp_path, owed):
    call = jiugai("export", district, "--to", tmp_path / "数据", "--jobs", 1)
    assert call.code == 1
    assert "读不出：乙街道/坏.xlsx" in call.err
    path = tmp_path / "数据" / "分摊明细.parquet"
    sums = duckdb.sql(f"select 文件, sum(分摊金额), count(*) from '{path}' group by 文件 order by 文件").fetchall()
    assert [(file, int(amount * 100)) for file, amount, _ in sums] == [
        ("乙街道/二.xlsx", owed),
        ("甲街道/一.xlsx", owed),
    ]
    read = pd.read_parquet(path)
    assert read["分摊金额"].sum() * 100 == 2 * owed
    assert {type(value) for value in read["分摊金额"]} == {Decimal}
    whole = duckdb.sql(f"select sum(居民出资) from '{tmp_path}/数据/小区指标.parquet'").fetchall()
    assert whole[0][0] * 100 >= 2 * owed


def test_each_column_says_its_unit(jiugai, clean, tmp_path):
    jiugai("export", clean, "--to", tmp_path / "a.parquet")
    field = pq.read_schema(tmp_path / "a.parquet").field("分摊金额")
    assert field.metadata[b"unit"].decode() == "元"
    assert str(field.type) == "decimal128(18, 2)"


def test_every_way_out_holds_the_same_rows(jiugai, clean, tmp_path):
    for name in ("a.parquet", "a.csv", "a.xlsx"):
        assert jiugai("export", clean, "--to", tmp_path / name).code == 0
    parquet = pd.read_parquet(tmp_path / "a.parquet")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    sheet = pd.read_excel(tmp_path / "a.xlsx", sheet_name="分摊明细", engine="openpyxl", dtype=object)
    assert [Decimal(line["分摊金额"]) for line in lines] == parquet["分摊金额"].to_list()
    assert [round(100 * amount) for amount in sheet["分摊金额"]] == [
        int(100 * amount) for amount in parquet["分摊金额"]
    ]
    assert [line["产权人"] for line in lines] == parquet["产权人"].to_list() == sheet["产权人"].to_list()


def test_a_folder_of_csv_explains_its_columns(jiugai, clean, tmp_path):
    jiugai("export", clean, "--to", tmp_path / "csv", "--as", "csv")
    text = (tmp_path / "csv" / "说明.csv").read_text(encoding="utf-8-sig")
    assert "分摊明细,分摊金额,金额,元," in text
    assert (tmp_path / "csv" / "资金来源.csv").exists()


def test_two_processes_write_what_one_writes(jiugai, district, tmp_path):
    for jobs in (1, 2):
        jiugai("export", district, "--to", tmp_path / f"{jobs}.csv", "--jobs", jobs)
    assert (tmp_path / "1.csv").read_bytes() == (tmp_path / "2.csv").read_bytes()


def test_a_json_object_says_what_was_written(jiugai, district, tmp_path):
    call = jiugai("export", district, "--to", tmp_path / "a.xlsx", "--json")
    assert call.json["written"] == [str(tmp_path / "a.xlsx")]
    assert call.json["rows"]["小区指标"] == 2
    assert len(call.json["unread"]) == 1


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--to", "a.csv", "--set", "没有这张"), "没有“没有这张”"),
        (("--to", "a.csv", "--set", "待办", "--set", "会议"), "只放一张表"),
        (("--to", "there.csv"), "已经存在"),
        (("--to", "full"), "不是空的"),
        (("--to", "full.xlsx"), "这是文件夹"),
    ],
)
def test_a_target_that_cannot_be_is_one_line_and_nothing_is_written(
    jiugai, clean, tmp_path, monkeypatch, options, word
):
    (tmp_path / "there.csv").write_text("old")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()
    (tmp_path / "full.xlsx").mkdir()
    monkeypatch.chdir(tmp_path)
    before = sorted(path.name for path in tmp_path.rglob("*"))
    call = jiugai("export", clean, *options)
    assert (call.code, call.err.count("\n")) == (2, 1)
    assert word in call.err
    assert sorted(path.name for path in tmp_path.rglob("*")) == before
    assert (tmp_path / "there.csv").read_text() == "old"


def test_without_pyarrow_there_is_one_line_that_says_what_to_do(jiugai, clean, tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    monkeypatch.delitem(__import__("sys").modules, "addin.frames.parquet", raising=False)
    call = jiugai("export", clean, "--to", tmp_path / "a.parquet")
    assert (call.code, call.err.count("\n")) == (2, 1)
    assert "jiugai[parquet]" in call.err
    assert list(tmp_path.iterdir()) == []
