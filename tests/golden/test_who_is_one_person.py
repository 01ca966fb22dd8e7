"""Who is one person decides verdicts: each flip with its verdict before, and after an answer on 人工确认.

Three flats of 50 ㎡: the first two agree, 王五 of the third objects.  As one person the two are 1 of 2 persons, no
majority; as two they are 2 of 3, and the motion passes.
"""

import pytest

from tests.outcomes import outcome

P, Q = "13800001111", "13800002222"
SETTINGS = "| 项目 | 值 |\n| 小区名称 | 幸福里 |\n| 议题 | 改造 |\n| 表决日期 | 2022-07-23 |\n| 事项类型 | 一般 |\n"


def verdict(one, other, answer=""):
    """The conclusion, and how many persons; owners as (name, phone, code)."""
    roster = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 联系电话 | 产权人代码 |\n"
    owners = (one, other, ("王五", "13800003333", ""))
    roster += "".join(
        f"| 1 | 1 | {101 + at} | 50 | {name} | {phone and chr(39) + phone} | {code and chr(39) + code} |\n"
        for at, (name, phone, code) in enumerate(owners)
    )
    words = ("同意", "同意", "不同意")
    answers = "| 楼栋 | 单元 | 房号 | 意见 | 签字 | 签字日期 |\n" + "".join(
        f"| 1 | 1 | {101 + at} | {word} | {owner[0].partition('、')[0].partition('（')[0]} | 2022-07-01 |\n"
        for at, (word, owner) in enumerate(zip(words, owners, strict=True))
    )
    head = "| 甲 | 甲出处 | 乙 | 乙出处 | 结论 |"
    said = f"{head}\n| {one[0]} | 1号楼1单元101 | {other[0]} | 1号楼1单元102 | {answer} |\n"
    found = outcome(roster, answers, 参数=SETTINGS, **({"人工确认": said} if answer else {}))
    return found.decision.conclusion.value, found.compound.persons.total


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("张三、李四", P, ""), ("李四、张三", P, "")),
        (("张三", P, "A1"), ("张三", P, "")),
        (("张三", "", "001"), ("张三", "", "1")),
        (("张三", f"{P}、{Q}", ""), ("张三", f"{Q}、{P}", "")),
        (("试建房地产有限公司（未售）", "", ""), ("未售", "", "")),
        (("试建房地产有限公司（未售）", "", ""), ("试建房地产有限公司（已售未交付）", "", "")),
    ],
)
def test_what_is_one_person_by_any_reading_is_no_majority_at_once(one, other):
    assert verdict(one, other) == ("failed", 2)


@pytest.mark.parametrize(
    ("one", "other", "counted"),
    [
        (("张三", "", ""), ("张三", "", ""), 3),
        (("张三", "", "A1"), ("张三", P, ""), 3),
        (("张三、李四", "", ""), ("李四、张三", P, ""), 3),
        (("张三", P, "A1"), ("李四", Q, "A1"), 2),
        (("张三", "", "001"), ("李四", "", "1"), 3),
        (("张三", P, ""), ("张三、李四", P, ""), 3),
    ],
)
def test_what_only_may_be_one_person_stays_open_until_somebody_says(one, other, counted):
    assert verdict(one, other) == ("open", counted)
    assert verdict(one, other, "同一人") == ("failed", 2)
    assert verdict(one, other, "不是同一人") == ("passed", 3)


def test_two_of_one_name_with_two_telephones_are_two_and_nobody_need_be_asked():
    assert verdict(("张三", P, ""), ("张三", Q, "")) == ("passed", 3)
