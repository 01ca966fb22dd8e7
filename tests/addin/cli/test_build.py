import shutil

from addin.workbook.build.package import unpack


def test_it_makes_the_workbooks_and_replaces_its_own(jiugai, tmp_path):
    """LibreOffice dates each .ods, so an older one stays as a backup: staff may have filled it in."""
    for _ in range(2):
        assert jiugai("build", "--out", str(tmp_path / "产品")).code == 0
    made = {path.name for path in (tmp_path / "产品").iterdir() if "备份" not in path.name}
    assert made == {"jiugai.xlsm", "jiugai.xlam"} | ({"jiugai.ods"} if shutil.which("soffice") else set())


def test_without_libreoffice_it_says_what_is_missing(jiugai, tmp_path, monkeypatch):
    monkeypatch.setattr("addin.workbook.build.calc.soffice", lambda: None)
    call = jiugai("build", "--out", str(tmp_path))
    assert call.code == 0
    assert "LibreOffice" in call.err
    assert not (tmp_path / "jiugai.ods").exists()


def test_the_sample_can_be_filled_in(jiugai, tmp_path, monkeypatch):
    monkeypatch.setattr("addin.workbook.build.calc.soffice", lambda: None)
    assert jiugai("build", "--out", str(tmp_path), "--sample").code == 0
    assert "市农研所家属院".encode() in unpack((tmp_path / "jiugai.xlsm").read_bytes())["xl/sharedStrings.xml"]
