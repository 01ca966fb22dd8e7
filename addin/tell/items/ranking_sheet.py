"""项目排序: the items in rank order, who ranked them, what there is money for by stopping and by skipping."""

from collections.abc import Iterator

from addin.money.budget import Budget, Entry
from addin.outcome import Outcome
from addin.tell.figure import hundredths
from addin.tell.items.records import FUNDED, WAITING, word
from addin.tell.sheet import (
    Cell,
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)
from validators.sheets.items.versions import ListKind
from validators.sheets.money.choices import CutOff

SHEET = ResultSheet(
    "项目排序",
    (
        ResultColumn("排序", 7, "integer"),
        ResultColumn("代码", 8),
        ResultColumn("项目名称", 24, "wrap"),
        ResultColumn("类别", 8),
        ResultColumn("受益范围", 11, "wrap"),
        ResultColumn("概算(元)", 13, "money"),
        ResultColumn("累计(元)", 13, "money"),
        ResultColumn("停止", 7),
        ResultColumn("跳过", 7),
        ResultColumn("结果", 7),
        ResultColumn("征求意见户数", 10, "integer"),
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
    return [*lines, *(_word(text) for text in _sources(outcome))]


def _sources(outcome: Outcome) -> Iterator[str]:
    """Which order this is, and the list that people signed."""
    yield f"排序依据：{outcome.shares.budget.source}"
    items = outcome.paper.items
    version = items.newest(ListKind.RANKING)
    if version is None:
        return
    yield f"最新排序版本：{version.title}" + (f"，{version.decided_by}" if version.decided_by else "")
    if version.reason:
        yield f"排序理由：{version.reason}"
    if signers := items.signers.get(version.name):
        yield f"签字：{len(signers)} 人（见“决议签字”）"


def _row(budget: Budget, entry: Entry, running: int) -> Row:
    item = entry.item
    about: list[Cell] = [entry.rank, item.code, item.name, item.group.value if item.group else None, item.scope]
    money: list[Cell] = [hundredths(item.cost), hundredths(running)]
    return [*about, *money, word(entry.stop), word(entry.skip), word(budget.is_funded(entry)), entry.votes]


def _sum(name: str, amount: int) -> Row:
    return [*_word(name)[:5], hundredths(amount), *[None] * 5]


def _word(text: str) -> Row:
    return [None, None, text, *[None] * 8]
