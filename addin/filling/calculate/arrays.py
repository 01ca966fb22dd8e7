"""One calculation over many cells at once, as SUMPRODUCT and array formulas do it."""

from collections.abc import Callable, Sequence

from addin.filling.calculate.value import Error, Failed, Matrix, Result, Unknown, Value

MOST = 200_000
"""Cells of one such calculation."""


def each(function: Callable[..., Value], arguments: Sequence[Result]) -> Result:
    """The function over single values, or over matrices cell by cell; a line one cell thick is stretched."""
    matrices = [one for one in arguments if isinstance(one, Matrix)]
    if not matrices:
        return function(*arguments)
    height, width = max(one.height for one in matrices), max(one.width for one in matrices)
    if any(one.height not in (1, height) or one.width not in (1, width) for one in matrices):
        raise Unknown("区域大小不一样")
    written = max(len(one.rows) if one.height > 1 else 1 for one in matrices)
    if written * width > MOST:
        raise Unknown("区域太大")
    rows = tuple(
        tuple(_caught(function, [_at(one, row, column) for one in arguments]) for column in range(width))
        for row in range(written)
    )
    if written < height:
        for column in range(width):
            if _caught(function, [_at(one, written, column) for one in arguments]):
                raise Unknown("区域太大")
    return Matrix(rows, height, width, computed=True)


def _at(argument: Result, row: int, column: int) -> Value:
    return argument.at(row, column) if isinstance(argument, Matrix) else argument


def _caught(function: Callable[..., Value], values: Sequence[Value]) -> Value:
    try:
        return function(*values)
    except Failed as failed:
        return Error(failed.code)
