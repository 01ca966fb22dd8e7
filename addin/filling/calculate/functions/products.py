"""SUMPRODUCT: everything within it is worked out cell by cell."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from addin.filling.calculate.functions.taking import ENDLESS, counted
from addin.filling.calculate.syntax import Node
from addin.filling.calculate.value import VALUE, Error, Failed, Result, fraction, is_number
from addin.filling.calculate.worker import Function, Worker


def _sum_product(worker: Worker, arguments: Sequence[Node]) -> Result:
    """Text and truth count as 0."""
    counted(arguments, 1, ENDLESS)
    blocks = [worker.matrix(one) for one in arguments]
    shape = blocks[0].height, blocks[0].width
    if any((one.height, one.width) != shape for one in blocks):
        raise Failed(VALUE)
    sum_ = Fraction(0)
    for row in range(max(len(one.rows) for one in blocks)):
        for column in range(shape[1]):
            made = Fraction(1)
            for block in blocks:
                value = block.at(row, column) if row < len(block.rows) else None
                if isinstance(value, Error):
                    raise Failed(value.code)
                made *= fraction(value) if is_number(value) else 0
            sum_ += made
    return sum_


FUNCTIONS: Mapping[str, Function] = {"SUMPRODUCT": _sum_product}
