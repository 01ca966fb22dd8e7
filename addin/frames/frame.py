"""From an outcome to frames, and from the rows of many outcomes to the same frames."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from addin.frames.types import Column, Type, column_of, converted
from addin.outcome import Outcome
from addin.tell.catalogue import FIGURES, RECORD_SETS
from addin.tell.figure import RecordSet, Value

if TYPE_CHECKING:
    import pandas as pd

FIGURES_SET = "小区指标"
"""One row a compound: every single figure of the catalogue."""
WHERE = (
    Column("文件", Type.TEXT, meaning="工作簿在文件夹里的路径"),
    Column("小区", Type.TEXT, meaning="参数表的小区名称"),
    Column("是否草稿", Type.FLAG, meaning="有错误没有改，数字不能作数"),
)
"""In front of every set, so that rows of many compounds can be told apart and joined."""
Rows = dict[str, list[tuple[Any, ...]]]
"""Set → rows, each value as its column holds it."""


@cache
def columns() -> dict[str, tuple[Column, ...]]:
    """Every set with its columns, the same whatever the workbook."""
    found = {each.name: (*WHERE, *_of(each)) for each in RECORD_SETS}
    return {FIGURES_SET: (*WHERE, *map(column_of, FIGURES))} | found


def _of(record_set: RecordSet) -> tuple[Column, ...]:
    return tuple(column_of(field, record_set.name) for field in record_set.fields)


def rows_of(file: str, outcome: Outcome) -> Rows:
    """Plain values, ready to be sent from one process to another."""
    where = (file, outcome.dossier.settings.compound or None, outcome.draft)
    figures = {figure.name: figure.value(outcome) for figure in FIGURES}
    found: Rows = {FIGURES_SET: [(*where, *_values(figures, map(column_of, FIGURES)))]}
    for each in RECORD_SETS:
        wanted = _of(each)
        found[each.name] = [(*where, *_values(record, wanted)) for record in each.records(outcome)]
    return found


def _values(record: Mapping[str, Value], wanted: Iterable[Column]) -> list[Any]:
    return [converted(record.get(each.name), each.type) for each in wanted]


def frames(outcome: Outcome) -> dict[str, "pd.DataFrame"]:
    """Every record set of the catalogue, and 小区指标, as data frames."""
    return frames_of([rows_of(outcome.book.name, outcome)])


def frames_of(many: Sequence[Rows]) -> dict[str, "pd.DataFrame"]:
    """The rows of many compounds, one frame a set, in the order given."""
    return {name: frame(wanted, [row for rows in many for row in rows[name]]) for name, wanted in columns().items()}


def frame(wanted: Sequence[Column], rows: Sequence[tuple[Any, ...]]) -> "pd.DataFrame":
    """`attrs`: `units` and `meanings` by column."""
    import pandas as pd

    values = zip(*rows, strict=True) if rows else ((),) * len(wanted)
    made = pd.DataFrame(
        {each.name: pd.Series(list(ones), dtype=each.type.dtype) for each, ones in zip(wanted, values, strict=True)}
    )
    made.attrs["units"] = {each.name: each.unit for each in wanted if each.unit}
    made.attrs["meanings"] = {each.name: each.meaning for each in wanted if each.meaning}
    return made
