"""Every blank that is to come back bears a code that tells where it belongs, and of nobody."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from addin.cli.fill import second_reading
from addin.filling.forms.form import fill_form
from addin.machine.templates import blank_forms
from addin.tell import catalogue
from addin.workbook.blanks import online_questions
from addin.workbook.blanks.catalogue import BLANKS
from tests.addin.workbook.forms.filled import sample
from tests.outcomes import outcome, tower
from tests.scanned import codes

COMPOUND = "市农研所家属院"
TO_COME_BACK = [name.removesuffix(".xlsx") for name in BLANKS if name != online_questions.FILE]
TITLES = {"会议签到表（空白）": "会议签到表"}


def printed(name, found, tmp_path):
    """Sheet → row and code, of the blank filled for an outcome."""
    target = tmp_path / "空白表.xlsx"
    form = blank_forms()[name]
    fill_form(form, target, catalogue.figures(found), catalogue.records(found), check=second_reading(form))
    return codes(target)


@cache
def of_sample(name, clean=True):
    with TemporaryDirectory() as folder:
        return printed(name, sample(clean), Path(folder))


def texts(name, clean=True):
    return [text for placed in of_sample(name, clean).values() for _, text in placed]


@pytest.mark.parametrize("name", TO_COME_BACK)
def test_each_sheet_says_what_it_is_and_of_which_compound(name):
    sheets = of_sample(name)
    assert all(sheets.values())
    for _, text in (one for placed in sheets.values() for one in placed):
        program, form, _, _, compound = text.split("|")
        assert (program, form, compound) == ("旧改", TITLES.get(name, name), COMPOUND)


@pytest.mark.parametrize("clean", [True, False])
@pytest.mark.parametrize("name", TO_COME_BACK)
def test_no_name_no_phone_and_no_door_is_in_any(name, clean):
    found = sample(clean)
    rows = [dwelling.row for dwelling in found.roll.dwellings]
    people = {owner for row in rows for owner in re.split("[、，, ]", row.owner) if len(owner) > 1}
    people |= {row.name for row in found.dossier.papers.attendance if row.name}
    said = "\n".join(texts(name, clean)).replace(COMPOUND, "")
    assert not [one for one in people if one in said]
    assert not [str(row.address) for row in rows if str(row.address) in said]
    assert not re.search(r"\d{7}", said)


@pytest.mark.parametrize("name", ["同意表", "征求意见表", "表决票", "送达登记表"])
def test_no_two_pages_have_the_same(name):
    said = texts(name)
    assert len(set(said)) == len(said) > 1


def test_a_grid_tells_its_unit_and_the_how_manyth_of_the_unit_it_is(tmp_path):
    sheets = printed("同意表", outcome(tower(12, 9)), tmp_path)
    assert [[text.split("|")[2:4] for _, text in placed] for _, placed in sorted(sheets.items())] == [
        [["1号楼1单元", str(number)]] for number in (1, 2, 3)
    ]


def test_the_survey_has_a_code_a_household_numbered_within_its_unit():
    sheets = of_sample("征求意见表")
    for unit, placed in sheets.items():
        assert [text.split("|")[2:4] for _, text in placed] == [[unit, str(at + 1)] for at in range(len(placed))]
        rows = [row for row, _ in placed]
        assert len({second - first for first, second in pairwise(rows)}) <= 1
    assert sum(map(len, sheets.values())) == sum(one.household for one in sample(True).roll.dwellings)


def test_each_slip_tells_its_motion_and_its_number_and_the_void_one_has_none():
    said = [text.split("|")[2:4] for text in texts("表决票")]
    assert said == [["议题1", f"{number:03}"] for number in range(1, 12)]


def test_the_register_has_a_code_a_page_which_tells_where_the_page_begins():
    ((sheet, placed),) = of_sample("送达登记表").items()
    voting = sum(one.votes for one in sample(True).votes[0].roll.dwellings)
    assert sheet == "送达"
    assert [row for row, _ in placed] == list(range(4, 4 + voting, 16))
    assert [text.split("|")[3] for _, text in placed] == [str(at + 1) for at in range(len(placed))]
    assert placed[0][1] == f"旧改|送达登记表|1号楼1单元起|1|{COMPOUND}"
    assert placed[1][1] == f"旧改|送达登记表|1号楼2单元起|2|{COMPOUND}"


def test_a_compound_of_a_long_name_keeps_unit_and_page(tmp_path):
    found = outcome(tower(2, 2), 参数=f"| 项目 | 值 |\n| 小区名称 | {'很长的名字' * 30} |")
    ((text,),) = [[text for _, text in placed] for placed in printed("同意表", found, tmp_path).values()]
    assert text.startswith("旧改|同意表|1号楼1单元|1|很长的名字很长的名字")
    assert len(text.encode()) <= 150


def test_the_questions_that_nobody_hands_in_have_none():
    assert of_sample("在线问卷题目") == {"在线问卷题目": []}
