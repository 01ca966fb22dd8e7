"""`jiugai run`: what stands in the folder afterwards, and what is said of what does not."""

import shutil

from addin.filling import write_cells
from addin.machine.templates import example_forms
from addin.public.forms import is_public


def test_forms_of_an_earlier_run_are_told_when_errors_forbid_new_ones(jiugai, clean, sample, tmp_path):
    workbook, out = tmp_path / "小区.xlsx", tmp_path / "结果"
    shutil.copy(clean, workbook)
    assert jiugai("run", workbook, "--out", out).code == 0
    filled = (out / "改造申报表.xlsx").read_bytes()
    shutil.copy(sample, workbook)
    call = jiugai("run", workbook, "--out", out)
    assert call.code == 1
    assert "改造申报表.xlsx 是以前填写的" in call.err
    assert (out / "改造申报表.xlsx").read_bytes() == filled


def test_a_second_run_leaves_no_backups_of_its_own_outputs(jiugai, clean, tmp_path):
    for _ in range(2):
        assert jiugai("run", clean, "--out", tmp_path).code == 0
    files = [path.suffix for path in tmp_path.iterdir() if path.is_file()]
    assert sorted(files) == [".json", *[".xlsx"] * (1 + len(example_forms()))]


def test_results_of_a_csv_are_a_workbook_of_their_own(jiugai, tmp_path):
    roster = tmp_path / "户室清册.csv"
    roster.write_text("楼栋,房号,建筑面积,产权人\n3,301,80,张三\n", encoding="gb18030")
    call = jiugai("run", roster, "--out", tmp_path / "结果")
    assert "单独成册" in call.err
    assert (tmp_path / "结果" / "户室清册-结果.xlsx").exists()


def test_run_writes_both_and_leaves_no_backups(jiugai, clean, tmp_path):
    for _ in range(2):
        assert jiugai("run", clean, "--out", tmp_path).code == 0
    posted = sorted(path.name for path in (tmp_path / "公示").iterdir())
    assert posted == sorted(form.name for form in example_forms().values() if is_public(form))
    assert all((tmp_path / name).exists() for name in posted)


def test_old_masked_copies_are_named_when_errors_forbid_new_ones(jiugai, clean, tmp_path):
    workbook = tmp_path / "小区.xlsx"
    shutil.copy(clean, workbook)
    jiugai("run", workbook, "--out", tmp_path / "结果")
    write_cells(workbook, tmp_path / "坏.xlsx", {"同意表!F2": "看不清"})
    shutil.move(tmp_path / "坏.xlsx", workbook)
    call = jiugai("run", workbook, "--out", tmp_path / "结果")
    assert call.code == 1
    assert "公示/群众参与光荣榜.xlsx 是以前填写的" in call.err.replace("\\", "/")
