"""What a function may ask for while its formula is worked out."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Protocol

from addin.filling.calculate.syntax import Node
from addin.filling.calculate.value import Matrix, Result, Value
from addin.filling.sheets.references import Reference


class Cells(Protocol):
    """Where values come from; the formula's own sheet is the one that a reference without a sheet means."""

    place: tuple[int, int]
    """Row and column of the formula."""
    epoch_1904: bool

    def all(self, reference: Reference, without_subtotals: bool = False) -> Sequence[Value]:
        """Of a block, row by row, down to the last row that is written; Unknown where rows are hidden, if asked
        for subtotals."""

    def block(self, reference: Reference) -> Matrix:
        """The same with its shape."""

    def named(self, name: str) -> str:
        """The formula that a defined name stands for; Unknown for a name that is not there."""

    def column(self, table: str, column: str, own_row: bool) -> Reference:
        """Where a table's column has its data; Unknown for one that is not there."""


class Worker(Protocol):
    """Failed is raised by all of these where Excel shows an error, Unknown where we cannot tell."""

    cells: Cells

    def result(self, node: Node) -> Result:
        """A value, or a matrix where the formula is worked out over arrays."""

    def one(self, node: Node) -> Value:
        """A single value; Unknown for more than one cell."""

    def number(self, node: Node) -> Fraction:
        """Of one value."""

    def text(self, node: Node) -> str:
        """Of one value."""

    def matrix(self, node: Node) -> Matrix:
        """A range as it is, or an expression worked out over arrays; errors stay in it."""

    def listed(self, nodes: Sequence[Node], raw: bool = False) -> list[Value]:
        """What functions over lists take: of ranges all, of expressions the number, or with `raw` what they are."""

    def reference(self, node: Node) -> Reference:
        """Unknown for what is no range."""


Function = Callable[[Worker, Sequence[Node]], Result]
