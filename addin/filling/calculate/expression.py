"""Works out one formula from the values of the cells it reads."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from addin.filling.calculate.arrays import each
from addin.filling.calculate.comparing import COMPARISONS, compare
from addin.filling.calculate.functions.catalogue import DATED, VOLATILE, functions
from addin.filling.calculate.functions.rounding import power
from addin.filling.calculate.printed import shown
from addin.filling.calculate.syntax import (
    Binary,
    Call,
    Cell,
    Column,
    Constant,
    Name,
    Node,
    Nothing,
    Unary,
    tree,
)
from addin.filling.calculate.value import (
    DIVISION,
    Error,
    Failed,
    Matrix,
    Result,
    Unknown,
    Value,
    fraction,
)
from addin.filling.calculate.worker import Cells
from addin.filling.sheets.references import Reference, parse

_ARRAYS = frozenset({"SUMPRODUCT", "LOOKUP"})
"""Functions that work out their arguments cell by cell in every Excel."""


def work_out(formula: str, cells: Cells, array: bool = False) -> Value:
    """A reference to a blank gives 0.  Failed where Excel shows an error, Unknown where we cannot tell.

    `array`: the formula was entered over arrays (Ctrl+Shift+Enter); its first value is that of the cell.
    """
    found = _Work(cells, array).result(tree(formula))
    if isinstance(found, Matrix):
        if not array or not found.rows:
            raise Unknown("结果不止一格")
        found = _single(found.rows[0][0])
    return Decimal(0) if found is None else _single(found)


class _Work:
    """`Worker` of one formula."""

    def __init__(self, cells: Cells, array: bool) -> None:
        self.cells = cells
        self._array = array

    def result(self, node: Node) -> Result:
        if isinstance(node, Constant):
            return node.value if isinstance(node.value, Matrix) else _single(node.value)
        if isinstance(node, Cell):
            return self._cell(node.reference)
        if isinstance(node, Binary):
            return self._binary(node)
        if isinstance(node, Unary):
            return each(_negated if node.sign == "-" else _percent, [self.result(node.operand)])
        if isinstance(node, Call):
            return self._call(node)
        if isinstance(node, Nothing):
            raise Unknown("空着的参数")
        return self.result(self._meant(node))

    def one(self, node: Node) -> Value:
        found = self.result(node)
        if isinstance(found, Matrix):
            if (found.height, found.width) != (1, 1):
                raise Unknown("不止一格")
            return _single(found.at(0, 0))
        return found

    def number(self, node: Node) -> Fraction:
        return fraction(self.one(node))

    def text(self, node: Node) -> str:
        return shown(self.one(node))

    def matrix(self, node: Node) -> Matrix:
        node = self._meant(node)
        if isinstance(node, Cell):
            return self.cells.block(node.reference)
        found = self.result(node)
        return found if isinstance(found, Matrix) else Matrix(((found,),), 1, 1)

    def listed(self, nodes: Sequence[Node], raw: bool = False) -> list[Value]:
        values: list[Value] = []
        for node in nodes:
            meant = self._meant(node)
            if isinstance(meant, Cell):
                values += self.cells.all(meant.reference)
            elif isinstance(meant, Nothing):
                values.append(Decimal(0))
            else:
                values += self._expressed(meant, raw)
        return values

    def reference(self, node: Node) -> Reference:
        meant = self._meant(node)
        if not isinstance(meant, Cell):
            raise Unknown("要写一个区域")
        return meant.reference

    def _expressed(self, node: Node, raw: bool) -> Sequence[Value]:
        try:
            found = self.result(node)
        except Failed as failed:
            if raw:
                return [Error(failed.code)]
            raise
        if isinstance(found, Matrix):
            if found.computed and len(found.rows) < found.height:
                raise Unknown("区域太大")
            return found.values
        return [found] if raw else [fraction(found)]

    def _meant(self, node: Node) -> Node:
        """What a name or a table's column stands for; brackets around a range are none of its own."""
        if isinstance(node, Column):
            return Cell(self.cells.column(node.table, node.column, node.own_row))
        if isinstance(node, Name):
            text = self.cells.named(node.text)
            fixed = all(_is_fixed(piece) for piece in parse(text) if isinstance(piece, Reference))
            meant = tree(text)
            if not isinstance(meant, Cell | Constant) or not fixed:
                raise Unknown(f"名称“{node.text}”")
            return meant
        return node

    def _cell(self, reference: Reference) -> Result:
        if reference.last is None and reference.first.row and reference.first.column:
            return _single(self.cells.all(reference)[0])
        if not self._array:
            raise Unknown("不止一格")
        return self.cells.block(reference)

    def _binary(self, node: Binary) -> Result:
        left, right = self.result(node.left), self.result(node.right)
        if node.sign in COMPARISONS:
            return each(lambda one, other: compare(one, node.sign, other), [left, right])
        if node.sign == "&":
            return each(lambda one, other: shown(one) + shown(other), [left, right])
        return each(_OPERATORS[node.sign], [left, right])

    def _call(self, node: Call) -> Result:
        if node.name in VOLATILE:
            raise Unknown(f"{node.name} 每次打开都不同", volatile=True)
        function = functions().get(node.name)
        if function is None:
            raise Unknown(f"函数 {node.name}")
        if node.name in DATED and self.cells.epoch_1904:
            raise Unknown("从 1904 年算起的日期")
        if node.name in _ARRAYS and not self._array:
            return function(_Work(self.cells, True), node.arguments)
        return function(self, node.arguments)


def _single(value: Value) -> Value:
    if isinstance(value, Error):
        raise Failed(value.code)
    return value


def _negated(value: Value) -> Value:
    return -fraction(value)


def _percent(value: Value) -> Value:
    return fraction(value) / 100


def _divided(one: Value, other: Value) -> Value:
    number, divisor = fraction(one), fraction(other)
    if not divisor:
        raise Failed(DIVISION)
    return number / divisor


_OPERATORS = {
    "+": lambda one, other: fraction(one) + fraction(other),
    "-": lambda one, other: fraction(one) - fraction(other),
    "*": lambda one, other: fraction(one) * fraction(other),
    "/": _divided,
    "^": power,
}


def _is_fixed(reference: Reference) -> bool:
    """A name that is written without $ means other cells wherever it is used."""
    corners = [one for one in (reference.first, reference.last) if one is not None]
    whole = all((c.row_fixed or not c.row) and (c.column_fixed or not c.column) for c in corners)
    return bool(reference.sheet) and whole
