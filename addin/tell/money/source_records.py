"""资金来源: every line of the quarterly form, what was approved and what came in this year, in 元 and in 万元."""

from collections.abc import Iterator, Mapping

from addin.money.lines import Shown, funding_lines, shown
from addin.money.received import received_lines
from addin.outcome import Outcome
from addin.tell.figure import (
    Field,
    RecordSet,
    Value,
    hundredths,
)


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    """A line that has no code and holds nothing is left out."""
    dossier = outcome.dossier
    both = zip(shown(funding_lines(dossier)), shown(received_lines(dossier)), strict=True)
    came_in = bool(dossier.papers.receipts)
    for approved, received in both:
        if approved.line.code or approved.line.amount or received.line.amount or not approved.depth:
            yield _record(approved, received if came_in else None)


def _record(approved: Shown, received: Shown | None) -> Mapping[str, Value]:
    line = approved.line
    return {
        "代码": line.code,
        "资金来源": "　" * approved.depth + line.name,
        "层级": approved.depth,
        "核定": hundredths(line.amount),
        "核定万元": hundredths(approved.wan),
        "本年到位": hundredths(received.line.amount) if received else None,
        "本年到位万元": hundredths(received.wan) if received else None,
    }


RECORDS = RecordSet(
    "资金来源",
    "资金各来源每行一条，按季报的代码；下级缩进，合计在前",
    (
        Field("代码", "季报的代码，没有的为空"),
        Field("资金来源"),
        Field("层级", "0 为合计"),
        Field("核定", "核定的金额", "元"),
        Field("核定万元", "各栏之和与上一级相符，不要再加“万元”写法", "万元"),
        Field("本年到位", "资金到位表的金额；没有填这张表的为空", "元"),
        Field("本年到位万元", "各栏之和与上一级相符，不要再加“万元”写法", "万元"),
    ),
    _records,
    "参数表的资金各行、资金到位表",
)
