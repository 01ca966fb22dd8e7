import pytest

from tests.compound import compound
from validators.meaning.consent.answer import USUAL, Answer, answer_of, owner_answer

AGREE, AGAINST, ABSTAIN, INVALID, NOT_COLLECTED, FOLLOW = Answer


@pytest.mark.parametrize(
    ("given", "counted"),
    [
        ("同意", AGREE),
        ("反对", AGAINST),
        ("弃权", ABSTAIN),
        ("空白", NOT_COLLECTED),
        ("空白/空白", NOT_COLLECTED),
        ("同意?", INVALID),
        ("涂改", INVALID),
        ("涂改?", INVALID),
        ("同意/同意", AGREE),
        ("同意/同意?", AGREE),
        ("同意?/同意?", INVALID),
        ("同意/反对", INVALID),
        ("同意/弃权", INVALID),
        ("同意/反对?", INVALID),
        ("空白/同意", AGREE),
        ("空白/同意?", INVALID),
        ("涂改/涂改", INVALID),
        ("从众", FOLLOW),
        ("从众/从众", FOLLOW),
        ("从众?", INVALID),
        ("从众/同意", INVALID),
    ],
)
def test_a_dwelling_has_one_answer(given, counted):
    dossier = compound(f"| 门牌 | 答复 |\n| 1-1-101 | {given} |")
    assert answer_of(dossier.answers) is counted


@pytest.mark.parametrize(
    ("dwellings", "owner"),
    [
        ([AGREE], AGREE),
        ([AGREE, AGREE], AGREE),
        ([AGREE, NOT_COLLECTED], AGREE),
        ([AGREE, INVALID], AGREE),
        ([INVALID, NOT_COLLECTED], INVALID),
        ([AGREE, AGAINST], INVALID),
        ([AGREE, ABSTAIN, NOT_COLLECTED], INVALID),
        ([NOT_COLLECTED, NOT_COLLECTED], NOT_COLLECTED),
        ([AGAINST, INVALID, NOT_COLLECTED], AGAINST),
        ([FOLLOW, NOT_COLLECTED], FOLLOW),
        ([FOLLOW, INVALID], FOLLOW),
        ([FOLLOW, AGREE], AGREE),
        ([FOLLOW, AGREE, AGAINST], INVALID),
    ],
)
def test_an_owner_has_one_answer_for_all_his_dwellings(dwellings, owner):
    seen = 0
    for answer in dwellings:
        seen |= 1 << answer
    assert owner_answer(seen) is owner


def test_every_table_prints_five_answers_and_follow_stands_beside_them():
    assert USUAL == (AGREE, AGAINST, ABSTAIN, INVALID, NOT_COLLECTED)
    assert [answer.word for answer in USUAL] == ["同意", "不同意", "弃权", "无效", "未收"]
    assert FOLLOW.word == "从众"
