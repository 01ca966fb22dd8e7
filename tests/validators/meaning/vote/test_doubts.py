"""What makes an answer doubtful, told of the answer itself: a condition, another's name, silence that may count."""

from tests.outcomes import outcome
from validators.meaning.consent.answer import Answer
from validators.meaning.vote.doubts import AREA, SERVED, doubts_of

ROSTER = """
| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 | 送达日期 | 送达方式 |
| 1 | 1 | 101 | 50 | 甲一民 | 2024-05-01 | 当面送达 |
| 1 | 1 | 102 | 50 | 乙二平 | 2024-05-01 | 邻居转交 |
| 1 | 1 | 103 | 50 | 丙三升 | 2024-05-01 | 邻居转交 |
"""
SETTINGS = "| 项目 | 值 |\n| 小区名称 | 甲院 |\n| 表决日期 | 2024-05-06 |\n| 事项类型 | 特别 |\n"
DEEMED = SETTINGS + "| 未返票处理 | 视为弃权 |\n| 未返票依据 | 议事规则第九条 |\n"
HEAD = "| 楼栋 | 单元 | 房号 | 意见 | 签字 |\n"


def doubts(answers: str, settings: str = SETTINGS):
    found = outcome(ROSTER, HEAD + answers, 参数=settings)
    return doubts_of(found.dossier, found.report.findings)


def test_consent_with_a_condition_is_doubtful_once_it_is_signed_and_may_come_to_anything():
    signed = doubts("| 1 | 1 | 101 | 同意（费用政府出） | 甲一民 |")
    assert set(signed.may_say) == {0}
    assert signed.may_say[0] >= {Answer.AGREE, Answer.AGAINST, Answer.ABSTAIN}
    assert not doubts("| 1 | 1 | 101 | 同意（费用政府出） | |").may_say


def test_a_plain_answer_of_the_owner_is_not():
    assert not doubts("| 1 | 1 | 101 | 同意 | 甲一民 |").may_say
    assert not doubts("| 1 | 1 | 101 | 不同意 | 甲一民 |\n| 1 | 1 | 102 | 弃权 | 乙二平 |").may_say


def test_one_that_another_signed_may_be_void_or_never_given():
    found = doubts("| 1 | 1 | 101 | 同意 | 甲一民 |\n| 1 | 1 | 102 | 同意 | 庚七宝 |")
    assert set(found.may_say) == {1}
    assert found.may_say[1] == {Answer.AGREE, Answer.INVALID, Answer.NOT_COLLECTED}


def test_silence_is_doubtful_only_where_it_counts_and_nobody_is_sure_of_the_delivery():
    answers = "| 1 | 1 | 102 | 同意 | 乙二平 |"
    found = doubts(answers, DEEMED)
    assert set(found.may_be_served) == {2}
    assert found.may_be_served[2] == (False, True)
    assert found.why[2][0].startswith(SERVED)
    assert not doubts(answers).may_be_served


def test_an_answer_that_may_fall_away_is_silence_then():
    found = doubts("| 1 | 1 | 102 | 同意 | 庚七宝 |", DEEMED)
    assert set(found.may_be_served) == {1, 2}


def test_an_area_that_nobody_wrote_lies_in_the_band_of_the_settings_or_below_the_largest_known():
    roster = (
        "| 楼栋 | 单元 | 房号 | 房屋类型 | 建筑面积 | 产权人 |\n"
        "| 1 | 1 | 101 | 住宅 | | 甲一民 |\n"
        "| 1 | 1 | 102 | 住宅 | 380.5 | 乙二平 |\n"
        "| 1 | | 商铺1 | 商铺 | | 丙三升 |\n"
    )
    found = outcome(roster, HEAD + "| 1 | 1 | 102 | 同意 | 乙二平 |", 参数=SETTINGS)
    band = found.dossier.settings.area_low * 100, found.dossier.settings.area_high * 100
    seen = doubts_of(found.dossier, found.report.findings)
    assert seen.area_of == {0: band, 2: (1, 38050)}
    assert seen.why[0] == (AREA,)


def test_two_who_may_be_one_person_are_both_told_of_the_other():
    roster = ROSTER.replace("丙三升", "乙二平")
    found = outcome(roster, HEAD + "| 1 | 1 | 102 | 同意 | 乙二平 |", 参数=SETTINGS)
    seen = doubts_of(found.dossier, found.report.findings)
    assert {index: why for index, why in seen.why.items() if index} == {
        1: ("可能与1号楼1单元103的乙二平是同一人",),
        2: ("可能与1号楼1单元102的乙二平是同一人",),
    }
