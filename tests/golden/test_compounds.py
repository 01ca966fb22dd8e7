"""Fourteen golden compounds: small tables as people type them, and what must come out, worked out by hand."""

from fractions import Fraction

from tests.outcomes import outcome

OLD = "| 项目 | 值 |\n| 小区名称 | 甲院 |\n| 表决日期 | 2020-07-23 |\n| 事项类型 | 特别 |\n"
NEW = OLD.replace("2020-07-23", "2024-05-06")
HEAD = "| 楼栋 | 单元 | 房号 | 房屋类型 | 建筑面积 | 产权人 | 产权人代码 |\n"
SAID = "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n"


def flats(*areas: str, owners: str = "", kind: str = "住宅") -> str:
    """Flats 101, 102, … of one unit; `owners`: a letter each, the same letter one person."""
    names = owners or "甲乙丙丁戊己庚辛壬癸"
    rows = [f"| 1 | 1 | {101 + at} | {kind} | {area} | {names[at]} | D{names[at]} |" for at, area in enumerate(areas)]
    return HEAD + "\n".join(rows) + "\n"


def said(*words: str, owners: str = "甲乙丙丁戊己庚辛壬癸") -> str:
    rows = [f"| 1 | 1 | {101 + at} | {word} | {owners[at]} |" for at, word in enumerate(words) if word]
    return SAID + "\n".join(rows) + "\n"


def counted(found, by="households"):
    one = getattr(found.compound, by)
    return one.agree, one.against, one.abstain, one.invalid, one.not_collected


def verdicts(found):
    return {
        f"{one.rule.name} {one.by}": (one.part, one.whole, one.passed)
        for one in found.decision.verdicts
        if one.group is found.compound
    }


def fen(found):
    return [share.amount for share in found.shares.shares]


def test_1_the_law_of_2007_counts_against_everybody():
    found = outcome(flats("60", "60", "60"), said("同意", "同意", ""), 参数=OLD)
    assert counted(found) == (2, 0, 0, 0, 1)
    assert verdicts(found)["approval persons"] == (2, 3, True)
    assert verdicts(found)["approval area"] == (12000, 18000, True)
    assert found.decision.passed


def test_2_the_law_of_2021_counts_against_those_who_took_part():
    found = outcome(flats("60", "60", "60", "60"), said("同意", "同意", "不同意", ""), 参数=NEW)
    assert verdicts(found)["quorum persons"] == (3, 4, True)
    assert verdicts(found)["approval persons"] == (2, 3, False)
    assert not found.decision.passed


def test_3_one_owner_of_half_is_one_person_and_half_the_area():
    roster = flats("100", "100", "100", "60", "60", "60", "60", "60", owners="甲甲甲乙丙丁戊己")
    found = outcome(roster, said(*["同意"] * 3, *["不同意"] * 5, owners="甲甲甲乙丙丁戊己"), 参数=NEW)
    assert counted(found, "persons") == (1, 5, 0, 0, 0)
    assert counted(found, "area") == (30000, 30000, 0, 0, 0)
    assert counted(found) == (3, 5, 0, 0, 0)
    assert not found.decision.passed


def test_4_an_owner_who_contradicts_himself_is_invalid_in_persons_and_area_not_in_households():
    found = outcome(flats("50", "70", owners="甲甲"), said("同意", "不同意", owners="甲甲"), 参数=NEW)
    assert counted(found) == (1, 1, 0, 0, 0)
    assert counted(found, "persons") == (0, 0, 0, 1, 0)
    assert counted(found, "area") == (0, 0, 0, 12000, 0)


def test_5_bungalows_have_rows_for_units_and_are_households():
    roster = HEAD + "| 平房 | 2 | 3 | 平房 | 40 | 甲 | D1 |\n| 平房 | 2 | 4 | 平房 | 50 | 乙 | D2 |\n"
    answers = SAID + "| 平房 | 2排 | 3号 | 同意 | 甲 |\n| 平房 | 2 | 4 | 同意 | 乙 |\n"
    found = outcome(roster, answers, 参数=NEW)
    assert counted(found) == (2, 0, 0, 0, 0)
    assert [str(dwelling.row.address) for dwelling in found.roll.dwellings] == ["平房2排3号", "平房2排4号"]
    assert found.decision.passed


def test_6_a_parcel_without_units_has_one_group_a_building():
    roster = HEAD + "".join(
        f"| {building} |  | 10{at} | 住宅 | 50 | 业{building}{at} | D{building}{at} |\n"
        for building in (1, 2)
        for at in (1, 2)
    )
    answers = SAID + "| 1 |  | 101 | 同意 | 业11 |\n| 2 |  | 102 | 同意 | 业22 |\n"
    found = outcome(roster, answers, 参数=OLD)
    assert [(group.level, group.name) for group in found.groups if group.level == "building"] == [
        ("building", "1号楼"),
        ("building", "2号楼"),
    ]
    assert counted(found) == (2, 0, 0, 0, 2)


def test_7_shops_and_garages_count_as_the_settings_say():
    roster = flats("60", "60") + "| 1 |  | 商铺1 | 商铺 | 80 | 丙 | D丙 |\n| 1 |  | 车位1 | 车位 | 12 | 丁 | D丁 |\n"
    plain = outcome(roster, said("同意", "同意"), 参数=NEW)
    every = outcome(roster, said("同意", "同意"), 参数=NEW + "| 商铺计入户数 | 是 |\n| 车位计入 | 是 |\n")
    assert (plain.compound.households.total, plain.compound.persons.total, plain.compound.area.total) == (2, 3, 20000)
    assert (every.compound.households.total, every.compound.persons.total, every.compound.area.total) == (3, 4, 21200)


def test_8_several_motions_are_counted_and_judged_apart():
    motions = "| 议题 | 表决日期 | 事项类型 |\n| 选聘物业 | 2024-05-06 | 一般 |\n"
    answers = (
        "| 楼栋 | 单元 | 房号 | 意见 | 签字 | 议题 |\n"
        "| 1 | 1 | 101 | 同意 | 甲 | |\n| 1 | 1 | 102 | 同意 | 乙 | |\n| 1 | 1 | 103 | 同意 | 丙 | |\n"
        "| 1 | 1 | 101 | 不同意 | 甲 | 选聘物业 |\n"
        "| 1 | 1 | 102 | 不同意 | 乙 | 选聘物业 |\n"
        "| 1 | 1 | 103 | 同意 | 丙 | 选聘物业 |\n"
    )
    found = outcome(flats("60", "60", "60"), answers, 参数=NEW + "| 议题 | 改造方案 |\n", 议题=motions)
    assert [(vote.name, vote.groups[0].households.agree, vote.decision.passed) for vote in found.votes] == [
        ("改造方案", 3, True),
        ("选聘物业", 1, False),
    ]


def test_9_a_lift_is_the_affair_of_its_unit():
    roster = flats("60", "60", "60") + "".join(f"| 1 | 2 | 20{at} | 住宅 | 60 | 二{at} | E{at} |\n" for at in (1, 2, 3))
    answers = said("同意", "同意", "同意") + "| 1 | 2 | 201 | 不同意 | 二1 |\n| 1 | 2 | 202 | 不同意 | 二2 |\n"
    found = outcome(roster, answers, 参数=NEW + "| 加装电梯规则 | 济南 |\n")
    lifts = {
        one.group.name: one.passed
        for one in found.decision.verdicts
        if one.rule.name == "lift" and str(one.by) == "persons" and one.group.level == "unit"
    }
    assert lifts == {"1号楼1单元": True, "1号楼2单元": False}


def test_10_a_paper_grid_and_a_list_together_are_one_count():
    heads = "| 楼层 | 东户意见 | 东户签字 | 西户意见 | 西户签字 |"
    grid = f"| 楼号 | 1号楼1单元 | | | |\n{heads}\n| 1 | 同意 | 甲 | 不同意 | 乙 |\n"
    roster = (
        "| 楼栋 | 单元 | 楼层 | 户位 | 房号 | 建筑面积 | 产权人 |\n"
        "| 1 | 1 | 1 | 东 | 101 | 50 | 甲 |\n| 1 | 1 | 1 | 西 | 102 | 50 | 乙 |\n| 1 | 1 | 2 | 东 | 201 | 50 | 丙 |\n"
    )
    more = SAID + "| 1 | 1 | 201 | 同意 | 丙 |\n"
    found = outcome(roster, more, 参数=NEW, **{"同意表-1号楼": grid})
    assert counted(found) == (2, 1, 0, 0, 0)


def test_11_the_money_comes_to_the_fen_whatever_stands_first():
    money = NEW + "| 核定总投资 | 1000.01 |\n| 中央补助 | 900 |\n| 分摊方式 | 按面积 |\n"
    found = outcome(flats("30", "30", "40"), said("同意", "同意", "同意"), 参数=money)
    assert found.shares.residents == 10001
    exact = [Fraction(10001 * area, 100) for area in (30, 30, 40)]
    assert all(abs(part - got) < 1 for part, got in zip(exact, fen(found), strict=True))
    assert fen(found) == [3000, 3000, 4001]
    backwards = HEAD + "\n".join(flats("30", "30", "40").strip().splitlines()[:0:-1])
    turned = outcome(backwards, said("同意", "同意", "同意"), 参数=money)
    assert sorted(fen(turned)) == sorted(fen(found))
    by_door = {share.dwelling: share.amount for share in turned.shares.shares}
    assert by_door == {share.dwelling: share.amount for share in found.shares.shares}


def test_12_unsigned_unclear_and_twice_said_are_counted_once_and_never_as_consent():
    answers = (
        SAID + "| 1 | 1 | 101 | 同意 |  |\n| 1 | 1 | 102 | 同意 | 乙 |\n| 1 | 1 | 102 | 不同意 | 乙 |\n"
        "| 1 | 1 | 103 |  | 丙 |\n| 1 | 1 | 104 | 同意 | 丁 |\n| 1 | 1 | 104 | 同意 | 丁 |\n"
    )
    found = outcome(flats("50", "50", "50", "50"), answers, 参数=NEW)
    assert counted(found) == (1, 0, 0, 2, 1)
    assert found.draft


def test_13_paper_and_online_are_one_count_and_one_vote_an_owner():
    heads = "| 楼栋 | 单元 | 房号 | 意见 | 签字 | 答复方式 |\n"
    paper = "| 1 | 1 | 101 | 同意 | 甲 | 纸质 |\n| 1 | 1 | 102 | 不同意 | 乙 | 纸质 |\n| 1 | 1 | 103 | 同意 | 丙 | |\n"
    online = "| 1 | 1 | 102 | 同意 | | 线上 |\n| 1 | 1 | 103 | 同意 | | 线上 |\n| 1 | 1 | 104 | 同意 | | 线上 |\n"
    roster = flats("50", "50", "50", "50")
    found = {
        rule: outcome(roster, heads + paper, 参数=f"{NEW}| 重复答复 | {rule} |\n", **{"同意表-导入1": heads + online})
        for rule in ("无效", "以纸质为准", "以线上为准")
    }
    assert counted(found["无效"]) == (3, 0, 0, 1, 0)
    assert counted(found["以纸质为准"]) == (3, 1, 0, 0, 0)
    assert counted(found["以线上为准"]) == (4, 0, 0, 0, 0)
    assert verdicts(found["以纸质为准"])["approval persons"] == (3, 4, True)
    assert verdicts(found["以纸质为准"])["approval area"] == (15000, 20000, True)
    unsigned = outcome(
        roster, heads + paper, 参数=f"{NEW}| 线上实名免签字 | 否 |\n", **{"同意表-导入1": heads + online}
    )
    assert counted(unsigned) == (2, 0, 0, 2, 0)


def test_14_slips_of_an_owners_meeting_are_counted_from_the_slips_alone():
    settings = NEW + "| 议题 | 改造方案 |\n| 会议类型 | 业主大会 |\n"
    slips = (
        "| 会议 | 票号 | 姓名 | 住址 | 意见 |\n"
        "| 业主大会 | 1 | 甲 | 1-1-101 | 通过 |\n| 业主大会 | 2 | 乙 | 1-1-102 | 通过 |\n"
        "| 业主大会 | 3 | 丙 | 1-1-103 | 不通过 |\n| 业主大会 | 4 | 丁 | 1-1-104 | 看不清 |\n"
        "| 业主大会 | 5 | 甲 | 1-1-101 | 通过 |\n"
    )
    held = "| 会议 | 日期 | 会议类型 |\n| 业主大会 | 2024-05-06 | 业主大会 |\n"
    found = outcome(flats("60", "50", "40", "30"), said("", "不同意"), 参数=settings, 表决票=slips, 会议=held)
    (poll,) = [poll for session in found.paper.meetings.sessions for poll in session.polls]
    persons, area = poll.owners.groups[0].persons, poll.owners.groups[0].area
    assert (persons.agree, persons.against, persons.invalid, persons.not_collected) == (2, 1, 1, 0)
    assert (area.agree, area.against, area.invalid, area.total) == (11000, 4000, 3000, 18000)
    assert counted(found) == (0, 1, 0, 0, 3)
