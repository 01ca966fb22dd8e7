"""在线问卷题目: what the tools export of these very questions is taken in without a question."""

import pytest

from addin.importing.family import family_of
from addin.importing.guess import guess
from addin.importing.listing import listing_of
from addin.workbook.blanks import online_questions
from addin.workbook.blanks.online_questions import CONSENT, SURVEY
from tests.addin.workbook.forms.filled import filled, sample, texts
from tests.tables import book, grid

ANSWERS = {
    "您的姓名": ("余德林", "范晴霞"),
    "产权人姓名": ("余德林", "范晴霞"),
    "您家的住址": ("1号楼1单元101", "1-1-201"),
    "房屋住址": ("1号楼1单元101", "1-1-201"),
    "您的手机号": ("'13800001111", "'13900002222"),
    "您希望改造哪些项目？（可多选）": ("修缮围墙┋路灯改造", "路灯改造"),
    "您还有哪些意见和建议？": ("早点开工", ""),
    "您是否同意以上事项？": ("同意", "不同意"),
    "手写签名": ("余德林", "范晴霞"),
}
PARTS = {
    SURVEY: ["姓名", "住址", "电话", "多选", "意见建议"],
    CONSENT: ["姓名", "住址", "意见", "签字"],
}


def exported(questions, numbered):
    """As 问卷星 exports it: two columns of its own, then the questions, numbered or not."""
    titles = [f"{number}、{one.title}" if numbered else one.title for number, one in enumerate(questions, start=1)]
    rows = [["序号", "提交答卷时间", *titles]]
    rows += [[str(at + 1), "2026/6/24 10:02:11", *(ANSWERS[one.title][at] for one in questions)] for at in range(2)]
    return listing_of(book(grid("Sheet1", "\n".join(f"| {' | '.join(row)} |" for row in rows))))


@pytest.mark.parametrize("numbered", [False, True])
@pytest.mark.parametrize("questions", [SURVEY, CONSENT], ids=["survey", "consent"])
def test_every_question_is_recognised_as_what_it_asks(questions, numbered):
    found = guess(exported(questions, numbered))
    assert [one.part and one.part.value for one in found][2:] == PARTS[questions]


@pytest.mark.parametrize(("questions", "sheet"), [(SURVEY, "征求意见"), (CONSENT, "同意表")])
def test_the_export_becomes_the_sheet_it_was_asked_for(questions, sheet):
    family = family_of(guess(exported(questions, numbered=True)))
    assert family is not None
    assert family.sheet.startswith(sheet)


def test_the_page_has_the_questions_word_for_word_and_the_compounds_own_options():
    (sheet,) = filled(online_questions.FILE, sample(True)).worksheets
    said = texts(sheet)
    assert all(one.title in said for one in (*SURVEY, *CONSENT))
    assert any("市农研所家属院" in text for text in said)
    assert not any("{{" in text for text in said)
