"""在线问卷题目: the questions to be pasted into 问卷星, 腾讯文档 or 金山表单, so that what they export fits 导入.

The wording is the contract: each question's title is one that the import recognises, and no two are taken as one.
"""

from typing import NamedTuple

from addin.workbook.forms.looks import Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "在线问卷题目.xlsx"
WIDTHS = [6.0, 31, 13, 38]
HEADS = ("题号", "题目（整格复制）", "题型", "选项或填写要求（整格复制）")


class Question(NamedTuple):
    """`title` as it is pasted, with its number left to the tool; `kind` in the words of the tools."""

    title: str
    kind: str
    choices: str


SURVEY = (
    Question("您的姓名", "填空，必填", "与不动产权证一致"),
    Question("您家的住址", "填空，必填", "如 3号楼1单元502"),
    Question("您的手机号", "填空，必填", "11 位"),
    Question("您希望改造哪些项目？（可多选）", "多选", "见下面各行，一行一个选项"),
    Question("您还有哪些意见和建议？", "填空", "可以不填"),
)
CONSENT = (
    Question("产权人姓名", "填空，必填", "与不动产权证一致"),
    Question("房屋住址", "填空，必填", "如 3号楼1单元502"),
    Question("您是否同意以上事项？", "单选，必填", "同意\n不同意\n弃权"),
    Question("手写签名", "签名，必填", "请产权人本人签"),
)
NOTES = (
    "一套房填一份；有几套的一套填一份。题目的字请不要改，改了也能导入，只是要多认一次列。",
    "导出的文件（Excel 或 .csv）放进工作簿旁边的“导入”文件夹，按“导入”；或用 jiugai import。",
    "在线征求同意不等于业主大会表决；线上表决要用能核实本人身份的系统。",
)


def draw() -> bytes:
    """The blank with its placeholders, as an .xlsx: two lists of questions."""
    drawing = new_drawing("在线问卷题目（示例）")
    looks = Looks(drawing)
    page = Page(drawing, "在线问卷题目", WIDTHS)
    page.margins(14, 14, 14, 15)
    page.sheet.fit_to_pages(1, 0)
    page.numbered()
    page.line(34, Cell("{{小区名称}}在线问卷题目", looks.title, len(WIDTHS)))
    _list(page, looks, "一、征求意见（哪些项目、什么建议）", "为做好小区改造提升，现征求各户意见。", SURVEY)
    _list(page, looks, "二、同意表（同意还是不同意）", "事项：{{议题}}", CONSENT)
    note = looks.custom(font_size=10.5, text_wrap=True, valign="vcenter")
    for number, text in enumerate(NOTES, start=1):
        page.line(22, Cell(f"{number}. {text}", note, len(WIDTHS)))
    page.enclose()
    return drawing.bytes()


def _list(page: Page, looks: Looks, title: str, opening: str, questions: tuple[Question, ...]) -> None:
    band = looks.custom(font_name="黑体", font_size=12)
    text = looks.custom(font_size=11, text_wrap=True, border=1, indent=1, valign="vcenter")
    page.line(26, Cell(title, band, len(WIDTHS)))
    page.line(24, Cell("开头语", looks.label), Cell(opening, text, len(WIDTHS) - 1))
    page.line(24, *(Cell(head, looks.head) for head in HEADS))
    for number, one in enumerate(questions, start=1):
        height = 24 if "\n" not in one.choices else 54
        page.line(height, Cell(str(number), looks.label), *(Cell(words, text) for words in one[:3]))
        if one.kind == "多选":
            page.line(34, Cell("", text, 3), Cell("{{征求意见选项表.选项}}", text))
    page.line(8)
