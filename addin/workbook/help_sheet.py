"""帮助: the first sheet: what to do in which order, what the colours mean, and the rules that surprise people."""

from collections.abc import Mapping

from addin.filling.sheets.measures import lines
from addin.tell.contents_sheet import BACK
from addin.workbook import palette, printing
from addin.workbook.drawing import Drawing, Format, Worksheet
from addin.workbook.navigation import TARGET, colour_tab

NAME = "帮助"
WIDTHS = (6, 16, 76)

STEPS = (
    (
        "参数",
        "填小区名称、各个日期、事项类型、核定总投资和各级补助。带下拉箭头的请从下拉项里选；不清楚的先留着默认值。",
    ),
    (
        "户室清册",
        "一户一行：楼栋、单元、楼层、房号（或户位）、建筑面积、产权人、电话。可以整列粘贴，请用“选择性粘贴—数值”。",
    ),
    (
        "打印空白表",
        "运行 jiugai fill 本工作簿.xlsx --form 同意表：每个单元一张，楼层、户位已经印好，打印出来请居民填写、签字。",
    ),
    (
        "征求意见",
        "收回的征求意见表一户一行，想改的项目打“√”，意见建议照抄。改造项目、项目版本两张表登记项目和历次的清单。",
    ),
    (
        "同意表",
        "收回一份登记一行：门牌、意见、签字、日期。也可照纸质表另建工作表，名称以“同意表-”开头，如“同意表-3号楼”；"
        "打印的空白同意表填好后，可以连工作表一起移进来。",
    ),
    (
        "会议",
        "开过会的：会议、会议签到、表决票、决议签字照纸上的登记。光荣榜、工作流程、前置条件、物业意向也一样；没有的空着。",
    ),
    (
        "运行",
        "保存并关闭本工作簿，运行旧改助手：jiugai run 本工作簿.xlsx --out 结果。本工作簿不会被改动，结果写在副本里。",
    ),
    (
        "问题清单",
        "在副本里看哪一格有问题、怎么改；点“位置”可跳到那一格。回到本工作簿改好，再运行一次，直到没有“错误”。",
    ),
    ("同意率", "按小区、楼栋、单元统计户数、人数、面积。这是征求意见的结果，不等于业主表决通过。"),
    ("楼栋图", "每栋楼一张图，一户一格，按答复着色；没有姓名。用 A3 纸打印，挂在办公室墙上。"),
    ("待办清单", "下一步敲谁家的门：按楼栋、单元从上往下排，写明缺什么、本单元还差多少。有姓名电话，只供内部使用。"),
    ("催办", "哪几户还没交齐：每栋楼一段可以发到群里的话，只有门牌；交给楼长的催办单在“打印空白表”里。"),
    ("表决结论", "按表决日期适用的法律逐项判定：基数、需要、实得、还差，并注明条文。"),
    ("询异清单", "结果公示后谁有异议、是否在公示期内、怎样答复的；没有答复的排在前面。有姓名，只供内部使用。"),
    (
        "人员核对",
        "签到、表决票、决议签字是不是同一批人；是不是同一人由您在“人工确认”里填写。另有征求意见汇总、会议表决、流程核查等。",
    ),
    ("出资分摊", "每户应出的金额，合计与居民出资一分不差。"),
    (
        "公示和填表",
        "jiugai public 另存一份隐去姓名、电话的公示表；jiugai run 已经填好申报表，也可用 jiugai fill 填您自己的表样。",
    ),
)
"""A step that names a sheet jumps to it."""
NO_SHEETS = frozenset({"打印空白表", "运行", "公示和填表"})

WITH_BUTTONS = {
    "打印空白表": "在“控制台”上按“打印空白表”：每个单元一张同意表，楼层、户位已经印好，打印出来请居民填写、签字。",
    "运行": "回到第一张表“控制台”，依次按“检查”“统计同意率”“计算分摊”“核对卷宗”，或者直接按“全部完成”。"
    "您填写的内容不会被改动。",
    "问题清单": "看哪一格有问题、怎么改；点“位置”可跳到那一格。改好后再按一次“检查”，直到没有“错误”。",
    "公示和填表": "“生成公示版”另存一份隐去姓名、电话的公示表；“填写申报表”把申报表填好，放在工作簿旁边的文件夹里。",
}
"""What these steps say in a workbook that has buttons."""

COLOURS = (
    (palette.TONES["bad"], "错误", "必须改；没改完之前，结果只是草稿，申报表不能正式输出。"),
    (palette.TONES["warn"], "警告", "请核对一下；确实无误的无需处理。"),
    (palette.NOTED, "提示", "告诉您这一格是怎么读的；读法对就无需处理。"),
)
RULES = (
    "空白的一格绝不算同意；没有签字、看不清、前后矛盾的都算无效，单独列出。",
    "同一个人名字写法不同（如 亓、祁），只提示可能是同一人，不会自动合并，请您核实后改正。",
    "表头请不要改动；列的先后可以调整，也可以在右边加自己的列。深色表头必须有，浅色表头没有内容可以空着。",
    "工作表加了保护，只为防止误改表头，没有密码。粘贴后某些格改不动，请点“审阅—撤消工作表保护”。",
    "不要填写身份证号。对外公示请用隐去姓名、电话的表。",
)


def draw_help(drawing: Drawing, remark: str, buttons: bool = False) -> None:
    """The sheet; `remark` is a line under the title, such as that this is a sample.

    In a workbook with `buttons` another sheet comes first, and the steps speak of them.
    """
    sheet = drawing.sheet(NAME)
    colour_tab(sheet, NAME)
    sheet.freeze_panes(1, 0)
    sheet.hide_gridlines(2)
    for at, width in enumerate(WIDTHS):
        sheet.set_column(at, at, width)
    sheet.set_row(0, 36)
    sheet.write_string(0, 0, "旧改助手　工作簿", drawing.look(font_size=18, bold=True, font_color=palette.INPUT))
    sheet.write_url(0, 2, TARGET, drawing.look(font_color="#0563C1", underline=1, align="right"), BACK)
    sheet.write_string(1, 0, remark, drawing.look(font_color=palette.TONES["bad"]["font_color"]))
    row = _steps(drawing, sheet, 2, WITH_BUTTONS if buttons else {})
    row = _colours(drawing, sheet, row + 1)
    _rules(drawing, sheet, row + 1)
    printing.fitted(sheet, sum(WIDTHS))
    if not buttons:
        sheet.activate()


def _heading(drawing: Drawing, sheet: Worksheet, row: int, text: str) -> None:
    look = drawing.look(bold=True, font_size=12, font_color=palette.INPUT, bottom=2, bottom_color=palette.INPUT)
    sheet.set_row(row, 24)
    for at in range(len(WIDTHS)):
        sheet.write_string(row, at, text if at == 0 else "", look)


def _steps(drawing: Drawing, sheet: Worksheet, row: int, other_words: Mapping[str, str]) -> int:
    _heading(drawing, sheet, row, "按什么顺序做")
    number = drawing.look(align="center", valign="top", bold=True)
    link = drawing.look(font_color="#0563C1", underline=1, bold=True, valign="top")
    plain = drawing.look(bold=True, valign="top")
    for step, (name, words) in enumerate(STEPS, start=1):
        text = other_words.get(name, words)
        row += 1
        sheet.set_row(row, _height(text, WIDTHS[2]))
        sheet.write_number(row, 0, step, number)
        if name in NO_SHEETS:
            sheet.write_string(row, 1, name, plain)
        else:
            sheet.write_url(row, 1, f"internal:'{name}'!A1", link, name)
        sheet.write_string(row, 2, text, _text(drawing))
    return row + 1


def _colours(drawing: Drawing, sheet: Worksheet, row: int) -> int:
    _heading(drawing, sheet, row, "颜色的意思")
    for colours, word, text in COLOURS:
        row += 1
        sheet.set_row(row, 18)
        sheet.write_string(row, 1, word, drawing.look(align="center", **colours))
        sheet.write_string(row, 2, text, _text(drawing))
    return row + 1


def _rules(drawing: Drawing, sheet: Worksheet, row: int) -> None:
    _heading(drawing, sheet, row, "容易弄错的地方")
    for text in RULES:
        row += 1
        sheet.write_string(row, 0, "•", drawing.look(align="center", valign="top", font_color=palette.INPUT))
        sheet.merge_range(row, 1, row, 2, text, _text(drawing))
        sheet.set_row(row, _height(text, WIDTHS[1] + WIDTHS[2]))


def _height(text: str, width: float) -> float:
    """In points, for wrapped text of the usual size."""
    return 4 + 15 * lines(text, width - 4)


def _text(drawing: Drawing) -> Format:
    return drawing.look(text_wrap=True, valign="top", align="left", indent=1)
