"""Takes a formula apart into a tree, as Excel binds its signs: comparisons, &, + −, × ÷, ^, a sign in front, %."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from addin.filling.calculate.value import Error, Matrix, Unknown, Value
from addin.filling.sheets.references import Reference, parse

_NUMBER = re.compile(r"\d+(?:\.\d*)?|\.\d+", re.ASCII)
_POWER_OF_TEN = re.compile(r"(?:\d+(?:\.\d*)?|\.\d+)[eE]", re.ASCII)
_NAME = re.compile(r"[^\W\d][\w.\\?]*|\\[\w.\\?]*")
_TABLE = re.compile(r"([^\W\d][\w.]*)\[(.*)\]", re.DOTALL)
_ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!")
_END = ""
_POWERS = {
    **dict.fromkeys(("=", "<>", "<", "<=", ">", ">="), 1),
    "&": 2,
    **dict.fromkeys("+-", 3),
    **dict.fromkeys("*/", 4),
    "^": 5,
}
"""How close an operator binds."""
_SIGNS = frozenset("<>=")


@dataclass(frozen=True, slots=True)
class Constant:
    """A number, a text in quotes, TRUE, an error, or a list in braces."""

    value: Value | Matrix


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell or a range."""

    reference: Reference


@dataclass(frozen=True, slots=True)
class Name:
    """A defined name."""

    text: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: 表1[金额]; `own_row` for 表1[@金额]."""

    table: str
    column: str
    own_row: bool


@dataclass(frozen=True, slots=True)
class Nothing:
    """An argument of which only the comma is there."""


@dataclass(frozen=True, slots=True)
class Call:
    """`name` in capitals, without the prefixes that newer functions have in the file."""

    name: str
    arguments: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Binary:
    """`sign` is one of + − * / ^ & and the comparisons."""

    sign: str
    left: "Node"
    right: "Node"


@dataclass(frozen=True, slots=True)
class Unary:
    """`sign` is − or %."""

    sign: str
    operand: "Node"


Node = Constant | Cell | Name | Column | Nothing | Call | Binary | Unary


@lru_cache(maxsize=4096)
def tree(formula: str) -> Node:
    """Unknown where the formula is written in a way that we do not read."""
    reader = _Reader(formula)
    node = reader.expression()
    reader.take(_END)
    return node


class _Reader:
    """Reads pieces from left to right."""

    def __init__(self, formula: str) -> None:
        self._pieces: list[str | Reference] = [p for p in parse(formula) if isinstance(p, Reference) or p.strip()]
        self._pieces.append(_END)
        self._at = 0

    def expression(self, least: int = 1) -> Node:
        """Operators that bind at least so close; equals from left to right."""
        node = self._signed()
        while (power := _POWERS.get(sign := self._sign(), 0)) >= least:
            self._at += len(sign)
            node = Binary(sign, node, self.expression(power + 1))
        return node

    def take(self, wanted: str) -> None:
        if self._next != wanted:
            raise Unknown("写法")
        self._at += 1

    @property
    def _next(self) -> str | Reference:
        return self._pieces[self._at]

    def _any(self) -> str | Reference:
        piece = self._pieces[self._at]
        self._at += piece != _END
        return piece

    def _sign(self) -> str:
        """The operator ahead; those of two characters come as two pieces."""
        first = self._pieces[self._at]
        if not isinstance(first, str) or first not in _SIGNS:
            return first if isinstance(first, str) else ""
        after = self._pieces[self._at + 1]
        both = first + after if isinstance(after, str) and after and after in _SIGNS else first
        return both if both in _POWERS else ""

    def _signed(self) -> Node:
        """A sign in front binds closer than ^: −2^2 is 4."""
        if self._next == "+":
            self._at += 1
            return self._signed()
        if self._next == "-":
            self._at += 1
            return Unary("-", self._signed())
        node = self._atom()
        while self._next == "%":
            self._at += 1
            node = Unary("%", node)
        return node

    def _atom(self) -> Node:
        piece = self._any()
        if isinstance(piece, Reference):
            return Cell(piece)
        if piece == "(":
            node = self.expression()
            self.take(")")
            return node
        if piece.startswith('"') and len(piece) > 1:
            return Constant(piece[1:-1].replace('""', '"'))
        if piece == "{":
            return Constant(self._braces())
        if piece.endswith("(") and len(piece) > 1:
            return Call(_bare(piece[:-1].upper()), self._arguments())
        return self._word(piece)

    def _word(self, piece: str) -> Node:
        if piece.upper() in ("TRUE", "FALSE"):
            return Constant(piece.upper() == "TRUE")
        if piece.upper() in _ERRORS:
            return Constant(Error(piece.upper()))
        if _NUMBER.fullmatch(piece) or _POWER_OF_TEN.fullmatch(piece):
            return Constant(self._number(piece))
        column = _TABLE.fullmatch(piece)
        if column:
            return _column(column[1], column[2])
        if _NAME.fullmatch(piece):
            return Name(piece)
        raise Unknown("写法" if piece else "没有写完的公式")

    def _number(self, piece: str) -> Decimal:
        """`1E+3` comes as three pieces."""
        if piece[-1] in "eE":
            piece += str(self._any())
            piece += str(self._any()) if piece[-1] in "+-" else ""
        try:
            return Decimal(piece)
        except ArithmeticError:
            raise Unknown("写法") from None

    def _arguments(self) -> tuple[Node, ...]:
        if self._next == ")":
            self._at += 1
            return ()
        found = [self._argument()]
        while self._next == ",":
            self._at += 1
            found.append(self._argument())
        self.take(")")
        return tuple(found)

    def _argument(self) -> Node:
        return Nothing() if self._next in (",", ")") else self.expression()

    def _braces(self) -> Matrix:
        rows: list[tuple[Value, ...]] = []
        row: list[Value] = []
        while True:
            node = self._signed()
            if isinstance(node, Unary) and node.sign == "-" and isinstance(node.operand, Constant):
                value = node.operand.value
                node = Constant(-value) if isinstance(value, Decimal) else node
            if not isinstance(node, Constant) or isinstance(node.value, Matrix):
                raise Unknown("写法")
            row.append(node.value)
            mark = self._any()
            if mark != ",":
                rows.append(tuple(row))
                row = []
            if mark == "}" and len({len(one) for one in rows}) == 1:
                return Matrix(tuple(rows), len(rows), len(rows[0]))
            if mark not in (",", ";"):
                raise Unknown("写法")


def _bare(name: str) -> str:
    for prefix in ("_XLFN.", "_XLWS."):
        name = name.removeprefix(prefix)
    return name


def _column(table: str, inside: str) -> Column:
    own_row = inside.startswith(("@", "[#This Row],"))
    name = inside.removeprefix("@").removeprefix("[#This Row],").strip()
    if name.startswith("[") and name.endswith("]"):
        name = name[1:-1]
    if not name or any(mark in name for mark in "[]#'@,:"):
        raise Unknown("表格的这种写法")
    return Column(table, name, own_row)
