import pytest

from validators.fields.question import Question, answer_of, question_of


@pytest.mark.parametrize(
    ("heading", "marks"),
    [
        ("是否同意（不同意的打√）", {"√": "不同意"}),
        ("意见（反对的请打勾）", {"√": "不同意"}),
        ("不同意的请在此栏打√", {"√": "不同意"}),
        ("意见（1同意2不同意3弃权）", {"1": "同意", "2": "不同意", "3": "弃权"}),
        ("意见(同意1 不同意2)", {"1": "同意", "2": "不同意"}),
        ("意见（A同意 B不同意）", {"A": "同意", "B": "不同意"}),
        ("同意打√，不同意打×，弃权打○", {"√": "同意", "×": "不同意", "○": "弃权"}),
        ("同意的打×", {"×": "同意"}),
    ],
)
def test_what_a_heading_says_of_its_marks(heading: str, marks: dict[str, str]):
    assert question_of(heading) == Question(marks)


@pytest.mark.parametrize("heading", ["是否反对", "是否有异议", "有无异议", "反对吗？", "是否同意（有异议的请填写）"])
def test_a_question_turned_round_is_refused(heading: str):
    assert question_of(heading).refused


@pytest.mark.parametrize(
    "heading",
    [
        "是否同意",
        "意见（打√）",
        "意见（同意打√，不同意打×）",
        "是否同意（不同意请注明原因）",
        "表决意见（同意/不同意/弃权）",
    ],
)
def test_a_plain_question(heading: str):
    assert question_of(heading) == Question()


@pytest.mark.parametrize(
    ("heading", "answer"),
    [
        ("同意", "同意"),
        ("不同意（√）", "不同意"),
        ("赞成", "同意"),
        ("反对", "不同意"),
        ("弃权票", "弃权"),
        ("同意改造", "同意"),
        ("不同意理由", ""),
        ("同意户数", ""),
        ("意见", ""),
        ("签字", ""),
    ],
)
def test_a_heading_that_is_one_answer(heading: str, answer: str):
    assert answer_of(heading) == answer
