"""Word forms and old formats from the command line."""

import shutil
import subprocess

import pytest
from docx import Document

from addin.cli.app import main
from tests.addin.trust.small import SETTINGS, answers, roster, write
from tests.addin.word.documents import document, said


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("样例") / "样例.xlsx"
    assert run("new", path, "--sample", "--clean") == 0
    return path


def run(*arguments) -> int:
    with pytest.raises(SystemExit) as done:
        main([str(one) for one in arguments])
    return int(done.value.code or 0)


def test_a_word_form_is_filled_by_its_file_or_by_its_name(sample, tmp_path, capsys):
    form = document(tmp_path, "{{小区名称}}共{{总户数}}户")
    assert run("fill", sample, "--form", form, "--out", tmp_path / "填.docx") == 0
    assert said(tmp_path / "填.docx")[0] == "市农研所家属院共134户"
    assert run("fill", sample, "--form", "缴款通知", "--out", tmp_path / "通知.docx") == 0
    assert len(Document(str(tmp_path / "通知.docx")).tables) == 134
    assert run("fill", sample, "--form", form, "--out", tmp_path / "填.xlsx") == 2
    assert "请存为 .docx" in capsys.readouterr().err


def test_an_excel_form_of_the_same_name_comes_first(sample, tmp_path):
    assert run("fill", sample, "--form", "告知书", "--out", tmp_path / "告知.xlsx") == 0
    assert run("fill", sample, "--form", "告知书.docx", "--out", tmp_path / "告知.docx") == 0
    assert "告　　知" in said(tmp_path / "告知.docx")


def test_the_public_copy_of_a_word_form(sample, tmp_path, capsys):
    assert run("public", sample, "--form", "告知书.docx", "--out", tmp_path / "公示.docx") == 0
    assert "共5天" in capsys.readouterr().err
    assert any(line.startswith("公示（") for line in said(tmp_path / "公示.docx"))
    assert run("public", sample, "--form", "告知书.docx", "--out", tmp_path / "公示.xlsx") == 2


def test_lint_and_preview(tmp_path, capsys):
    good, bad = document(tmp_path, "{{小区名称}}"), tmp_path / "坏.docx"
    shutil.copy(document(tmp_path, "{{小区名}}"), bad)
    good = document(tmp_path, "{{小区名称}}")
    assert run("form", "lint", good) == 0
    assert run("form", "lint", bad) == 1
    assert "是不是“小区名称”" in capsys.readouterr().out
    assert run("form", "preview", good) == 0
    assert "草稿" in said(tmp_path / "表-预览.docx")


@pytest.mark.parametrize("name", ["表.xls", "表.et", "表.doc"])
def test_an_old_format_is_refused_with_the_way_out(sample, tmp_path, capsys, name):
    (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert run("fill", sample, "--form", tmp_path / name, "--out", tmp_path / "填.xlsx") == 2
    told = capsys.readouterr().err
    assert "jiugai form convert" in told
    assert "请核对版式" in told


def test_without_libreoffice_it_is_told_how(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    (tmp_path / "表.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert run("form", "convert", tmp_path / "表.xls") == 2
    assert "没有装 LibreOffice" in capsys.readouterr().err
    assert not (tmp_path / "表.xlsx").exists()


def test_what_libreoffice_cannot_read_is_told(tmp_path, capsys, monkeypatch):
    def fails(*_, **__):
        raise subprocess.CalledProcessError(1, "soffice")

    monkeypatch.setattr(shutil, "which", lambda _: "soffice")
    monkeypatch.setattr(subprocess, "run", fails)
    (tmp_path / "表.xls").write_bytes(b"x")
    assert run("form", "convert", tmp_path / "表.xls") == 2
    assert "转换不了" in capsys.readouterr().err


def test_a_new_format_needs_no_converting(tmp_path, capsys):
    (tmp_path / "表.xlsx").write_bytes(b"x")
    assert run("form", "convert", tmp_path / "表.xlsx") == 2
    assert "不用转换" in capsys.readouterr().err


@pytest.fixture
def open_vote(tmp_path):
    """No error in it, but four of the nine who agree did not sign themselves: the vote may turn."""
    signed = answers(12, 3).splitlines()
    signed[8:12] = [line.rsplit("业主", 1)[0] + "外人 |" for line in signed[8:12]]
    tables = {"参数": SETTINGS, "户室清册": roster(12), "同意表": "\n".join(signed)}
    return write(tmp_path / "待核实.xlsx", tables)


def test_a_result_that_a_doubt_could_turn_is_a_draft_in_word_as_in_excel(open_vote, tmp_path, capsys):
    for form in ("表决结果公告", "表决结果公告.docx"):
        target = tmp_path / (form.replace(".docx", "") + (".docx" if form.endswith(".docx") else ".xlsx"))
        assert run("fill", open_vote, "--form", form, "--out", target) == 1
        assert "表决结论还待核实" in capsys.readouterr().err
        assert not target.exists()
        assert run("public", open_vote, "--form", form, "--out", target) == 1
        assert not target.exists()
    for command in ("fill", "public"):
        assert (
            run(command, open_vote, "--form", "表决结果公告.docx", "--draft", "--out", tmp_path / "草.docx", "--force")
            == 1
        )
        assert any("草稿" in line for line in said(tmp_path / "草.docx"))


def test_a_run_marks_it_and_posts_no_copy_of_it(open_vote, tmp_path):
    run("run", open_vote, "--out", tmp_path / "果")
    assert any("草稿" in line for line in said(tmp_path / "果" / "表决结果公告.docx"))
    assert not (tmp_path / "果" / "公示" / "表决结果公告.docx").exists()
