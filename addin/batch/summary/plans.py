"""分年计划: 按排序资金用完为止, over as many years as there are budgets; both ways of stopping side by side."""

import pandas as pd

from addin.batch.levels import levels_of
from addin.batch.plan import MODES
from addin.batch.summary.looks import COUNT, MONEY, Column, Looks, begin, end, fitted, height, shown
from addin.batch.summary.report import Report
from addin.workbook.drawing import Format, Worksheet

SHEET = "分年计划"
SUMS = ("年度", "截止方式", "本年资金(元)", "上年结转(元)", "安排(元)", "小区数", "剩余(元)")


def draw(sheet: Worksheet, looks: Looks, report: Report, page: pd.DataFrame, with_sums: bool) -> None:
    """The compounds of a page, or all, in their order; then a row a year."""
    plan, budget = report.plan, report.budget
    assert plan is not None
    assert budget is not None
    rows = plan.rows[plan.rows["file"].isin(page["file"])]
    levels = [Column(name, 14, name) for name in reversed(levels_of(report.ranking))]
    columns = (
        Column("名次", 6, "place", COUNT),
        Column("小区名称", 24, "name"),
        *levels,
        Column(f"需要({budget.basis}，元)", 20, "need", MONEY),
        *(Column(f"第几年（{mode}）", 14, mode) for mode in MODES),
    )
    carry = "结转下一年" if budget.carry else "不结转"
    lead = f"按名次排，资金用完为止；每个小区算{budget.basis}，当年剩余{carry}。"
    lead += "停止：第一个排不下的就停；跳过：排不下的跳过，往后找排得下的"
    row = begin(sheet, looks, columns, f"{report.title} 分年计划", lead)
    formats = [looks.of(column) for column in columns]
    for values in rows.to_dict("records"):
        for at, (column, look) in enumerate(zip(columns, formats, strict=True)):
            _cell(sheet, look, row, at, column, values)
        sheet.set_row(row, height((str(values["name"]), 24)))
        row += 1
    if with_sums:
        row = _sums(sheet, looks, row + 1, report)
    sheet.set_column(len(columns), 6, 18)
    end(sheet, (*columns, *(Column("", 14, "") for _ in range(len(columns), len(SUMS)))), row - 1)


def _cell(sheet: Worksheet, look: Format, row: int, at: int, column: Column, values: dict[str, object]) -> None:
    value = values[column.key]
    if column.key in MODES:
        text = "没有填金额" if pd.isna(value) else f"第 {value} 年" if value else "排不下"
        sheet.write_string(row, at, text, look)
    elif column.format:
        amount = None if pd.isna(value) else shown(int(str(value)), column.format)
        sheet.write(row, at, amount, look)
    else:
        text = str(value or (values["file"] if column.key == "name" else ""))
        sheet.write_string(row, at, fitted(text, column.width), look)


def _sums(sheet: Worksheet, looks: Looks, row: int, report: Report) -> int:
    """A row a year and way of stopping; gives the next free row."""
    assert report.plan is not None
    for at, name in enumerate(SUMS):
        sheet.write_string(row, at, name, looks.head)
    sheet.set_row(row, 32)
    for number, one in enumerate(report.plan.sums.itertuples(index=False), start=row + 1):
        cells = (one.year, one.mode, one.budget, one.brought, one.paid, one.compounds, one.left)
        for at, cell in enumerate(cells):
            if at in (2, 3, 4, 6):
                sheet.write_number(number, at, shown(int(cell), MONEY), looks.numbers[MONEY])
            else:
                sheet.write(number, at, f"第 {cell} 年" if not at else cell, looks.word)
        sheet.set_row(number, 22)
    return row + 1 + len(report.plan.sums)
