"""计算说明: each key figure with its formula in words, its numbers, its article, and the cells it rests on."""

from addin.explain.explanation import Cells, Explanation
from addin.explain.find import key
from addin.explain.ranges import ranges
from addin.outcome import Outcome
from addin.results.sheet import ResultColumn, ResultSheet, Row

SHOWN = 3
"""Ranges of each kind; `jiugai explain --json` has them all."""
SHEET = ResultSheet(
    "计算说明",
    (
        ResultColumn("名称", 22, "wrap"),
        ResultColumn("结果", 16, "wrap"),
        ResultColumn("公式", 34, "wrap"),
        ResultColumn("计算", 58, "wrap"),
        ResultColumn("依据", 40, "wrap"),
        ResultColumn("来自", 44, "wrap"),
    ),
)


def rows(outcome: Outcome) -> list[Row]:
    """One row a figure, the vote before the money, one dwelling's share as an example."""
    return [_row(explanation) for explanation in key(outcome)]


def _row(found: Explanation) -> Row:
    places = "；".join(_from(source) for source in found.sources if source.cells)
    return [found.name, found.result, found.formula, "\n".join(found.working), found.basis, places]


def _from(source: Cells) -> str:
    texts = ranges(source.cells)
    more = f" 等 {len(texts)} 段" if len(texts) > SHOWN else ""
    return f"{source.what} {'、'.join(texts[:SHOWN])}{more}"
