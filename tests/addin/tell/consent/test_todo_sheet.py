from addin.tell.consent.todo_sheet import SHEET, rows
from tests.addin.tell.consent.test_gap import ANSWERS, POLICY, ROSTER
from tests.outcomes import outcome


def test_each_line_says_who_where_why_and_how_far_the_unit_is():
    lines = [dict(zip(SHEET.headers, row, strict=True)) for row in rows(outcome(ROSTER, ANSWERS, 参数=POLICY))]
    assert [(line["门牌"], line["产权人"], line["本单元还差"], line["先后"]) for line in lines] == [
        ("1号楼1单元201", "丙", "1 户", 1),
        ("1号楼2单元201", "己", "2 户", 2),
        ("1号楼2单元102", "戊", "2 户", 2),
    ]
    assert all(line["情况"] == "未收" and line["要做什么"].startswith("上门") for line in lines)
    assert all(line["走访日期"] is None and line["走访结果"] is None for line in lines)


NEARLY = """
    | 楼栋 | 单元 | 房号 | 意见 | 签字 |
    | 1 | 2 | 101 | 同意 | 丁 |
    | 1 | 2 | 102 | 同意 | 戊 |
"""


def test_先后_stands_first_and_the_unit_that_needs_least_is_gone_to_first():
    found = rows(outcome(ROSTER, NEARLY, 参数=POLICY))
    assert SHEET.headers[0] == "先后"
    assert [row[0] for row in found] == sorted(row[0] for row in found)
    assert str(found[0][1]).startswith("1号楼2单元")
    assert [str(row[1]) for row in found if str(row[1]).startswith("1号楼1单元")] == [
        *("1号楼1单元201", "1号楼1单元101", "1号楼1单元102"),
    ]
