"""表决结果公告: a page a motion, the fields in the order notices have them, closed by the articles in force (§4.5)."""

from addin.workbook.forms.looks import INTEGER, MONEY, PERCENT, Looks, new_drawing
from addin.workbook.forms.page import Cell, Page

FILE = "表决结果公告.xlsx"
WIDTHS = [24.0, 20, 24, 20]
FACTS = (
    ("投票标题", "投票标题"),
    ("事项概述", "事项概述"),
    ("投票涉及范围", "投票涉及范围"),
    ("开始时间", "开始时间|年月日"),
    ("结束时间", "结束时间|年月日"),
    ("发起单位", "发起单位"),
    ("联系人", "联系人"),
    ("电话", "电话"),
)
COUNTS = (
    ("涉及总人数（人）", "涉及总人数", INTEGER),
    ("涉及总面积（㎡）", "涉及总面积", MONEY),
    ("参与投票人数（人）", "参与投票人数", INTEGER),
    ("参与面积（㎡）", "参与面积", MONEY),
    ("参与人数占比", "参与人数占比", PERCENT),
    ("参与面积占比", "参与面积占比", PERCENT),
    ("同意人数（人）", "同意人数", INTEGER),
    ("同意面积（㎡）", "同意面积", MONEY),
    ("同意人数占参与人数比例", "同意人数占参与人数比例", PERCENT),
    ("同意面积占参与面积比例", "同意面积占参与面积比例", PERCENT),
    ("同意人数占总人数比例", "同意人数占总人数比例", PERCENT),
    ("同意面积占总面积比例", "同意面积占总面积比例", PERCENT),
    ("实际收回（人）", "实际收回人数", INTEGER),
    ("实际收回（㎡）", "实际收回面积", MONEY),
    ("推定参与（人）", "推定参与人数", INTEGER),
    ("推定参与（㎡）", "推定参与面积", MONEY),
    ("其中：实际同意（人）", "实际同意人数", INTEGER),
    ("其中：实际同意（㎡）", "实际同意面积", MONEY),
    ("其中：推定同意（人）", "推定同意人数", INTEGER),
    ("其中：推定同意（㎡）", "推定同意面积", MONEY),
)
"""By heads left, by area right, as the notices go through them; the lines by all are what the law before 2021 asks for,
the last ones what was really returned and what a clause deems of those who returned nothing."""
CLOSING = (
    "　　本次表决适用{{本组.适用法律}}。依据{{本组.依据}}，{{本组.结论全文}}。\n"
    "　　{{本组.推定说明}}\n"
    "　　对以上结果有异议的，请在公告期内以书面形式向发起单位提出。"
)


def draw() -> bytes:
    """The form with its placeholders, as an .xlsx."""
    drawing = new_drawing("表决结果公告（示例）", public=True)
    looks = Looks(drawing)
    page = Page(drawing, "{{表决结果.投票标题}}", WIDTHS)
    page.margins(14, 14, 14, 14)
    page.sheet.fit_to_pages(1, 1)
    page.line(16, Cell("示例表样，仅供参考", looks.sample, 2), Cell("{{草稿}}", looks.draft, 2))
    page.line(34, Cell("{{小区名称}}", looks.custom(font_size=16, align="center"), 4))
    page.line(38, Cell("表决结果公告", looks.custom(font_name="黑体", font_size=24, bold=True, align="center"), 4))
    for label, field in FACTS:
        page.line(29, Cell(label, looks.label), Cell(f"{{{{本组.{field}}}}}", looks.left, 3))
    for (one, left, look), (other, right, form) in zip(COUNTS[::2], COUNTS[1::2], strict=True):
        page.line(
            24,
            Cell(one, looks.label),
            Cell(f"{{{{本组.{left}}}}}", looks.number(look, align="center")),
            Cell(other, looks.label),
            Cell(f"{{{{本组.{right}}}}}", looks.number(form, align="center")),
        )
    _closing(page, looks)
    page.enclose()
    return drawing.bytes()


def _closing(page: Page, looks: Looks) -> None:
    text = looks.custom(font_name="仿宋", font_size=12, text_wrap=True, valign="vcenter", border=1, indent=1)
    verdict = looks.custom(font_name="黑体", font_size=14, align="center", border=1)
    page.line(32, Cell("表决结论", looks.label), Cell("{{本组.结论}}", verdict, 3))
    page.line(132, Cell(CLOSING, text, 4))
    page.line(28, Cell("发起单位（盖章）：{{填报单位}}", looks.line_right, 4))
    page.line(24, Cell("{{填报日期|年月日}}", looks.line_right, 4))
    note = (
        "注：人数按产权人计，一人多套按一人；面积按产权登记的专有部分面积计；“参与”含同意、不同意、弃权，"
        "无效票按参数表的规定处理；未返票的只在已送达、规约有规定时推定，单列。姓名、门牌不在本公告公布。"
    )
    page.line(36, Cell(note, looks.note, 4))
