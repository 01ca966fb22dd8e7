import pytest

from tests.validators.fields.seen import codes, findings
from validators.grid import Raw
from validators.sheets.consent.opinion import Opinion, read

AGREE, AGAINST, ABSTAIN, UNCLEAR = Opinion.AGREE, Opinion.AGAINST, Opinion.ABSTAIN, Opinion.UNCLEAR


@pytest.mark.parametrize(
    ("raw", "opinion"),
    [
        *(
            (word, AGREE)
            for word in ("同意", "√", "✓", "✔", "是", "赞成", "赞同", "通过", "支持", "同意√", "同意。", True)
        ),
        *((word, AGAINST) for word in ("不同意", "反对", "×", "✗", "X", "x", "否", "不通过", "不赞成", "不同意×")),
        *((word, ABSTAIN) for word in ("弃权", "放弃", "弃权！")),
    ],
)
def test_plain_opinions(raw: Raw, opinion: Opinion):
    assert read(raw).value is opinion
    assert codes(read(raw)) == []


@pytest.mark.parametrize(
    ("raw", "opinion"), [("同 意", AGREE), ("同\u3000意", AGREE), ("不 同 意", AGAINST), ("Ｘ", AGAINST)]
)
def test_spaced_and_full_width_opinions_are_noted(raw: str, opinion: Opinion):
    assert read(raw).value is opinion
    assert codes(read(raw)) == ["normalised"]


@pytest.mark.parametrize(
    ("raw", "opinion"),
    [
        ("（单独一梯）同意", AGREE),
        ("（单独一梯） 同意", AGREE),
        ("同意(租户转达)", AGREE),
        ("【补签】√", AGREE),
        ("不同意（是租户）", AGAINST),
        ("同意（同意出资）", AGREE),
    ],
)
def test_bracketed_text_beside_an_opinion_is_a_remark(raw: str, opinion: Opinion):
    assert read(raw).value is opinion
    assert codes(read(raw)) == ["opinion-remark"]


def test_the_remark_is_shown():
    message = findings(read("（单独一梯） 同意"), "（单独一梯） 同意")[0].message
    assert "“单独一梯”" in message


@pytest.mark.parametrize("raw", ["（单独一梯）", "(空户)", "（）（没人）"])
def test_only_a_remark_is_no_opinion(raw: str):
    assert read(raw).value is None
    assert codes(read(raw)) == ["opinion-remark-only"]


def test_an_opinion_that_stands_in_brackets_itself():
    assert read("（同意）").value is AGREE


@pytest.mark.parametrize(
    "raw",
    [
        "同意不同意",
        "√×",
        "同意×",
        "□同意",
        "是否",
        "不是",
        "不√",
        "/",
        "1",
        1.0,
        False,
        "?",
        "同意(不同意出资)",
        "不同意（同意）",
        "（？）待定",
        "。",
    ],
)
def test_what_is_not_plainly_one_opinion_is_never_consent(raw: Raw):
    assert read(raw).value is UNCLEAR
    assert codes(read(raw)) == ["opinion-unknown"]


@pytest.mark.parametrize(
    ("raw", "opinion"),
    [
        ("☑同意 □不同意", AGREE),
        ("□同意 ☑不同意", AGAINST),
        ("☐同意 ☐不同意 ☑弃权", ABSTAIN),
        ("同意☑ 不同意□ 弃权□", AGREE),
        ("（√）同意 （ ）不同意", AGREE),
        ("[ ]同意 [√]不同意", AGAINST),
        ("☒同意 ☐反对", AGREE),
        ("■赞成　□反对", AGREE),
        ("□ 同意  ☑ 不同意", AGAINST),
        ("同意√ 不同意", AGREE),
        ("同意 ☑不同意", AGAINST),
        ("√同意×不同意", AGREE),
        ("是□ 否☑", AGAINST),
    ],
)
def test_a_printed_choice_is_what_is_ticked_in_it(raw: str, opinion: Opinion):
    assert read(raw).value is opinion
    assert codes(read(raw)) == ["normalised"]


@pytest.mark.parametrize(
    "raw", ["☑同意 ☑不同意", "□同意 □不同意", "同意√不同意", "☑同意 ☒不同意", "×同意 □不同意", "□同意□不同意□弃权"]
)
def test_a_printed_choice_with_no_tick_or_several_is_neither(raw: str):
    assert read(raw).value is UNCLEAR


@pytest.mark.parametrize(
    ("raw", "opinion"),
    [
        *(
            (said, AGREE)
            for said in ("同意改造", "已阅，同意", "本人同意小区改造", "没意见", "OK", "可以", "完全同意", "好的")
        ),
        *((said, AGREE) for said in ("同意老旧小区改造方案", "无异议", "愿意", "同意，没意见")),
        *((said, AGAINST) for said in ("不同意改造", "坚决反对", "不愿意", "本人不同意加装电梯", "不行")),
    ],
)
def test_an_opinion_in_a_few_words(raw: str, opinion: Opinion):
    assert read(raw).value is opinion


@pytest.mark.parametrize(
    "raw",
    ["基本同意", "同意但要先修下水", "同意改造不同意出资", "不太同意", "无所谓", "原则上同意", "同意拆除", "暂不同意"],
)
def test_an_opinion_with_an_if_is_left_to_a_person(raw: str):
    assert read(raw).value is UNCLEAR
