"""`jiugai batch`: a folder of workbooks, good and broken, to one table."""

import shutil

import pytest

from addin.batch.alone import alone_in
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
    assert sorted(path.name for path in out.iterdir()) == [".jiugai", "乙", "甲", "街道汇总.xlsx"]
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
    assert sorted(path.name for path in (tmp_path / "2").iterdir()) == [".jiugai", "街道汇总.xlsx"]


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


def test_the_exit_code_says_whether_all_were_read_and_each_that_was_not_has_a_line(jiugai, street, tmp_path):
    call = jiugai("batch", street, "--out", tmp_path / "汇总", "--jobs", 1, "--summary-only")
    assert call.code == 1
    assert [line.split("：")[1] for line in call.err.splitlines() if line.startswith("读不出：")] == [
        *sorted(("加密.xlsx", "坏.xlsx", "空.xlsx")),
    ]
    for name in ("加密.xlsx", "坏.xlsx", "空.xlsx"):
        (street / name).unlink()
    again = jiugai("batch", street, "--out", tmp_path / "汇总", "--jobs", 1, "--summary-only")
    assert again.code == 0
    assert "读不出" not in again.err


def test_a_second_run_does_only_what_changed(jiugai, street, tmp_path):
    out = tmp_path / "汇总"
    for name in ("加密.xlsx", "坏.xlsx", "空.xlsx"):
        (street / name).unlink()
    jiugai("batch", street, "--out", out, "--jobs", 1)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.xlsx")}
    same = jiugai("batch", street, "--out", out, "--jobs", 1)
    assert "没有变化：2 份" in same.out
    assert "全部读得出的：2 个小区，268 户" in same.out
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*.xlsx")} == before
    write_cells(street / "乙.xlsx", street / "新.xlsx", {"参数!B2": "丙小区"})
    (street / "新.xlsx").replace(street / "乙.xlsx")
    changed = jiugai("batch", street, "--out", out, "--jobs", 1)
    assert "1 份和上次一样，不再做；要做 1 份" in changed.err
    after = {path: path.stat().st_mtime_ns for path in out.rglob("*.xlsx")}
    assert {path for path in before if path.parent.name == "甲" and before[path] != after[path]} == set()
    assert "丙小区" in str(read_book(out / "街道汇总.xlsx").grids[0].rows)


def test_a_summary_that_was_deleted_is_drawn_again(jiugai, street, tmp_path):
    out = tmp_path / "汇总"
    jiugai("batch", street, "--out", out, "--jobs", 1, "--summary-only")
    (out / "街道汇总.xlsx").unlink()
    call = jiugai("batch", street, "--out", out, "--jobs", 1, "--summary-only")
    assert "没有变化" not in call.out
    assert (out / "街道汇总.xlsx").exists()


def test_folders_in_folders_are_levels_with_sums_of_their_own(jiugai, clean, tmp_path):
    for place in ("东区/甲街道", "东区/乙街道", "西区/丙街道"):
        (tmp_path / "市" / place).mkdir(parents=True)
        shutil.copy(clean, tmp_path / "市" / place / "小区.xlsx")
    call = jiugai("batch", tmp_path / "市", "--out", tmp_path / "出", "--jobs", 1, "--summary-only", "--json")
    levels = {name: {row["name"]: row["households"] for row in rows} for name, rows in call.json["levels"].items()}
    assert levels == {"街道": {"甲街道": 134, "乙街道": 134, "丙街道": 134}, "区": {"东区": 268, "西区": 134}}
    names = [grid.name for grid in read_book(tmp_path / "出" / "市级汇总.xlsx").grids]
    assert [name for name in names if "-" not in name][:3] == ["市级汇总", "区", "街道"]


def test_a_plan_by_years_is_a_sheet_of_its_own(jiugai, street, tmp_path):
    call = jiugai("batch", street, "--out", tmp_path / "出", "--jobs", 1, "--summary-only", "--budget", "1亿，2000万")
    assert call.code == 1
    rows = next(grid for grid in read_book(tmp_path / "出" / "街道汇总.xlsx").grids if grid.name == "分年计划").rows
    assert "第 1 年" in next(row for row in rows if "市农研所家属院" in row)
    more = ("--summary-only", "--json", "--budget", "1亿,2000万", "--budget-pays", "核定总投资")
    planned = jiugai("batch", street, "--out", tmp_path / "出", "--jobs", 1, *more).json
    need = {one["file"]: one["investment"] for one in planned["compounds"]}["甲.xlsx"]
    assert planned["plan"]["compounds"] == [{"file": "甲.xlsx", "need": need, "停止": 1, "跳过": 1}]
    assert [year["left"] for year in planned["plan"]["years"]] == [10**10 - need, 2 * 10**9] * 2
    wrong = jiugai("batch", street, "--out", tmp_path / "出", "--budget", "很多")
    assert (wrong.code, wrong.err.count("\n")) == (2, 1)


def test_two_batches_never_write_into_one_folder_at_once(jiugai, street, tmp_path):
    with alone_in(tmp_path):
        call = jiugai("batch", street, "--out", tmp_path, "--jobs", 1)
    assert (call.code, call.err.count("\n")) == (2, 1)
    assert "另一个 batch" in call.err
