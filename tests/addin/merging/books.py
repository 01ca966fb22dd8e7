"""Copies of one small workbook; a copy is the same tables with some cells changed."""

from tests.tables import book, grid
from validators.grid import Book

SETTINGS = """
| 项目 | 值 |
| 小区名称 | 甲小区 |
| 议题 | 改造 |
| 填表人 |  |
"""
ROSTER = """
| 楼栋 | 单元 | 楼层 | 房号 | 建筑面积 | 产权人 | 备注 |
| 3 | 1 | 5 | '501 | 80 | 张一 |  |
| 3 | 1 | 5 | '502 | 81 | 张二 |  |
| 3 | 1 | 6 | '601 | 82 | 张三 |  |
"""
CONSENT = """
| 楼栋 | 单元 | 房号 | 意见 | 签字 | 备注 |
| 3 | 1 | '501 | 同意 | 张一 |  |
| 3 | 1 | '502 |  |  |  |
"""
PAPER = """
| 楼号 | 楼层 | 东户意见 | 东户签字 | 西户意见 | 西户签字 |
| 4号楼1单元 | 1 | 同意 | 李一 |  |  |
|  | 2 |  |  |  |  |
"""


def copy(name: str = "甲.xlsx", **changed: str) -> Book:
    """`settings`, `roster`, `consent`, `paper`: another table in the place of the common one; `-` for no such sheet."""
    common = {"settings": SETTINGS, "roster": ROSTER, "consent": CONSENT, "paper": PAPER}
    names = {"settings": "参数", "roster": "户室清册", "consent": "同意表", "paper": "同意表-4号楼"}
    tables = {**common, **changed}
    return book(*(grid(names[key], table) for key, table in tables.items() if table != "-"), name=name)


def said(merged) -> list[str]:
    """Conflicts as lines of text."""
    return [
        f"{one.place} {one.title} {one.column} {one.ours}≠{one.theirs} {one.file} {one.why}".replace("  ", " ")
        for one in merged.conflicts
    ]
