"""SUMIF and its kin: of several ranges of one shape, the rows that meet all conditions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from addin.filling.calculate.arrays import each
from addin.filling.calculate.criteria import condition
from addin.filling.calculate.functions.adding import average, largest, smallest, total
from addin.filling.calculate.functions.taking import ENDLESS, counted
from addin.filling.calculate.syntax import Cell, Node
from addin.filling.calculate.value import VALUE, Error, Failed, Matrix, Number, Result, Unknown, Value
from addin.filling.calculate.worker import Function, Worker
from addin.filling.sheets.references import Reference

Totals = Callable[[Sequence[Value]], Number]


def _chosen(taken: Matrix | None, ranges: Sequence[Matrix], criteria: Sequence[Value]) -> tuple[list[Value], int]:
    """The values of `taken` where all conditions hold, and how many places these are."""
    tests = [condition(criterion) for criterion in criteria]
    height, width = ranges[0].height, ranges[0].width
    blocks = [*ranges, *([taken] if taken is not None else [])]
    if any((one.height, one.width) != (height, width) for one in blocks):
        raise Failed(VALUE)
    written = max(len(one.rows) for one in blocks)
    values = [
        None if taken is None else taken.at(row, column)
        for row in range(written)
        for column in range(width)
        if all(test(_cell(one, row, column)) for test, one in zip(tests, ranges, strict=True))
    ]
    count = len(values)
    if all(test(None) for test in tests):
        count += (height - written) * width
    return values, count


def _cell(block: Matrix, row: int, column: int) -> Value:
    value = block.at(row, column)
    if isinstance(value, Error):
        raise Unknown("区域里有错误值")
    return value


def _over(worker: Worker, criteria: Sequence[Node], given: Callable[..., Value]) -> Result:
    """Where a condition is itself a range, one answer for each of its cells."""
    return each(given, [worker.result(one) for one in criteria])


def _one_range(totals: Totals) -> Function:
    """SUMIF, AVERAGEIF: the third argument takes the shape of the first."""

    def call(worker: Worker, arguments: Sequence[Node]) -> Result:
        counted(arguments, 2, 3)
        tested = worker.reference(arguments[0])
        taken = _shaped(worker.reference(arguments[2]), tested) if len(arguments) == 3 else tested
        ranges, block = [worker.matrix(arguments[0])], worker.cells.block(taken)
        return _over(worker, arguments[1:2], lambda one: totals(_chosen(block, ranges, [one])[0]))

    return call


def _many(totals: Totals) -> Function:
    """SUMIFS …: the range first, then pairs."""

    def call(worker: Worker, arguments: Sequence[Node]) -> Result:
        counted(arguments, 3, ENDLESS)
        if len(arguments) % 2 == 0:
            raise Unknown("参数个数")
        block, ranges = worker.matrix(arguments[0]), [worker.matrix(one) for one in arguments[1::2]]
        return _over(worker, arguments[2::2], lambda *found: totals(_chosen(block, ranges, found)[0]))

    return call


def _count(worker: Worker, arguments: Sequence[Node]) -> Result:
    counted(arguments, 2, ENDLESS)
    if len(arguments) % 2 or not all(isinstance(one, Cell) for one in arguments[::2]):
        raise Unknown("参数个数")
    ranges = [worker.matrix(one) for one in arguments[::2]]
    return _over(worker, arguments[1::2], lambda *found: Decimal(_chosen(None, ranges, found)[1]))


def _count_blank(worker: Worker, arguments: Sequence[Node]) -> Result:
    counted(arguments, 1, 1)
    worker.reference(arguments[0])
    return Decimal(_chosen(None, [worker.matrix(arguments[0])], [""])[1])


def _shaped(taken: Reference, like: Reference) -> Reference:
    """From the same corner, as large as the other."""
    first, last = like.first, like.last or like.first
    height, width = abs(last.row - first.row), abs(last.column - first.column)
    corner = (
        taken.first
        if taken.last is None
        else replace(
            taken.first, row=min(taken.first.row, taken.last.row), column=min(taken.first.column, taken.last.column)
        )
    )
    if not first.row or not taken.first.row:
        if first.row or taken.first.row:
            raise Unknown("整列和区域混用")
        return replace(taken, first=corner, last=replace(corner, column=corner.column + width))
    return replace(taken, first=corner, last=replace(corner, row=corner.row + height, column=corner.column + width))


FUNCTIONS: Mapping[str, Function] = {
    "SUMIF": _one_range(total),
    "AVERAGEIF": _one_range(average),
    "SUMIFS": _many(total),
    "AVERAGEIFS": _many(average),
    "MAXIFS": _many(largest),
    "MINIFS": _many(smallest),
    "COUNTIF": _count,
    "COUNTIFS": _count,
    "COUNTBLANK": _count_blank,
}
