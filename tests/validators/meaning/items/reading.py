"""Papers from small tables: 征求意见, 改造项目, 项目版本."""

from datetime import date

from tests.tables import book, grid
from validators.dossier import Dossier
from validators.reading import read_dossier

ROSTER = """
    | 楼栋 | 单元 | 房号 | 房屋类型 | 建筑面积 | 产权人 |
    | 1    | 1    | 101  | 住宅 | 60 | 张三 |
    | 1    | 1    | 102  | 住宅 | 60 | 李四 |
    | 2    | 1    | 101  | 住宅 | 80 | 王五 |
    | 2    | 1    | 商铺1 | 商铺 | 80 | 赵六 |
"""
SETTINGS = """
    | 项目 | 值 |
    | 小区名称 | 甲院 |
    | 核定总投资 | 1000 |
    | 表决日期 | 2020-07-23 |
"""


def read(today: date = date(2020, 8, 1), settings: str = "", **sheets: str) -> Dossier:
    """`征求意见="| 姓名 | …"` and so on; `settings`: further lines of 参数."""
    return reading(today, settings, **sheets).dossier


def reading(today: date = date(2020, 8, 1), settings: str = "", **sheets: str):
    """The same, with what was found on the way."""
    lines = SETTINGS + settings
    tables = {"参数": lines, "户室清册": ROSTER, **sheets}
    return read_dossier(book(*(grid(name, table) for name, table in tables.items())), today)
