from fractions import Fraction

from addin.roll import build
from addin.tally import Count, tally
from tests.compound import compound


def counted(table, **chosen):
    return {group.name: group for group in tally(build(compound(table, **chosen)))}


def test_every_answer_has_its_column_and_they_sum_to_the_total():
    groups = counted("""
        | 门牌    | 面积 | 答复  |
        | 1-1-101 | 10   | 同意  |
        | 1-1-102 | 20   | 反对  |
        | 1-1-201 | 40   | 弃权  |
        | 1-1-202 | 80   | 同意? |
        | 1-1-301 | 160  |       |
        | 1-1-302 | 320  | 同意  |
    """)
    assert groups["全小区"].households == Count(6, 2, 1, 1, 1, 1)
    assert groups["全小区"].persons == Count(6, 2, 1, 1, 1, 1)
    assert groups["全小区"].area == Count(63000, 33000, 2000, 4000, 8000, 16000)


def test_an_owner_counts_once_in_each_unit_once_in_the_building_once_in_the_compound():
    groups = counted("""
        | 门牌    | 产权人 | 答复 |
        | 1-1-101 | 张安   | 同意 |
        | 1-2-101 | 张安   | 同意 |
        | 1-2-102 | 张安   | 同意 |
        | 2-1-101 | 张安   | 同意 |
        | 2-1-102 | 李宁   | 反对 |
    """)
    persons = {name: group.persons for name, group in groups.items()}
    assert persons["1号楼1单元"] == persons["1号楼2单元"] == persons["1号楼"] == Count(1, 1, 0, 0, 0, 0)
    assert persons["2号楼"] == persons["全小区"] == Count(2, 1, 1, 0, 0, 0)
    assert groups["全小区"].households == Count(5, 4, 1, 0, 0, 0)


def test_unsold_dwellings_of_the_developer_are_one_person_with_all_their_area():
    groups = counted("""
        | 门牌    | 面积 | 产权人   | 答复 |
        | 1-1-101 | 60   | 建设公司 |      |
        | 1-1-102 | 60   | 建设公司 | 同意 |
        | 1-1-201 | 60   | 建设公司 |      |
        | 1-1-202 | 70   | 李宁     | 反对 |
    """)
    whole = groups["全小区"]
    assert whole.persons == Count(2, 1, 1, 0, 0, 0)
    assert whole.area == Count(25000, 18000, 7000, 0, 0, 0)
    assert whole.households == Count(4, 1, 1, 0, 0, 2)


def test_conflicting_answers_of_one_owner_are_invalid_by_persons_and_area_but_not_by_households():
    groups = counted("""
        | 门牌    | 产权人 | 答复 |
        | 1-1-101 | 张安   | 同意 |
        | 2-1-101 | 张安   | 反对 |
    """)
    assert groups["全小区"].persons == groups["1号楼1单元"].persons == Count(1, 0, 0, 0, 1, 0)
    assert groups["2号楼"].area == Count(5000, 0, 0, 0, 5000, 0)
    assert groups["全小区"].households == Count(2, 1, 1, 0, 0, 0)


def test_the_compound_stands_first_then_buildings_then_units_in_natural_order():
    groups = counted("| 门牌 |\n| 平房-2-3 |\n| 10-1-101 |\n| 9-2-101 |\n| 9-1-101 |", compound="农研所家属院")
    assert [(group.level, name) for name, group in groups.items()] == [
        ("compound", "农研所家属院"),
        ("building", "9号楼"),
        ("building", "10号楼"),
        ("building", "平房"),
        ("unit", "9号楼1单元"),
        ("unit", "9号楼2单元"),
        ("unit", "10号楼1单元"),
        ("unit", "平房2排"),
    ]


def test_parking_and_storage_count_nowhere_unless_set():
    table = "| 门牌 | 类型 | 面积 |\n| 1-1-101 | 住宅 | 50 |\n| 1-1-901 | 车位 | 12 |\n| 1-1-902 | 储藏室 | 8 |"
    assert counted(table)["全小区"].area.total == 5000
    with_parking = counted(table, parking_counts=True)["全小区"]
    assert (with_parking.households.total, with_parking.persons.total, with_parking.area.total) == (1, 3, 7000)


def test_the_approval_rate_is_households_and_exact():
    groups = counted("""
        | 门牌    | 产权人 | 答复 |
        | 1-1-101 | 张安   | 同意 |
        | 1-1-102 | 张安   | 同意 |
        | 1-1-201 | 李宁   | 反对 |
    """)
    assert groups["全小区"].approval_rate == Fraction(2, 3)
    assert groups["全小区"].persons.rate == Fraction(1, 2)


def test_where_there_is_nobody_there_is_no_rate():
    assert counted("| 门牌 |")["全小区"].approval_rate is None
    assert counted("| 门牌 | 类型 |\n| 1-1-901 | 车位 |")["1号楼"].approval_rate is None
