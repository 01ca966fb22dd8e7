"""VLOOKUP, INDEX, MATCH and their kin; where no exact match is asked for, only in numbers that rise."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from addin.filling.calculate.comparing import compare
from addin.filling.calculate.criteria import wildcard
from addin.filling.calculate.functions.taking import counted
from addin.filling.calculate.syntax import Node, Nothing
from addin.filling.calculate.value import (
    MISSING,
    REFERENCE,
    VALUE,
    Error,
    Failed,
    Matrix,
    Result,
    Unknown,
    Value,
    fraction,
    is_number,
    truth,
)
from addin.filling.calculate.worker import Function, Worker


def _exact(wanted: Value, line: Sequence[Value], marks: bool = True) -> int:
    """The place of the first that is equal, and of the same kind; -1 where none is."""
    if wanted is None:
        raise Unknown("找的是空格")
    if isinstance(wanted, str):
        fits = wildcard(wanted if marks else wanted.replace("~", "~~").replace("*", "~*").replace("?", "~?"))
        return next((at for at, one in enumerate(line) if isinstance(one, str) and fits(one)), -1)
    return next((at for at, one in enumerate(line) if is_number(one) is is_number(wanted) and _same(one, wanted)), -1)


def _same(one: Value, other: Value) -> bool:
    return not isinstance(one, str | Error | None) and compare(one, "=", other)


def _last_below(wanted: Value, line: Sequence[Value]) -> int:
    """The last number not above; errors and blanks are passed over.  Unknown unless they rise."""
    if not is_number(wanted):
        raise Unknown("文字的近似查找")
    found = [(at, fraction(one)) for at, one in enumerate(line) if is_number(one)]
    numbers = [number for _, number in found]
    if numbers != sorted(numbers) or any(not is_number(one) and not isinstance(one, Error | None) for one in line):
        raise Unknown("没有从小到大排列的近似查找")
    return max((at for at, number in found if number <= fraction(wanted)), default=-1)


def _place(wanted: Value, line: Sequence[Value], exact: bool) -> int:
    at = _exact(wanted, line) if exact else _last_below(wanted, line)
    if at < 0:
        raise Failed(MISSING)
    return at


def _table(worker: Worker, arguments: Sequence[Node], down: bool) -> Result:
    """VLOOKUP goes down the first column, HLOOKUP along the first row."""
    counted(arguments, 3, 4)
    block, place = worker.matrix(arguments[1]), int(worker.number(arguments[2]))
    exact = len(arguments) == 4 and (isinstance(arguments[3], Nothing) or not truth(worker.one(arguments[3])))
    if place < 1:
        raise Failed(VALUE)
    if place > (block.width if down else block.height):
        raise Failed(REFERENCE)
    line = [row[0] for row in block.rows] if down else list(block.rows[0]) if block.rows else []
    at = _place(worker.one(arguments[0]), line, exact)
    return _given(block.at(at, place - 1) if down else block.at(place - 1, at))


def _given(value: Value) -> Value:
    if isinstance(value, Error):
        raise Failed(value.code)
    return value


def _line(block: Matrix) -> Sequence[Value]:
    if block.width > 1 and block.height > 1:
        raise Failed(MISSING)
    return block.values


def _match(worker: Worker, arguments: Sequence[Node]) -> Result:
    counted(arguments, 2, 3)
    kind = 1 if len(arguments) < 3 else 0 if isinstance(arguments[2], Nothing) else int(worker.number(arguments[2]))
    if kind not in (0, 1):
        raise Unknown("从大到小的近似查找")
    return Decimal(_place(worker.one(arguments[0]), _line(worker.matrix(arguments[1])), kind == 0) + 1)


def _index(worker: Worker, arguments: Sequence[Node]) -> Result:
    """Row 0 is a whole column."""
    counted(arguments, 2, 3)
    block = worker.matrix(arguments[0])
    row = 0 if isinstance(arguments[1], Nothing) else int(worker.number(arguments[1]))
    column = int(worker.number(arguments[2])) if len(arguments) == 3 and not isinstance(arguments[2], Nothing) else 0
    if len(arguments) == 2 and block.height == 1 < block.width:
        row, column = 1, row
    if len(arguments) == 2 and block.width == 1:
        column = 1
    if row < 0 or column < 0:
        raise Failed(VALUE)
    if row > block.height or column > block.width:
        raise Failed(REFERENCE)
    if row and column:
        return _given(block.at(row - 1, column - 1))
    if row:
        return Matrix((tuple(block.at(row - 1, at) for at in range(block.width)),), 1, block.width)
    if column:
        return Matrix(tuple((one[column - 1],) for one in block.rows), block.height, 1)
    return block


def _lookup(worker: Worker, arguments: Sequence[Node]) -> Result:
    """LOOKUP(1,0/(…),…) finds the last row that meets the conditions: all others are errors."""
    counted(arguments, 2, 3)
    line = _line(worker.matrix(arguments[1]))
    at = _place(worker.one(arguments[0]), line, False)
    taken = _line(worker.matrix(arguments[2])) if len(arguments) == 3 else line
    return _given(taken[at] if at < len(taken) else None)


def _xlookup(worker: Worker, arguments: Sequence[Node]) -> Result:
    counted(arguments, 3, 4)
    line, taken = worker.matrix(arguments[1]), worker.matrix(arguments[2])
    if (line.height, line.width) != (taken.height, taken.width):
        raise Unknown("查找结果不止一格")
    at = _exact(worker.one(arguments[0]), _line(line), marks=False)
    if at >= 0:
        return _given(_line(taken)[at] if at < len(_line(taken)) else None)
    if len(arguments) < 4 or isinstance(arguments[3], Nothing):
        raise Failed(MISSING)
    return worker.one(arguments[3])


FUNCTIONS: Mapping[str, Function] = {
    "VLOOKUP": lambda worker, arguments: _table(worker, arguments, True),
    "HLOOKUP": lambda worker, arguments: _table(worker, arguments, False),
    "MATCH": _match,
    "INDEX": _index,
    "LOOKUP": _lookup,
    "XLOOKUP": _xlookup,
}
