"""Functions over lists, as Excel takes them: in a range, text and truth are passed over."""

from collections.abc import Mapping, Sequence
from decimal import Context, Decimal, Inexact
from fractions import Fraction

from addin.filling.calculate.functions.taking import counted, lists
from addin.filling.calculate.syntax import Node
from addin.filling.calculate.value import (
    DIVISION,
    MISSING,
    NUMBER,
    Error,
    Failed,
    Number,
    Result,
    Unknown,
    Value,
    checked,
    fraction,
    is_number,
)
from addin.filling.calculate.worker import Function, Worker

_EXACT = Context(prec=60, traps=[Inexact])


def total(values: Sequence[Value]) -> Number:
    """Exact: most cells are decimals, and decimals add up quickly."""
    sum_, others = Decimal(0), Fraction(0)
    for value in values:
        if isinstance(value, Decimal):
            try:
                sum_ = _EXACT.add(sum_, value)
            except Inexact:
                others += Fraction(value)
        elif isinstance(value, Fraction):
            others += value
        elif isinstance(value, Error):
            raise Failed(value.code)
    return others + Fraction(sum_) if others else sum_


def average(values: Sequence[Value]) -> Number:
    """Failed (#DIV/0!) where there is no number."""
    found = numbers(values)
    if not found:
        raise Failed(DIVISION)
    return sum(found, Fraction(0)) / len(found)


def count(values: Sequence[Value]) -> Number:
    """Numbers."""
    return Decimal(sum(map(is_number, values)))


def counta(values: Sequence[Value]) -> Number:
    """All that is not blank."""
    return Decimal(sum(value is not None for value in values))


def largest(values: Sequence[Value]) -> Number:
    """0 where there is no number."""
    return max(numbers(values), default=Fraction(0))


def smallest(values: Sequence[Value]) -> Number:
    """0 where there is no number."""
    return min(numbers(values), default=Fraction(0))


def product(values: Sequence[Value]) -> Number:
    """0 where there is no number."""
    found = numbers(values)
    made = Fraction(bool(found))
    for one in found:
        made *= one
    return made


def median(values: Sequence[Value]) -> Number:
    """Failed (#NUM!) where there is no number."""
    found = sorted(numbers(values))
    if not found:
        raise Failed(NUMBER)
    middle = len(found) // 2
    return found[middle] if len(found) % 2 else (found[middle - 1] + found[middle]) / 2


def numbers(values: Sequence[Value]) -> list[Fraction]:
    """Those among the values."""
    return [fraction(value) for value in checked(values) if is_number(value)]


def _nth(worker: Worker, arguments: Sequence[Node], biggest: bool) -> Result:
    counted(arguments, 2, 2)
    found = sorted(numbers(worker.listed(arguments[:1])), reverse=biggest)
    place = int(worker.number(arguments[1]))
    if not 1 <= place <= len(found):
        raise Failed(NUMBER)
    return found[place - 1]


def _rank(worker: Worker, arguments: Sequence[Node]) -> Result:
    counted(arguments, 2, 3)
    number, found = worker.number(arguments[0]), numbers(worker.listed(arguments[1:2]))
    if number not in found:
        raise Failed(MISSING)
    upwards = len(arguments) == 3 and worker.number(arguments[2]) != 0
    return Decimal(1 + sum(one < number if upwards else one > number for one in found))


SUBTOTALS = {1: average, 2: count, 3: counta, 4: largest, 5: smallest, 6: product, 9: total}
"""By the number that SUBTOTAL is given; 101 … 109 differ only where rows are hidden."""


def _subtotal(worker: Worker, arguments: Sequence[Node]) -> Result:
    counted(arguments, 2, 255)
    kind = worker.number(arguments[0])
    function = SUBTOTALS.get(int(kind) % 100) if kind in range(1, 112) else None
    if function is None:
        raise Unknown("SUBTOTAL 的这一种")
    values: list[Value] = []
    for argument in arguments[1:]:
        values += worker.cells.all(worker.reference(argument), without_subtotals=True)
    return function(values)


FUNCTIONS: Mapping[str, Function] = {
    "SUM": lists(total),
    "AVERAGE": lists(average),
    "COUNT": lists(count, raw=True),
    "COUNTA": lists(counta, raw=True),
    "MAX": lists(largest),
    "MIN": lists(smallest),
    "PRODUCT": lists(product),
    "MEDIAN": lists(median),
    "LARGE": lambda worker, arguments: _nth(worker, arguments, True),
    "SMALL": lambda worker, arguments: _nth(worker, arguments, False),
    "RANK": _rank,
    "RANK.EQ": _rank,
    "SUBTOTAL": _subtotal,
}
