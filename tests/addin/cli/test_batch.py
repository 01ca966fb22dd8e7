"""`jiugai batch`: a folder of workbooks, good and broken, to one table."""

import shutil

import pytest

from addin.filling import write_cells
from addin.hosts.files import read_book


@pytest.fixture
def street(clean, tmp_path):
    """Two compounds, one of which does not pass; a broken, an encrypted and an empty file; files of no account."""
    folder = tmp_path / "建设街道"
    folder.mkdir()
    shutil.copy(clean, folder / "甲.xlsx")
    write_cells(clean, folder / "乙.xlsx", {"参数!B2": "乙小区", "前置条件!B2": "未具备", "同意表!F2": "看不清"})
    (folder / "坏.xlsx").write_bytes(clean.read_bytes()[:9000])
    locked = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(3000)
    (folder / "加密.xlsx").write_bytes(locked)
    (folder / "空.xlsx").touch()
    (folder / "~$甲.xlsx").write_bytes(b"lock")
    shutil.copy(clean, folder / "甲-结果.xlsx")
    (folder / "说明.txt").write_text("不是工作簿", encoding="utf-8")
    return folder


def test_every_workbook_is_a_line_and_a_broken_one_is_not_the_end(jiugai, street, tmp_path):
    call = jiugai("batch", street, "--out", tmp_path / "汇总", "--jobs", 1, "--json")
    assert call.code == 1
    lines = {one["file"]: one for one in call.json["compounds"]}
    assert [one["file"] for one in call.json["compounds"]] == ["甲.xlsx", "乙.xlsx", "加密.xlsx", "坏.xlsx", "空.xlsx"]
    assert (lines["甲.xlsx"]["place"], lines["乙.xlsx"]["place"]) == (1, 0)
    assert (lines["甲.xlsx"]["households"], lines["甲.xlsx"]["agree"], lines["甲.xlsx"]["buildings"]) == (134, 119, 6)
    assert lines["乙.xlsx"]["missing"][0].startswith("前置条件——")
    assert "密码" in lines["加密.xlsx"]["unusable"]
    assert "损坏" in lines["坏.xlsx"]["unusable"]
    assert "空文件" in lines["空.xlsx"]["unusable"]
    assert call.json["totals"]["ranked"]["compounds"] == 1
    assert call.json["totals"]["all"]["households"] == 268
    assert len(call.json["skipped"]) == 1


def test_each_compound_has_its_results_in_a_folder_of_its_own(jiugai, street, tmp_path):
    out = tmp_path / "汇总"
    jiugai("batch", street, "--out", out, "--jobs", 1)
    assert sorted(path.name for path in out.iterdir()) == ["乙", "甲", "街道汇总.xlsx"]
    assert (out / "甲" / "甲-结果.xlsx").exists()
    assert (out / "甲" / "改造申报表.xlsx").exists()
    assert not (out / "乙" / "改造申报表.xlsx").exists()
    rows = read_book(out / "街道汇总.xlsx").grids[0].rows
    assert "建设街道" in str(rows[0])
    assert [row[0] for row in rows if str(row[13]).endswith(".xlsx")] == [1.0, "—"]
    assert not [cell for row in rows for cell in row if str(cell).startswith("#")]


def test_two_processes_give_what_one_gives(jiugai, street, tmp_path):
    one, two = (
        jiugai("batch", street, "--out", tmp_path / str(jobs), "--jobs", jobs, "--summary-only", "--json").json
        for jobs in (1, 2)
    )
    assert one["compounds"] == two["compounds"]
    assert one["totals"] == two["totals"]
    assert [path.name for path in (tmp_path / "2").iterdir()] == ["街道汇总.xlsx"]


def test_people_read_a_table_with_the_sums_the_allocation_goes_by(jiugai, street, tmp_path):
    call = jiugai("batch", street, "--out", tmp_path / "汇总", "--jobs", 1, "--summary-only")
    assert "参加排名的：1 个小区，134 户" in call.out
    assert "读不出来 3 份" in call.out
    assert "甲-结果.xlsx" in call.err


def test_a_folder_without_workbooks_and_a_target_that_is_the_source_are_refused(jiugai, street, tmp_path):
    empty = tmp_path / "空文件夹"
    empty.mkdir()
    for source, out, word in (
        (empty, tmp_path / "a", "没有工作簿"),
        (tmp_path / "没有", tmp_path / "a", "打不开"),
        (street, street, "另一个"),
    ):
        call = jiugai("batch", source, "--out", out)
        assert (call.code, call.err.count("\n")) == (2, 1)
        assert word in call.err
