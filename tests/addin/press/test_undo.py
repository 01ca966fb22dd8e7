"""What a run replaced is kept once, and given back as it stood: text, numbers, days, links."""

from datetime import date, datetime, time

import pytest

from addin.buttons.catalogue import BUTTONS
from addin.filling.sheets.values import Link
from addin.press import undo
from addin.press.undo import Kept
from addin.tell.compound import problems_sheet as problems
from addin.tell.consent.subject import CONSENT
from addin.tell.vote.subject import VOTE
from tests.addin.press.test_pressing import Paper

CELLS = ["字", "", 1.5, 3, True, date(2026, 6, 29), datetime(2026, 6, 29, 8, 30), time(8, 30), "001", "=1+1"]


@pytest.fixture
def host(tmp_path, monkeypatch):
    monkeypatch.setenv("JIUGAI_STATE", str(tmp_path / "state"))
    return Paper(tmp_path)


def test_every_kind_of_value_comes_back(host):
    kept = Kept("检查", "2026-06-29 08:30", {"问题清单": [CELLS, []], "同意率": []})
    undo.keep(host, kept)
    assert undo.kept(host) == kept
    assert [type(cell) for cell in undo.kept(host).held["问题清单"][0]] == [type(cell) for cell in CELLS]


def test_only_the_last_run_is_kept_and_only_for_its_workbook(host):
    undo.keep(host, Kept("检查", "一", {}))
    undo.keep(host, Kept("统计", "二", {}))
    assert undo.kept(host).action == "统计"
    host.name = "另一本.xlsx"
    assert undo.kept(host) is None


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"action": 1}', '{"action":"a","when":"b","sheets":{"x":[[{"no":1}]]}}']
)
def test_what_cannot_be_read_is_as_good_as_nothing(host, damage, tmp_path):
    undo.keep(host, Kept("检查", "一", {}))
    (file,) = (tmp_path / "state" / "undo").glob("*.json")
    file.write_text(damage)
    assert undo.kept(host) is None


def test_a_place_is_a_link_again():
    headers = problems.SHEET.headers
    row = ["错误", "同意表-3号楼!C5", "签字", "001", "x", "y", "a-b", "", "新增"]
    assert undo.rows_again(headers, [row])[0][1] == Link("同意表-3号楼!C5", "'同意表-3号楼'!C5")
    assert undo.rows_again(headers, [["提示", "整张表", *row[2:]]])[0][1] == "整张表"


def test_the_button_puts_back_what_stood_there_and_only_once(host, monkeypatch):
    from addin.press import pressing

    monkeypatch.setattr(pressing, "connect", lambda: host)
    host.answers = ["yes"] * 9
    pressing.press_button("undo", BUTTONS)
    assert "没有可以撤消的" in host.told[-1]
    pressing.press_button("tally", BUTTONS)
    pressing.press_button("undo", BUTTONS)
    told = {"问题清单", *(result.SHEET.name for result in (*CONSENT.sheets, *VOTE.sheets))}
    assert set(host.written[-len(told) - 1 : -1]) == told
    assert host.written[-1] == "运行记录"
    assert "已撤消" in host.told[-1]
    pressing.press_button("undo", BUTTONS)
    assert "没有可以撤消的" in host.told[-1]
