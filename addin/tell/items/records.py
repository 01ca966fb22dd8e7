"""项目排序: one record per item in rank order: what is funded, what waits, and what is left after it."""

from collections.abc import Iterator, Mapping

from addin.outcome import Outcome
from addin.tell.figure import (
    Field,
    RecordSet,
    Value,
    hundredths,
)

FUNDED, WAITING = "实施", "等待"


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    budget = outcome.shares.budget
    left = budget.funds
    for number, entry in enumerate(budget.entries, start=1):
        item = entry.item
        left -= item.cost if budget.is_funded(entry) else 0
        yield {
            "序号": number,
            "排序": entry.rank,
            "代码": item.code,
            "项目名称": item.name,
            "类别": item.group.value if item.group else "",
            "受益范围": item.scope,
            "概算": hundredths(item.cost),
            "停止": word(entry.stop),
            "跳过": word(entry.skip),
            "结果": word(budget.is_funded(entry)),
            "剩余": hundredths(left),
            "征求意见户数": entry.votes,
        }


def word(funded: bool) -> str:
    """实施 or 等待."""
    return FUNDED if funded else WAITING


RECORDS = RecordSet(
    "项目排序",
    "改造项目每项一行，按排序",
    (
        Field("序号"),
        Field("排序"),
        Field("代码"),
        Field("项目名称"),
        Field("类别", "基础类、完善类、提升类"),
        Field("受益范围"),
        Field("概算", unit="元"),
        Field("停止", "资金不够即停止时：实施或等待"),
        Field("跳过", "资金不够即跳过时：实施或等待"),
        Field("结果", "按参数“预算截止方式”：实施或等待"),
        Field("剩余", "排到这一项之后剩余的资金", "元"),
        Field("征求意见户数", "征求意见中勾选的户数；没有对上的为空", "户"),
    ),
    _records,
    "改造项目表；可用资金见参数表的项目可用资金或核定总投资",
)
