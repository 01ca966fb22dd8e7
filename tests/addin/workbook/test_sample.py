from collections import Counter
from decimal import Decimal

import pytest

from addin.workbook.sample import HERE, sample_bytes, sample_contents
from tests.addin.workbook.opened import opened

DIRTY, CLEAN = sample_contents(), sample_contents(clean=True)
OWNERS = """
2#1单元1楼东 范晴霞 | 4#2单元4楼东 冯志民 | 1#2单元4楼东 余聚安 | 3#1单元1楼西 亓文简 | 平房2排3号 汪华安
2#3单元4楼西 谷献锋 | 2#3单元1楼东 李洪锡 | 4#1单元3楼东 张学勉 | 1#1单元3楼西 余会民 | 1#3单元3楼东 李振民
4#1单元4楼东 卢曙明 | 4#2单元3楼东 宋富兰 | 307#1单元5楼东 张进兰 | 307#1单元5楼西 张君成 | 平房4排1号 郭惠
"""
"""Of the paper file (sources.md §P): who lives behind which door."""


def door(row):
    """A door as the sign-in sheet writes it: 2#1单元1楼东, 平房2排3号."""
    building, unit = str(row["楼栋"]), str(row["单元"])
    building = building.rstrip("#号楼")
    if building == "平房":
        return f"平房{unit}排{row['房号']}号"
    return f"{building}#{unit}单元{row['楼层']}楼{row['户位']}"


KEYS = [door(row) for row in CLEAN.dwellings]


@pytest.mark.parametrize("clean", [False, True])
def test_the_sample_is_the_same_at_every_call(clean):
    assert sample_bytes(clean) == sample_bytes(clean)


def test_the_paper_files_people_live_where_it_says():
    owner = dict(zip(KEYS, (row["产权人"] for row in CLEAN.dwellings), strict=True))
    for line in filter(None, (part.strip() for part in OWNERS.replace("\n", "|").split("|"))):
        place, name = line.split(" ")
        assert owner[place] == name
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


def test_the_clean_roster_differs_in_three_doors_alone():
    roster = zip(KEYS, DIRTY.dwellings, CLEAN.dwellings, strict=True)
    changed = {key for key, dirty, clean in roster if dirty != clean}
    assert changed == {"4#1单元4楼东", "4#2单元3楼东", "平房1排2号"}


def test_one_household_handed_in_a_second_sheet():
    assert len(DIRTY.answers) == len(CLEAN.answers) + 1
    assert [row["签字"] for row in DIRTY.answers if row.get("备注") == "又交来一份"] == ["董晴霞"]


def test_a_line_of_a_sheet_is_of_one_edition_or_of_both(tmp_path):
    for file in HERE.glob("*.csv"):
        marks = {line.split(",")[0] for line in file.read_text("utf-8").splitlines()[1:]}
        assert marks <= {"", "原", "改"} or "\n" in file.read_text("utf-8"), file.name


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
