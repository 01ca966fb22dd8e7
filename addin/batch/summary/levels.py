"""街道, 区, 市: one row a place with the sums of its compounds, and the national form's columns of money.

The plan's columns are those of the published plans: 小区数, 居民户数, 楼栋数, 改造面积; the money's those of the urban
renewal form 表3 by their codes.  万元 stands to the fen, so that columns sum without any rounding.
"""

import pandas as pd

from addin.batch.folder import LEVELS
from addin.batch.levels import level
from addin.batch.summary.looks import AREA, COUNT, RATE, WAN, Column, Looks, begin, end, height, shown
from addin.batch.summary.report import Report
from addin.batch.table import CODES, SOURCES
from addin.workbook.drawing import Worksheet
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
COLUMNS = (
    Column("名次", 6, "place", COUNT),
    Column("工作簿(份)", 8, "files", COUNT),
    Column("读不出(份)", 8, "unread", COUNT),
    Column("小区数(个)", 8, "compounds", COUNT),
    Column("参加排名(个)", 9, "ranked", COUNT),
    Column("有错误(个)", 8, "drafts", COUNT),
    Column("居民户数(户)", 10, "households", COUNT),
    Column("同意户数(户)", 10, "agree", COUNT),
    Column("同意率", 9, "rate", RATE),
    Column("楼栋数(栋)", 9, "buildings", COUNT),
    Column("改造面积(㎡)", 15, "area", AREA),
    Column("核定总投资(万元)", 17, "investment", WAN),
    *(Column(f"核定：{NAMES.get(code, code)}(万元)", 16, f"核定{code}", WAN) for code in SOURCES),
    *(Column(f"{code} {NAMES[code]}(万元)", 16, f"到位{code}", WAN) for code in CODES),
)
FOOTNOTE = (
    "读不出的工作簿不计入其余各栏。核定各栏为参数表的资金各行，没有填核定总投资或有一行认不出的小区不计入；"
    "103—120 为本年数，代码同国家统计报表。万元保留到分，各栏相加与合计一分不差；名次为全部同级地方按同意率。"
)


def draw(sheet: Worksheet, looks: Looks, report: Report, name: str) -> tuple[int, int, int, int]:
    """Gives where the chart finds its names and rates: first and last row, and the columns of the two."""
    rows = level(report.ranking, name)
    above = [each for each in LEVELS[: LEVELS.index(name) + 1] if each in rows.columns]
    numbers = tuple(column for column in COLUMNS if _wanted(column, rows))
    columns = (*(Column(each, 14, each) for each in above), *numbers)
    title = f"{report.title} 老旧小区改造汇总（按{name}）"
    first = begin(sheet, looks, columns, title, f"{report.today:%Y年%m月%d日}　共 {len(rows)} 个{name}")
    for number, (_, values) in enumerate(rows.iterrows(), start=first):
        for at, column in enumerate(columns):
            _cell(sheet, looks, number, at, column, values)
        sheet.set_row(number, height(*((str(values[each]), 14) for each in above)))
    last = first + len(rows) - 1
    _total(sheet, looks, columns, last + 1, rows, len(above), (first, last))
    sheet.merge_range(last + 2, 0, last + 2, len(columns) - 1, FOOTNOTE, looks.note)
    sheet.set_row(last + 2, 30)
    end(sheet, columns, last + 2, len(above))
    rate = next(at for at, column in enumerate(columns) if column.key == "rate")
    return first, last, len(above) - 1, rate


def _wanted(column: Column, rows: pd.DataFrame) -> bool:
    """A line of money that nobody has anything of is left out; the form's sums always stand."""
    always = not column.key.startswith(("核定", "到位")) or column.key in ("到位103", "到位104")
    return always or bool((rows[column.key] != 0).any())


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
