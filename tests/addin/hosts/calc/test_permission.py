"""A trusted folder is given and taken back, and nothing else of the profile is touched."""

from addin.hosts.calc.permission import FILE, distrust, trust, trusted


def test_a_folder_is_trusted_once_and_taken_back(tmp_path):
    user, folder = tmp_path / "user", tmp_path / "旧 改"
    trust(user, folder)
    trust(user, folder)
    assert trusted(user) == [folder.as_uri()]
    distrust(user, folder)
    assert trusted(user) == []


def test_other_folders_and_settings_stay(tmp_path):
    user = tmp_path / "user"
    trust(user, tmp_path / "a")
    file = user / FILE
    setting = '<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"/></item>'
    file.write_text(file.read_text("utf-8").replace("</oor:items>", f"{setting}</oor:items>"), encoding="utf-8")
    trust(user, tmp_path / "b")
    distrust(user, tmp_path / "b")
    assert trusted(user) == [(tmp_path / "a").as_uri()]
    assert "FirstRun" in file.read_text("utf-8")
