from hypothesis import given, settings
from hypothesis import strategies as st

from addin.tell.consent.buildings_sheet import SHEET, rows
from addin.tell.consent.plan_bands import WIDTH
from addin.tell.consent.plan_pages import ROWS
from tests.outcomes import outcome, tower
from validators.meaning.consent.answer import Answer

ROSTER = """
    | 楼栋 | 单元 | 楼层 | 房号 | 户位 | 建筑面积 | 产权人 | 房屋类型 |
    | 1    | 1    | 1    |      | 东   | 50       | 甲某某 |          |
    | 1    | 1    | 1    |      | 西   | 50       | 乙某某 |          |
    | 1    | 1    | 2    |      | 东   | 50       | 丙某某 |          |
    | 1    | 2    | 1    |      | 东   | 50       | 丁某某 |          |
    | 1    | 2    | 1    |      | 西   | 50       | 戊某某 |          |
    | 平房 | 1    |      | 3    |      | 50       | 己某某 | 平房     |
    | 1    | 1    | -1   | 车位5 |     | 12       | 甲某某 | 车位     |
"""
ANSWERS = """
    | 楼栋 | 单元 | 楼层 | 户位 | 房号 | 意见   | 签字   |
    | 1    | 1    | 1    | 东   |      | 同意   | 甲某某 |
    | 1    | 1    | 1    | 西   |      | 不同意 | 乙某某 |
    | 1    | 1    | 2    | 东   |      | 弃权   | 丙某某 |
    | 1    | 2    | 1    | 东   |      | 同意   |        |
    | 1    | 3    | 1    | 东   |      | 同意   | 庚某某 |
"""


def drawn(roster, answers="", **more):
    """Lines of text, blanks as ·, trailing ones left off."""
    return [" ".join(str(cell or "·") for cell in row).rstrip("· ") for row in rows(outcome(roster, answers, **more))]


def test_a_small_compound_is_drawn_whole():
    assert drawn(ROSTER, ANSWERS, 参数="| 项目 | 值 |\n| 小区名称 | 甲院 |\n| 议题 | 改造 |") == [
        "甲院　改造　共 6 户：同意 1，不同意 1，弃权 1，无效 1，未收 2",
        "图例 同意 1 户 不同意 1 户 弃权 1 户 无效 1 户 未收 2 户 不存在",
        "单元名右边：同意户数/总户数。“不存在”：户室清册里没有这一户。",
        "",
        "1号楼　共 5 户：同意 1，不同意 1，弃权 1，无效 1，未收 1　同意率 20.00%",
        "· 1单元 1/3 · 2单元 0/2",
        "2层 东户 —",
        "· 弃权 不存在",
        "1层 东户 西户 · 东户 西户",
        "· 同意 不同意 · 无效 未收",
        "",
        "平房　共 1 户：同意 0，不同意 0，弃权 0，无效 0，未收 1　同意率 0.00%",
        "1排 3号",
        "· 未收",
        "",
        "各楼栋、单元 · 户数 同意 不同意 弃权 无效 未收 · 同意率",
        "甲院 · 6 1 1 1 1 2 · 16.67%",
        "1号楼 · 5 1 1 1 1 1 · 20.00%",
        "1号楼1单元 · 3 1 1 1 0 0 · 33.33%",
        "1号楼2单元 · 2 0 0 0 1 1 · 0.00%",
        "平房 · 1 0 0 0 0 1 · 0.00%",
        "平房1排 · 1 0 0 0 0 1 · 0.00%",
        "",
        "户室清册里找不到的答复 1 份（没有计入，请核对门牌）",
        "1号楼3单元1层东户　同意",
        "",
        "车位、储藏室、商铺等不算户的 1 处（没有画）",
        "1号楼1单元车位5",
    ]


def test_nobody_is_named_and_no_phone_stands_there():
    assert "某某" not in "\n".join(drawn(ROSTER, ANSWERS))


def test_a_tower_is_drawn_in_parts_of_a_page_each():
    lines = drawn(tower(30, 12))
    parts = [at for at, line in enumerate(lines) if line.startswith("1号楼（")]
    assert [lines[at][:8] for at in parts] == ["1号楼（1/3）", "1号楼（2/3）", "1号楼（3/3）"]
    assert len({(at + 1) // ROWS for at in parts}) == 3
    floors = [line.split()[0] for line in lines if line.split() and line.split()[0].endswith("层")]
    assert floors == [f"{floor}层" for floor in range(30, 0, -1)]


def test_a_compound_without_dwellings_has_no_drawing():
    assert rows(outcome("| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |", 参数="| 项目 | 值 |\n| 小区名称 | 甲院 |")) == []


DOORS = st.lists(
    st.tuples(
        st.integers(1, 3), st.integers(1, 2), st.integers(1, 20), st.integers(1, 18), st.sampled_from("同反弃?-")
    ),
    unique_by=lambda one: one[:4],
    min_size=1,
    max_size=25,
)
OPINIONS = {"同": "同意", "反": "不同意", "弃": "弃权", "?": "同意"}


@settings(max_examples=40)
@given(DOORS)
def test_the_words_drawn_are_as_many_as_the_households_counted(doors):
    roster = ["| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |"]
    answers = ["| 楼栋 | 单元 | 房号 | 意见 | 签字 |"]
    for at, (building, unit, floor, door, said) in enumerate(doors):
        place = f"| {building} | {unit} | {floor}{door:02d} |"
        roster.append(f"{place} 50 | 业主{at} |")
        if said in OPINIONS:
            answers.append(f"{place} {OPINIONS[said]} | {'' if said == '?' else f'业主{at}'} |")
    found = outcome("\n".join(roster), "\n".join(answers))
    cells = [cell for row in rows(found)[3:] if "户数" not in row for cell in row]
    count = found.compound.households
    numbers = (count.agree, count.against, count.abstain, count.invalid, count.not_collected, count.follow)
    assert [cells.count(answer.word) for answer in Answer] == list(numbers)
    assert all(len(row) <= len(SHEET.columns) == WIDTH + 1 for row in rows(found))
