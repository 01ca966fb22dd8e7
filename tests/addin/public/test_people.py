"""Who counts as somebody: whoever stands on any sheet of the compound; words that are no names do not."""

from datetime import date

import pytest

from addin.pipeline import analyse
from addin.public.naming import is_surely_name, persons
from addin.public.people import People, everybody
from addin.public.results import wanted
from tests.tables import book, grid

ROSTER = """
| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 联系电话 |
| 1 | 1 | '101 | 60.5 | 张大勇、李秀兰 | '13803930001 |
| 1 | 1 | '102 | 40.25 | 濮阳市第一建筑公司 | 0393-4416666 |
"""
CONSENT = """
| 楼栋 | 单元 | 房号 | 意见 | 签字 |
| 1 | 1 | '101 | 同意 | 张大勇 |
| 1 | 1 | '102 | 不同意 | {} |
"""
SURVEY = """
| 姓名 | 电话 | 住址 | 围墙 | 意见建议 |
| 孟小棠 | 010-55501234 | 1号楼1单元101 | √ | 请修路 |
"""
BALLOTS = """
| 议题 | 票号 | 姓名 | 住址 | 意见 |
| 改造 | '1 | 褚百川 | 1号楼1单元101 | 通过 |
"""
HONOURS = """
| 类别 | 姓名 | 内容 | 金额 |
| 捐资 | 卫千里 | 现金 | 100 |
"""
ATTENDANCE = """
| 会议 | 日期 | 类别 | 姓名 | 职务 | 工作单位 | 住址 | 签到 |
| 会 | 2020-07-01 | 业主代表 | 蒋万里 | | | 1号楼1单元101 | √ |
| 会 | 2020-07-01 | 列席人员 | 沈初一 | 书记 | 社区 | | √ |
"""

MISSING = (
    *(
        "拒签",
        "不在家",
        "电话同意",
        "已签",
        "同意",
        "外地",
        "空置",
        "代签",
        "未联系上",
        "无人",
        "去世",
        "按手印",
        "√",
        "/",
    ),
    *("租户", "本人", "见附件", "不同意"),
)
OF_FORMS = (
    *("单元", "金额", "时间", "方式", "房屋", "车位", "安装", "管道", "1号楼", "平安小区", "花园", "合计", "公示"),
)


def outcome(signed: str = "韩初二"):
    sheets = {"户室清册": ROSTER, "同意表": CONSENT.format(signed), "征求意见": SURVEY, "表决票": BALLOTS}
    sheets |= {"光荣榜": HONOURS, "会议签到": ATTENDANCE}
    return analyse(book(*(grid(name, table) for name, table in sheets.items())), date(2020, 7, 28))


def test_everybody_on_any_sheet_and_no_staff():
    names = everybody(outcome()).names
    assert {"张大勇", "李秀兰", "孟小棠", "褚百川", "卫千里", "蒋万里", "韩初二"} <= names
    assert not {"沈初一", "濮阳市第一建筑公司"} & names


def test_every_phone_with_and_without_its_area():
    assert {"13803930001", "03934416666", "4416666", "01055501234", "55501234"} <= everybody(outcome()).phones


def test_a_door_of_three_signs_is_one_to_be_hidden_and_a_shorter_one_is_a_number_like_others():
    roster = ROSTER + "| 平房 | 2 | 7 | 50 | 蒋万里 | |\n"
    sheets = {"户室清册": roster, "同意表": CONSENT.format("韩初二")}
    found = analyse(book(*(grid(name, table) for name, table in sheets.items())), date(2020, 7, 28))
    assert {room for _, _, room in everybody(found).doors} == {"101", "102"}


def test_who_did_not_agree_is_masked_unless_the_setting_says_that_he_is_left_out():
    assert not everybody(outcome()).left_out
    assert not People(frozenset(), frozenset(), frozenset()).left_out


@pytest.mark.parametrize("word", MISSING)
def test_what_stands_where_a_name_is_missing_masks_nothing(word):
    assert word not in everybody(outcome(word)).names
    assert word not in wanted(outcome(word)).names
    assert list(persons(word)) == []


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("张大勇、李秀兰", ["张大勇", "李秀兰"]),
        ("王 建 国", ["王建国"]),
        ("王建国 李小红", ["王建国", "李小红"]),
        ("张三（已故）", ["张三"]),
        ("李小红代签", ["李小红"]),
        ("王国栋", ["王国栋"]),
        ("李德行", ["李德行"]),
        ("阿依古丽·买买提", ["阿依古丽·买买提"]),
        ("张三之妻", ["张三"]),
    ],
)
def test_names_as_they_are_typed(typed, names):
    assert list(persons(typed)) == names


def test_the_scan_looks_for_them_by_itself():
    found = wanted(outcome())
    assert {"张大勇", "李秀兰", "孟小棠", "褚百川", "卫千里", "韩初二"} <= found.names
    assert "沈初一" not in found.names


@pytest.mark.parametrize("word", OF_FORMS)
def test_words_of_forms_are_no_names(word):
    assert not is_surely_name(word)
