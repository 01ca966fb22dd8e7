"""`jiugai run`: what stands in the folder afterwards, and what is said of what does not."""

import shutil

import openpyxl
from docx import Document

from addin.filling import write_cells
from addin.machine.templates import example_forms, word_forms
from addin.public.forms import is_public
from tests.addin.word.documents import said


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
    assert sorted(files) == [*[".docx"] * len(word_forms()), ".json", *[".xlsx"] * (1 + len(example_forms()))]


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
    forms = (*example_forms().values(), *word_forms().values())
    assert posted == sorted(form.name for form in forms if is_public(form))
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


def test_the_letters_and_notices_are_filled_named_and_masked_as_the_others_are(jiugai, clean, tmp_path):
    call = jiugai("run", clean, "--out", tmp_path)
    assert call.code == 0
    told = call.out.replace("\\", "/")
    for name in (*word_forms(), "公示/告知书.docx", "公示/表决结果公告.docx"):
        assert f"/{name}" in told
    assert not (tmp_path / "公示" / "缴款通知.docx").exists(), "it is for one household each"
    assert len(Document(str(tmp_path / "缴款通知.docx")).tables) == 134
    assert said(tmp_path / "公示" / "告知书.docx")[-1].startswith("公示（2020年6月19日至2020年6月23日")


def test_while_errors_stand_the_letters_are_drafts_or_not_there(jiugai, sample, tmp_path):
    assert jiugai("run", sample, "--out", tmp_path / "不填").code == 1
    assert not list((tmp_path / "不填").glob("*.docx"))
    call = jiugai("run", sample, "--draft", "--out", tmp_path / "草稿")
    for name in word_forms():
        assert any("草稿" in line for line in said(tmp_path / "草稿" / name)), name
        assert f"{name}（草稿）" in call.out


def test_letters_of_an_earlier_run_are_told_and_those_that_would_say_nothing_go(jiugai, clean, sample, tmp_path):
    workbook, out = tmp_path / "小区.xlsx", tmp_path / "结果"
    shutil.copy(clean, workbook)
    jiugai("run", workbook, "--out", out)
    shutil.copy(sample, workbook)
    assert "公示/告知书.docx 是以前填写的" in jiugai("run", workbook, "--out", out).err.replace("\\", "/")
    shutil.copy(clean, workbook)
    book = openpyxl.load_workbook(workbook)
    del book["项目版本"], book["改造项目"]
    book.save(workbook)
    call = jiugai("run", workbook, "--draft", "--out", out)
    assert "没有填写 告知书.docx：" in call.err
    assert not (out / "告知书.docx").exists()
    assert not (out / "公示" / "告知书.docx").exists()
    assert (out / "缴款通知.docx").exists()
