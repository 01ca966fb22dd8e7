"""A motion that is named like a survey is asked about, until somebody says what it was."""

import pytest

from tests.dossiers import dossier
from tests.validators.checks.seen import seen
from validators.checks.vote.survey_motion import check, is_like_survey
from validators.sheets.vote.choices import Matter


@pytest.mark.parametrize(
    "motion",
    [
        "征求意见",
        "改造意愿征求意见",
        "入户摸底调查",
        "居民意愿摸底",
        "问卷调查",
        "改造需求调研",
        "征询意见",
        "意见征集",
        "入户走访",
        "居民意见反馈",
        "加装电梯意向登记",
        "满意度调查",
    ],
)
def test_a_survey_is_asked_about(motion):
    assert is_like_survey(motion)
    assert [one.split()[0] for one in seen(check, dossier(motion=motion))] == ["survey-motion"]


@pytest.mark.parametrize(
    "motion",
    [
        "改造",
        "老旧小区改造方案",
        "筹集维修资金",
        "加装电梯",
        "选聘物业",
        "业主大会表决改造意愿",
        "关于征求意见后方案的投票",
    ],
)
def test_a_vote_is_not(motion):
    assert not seen(check, dossier(motion=motion))


@pytest.mark.parametrize("chosen", [{"is_vote": True}, {"matter": Matter.SURVEY}])
def test_what_somebody_told_is_not_asked_again(chosen):
    assert not seen(check, dossier(motion="征求意见", **chosen))
