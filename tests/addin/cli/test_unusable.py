"""A file or a call that cannot work: one clear Chinese line, exit 2, nothing left behind."""

import zipfile

import pytest
import xlsxwriter

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def workbook(path, *sheets):
    book = xlsxwriter.Workbook(path)
    for name in sheets:
        book.add_worksheet(name).write("A1", "别的内容")
    book.close()
    return path


@pytest.fixture
def bad(tmp_path):
    """One of each kind of file that is no workbook of ours."""
    (tmp_path / "text.xlsx").write_text("楼栋,单元\n3,1\n", encoding="utf-8")
    (tmp_path / "encrypted.xlsx").write_bytes(OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600)
    (tmp_path / "zero.xlsx").write_bytes(b"")
    with zipfile.ZipFile(tmp_path / "zip.xlsx", "w") as archive:
        archive.writestr("readme.txt", "no workbook")
    blank = xlsxwriter.Workbook(tmp_path / "blank.xlsx")
    blank.add_worksheet("Sheet1")
    blank.close()
    workbook(tmp_path / "strange.xlsx", "通讯录", "菜单")
    (tmp_path / "notes.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "folder.xlsx").mkdir()
    return tmp_path


FILES = ["text.xlsx", "encrypted.xlsx", "zero.xlsx", "zip.xlsx", "blank.xlsx", "strange.xlsx", "notes.docx"]
FILES += ["folder.xlsx", "missing.xlsx"]


def one_line(call):
    assert call.code == 2
    assert call.out == ""
    assert call.err.count("\n") == 1, call.err
    assert "Traceback" not in call.err
    return call.err


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("command", ["check", "tally", "shares", "run", "fill"])
def test_a_file_that_is_none_of_ours(jiugai, bad, name, command):
    before = sorted(bad.rglob("*"))
    extra = {"run": ["--out", bad / "out"], "fill": ["--form", "改造申报表"]}.get(command, [])
    assert name.split(".")[0] in one_line(jiugai(command, bad / name, *extra))
    assert sorted(bad.rglob("*")) == before


def test_a_missing_form(jiugai, clean, tmp_path):
    line = one_line(jiugai("fill", clean, "--form", tmp_path / "没有.xlsx", "--out", tmp_path / "o.xlsx"))
    assert "没有.xlsx" in line
    assert not list(tmp_path.iterdir())


def test_a_form_with_an_unknown_figure_names_the_cell_and_the_nearest_name(jiugai, clean, tmp_path):
    book = xlsxwriter.Workbook(tmp_path / "form.xlsx")
    book.add_worksheet("表").write("B3", "{{小区名}}")
    book.close()
    line = one_line(jiugai("fill", clean, "--form", tmp_path / "form.xlsx", "--out", tmp_path / "o.xlsx"))
    assert "B3" in line
    assert "小区名称" in line
    assert not (tmp_path / "o.xlsx").exists()


@pytest.mark.parametrize("target", ["/proc/没有/o.xlsx", "没有/这个/o.xlsx"])
def test_an_output_that_cannot_be_written(jiugai, clean, tmp_path, target, monkeypatch):
    monkeypatch.chdir(tmp_path)
    one_line(jiugai("fill", clean, "--form", "改造申报表", "--out", target))
    one_line(jiugai("new", target))
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made(jiugai, clean, tmp_path):
    (tmp_path / "file").write_text("in the way")
    one_line(jiugai("run", clean, "--out", tmp_path / "file"))
    one_line(jiugai("demo", "--out", tmp_path / "file"))


def test_an_output_that_exists_is_replaced_only_with_force(jiugai, clean, tmp_path):
    target = tmp_path / "o.xlsx"
    target.write_text("mine")
    line = one_line(jiugai("fill", clean, "--form", "改造申报表", "--out", target))
    assert "--force" in line
    one_line(jiugai("new", target))
    assert target.read_text() == "mine"
    assert jiugai("fill", clean, "--form", "改造申报表", "--out", target, "--force").code == 0
    assert target.read_bytes()[:2] == b"PK"


@pytest.mark.parametrize(
    "arguments",
    [
        ["chek", "x.xlsx"],
        ["check"],
        ["check", "a", "b"],
        ["check", "x.xlsx", "--jsn"],
        ["fill", "x.xlsx"],
        ["run", "x"],
    ],
)
def test_a_call_that_cannot_be_understood(jiugai, arguments):
    assert "jiugai --help" in one_line(jiugai(*arguments))


def test_errors_refuse_the_form_unless_a_draft_is_asked_for(jiugai, sample, tmp_path):
    target = tmp_path / "o.xlsx"
    call = jiugai("fill", sample, "--form", "改造申报表", "--out", target)
    assert (call.code, call.out, call.err.count("\n")) == (1, "", 1)
    assert not target.exists()
    assert jiugai("fill", sample, "--form", "改造申报表", "--out", target, "--draft").code == 1
    assert target.exists()


def test_the_workbook_itself_is_never_an_output(jiugai, clean, tmp_path):
    folder = tmp_path / "表"
    folder.mkdir()
    for name in ("居民出资分摊明细表.xlsx", "小区.xlsx"):
        (folder / name).write_bytes(clean.read_bytes())
    (folder / "链接.xlsx").symlink_to(folder / "小区.xlsx")
    one_line(jiugai("fill", folder / "小区.xlsx", "--form", "改造申报表", "--out", folder / "小区.xlsx", "--force"))
    one_line(jiugai("fill", folder / "小区.xlsx", "--form", "改造申报表", "--out", folder / "链接.xlsx", "--force"))
    one_line(jiugai("run", folder / "居民出资分摊明细表.xlsx", "--out", folder))
    assert len(list(folder.iterdir())) == 3
    assert (folder / "小区.xlsx").read_bytes() == clean.read_bytes()
    assert (folder / "居民出资分摊明细表.xlsx").read_bytes() == clean.read_bytes()


def test_a_name_that_is_too_long(jiugai, clean, tmp_path):
    name = tmp_path / ("长" * 90 + ".xlsx")
    for call in (
        jiugai("check", name),
        jiugai("new", name),
        jiugai("fill", clean, "--form", "改造申报表", "--out", name),
        jiugai("run", clean, "--out", tmp_path / ("长" * 90)),
    ):
        assert "文件名太长" in one_line(call)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("extra", [[], ["--form", "群众参与光荣榜"]])
def test_a_public_copy_never_replaces_the_workbook(jiugai, clean, tmp_path, extra):
    workbook = tmp_path / "小区.xlsx"
    workbook.write_bytes(clean.read_bytes())
    assert "不能被结果覆盖" in one_line(jiugai("public", workbook, *extra, "--out", workbook, "--force"))
    assert workbook.read_bytes() == clean.read_bytes()
    assert list(tmp_path.iterdir()) == [workbook]


@pytest.mark.parametrize("name", ["o.pdf", "o.ods", "o"])
def test_a_form_is_not_saved_under_an_ending_that_excel_cannot_open(jiugai, clean, tmp_path, name):
    assert ".xlsx" in one_line(jiugai("fill", clean, "--form", "改造申报表", "--out", tmp_path / name))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (("batch", "x", "--out", "y", "--jobs", "99"), "至多 64"),
        (("batch", "x", "--out", "y", "--jobs", "两"), "要写一个整数"),
        (("public", "x", "--from", "2024/4/1"), "2024-04-01"),
        (("allocate", "x", "--total", "1", "--reward", "看着办"), "可选：任务量、任务量和困难程度"),
        (("fill", "x", "--form"), "--form 后面少写了内容"),
    ],
)
def test_a_wrong_value_is_told_with_what_would_do(jiugai, call, says):
    assert says in one_line(jiugai(*call))
