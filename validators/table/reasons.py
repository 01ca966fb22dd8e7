"""Every reason why a filled cell is not used, as `check` prints it: docs/left-out.md is made from this list.

A cell is used, or it stands under one of these reasons; a new reason is a line here, and nothing else may be given.
"""

from dataclasses import dataclass

ABOVE = "表头上方的标题、说明"
HEADING = "表头没有用到"
STRANGE = "“{heading}”列没有用到"
NO_COLUMN = "没有表头的列，没有读取"
REFUSED = "单位或问法读不懂的列，见问题清单"
NO_ROW = "这一行没有读取，见问题清单"
TOTAL = "合计行，只用来核对"
REPEATED = "重复的表头、标题、页码或栏号"
SERIAL = "只有序号、没有内容的行"
FOOTER = "表格下方的文字"
BELOW = "表格之外的文字"
NO_SETTING = "参数里没有这一项，没有用到"
NO_TABLE = "没有找到可用的表头，整张表没有读取"


@dataclass(frozen=True, slots=True)
class Reason:
    """`words`: as printed, a heading in braces · `when`: what such cells are · `told`: what 问题清单 says besides."""

    words: str
    when: str
    told: str


OF_CELLS = (
    Reason(ABOVE, "表名、单位、填表说明、印在表头上面的文字", "上方写的单位、打勾说明照样读"),
    Reason(HEADING, "表头行里不是列名的文字", "—"),
    Reason(STRANGE, "表头不是规定的列名，也不是别名", "是提示；像答复的、像写错的列名是错误或警告"),
    Reason(NO_COLUMN, "表格右边或中间没有表头的内容：草稿、算式、随手记的电话", "是警告；像答复的是错误"),
    Reason(REFUSED, "单位换算不了（亩、平方尺）、表头问的是反对、一个表头盖着几列内容、同一答复有两列", "是错误"),
    Reason(NO_ROW, "没有楼栋或房号、地址读不出的行", "是错误"),
    Reason(TOTAL, "小计、合计、平均等行", "是提示；与读到的不一致是错误"),
    Reason(REPEATED, "每页重印的表头和标题、第几页、栏号 1 2 3", "是提示"),
    Reason(SERIAL, "只编了序号的空行", "是提示"),
    Reason(FOOTER, "表格下面的落款、填表人、说明", "是提示"),
    Reason(BELOW, "纸质表格下方、旁边的文字，没有对应行的合并块", "是提示"),
    Reason(NO_SETTING, "“参数”表里不认识的项目", "是提示；像写错的是警告"),
    Reason(NO_TABLE, "认得表名，却没有可用的表头", "是错误"),
)
