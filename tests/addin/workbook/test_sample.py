from collections import Counter
from decimal import Decimal

import pytest

from addin.workbook.sample import sample_bytes, sample_contents
from addin.workbook.sample.people import SEED_OWNERS
from addin.workbook.sample.places import doors
from addin.workbook.sample.slips import ANSWER_SLIPS, ROSTER_SLIPS, SECOND_SHEETS
from tests.addin.workbook.opened import opened

DIRTY, CLEAN = sample_contents(), sample_contents(clean=True)
KEYS = [door.key for door in doors()]


@pytest.mark.parametrize("clean", [False, True])
def test_the_sample_is_the_same_at_every_call(clean):
    assert sample_bytes(clean) == sample_bytes(clean)


def test_the_seeds_people_live_where_the_seed_says():
    owner = dict(zip(KEYS, (row["产权人"] for row in CLEAN.dwellings), strict=True))
    for line in SEED_OWNERS.strip().splitlines():
        place, name, *_ = line.split("  ")
        assert owner[place] == name
    assert owner["2#1单元1楼东"] == "范晴霞"
    assert owner["平房4排1号"] == "郭惠"
    assert "程惠" in owner.values()


def test_the_surveys_room_number_and_the_sign_in_sheets_side_are_one_door():
    rows = dict(zip(KEYS, CLEAN.dwellings, strict=True))
    assert rows["4#1单元4楼东"]["房号"] == "7"
    assert rows["4#2单元3楼东"]["房号"] == "5"
    assert rows["2#1单元1楼东"]["房号"] == "1"


def test_dwellings_are_of_plausible_size_and_cost():
    areas = [row["建筑面积"] for row in CLEAN.dwellings]
    assert all(Decimal(55) <= area <= Decimal(110) for area in areas)
    assert all(area == area.quantize(Decimal("0.01")) for area in areas)
    assert 19_000 <= CLEAN.settings["核定总投资"] / len(areas) <= 31_000


def test_grants_are_exactly_nine_tenths():
    money = CLEAN.settings
    granted = sum(money[name] for name in ("中央补助", "省级补助", "市级补助", "区级补助"))
    assert granted * 10 == money["核定总投资"] * 9


def test_names_are_unique_but_for_owners_of_two_dwellings():
    often = {name for name, count in Counter(row["产权人"] for row in CLEAN.dwellings).items() if count > 1}
    assert often == {"亓文简", "谷献锋", "李洪锡", "市农研所"}


def test_invented_telephones_cannot_be_mistaken_for_real_ones():
    given = {"13803939090", "13804763650", "13837337007"}
    phones = {row["联系电话"] for row in CLEAN.dwellings if "联系电话" in row} - given
    assert all(len(phone) == 11 and phone[3:7] == "0000" for phone in phones)


def test_every_slip_is_a_door_of_the_compound():
    assert (ROSTER_SLIPS.keys() | ANSWER_SLIPS.keys() | SECOND_SHEETS.keys()) <= set(KEYS)


def test_the_clean_sample_differs_by_its_slips_alone():
    roster = zip(KEYS, DIRTY.dwellings, CLEAN.dwellings, strict=True)
    assert {key for key, dirty, clean in roster if dirty != clean} == ROSTER_SLIPS.keys()
    assert len(DIRTY.answers) == len(CLEAN.answers) + len(SECOND_SHEETS)


def test_the_paper_grid_stands_as_in_the_seed():
    sheet = opened(sample_bytes())["同意表-307楼"]
    merges = {str(merged) for merged in sheet.merged_cells.ranges}
    assert {"A3:A5", "B3:B5", "C3:F3", "C4:D4", "E4:F4", "A6:A12"} <= merges
    assert [cell.value for cell in sheet[5]][2:] == ["意见", "签字", "意见", "签字"]
    assert sheet["A6"].value == "307楼　单元"
    assert [cell.value for cell in sheet[6]][1:] == ["1", "同意", "郭付文", "同意", "祁文简"]
    assert [cell.value for cell in sheet[10]][1:] == ["5", "（单独一梯） 同意", "张进兰", "同意", "张君成"]
    assert [cell.value for cell in sheet[12]][1:] == ["7", None, None, None, None]
    assert sheet["C14"].value == "装修"


def test_the_help_sheet_says_that_it_is_a_sample():
    assert "虚构" in opened(sample_bytes())["帮助"]["A2"].value
    assert "虚构" in opened(sample_bytes(clean=True))["帮助"]["A2"].value
