"""计算说明: each key figure with its formula in words, its numbers, its article, and the cells it rests on."""

import re
from itertools import zip_longest

from addin.outcome import Outcome
from addin.tell.explain import key
from addin.tell.explanation import Cells, Explanation
from addin.tell.ranges import pages, ranges
from addin.tell.sheet import ResultColumn, ResultSheet, Row

SHOWN = 2
"""Ranges of each kind; `jiugai explain --json` has them all."""
SHEET = ResultSheet(
    "计算说明",
    (
        ResultColumn("名称", 18, "wrap"),
        ResultColumn("结果", 14, "wrap"),
        ResultColumn("公式", 28, "wrap"),
        ResultColumn("计算", 46, "wrap"),
        ResultColumn("依据", 33, "wrap"),
        ResultColumn("来自", 28, "wrap"),
    ),
)


def rows(outcome: Outcome) -> list[Row]:
    """The vote before the money, one dwelling's share as an example; a figure takes as many rows as it has lines."""
    return [row for explanation in key(outcome) for row in _rows(explanation)]


def _rows(found: Explanation) -> list[Row]:
    places = [text for source in found.sources if source.cells for text in (_from(source), *_scanned(source))]
    lines = (found.formula.split("；"), found.working, re.split("；(?=《)", found.basis), places)
    return [
        [*((found.name, found.result) if number == 0 else (None, None)), *row]
        for number, row in enumerate(zip_longest(*lines))
    ]


def _from(source: Cells) -> str:
    texts = ranges(source.cells)
    more = f" 等 {len(texts)} 段" if len(texts) > SHOWN else ""
    return f"{source.what} {'、'.join(texts[:SHOWN])}{more}"


def _scanned(source: Cells) -> list[str]:
    """The way back to the paper, where pages were filled in."""
    found = pages(source)
    more = f" 等 {len(found)} 页" if len(found) > SHOWN else ""
    return [f"原件扫描 {'、'.join(found[:SHOWN])}{more}"] if found else []
