"""街道, 区, 市: one row a place with the sums of its compounds, and the national form's columns of money.

The plan's columns are those of the published plans: 小区数, 居民户数, 楼栋数, 改造面积; the money's those of the urban
renewal form 表3 by their codes.  万元 stands to the fen, so that columns sum without any rounding.
"""

from collections.abc import Sequence

import pandas as pd

from addin.batch.levels import level, levels_of
from addin.batch.summary.looks import AREA, COUNT, MONEY, RATE, WAN, Column, Looks, begin, end, height, shown
from addin.batch.summary.report import Report
from addin.batch.table import CODES, SOURCES
from addin.workbook.drawing import Drawing, Worksheet
from validators.grid import column_letters

NAMES = {
    "103": "本年完成投资额",
    "104": "本年实际到位资金",
    "105": "国家预算资金",
    "106": "中央预算资金",
    "107": "中央预算内投资",
    "108": "其他中央财政资金",
    "109": "国债",
    "110": "超长期特别国债",
    "111": "省级预算资金",
    "112": "市级及以下预算资金",
    "113": "地方政府一般债券",
    "114": "地方政府专项债券",
    "115": "社会资本",
    "116": "产权单位出资",
    "117": "运营主体出资",
    "118": "居民出资",
    "119": "金融机构信贷资金",
    "120": "其他资金",
}


def _named(code: str) -> str:
    """106 中央预算资金; a line without a code has its name only."""
    return f"{code} {NAMES[code]}" if code in NAMES else code


COUNTS = (
    Column("名次", 6, "place", COUNT),
    Column("工作簿(份)", 10, "files", COUNT),
    Column("读不出(份)", 10, "unread", COUNT),
    Column("小区数(个)", 10, "compounds", COUNT),
    Column("参加排名(个)", 12, "ranked", COUNT),
    Column("有错误(个)", 10, "drafts", COUNT),
    Column("居民户数(户)", 12, "households", COUNT),
    Column("同意户数(户)", 12, "agree", COUNT),
    Column("同意率", 9, "rate", RATE),
    Column("楼栋数(栋)", 10, "buildings", COUNT),
    Column("改造面积(㎡)", 16, "area", AREA),
    Column("核定总投资(元)", 18, "investment", MONEY),
    Column("财政补助(元)", 18, "subsidy", MONEY),
    Column("居民出资(元)", 18, "residents", MONEY),
)
APPROVED = (
    Column("小区数(个)", 10, "compounds", COUNT),
    Column("核定总投资(万元)", 17, "investment", WAN),
    *(Column(f"{_named(code)}(万元)", 16, f"核定{code}", WAN) for code in SOURCES),
)
RECEIVED = (
    Column("小区数(个)", 10, "compounds", COUNT),
    *(Column(f"{code} {NAMES[code]}(万元)", 16, f"到位{code}", WAN) for code in CODES),
)
SHEETS = {
    "": (COUNTS, "读不出的工作簿不计入其余各栏；名次为全部同级地方按同意率。"),
    "-核定资金": (
        APPROVED,
        "参数表的资金各行；没有填核定总投资或有一行认不出的小区，只计入核定总投资。万元保留到分，各栏相加与合计一分不差。",
    ),
    "-本年资金": (RECEIVED, "103—120 为本年数，代码同国家统计报表。万元保留到分，各栏相加与合计一分不差。"),
}
"""What follows a level's name in its sheets' names; the columns, and what is said under them."""


def draw(drawing: Drawing, looks: Looks, report: Report, name: str) -> None:
    """Three sheets: what there is, what money was approved, what came in this year."""
    rows = level(report.ranking, name)
    for ending, (numbers, footnote) in SHEETS.items():
        _draw(drawing.sheet(name + ending), looks, report, rows, (name, ending.strip("-"), footnote), numbers)


def _draw(
    sheet: Worksheet,
    looks: Looks,
    report: Report,
    rows: pd.DataFrame,
    said: tuple[str, str, str],
    numbers: Sequence[Column],
) -> None:
    name, what, footnote = said
    above = [each for each in reversed(levels_of(report.ranking)) if each in rows.columns]
    columns = (*(Column(each, 14, each) for each in above), *(each for each in numbers if _wanted(each, rows)))
    title = f"{report.title} 老旧小区改造汇总（按{name}{'，' if what else ''}{what}）"
    first = begin(sheet, looks, columns, title, f"{report.today:%Y年%m月%d日}　共 {len(rows)} 个{name}")
    for number, (_, values) in enumerate(rows.iterrows(), start=first):
        for at, column in enumerate(columns):
            _cell(sheet, looks, number, at, column, values)
        sheet.set_row(number, height(*((str(values[each]), 14) for each in above)))
    last = first + len(rows) - 1
    _total(sheet, looks, columns, last + 1, rows, len(above), (first, last))
    sheet.merge_range(last + 2, 0, last + 2, len(columns) - 1, footnote, looks.note)
    sheet.set_row(last + 2, 30)
    end(sheet, columns, last + 2, len(above))


def _wanted(column: Column, rows: pd.DataFrame) -> bool:
    """A line of money that nobody has anything of is left out; the form's sums always stand."""
    optional = column.key.startswith(("核定", "到位")) and column.key not in ("到位103", "到位104")
    return not optional or bool((rows[column.key] != 0).any())


def _cell(sheet: Worksheet, looks: Looks, row: int, at: int, column: Column, values: "pd.Series") -> None:
    look = looks.of(column)
    if column.key == "rate":
        whole = int(values["households"])
        sheet.write(row, at, int(values["agree"]) / whole if whole else None, look)
    elif column.key == "place":
        sheet.write(row, at, int(values["place"]) or "—", look)
    elif column.format:
        sheet.write_number(row, at, shown(int(values[column.key]), column.format), look)
    else:
        sheet.write_string(row, at, values[column.key] or "（没有写）", look)


def _total(
    sheet: Worksheet,
    looks: Looks,
    columns: tuple[Column, ...],
    row: int,
    rows: pd.DataFrame,
    texts: int,
    span: tuple[int, int],
) -> None:
    sheet.set_row(row, 22)
    sheet.write_string(row, 0, "合计", looks.sum)
    places = {column.key: f"{column_letters(at + 1)}{row + 1}" for at, column in enumerate(columns)}
    for at, column in enumerate(columns[1:], start=1):
        if at < texts or column.key == "place":
            sheet.write_blank(row, at, None, looks.sum)
        elif column.key == "rate":
            whole, agree = int(rows["households"].sum()), int(rows["agree"].sum())
            formula = f'=IF({places["households"]}=0,"",{places["agree"]}/{places["households"]})'
            sheet.write_formula(row, at, formula, looks.sums[RATE], agree / whole if whole else "")
        else:
            letters, value = column_letters(at + 1), shown(int(rows[column.key].sum()), column.format)
            formula = f"=SUM({letters}{span[0] + 1}:{letters}{span[1] + 1})"
            sheet.write_formula(row, at, formula, looks.sums[column.format], value)
