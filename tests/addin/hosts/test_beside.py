"""Where the files of a press go: beside the workbook, or in the documents, with a sentence that says so."""

import pytest

from addin.hosts.beside import where

CLOUD = "https://d.docs.live.net/1a2b/旧改/幸福里.xlsm"


class Excel:
    """A workbook that says its address; `local`: what xlwings makes of a cloud's, an exception where it cannot."""

    def __init__(self, address, local=None):
        self.address, self.local = address, local

    @property
    def api(self):
        return type("Api", (), {"FullName": self.address})

    @property
    def fullname(self):
        if isinstance(self.local, Exception):
            raise self.local
        return self.local or self.address


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("USERPROFILE", raising=False)
    (tmp_path / "Documents").mkdir()
    return tmp_path


def test_beside_the_workbook(tmp_path):
    (tmp_path / "a.xlsx").touch()
    found = where(Excel(str(tmp_path / "a.xlsx")))
    assert (found.folder, found.why, found.is_beside) == (tmp_path, "", True)


@pytest.mark.parametrize(
    "book",
    [
        Excel(CLOUD, RuntimeError("Couldn't find your local OneDrive file")),
        Excel(CLOUD, OSError("not supported")),
        Excel(CLOUD, "/not/here/a.xlsm"),
        Excel("https://某.sharepoint.cn/sites/a/b.xlsx", KeyError("SHAREPOINT_WIN")),
        Excel("https://my.sharepoint.com/personal/x/b.xlsx", ValueError()),
    ],
)
def test_in_a_cloud_the_documents_and_a_sentence(book, home):
    found = where(book)
    assert found.folder == home / "Documents"
    assert "云端" in found.why
    assert "文档" in found.why


def test_a_cloud_that_is_kept_on_this_machine_is_beside(tmp_path):
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "OneDrive" / "a.xlsm").touch()
    assert where(Excel(CLOUD, str(tmp_path / "OneDrive" / "a.xlsm"))).folder == tmp_path / "OneDrive"


def test_a_workbook_never_saved_says_so(home):
    found = where(Excel("工作簿1"))
    assert found.folder == home / "Documents"
    assert "没有存过" in found.why


def test_without_documents_the_home_folder(home):
    (home / "Documents").rmdir()
    assert where(Excel("工作簿1")).folder == home
