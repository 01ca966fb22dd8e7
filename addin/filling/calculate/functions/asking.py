"""IS… functions and what a reference tells of its place."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from addin.filling.calculate.arrays import each
from addin.filling.calculate.functions.taking import counted, values
from addin.filling.calculate.syntax import Node
from addin.filling.calculate.value import MISSING, Error, Failed, Matrix, Result, Value, fraction, is_number, whole
from addin.filling.calculate.worker import Function, Worker


def _asks(question: Callable[[Value], bool]) -> Function:
    """An error is a value to these."""

    def call(worker: Worker, arguments: Sequence[Node]) -> Result:
        counted(arguments, 1, 1)
        try:
            return each(question, [worker.result(arguments[0])])
        except Failed as failed:
            return question(Error(failed.code))

    return call


def _edge(axis: str) -> Function:
    """ROW, COLUMN."""

    def call(worker: Worker, arguments: Sequence[Node]) -> Result:
        counted(arguments, 0, 1)
        if not arguments:
            return Decimal(worker.cells.place[axis == "column"])
        reference = worker.reference(arguments[0])
        first, last = reference.first, reference.last or reference.first
        low, high = sorted((getattr(first, axis), getattr(last, axis)))
        if low == high or not low:
            return Decimal(low or 1)
        found = [Decimal(n) for n in range(low, high + 1)]
        rows = (tuple(found),) if axis == "column" else tuple((n,) for n in found)
        made: Matrix = Matrix(rows, len(rows), len(rows[0]))
        return made

    return call


def _size(axis: str) -> Function:
    """ROWS, COLUMNS."""

    def call(worker: Worker, arguments: Sequence[Node]) -> Result:
        counted(arguments, 1, 1)
        block = worker.matrix(arguments[0])
        return Decimal(block.height if axis == "row" else block.width)

    return call


def _n(value: Value) -> Value:
    return Decimal(0) if isinstance(value, str) else fraction(value)


FUNCTIONS: Mapping[str, Function] = {
    "ISBLANK": _asks(lambda value: value is None),
    "ISNUMBER": _asks(is_number),
    "ISTEXT": _asks(lambda value: isinstance(value, str)),
    "ISNONTEXT": _asks(lambda value: not isinstance(value, str)),
    "ISLOGICAL": _asks(lambda value: isinstance(value, bool)),
    "ISERROR": _asks(lambda value: isinstance(value, Error)),
    "ISERR": _asks(lambda value: isinstance(value, Error) and value.code != MISSING),
    "ISNA": _asks(lambda value: isinstance(value, Error) and value.code == MISSING),
    "ISEVEN": values(lambda value: whole(value) % 2 == 0, 1),
    "ISODD": values(lambda value: whole(value) % 2 == 1, 1),
    "ROW": _edge("row"),
    "COLUMN": _edge("column"),
    "ROWS": _size("row"),
    "COLUMNS": _size("column"),
    "N": values(_n, 1),
    "T": values(lambda value: value if isinstance(value, str) else "", 1),
}
