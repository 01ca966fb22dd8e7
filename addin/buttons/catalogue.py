"""The buttons, in the order staff press them: the workbook, the ribbon and the VBA are all made from this list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Button:
    """`id` is ASCII: the VBA Sub is `Btn_<id>` and calls `addin.buttons.press("<id>")`; `icon` is an imageMso name."""

    id: str
    caption: str
    icon: str
    help: str


BUTTONS = (
    Button("check", "检查", "DataValidationCircleInvalid", "看每一格填得对不对，写出“问题清单”"),
    Button("tally", "统计同意率", "ChartInsert", "按小区、楼栋、单元统计同意率，判定表决结论"),
    Button("shares", "计算分摊", "AutoSum", "算出每户应出的金额，写出“出资分摊”"),
    Button("paper", "核对卷宗", "ReviewTrackChanges", "核对征求意见、会议、表决票、光荣榜、流程、前置条件"),
    Button(
        "confirm", "列出待确认", "ReviewNewComment", "把可能是同一人的姓名写到“人工确认”，由您填写结论；已有的行不动"
    ),
    Button("blanks", "打印空白表", "FilePrint", "按户室清册印好门牌的空白表（同意表等），打印出来请居民填写、签字"),
    Button("fill", "填写申报表", "FileSaveAsExcelXlsx", "选择申报表，填好后放在工作簿旁边的文件夹里"),
    Button("run_all", "全部完成", "MacroPlay", "检查、统计、分摊、填表，一次做完"),
    Button("clear", "清除结果", "ClearAll", "清空各张结果表；填写的内容不动"),
    Button("merge", "合并副本", "ReviewCombineRevisions", "把“副本”文件夹里各人填的工作簿合成一份新的，不一致的列出来"),
    Button("publish", "生成公示版", "ReviewProtectWorkbook", "另存一份隐去姓名、电话的公示表"),
    Button("help", "打开帮助", "Help", "转到“帮助”工作表"),
    Button("about", "关于", "Info", "版本、运行位置与日志位置"),
)
