"""`jiugai install-wps`: the add-in for this user, with the Python and the folder that it will need; and away again."""

import json
import sys
from pathlib import Path

from addin.machine.version import VERSION


def test_it_is_installed_with_this_python_and_taken_away(jiugai, tmp_path, monkeypatch):
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "state"))
    (tmp_path / "state").mkdir()
    place = tmp_path / "jsaddons"
    call = jiugai("install-wps", "--to", str(place))
    assert call.code == 0
    assert "关闭 WPS" in call.err
    folder = place / f"jiugai_{VERSION}"
    assert call.out.strip() == str(folder)
    told = json.loads((folder / "installed.js").read_text().partition("INSTALLED = ")[2].rstrip(";\n"))
    assert Path(told["python"]) == Path(sys.executable)
    assert Path(told["presses"]) == tmp_path / "state" / "wps"
    assert {"index.html", "main.js", "ribbon.xml", "images"} <= {path.name for path in folder.iterdir()}
    assert jiugai("install-wps", "--to", str(place), "--remove").code == 0
    assert [path.name for path in place.iterdir()] == ["publish.xml"]
    assert "没有装过" in jiugai("install-wps", "--to", str(place), "--remove").err


def test_a_broken_list_is_one_line(jiugai, tmp_path, monkeypatch):
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path))
    (tmp_path / "publish.xml").write_text("<jsplugins>")
    call = jiugai("install-wps", "--to", str(tmp_path))
    assert call.code == 2
    assert call.err.count("\n") == 1
    assert "没有改动" in call.err
