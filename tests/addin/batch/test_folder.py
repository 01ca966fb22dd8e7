"""Which files are compounds."""

import pytest

from addin.batch.folder import find, tasks
from addin.unusable import Unusable


def laid(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def test_folders_in_folders_are_walked_in_order(tmp_path):
    laid(tmp_path, "西区/乙街道/b.xlsx", "东区/甲街道/a.XLSM", "东区/c.ods", "d.xls", "东区/甲街道/说明.txt")
    found = find(tmp_path)
    assert found.names == ("d.xls", "东区/c.ods", "东区/甲街道/a.XLSM", "西区/乙街道/b.xlsx")
    assert (found.depth, found.kind) == (2, "市级汇总")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.xlsx", "街道汇总"),
        ("街/a.xlsx", "区级汇总"),
        ("区/街/a.xlsx", "市级汇总"),
        ("市/区/街/a.xlsx", "省级汇总"),
        ("省/市/区/街/a.xlsx", "总汇总"),
        ("国/省/市/区/街/a.xlsx", "总汇总"),
    ],
)
def test_the_summary_is_called_by_how_deep_the_folders_go(tmp_path, name, kind):
    assert find(laid(tmp_path, name)).kind == kind


def test_locks_hidden_folders_results_and_the_target_are_passed_over(tmp_path):
    laid(
        tmp_path, "a.xlsx", "~$a.xlsx", ".a.xlsx", ".git/b.xlsx", "a-结果.xlsx", "a-备份20260101.xlsx", "区级汇总.xlsx"
    )
    laid(tmp_path, "汇总/a/a.xlsx")
    found = find(tmp_path, tmp_path / "汇总")
    assert found.names == ("a.xlsx",)
    assert len(found.skipped) == 3


def test_a_circle_of_links_is_not_walked_for_ever(tmp_path):
    laid(tmp_path, "区/a.xlsx")
    (tmp_path / "区" / "圈").symlink_to(tmp_path)
    assert find(tmp_path).names == ("区/a.xlsx",)


@pytest.mark.parametrize(
    "names", [("甲.xlsx", "甲.ods", "乙.xlsx"), ("甲.XLSX", "甲.xls"), ("区/甲.xlsx", "区/甲.xlsm")]
)
def test_two_workbooks_of_one_name_have_two_folders(tmp_path, names):
    found = tasks(find(laid(tmp_path / "in", *names)), tmp_path / "out", summary_only=False)
    folders = [str(task.folder).casefold() for task in found]
    assert len(set(folders)) == len(names)


def test_results_lie_as_the_workbooks_do(tmp_path):
    found = tasks(find(laid(tmp_path, "区/街/甲.xlsx", "区/乙.xlsx")), tmp_path / "out", summary_only=False)
    assert [task.folder for task in found] == [tmp_path / "out/区/乙", tmp_path / "out/区/街/甲"]


@pytest.mark.parametrize("make", ["nothing", "a file", "no workbook"])
def test_a_folder_that_is_none_is_said_in_one_line(tmp_path, make):
    target = tmp_path / "x"
    if make == "a file":
        target.touch()
    if make == "no workbook":
        laid(target, "说明.txt")
    with pytest.raises(Unusable) as told:
        find(target)
    assert "\n" not in str(told.value)
