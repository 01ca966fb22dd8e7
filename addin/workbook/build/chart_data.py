"""What the charts draw, in hidden columns of 控制台: their ranges stand still while buildings and units come and go."""

from addin.tell.consent import approval_sheet as approval
from addin.tell.consent.approval import LEVELS
from addin.workbook.build.state import column, last_run, setting
from addin.workbook.drawing import Worksheet
from validators.grid import column_letters

BUILDINGS, UNITS = 10, 24
"""So many are drawn; a compound that has more reads on in 同意率."""
SOURCES = ("中央补助", "省级补助", "市级补助", "区级补助", "其他资金")
RESIDENTS = "居民出资"
LEFT = {"building": 20, "unit": 22, "money": 24}
"""Column, from 0, of each pair of names and values."""


def write_chart_data(sheet: Worksheet) -> None:
    """Three pairs of columns: buildings, units, sources of money (万元)."""
    _groups(sheet, "building", BUILDINGS)
    _groups(sheet, "unit", UNITS)
    amounts = {name: f"N({setting(name)})/10000" for name in SOURCES}
    amounts[RESIDENTS] = f"{last_run('居民出资(元)')}/10000"
    for row, (name, formula) in enumerate(amounts.items()):
        sheet.write_string(row, LEFT["money"], name)
        sheet.write_formula(row, LEFT["money"] + 1, f"=IFERROR({formula},0)", None, 0)
    sheet.set_column(min(LEFT.values()), max(LEFT.values()) + 1, None, None, {"hidden": True})


def ranges(sheet: str, pair: str) -> tuple[str, str]:
    """Names and values, as a chart refers to them."""
    last = {"building": BUILDINGS, "unit": UNITS, "money": len(SOURCES) + 1}[pair]
    letters = (column_letters(LEFT[pair] + side) for side in (1, 2))
    names, values = (f"={sheet}!${letter}$1:${letter}${last}" for letter in letters)
    return names, values


def _groups(sheet: Worksheet, level: str, count: int) -> None:
    """Name and rate of the first groups of a level; they stand one after another in 同意率."""
    levels, names, rates = (column(approval.SHEET, header) for header in ("层级", "名称", "同意率(户)"))
    left = LEFT[level]
    for row in range(count):
        at = f'MATCH("{LEVELS[level]}",{levels},0)+{row}'
        is_one = f'IFERROR(INDEX({levels},{at})="{LEVELS[level]}",FALSE)'
        sheet.write_formula(row, left, f'=IF({is_one},INDEX({names},{at}),"")', None, "")
        sheet.write_formula(row, left + 1, f"=IF({is_one},INDEX({rates},{at}),0)", None, 0)
