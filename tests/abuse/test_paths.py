"""Names that lead elsewhere, and journals that somebody else wrote."""

import json
from pathlib import Path

import pytest

from addin.cli.app import _exit_code
from addin.trust.together import JOURNAL, NEW, OLD, PREFIX, put_back, together, within
from addin.unusable import Unusable
from tests.addin.trust.small import compound, write

AWAY = ("../外面.txt", "/tmp/外面.txt", "公示/../../外面.txt", "..", "C:/外面.txt", "a\\..\\..\\外面.txt", "")


@pytest.mark.parametrize("name", AWAY)
def test_a_journal_of_somebody_elses_touches_nothing_outside_the_folder(tmp_path, name):
    folder, outside = tmp_path / "结果", tmp_path / "外面.txt"
    place = folder / f"{PREFIX}00000000"
    (place / NEW).mkdir(parents=True)
    (place / OLD).mkdir()
    outside.write_text("别人的", encoding="utf-8")
    (place / JOURNAL).write_text(json.dumps({name: False}), encoding="utf-8")
    with pytest.raises(Unusable) as raised:
        put_back(folder)
    assert "\n" not in str(raised.value)
    assert outside.read_text(encoding="utf-8") == "别人的"


@pytest.mark.parametrize("text", ["", "[]", "null", '"x"', "{", '{"a": [1]', '[["甲.xlsx", true]]'])
def test_a_journal_that_is_none_is_one_line(tmp_path, text):
    place = tmp_path / f"{PREFIX}00000000"
    place.mkdir()
    (place / JOURNAL).write_text(text, encoding="utf-8")
    with pytest.raises(Unusable) as raised, together(tmp_path, ["甲.xlsx"]):
        pass
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("name", AWAY)
def test_a_name_that_leads_out_is_no_name(name):
    assert not is_within(name)


def is_within(name: str) -> bool:
    try:
        within(name)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("name", ["甲.xlsx", "公示/乙.xlsx", "a/b/c.json", "..甲.xlsx", "甲..xlsx"])
def test_a_name_below_the_folder_is_kept(name):
    assert str(within(name)) == name


@pytest.mark.parametrize(
    "name",
    [
        "-rf.xlsx",
        "$(touch 外面.txt).xlsx",
        "`x`.xlsx",
        "..甲.xlsx",
        "甲;rm -rf 乙.xlsx",
        "甲 乙.xlsx",
        "%2e%2e.xlsx",
        "甲\n乙.xlsx",
    ],
)
def test_a_workbook_of_any_name_is_worked_out_in_its_own_folder(tmp_path, capfd, name):
    inside = tmp_path / "里"
    inside.mkdir()
    source = compound(inside / name)
    before = sorted(path.name for path in tmp_path.iterdir())
    assert _exit_code(["run", "--out", str(inside / "结果"), "--", str(source)]) in (0, 1, 2)
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize("name", ["../../外面", "/tmp/外面", "甲/乙", "con", "a:b", "甲\\乙", "." * 5, "名" * 200])
def test_a_compound_called_like_a_path_writes_nothing_elsewhere(tmp_path, capfd, name):
    (tmp_path / "里").mkdir()
    settings = f"| 项目 | 值 |\n| 小区名称 | {name} |\n| 街道 | {name} |\n| 表决日期 | 2025-06-01 |"
    roster = "| 楼栋 | 房号 | 建筑面积 | 产权人 |\n| 1 | 101 | 50 | 甲 |"
    write(tmp_path / "里" / "甲.xlsx", {"参数": settings, "户室清册": roster})
    out = tmp_path / "果"
    assert _exit_code(["batch", str(tmp_path / "里"), "--out", str(out), "--jobs", "1"]) in (0, 1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["果", "里"]
    assert "Traceback" not in capfd.readouterr().err
    assert not Path("/tmp/外面").exists()
