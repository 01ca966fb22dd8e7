import pytest

from addin.cli import dropped
from addin.machine.templates import example_forms
from addin.workbook.sample import sample_bytes


@pytest.fixture
def desktop(monkeypatch):
    """What would be opened and said on a desktop."""
    seen = {"opened": [], "said": []}
    monkeypatch.setattr(dropped, "show", seen["opened"].append)
    monkeypatch.setattr(dropped, "tell", seen["said"].append)
    return seen


def test_a_dropped_file_is_run_and_its_result_opened(tmp_path, desktop):
    workbook = tmp_path / "我的 小区.xlsx"
    workbook.write_bytes(sample_bytes())
    before = workbook.read_bytes()
    assert dropped.main([str(workbook)]) == 0
    folder = tmp_path / "我的 小区-旧改助手结果"
    assert desktop["opened"] == [folder / "我的 小区-结果.xlsx"]
    assert len(list(folder.glob("*.xlsx"))) == 1 + len(example_forms())
    assert workbook.read_bytes() == before


def test_of_several_files_the_good_ones_come_through(tmp_path, desktop):
    workbook = tmp_path / "好.xlsx"
    workbook.write_bytes(sample_bytes(clean=True))
    assert dropped.main([str(tmp_path / "没有.xlsx"), str(workbook)]) == 2
    assert len(desktop["said"]) == len(desktop["opened"]) == 1
    assert "没有.xlsx" in desktop["said"][0]


def test_without_a_file_it_says_how_it_is_used(desktop):
    assert dropped.main([]) == 2
    assert desktop["said"]


def test_without_a_desktop_it_speaks_on_the_terminal(monkeypatch, capsys):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    dropped.tell("坏了")
    assert capsys.readouterr().err == "坏了\n"
