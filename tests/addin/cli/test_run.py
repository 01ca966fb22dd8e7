"""`jiugai run`: what stands in the folder afterwards, and what is said of what does not."""

import shutil


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
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".json", *[".xlsx"] * 4]


def test_results_of_a_csv_are_a_workbook_of_their_own(jiugai, tmp_path):
    roster = tmp_path / "户室清册.csv"
    roster.write_text("楼栋,房号,建筑面积,产权人\n3,301,80,张三\n", encoding="gb18030")
    call = jiugai("run", roster, "--out", tmp_path / "结果")
    assert "单独成册" in call.err
    assert (tmp_path / "结果" / "户室清册-结果.xlsx").exists()
