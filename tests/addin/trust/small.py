"""A compound small enough to be run twenty times in a test, written by another library than ours."""

from pathlib import Path

import openpyxl


def roster(owners: int) -> str:
    rows = [f"| 1 | {1 + at // 20} | {101 + at} | {50 + at % 7} | 业主{at} |" for at in range(owners)]
    return "\n".join(["| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |", *rows])


def answers(owners: int, against: int) -> str:
    words = ["不同意" if at < against else "同意" for at in range(owners)]
    rows = [f"| 1 | {1 + at // 20} | {101 + at} | {word} | 业主{at} |" for at, word in enumerate(words)]
    return "\n".join(["| 楼栋 | 单元 | 房号 | 意见 | 签字 |", *rows])


SETTINGS = """
| 项目     | 值         |
| 小区名称 | 试验小区   |
| 表决日期 | 2025-06-01 |
| 事项类型 | 特别       |
"""


def write(path: Path, tables: dict[str, str]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, table in tables.items():
        sheet = book.create_sheet(name)
        for line in table.strip().splitlines():
            sheet.append([cell.strip() for cell in line.strip().strip("|").split("|")])
    book.save(path)
    return path


def compound(path: Path, owners: int = 12, against: int = 1) -> Path:
    """A compound that can be counted and posted, with no error in it."""
    return write(path, {"参数": SETTINGS, "户室清册": roster(owners), "同意表": answers(owners, against)})
