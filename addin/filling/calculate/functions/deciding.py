"""Functions that choose: only the argument that counts is worked out, as Excel does."""

from collections.abc import Mapping, Sequence

from addin.filling.calculate.arrays import each
from addin.filling.calculate.comparing import compare
from addin.filling.calculate.functions.taking import ENDLESS, counted, values
from addin.filling.calculate.syntax import Cell, Node, Nothing
from addin.filling.calculate.value import MISSING, VALUE, Error, Failed, Matrix, Result, Unknown, Value, checked, truth
from addin.filling.calculate.worker import Function, Worker


def _if(worker: Worker, arguments: Sequence[Node]) -> Result:
    """Without the third argument, no is FALSE; an empty one is not decided."""
    counted(arguments, 2, 3)
    condition = worker.result(arguments[0])
    if isinstance(condition, Matrix):
        found = [_given(worker, one) for one in arguments[1:]]
        return each(_chosen, [condition, found[0], found[1] if len(found) > 1 else False])
    if truth(condition):
        return _given(worker, arguments[1])
    return _given(worker, arguments[2]) if len(arguments) > 2 else False


def _chosen(condition: Value, yes: Value, no: Value) -> Value:
    return yes if truth(condition) else no


def _given(worker: Worker, node: Node) -> Result:
    if isinstance(node, Nothing):
        raise Unknown("空着的参数")
    return worker.result(node)


def _ifs(worker: Worker, arguments: Sequence[Node]) -> Result:
    counted(arguments, 2, ENDLESS)
    for condition, node in zip(arguments[::2], arguments[1::2], strict=False):
        if truth(worker.one(condition)):
            return _given(worker, node)
    raise Failed(MISSING)


def _if_error(worker: Worker, arguments: Sequence[Node], only: str = "") -> Result:
    counted(arguments, 2, 2)
    try:
        found = worker.result(arguments[0])
    except Failed as failed:
        if only and failed.code != only:
            raise
        return worker.result(arguments[1])
    if isinstance(found, Matrix):
        other = worker.result(arguments[1])
        return each(lambda one, two: two if isinstance(one, Error) and only in ("", one.code) else one, [found, other])
    return found


def _switch(worker: Worker, arguments: Sequence[Node]) -> Result:
    counted(arguments, 3, ENDLESS)
    value, rest = worker.one(arguments[0]), arguments[1:]
    for case, node in zip(rest[::2], rest[1::2], strict=False):
        if compare(value, "=", worker.one(case)):
            return _given(worker, node)
    if len(rest) % 2:
        return _given(worker, rest[-1])
    raise Failed(MISSING)


def _choose(worker: Worker, arguments: Sequence[Node]) -> Result:
    counted(arguments, 2, ENDLESS)
    place = int(worker.number(arguments[0]))
    if not 1 <= place < len(arguments):
        raise Failed(VALUE)
    return _given(worker, arguments[place])


def _truths(worker: Worker, arguments: Sequence[Node]) -> list[bool]:
    """Of a range, text and blanks are passed over."""
    counted(arguments, 1, ENDLESS)
    found: list[bool] = []
    for node in arguments:
        result = worker.matrix(node) if isinstance(node, Cell) else worker.result(node)
        if isinstance(result, Matrix):
            if result.computed and len(result.rows) < result.height:
                raise Unknown("区域太大")
            found += [bool(value) for value in checked(result.values) if not isinstance(value, str | None)]
        else:
            found.append(truth(result))
    if not found:
        raise Failed(VALUE)
    return found


FUNCTIONS: Mapping[str, Function] = {
    "IF": _if,
    "IFS": _ifs,
    "IFERROR": _if_error,
    "IFNA": lambda worker, arguments: _if_error(worker, arguments, MISSING),
    "SWITCH": _switch,
    "CHOOSE": _choose,
    "AND": lambda worker, arguments: all(_truths(worker, arguments)),
    "OR": lambda worker, arguments: any(_truths(worker, arguments)),
    "XOR": lambda worker, arguments: sum(_truths(worker, arguments)) % 2 == 1,
    "NOT": values(lambda value: not truth(value), 1),
    "TRUE": values(lambda: True, 0),
    "FALSE": values(lambda: False, 0),
    "NA": values(lambda: Error(MISSING), 0),
}
