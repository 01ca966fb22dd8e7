"""What is told of a sheet as a whole: left out, doubtful, taken for another, hidden, there twice."""

from validators.finding import Kind, Severity

SHEET_UNKNOWN = Kind(
    "sheet-unknown",
    Severity.NOTE,
    zh="工作表“{value}”用不到，没有读取",
    fix="与统计、分摊无关的无需处理；是要读的表，请改用规定的表名",
    en="The sheet “{value}” is not used and was not read.",
    en_fix="Nothing to do, unless it should be read: then give it its proper name.",
)
SHEET_LEFT_OUT = Kind(
    "sheet-left-out",
    Severity.WARNING,
    zh="工作表“{value}”没有读取：{why}",
    fix="确实不算的无需处理；该算的请改名为“{name}”（分楼栋的写成“{name}-3号楼”）",
    en="The sheet “{value}” was not read: {why_en}.",
    en_fix="Leave it if it does not count; else call it {name}, or {name}-3号楼 for one building.",
)
SHEET_DOUBTFUL = Kind(
    "sheet-doubtful",
    Severity.WARNING,
    zh="工作表“{value}”当作“{name}”读取，名称里的“{doubt}”没有读懂",
    fix="请核对是不是这一张；是的请改名为“{name}”，不是的请删去或换上正确的表",
    en="The sheet “{value}” was read as {name}, though “{doubt}” in its name was not understood.",
    en_fix="Check that it is the right one, and call it {name}.",
)
SHEET_BY_HEADINGS = Kind(
    "sheet-by-headings",
    Severity.NOTE,
    zh="工作表“{value}”按表头认作“{name}”，已读取",
    fix="认得对则无需处理；不该读的请删去这张表",
    en="The sheet “{value}” was taken for {name} by its headings, and read.",
    en_fix="Nothing to do if that is right; else remove the sheet.",
)
SHEET_MISSPELT = Kind(
    "sheet-misspelt",
    Severity.WARNING,
    zh="不认识工作表“{value}”；是不是“{meant}”？这张表没有读取",
    fix="如果是，请把表名改成“{meant}”；不是则无需处理",
    en="The sheet “{value}” is unknown; is “{meant}” meant? It was not read.",
    en_fix="If so, rename it.",
)
SHEET_HIDDEN = Kind(
    "sheet-hidden",
    Severity.WARNING,
    zh="工作表“{value}”是隐藏的，已照常读取",
    fix="请取消隐藏核对；不该算的请删除这张表",
    en="The sheet “{value}” is hidden; it was read all the same.",
    en_fix="Unhide and check it; delete it if it should not count.",
)
SHEET_TWICE = Kind(
    "sheet-twice",
    Severity.ERROR,
    zh="“参数”表有两张，只读了前一张；“{value}”没有读取",
    fix="请删去多余的一张",
    en="There are two sheets of settings; “{value}” was not read.",
    en_fix="Remove one of them.",
)
