"""How functions take their arguments: so many, one by one or cell by cell over arrays."""

from collections.abc import Callable, Sequence

from addin.filling.calculate.arrays import each
from addin.filling.calculate.syntax import Node, Nothing
from addin.filling.calculate.value import Result, Unknown, Value
from addin.filling.calculate.worker import Function, Worker

ENDLESS = 255


def counted(arguments: Sequence[Node], least: int, most: int) -> None:
    """Unknown for another number of arguments."""
    if not least <= len(arguments) <= most:
        raise Unknown("参数个数")


def values(function: Callable[..., Value], least: int, most: int | None = None) -> Function:
    """A function of single values; over arrays it works cell by cell.  An argument left out counts as blank."""

    def call(worker: Worker, arguments: Sequence[Node]) -> Result:
        counted(arguments, least, least if most is None else most)
        return each(function, [None if isinstance(one, Nothing) else worker.result(one) for one in arguments])

    return call


def lists(function: Callable[[Sequence[Value]], Value], raw: bool = False) -> Function:
    """A function of all values of its arguments together."""

    def call(worker: Worker, arguments: Sequence[Node]) -> Result:
        counted(arguments, 1, ENDLESS)
        return function(worker.listed(arguments, raw))

    return call
