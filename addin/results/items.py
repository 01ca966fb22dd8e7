"""项目排序: the items in rank order, what there is money for by stopping and by skipping, and what is left."""

from addin.figures.figure import hundredths
from addin.figures.records.items import FUNDED, WAITING, word
from addin.outcome import Outcome
from addin.results.sheet import Cell, Colour, ResultColumn, ResultSheet, Row
from addin.shares.budget import Budget, Entry
from validators.sheets.sharing import CutOff

SHEET = ResultSheet(
    "项目排序",
    (
        ResultColumn("排序", 7, "integer"),
        ResultColumn("代码", 8),
        ResultColumn("项目名称", 26, "wrap"),
        ResultColumn("类别", 9),
        ResultColumn("受益范围", 18, "wrap"),
        ResultColumn("概算(元)", 15, "money"),
        ResultColumn("累计(元)", 16, "money"),
        ResultColumn("停止", 8),
        ResultColumn("跳过", 8),
        ResultColumn("结果", 8),
    ),
    (Colour("结果", FUNDED, "good"), Colour("结果", WAITING, "warn")),
)


def rows(outcome: Outcome) -> list[Row]:
    """One row an item; then the funds, and what either way leaves of them."""
    budget = outcome.shares.budget
    if not budget.entries:
        return []
    lines: list[Row] = []
    running = 0
    for entry in budget.entries:
        running += entry.item.cost
        lines.append(_row(budget, entry, running))
    lines += [[], _sum("可用资金", budget.funds)]
    lines += [_sum(f"按“{mode}”剩余{'（采用）' if mode is budget.mode else ''}", budget.left(mode)) for mode in CutOff]
    return lines


def _row(budget: Budget, entry: Entry, running: int) -> Row:
    item = entry.item
    about: list[Cell] = [item.rank, item.code, item.name, item.group.value if item.group else None, item.scope]
    money: list[Cell] = [hundredths(item.cost), hundredths(running)]
    return [*about, *money, word(entry.stop), word(entry.skip), word(budget.is_funded(entry))]


def _sum(name: str, amount: int) -> Row:
    return [None, None, name, None, None, hundredths(amount), None, None, None, None]
