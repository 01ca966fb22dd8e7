"""Works out one formula from the values of the cells it reads."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Protocol

from addin.filling.calculate.comparing import COMPARISONS, compare
from addin.filling.calculate.functions import LISTS, SUBTOTALS, rounded
from addin.filling.calculate.value import Number, Unknown, Value, fraction
from addin.filling.sheets.references import Reference, parse

_NUMBER = re.compile(r"\d+(?:\.\d*)?")
_END = ""


class Cells(Protocol):
    """Where values come from; `own` is the folded name of the sheet that the formula stands on."""

    def one(self, reference: Reference) -> Value:
        """Of a single cell."""

    def all(self, reference: Reference, without_subtotals: bool = False) -> Sequence[Value]:
        """Of a block; Unknown where rows are hidden, if asked for subtotals."""


def work_out(formula: str, cells: Cells) -> Value:
    """Unknown where the formula does more than `addin.filling.calculate` names; a reference to a blank gives 0."""
    expression = _Expression(formula, cells)
    value = expression.whole()
    expression.take(_END)
    return Decimal(0) if value is None else value


class _Expression:
    """Reads pieces from left to right: a comparison, or one of the sums of products of signed numbers with `%`."""

    def __init__(self, formula: str, cells: Cells) -> None:
        self._pieces: list[str | Reference] = [p for p in parse(formula) if isinstance(p, Reference) or p.strip()]
        self._pieces.append(_END)
        self._at = 0
        self._cells = cells

    def whole(self) -> Value:
        """One comparison, or none; a second one is left for `take` to stumble over."""
        value, sign = self.sum(), ""
        while self._next in ("<", ">", "="):
            sign += str(self._take_any())
        if not sign:
            return value
        if sign not in COMPARISONS:
            raise Unknown
        return compare(value, sign, self.sum())

    def sum(self) -> Value:
        value = self._product()
        while self._next in ("+", "-"):
            sign = self._take_any()
            other = fraction(self._product())
            value = fraction(value) + other if sign == "+" else fraction(value) - other
        return value

    def take(self, wanted: str) -> None:
        if self._next != wanted:
            raise Unknown
        self._at += 1

    @property
    def _next(self) -> str | Reference:
        return self._pieces[self._at]

    def _take_any(self) -> str | Reference:
        self._at += 1
        return self._pieces[self._at - 1]

    def _product(self) -> Value:
        value = self._signed()
        while self._next in ("*", "/"):
            sign = self._take_any()
            other = fraction(self._signed())
            if sign == "/" and not other:
                raise Unknown
            value = fraction(value) * other if sign == "*" else fraction(value) / other
        return value

    def _signed(self) -> Value:
        if self._next in ("+", "-"):
            sign = self._take_any()
            value = self._signed()
            return -fraction(value) if sign == "-" else value
        value = self._atom()
        while self._next == "%":
            self._at += 1
            value = fraction(value) / 100
        return value

    def _atom(self) -> Value:
        piece = self._take_any()
        if isinstance(piece, Reference):
            return self._cells.one(piece)
        if piece == "(":
            value = self.whole()
            self.take(")")
            return value
        if piece.startswith('"'):
            return piece[1:-1].replace('""', '"')
        if piece.endswith("(") and len(piece) > 1:
            return self._function(piece[:-1].upper())
        return Decimal(self._digits(piece))

    def _digits(self, piece: str) -> str:
        """`1.5` is one piece, or where the tokens fall otherwise, several."""
        if not _NUMBER.fullmatch(piece):
            raise Unknown
        return piece

    def _function(self, name: str) -> Value:
        if name == "IF":
            return self._if()
        if name == "SUBTOTAL":
            return self._subtotal()
        if name == "ROUND":
            number = fraction(self.sum())
            self.take(",")
            places = fraction(self.sum())
            self.take(")")
            return rounded(number, places)
        if name not in LISTS:
            raise Unknown
        return LISTS[name](self._list(self._argument))

    def _if(self) -> Value:
        """Of the two, only the one that counts is worked out, as Excel does; without the second, no is False."""
        yes = bool(fraction(self.whole()))
        self.take(",")
        found = self.whole() if yes else self._pass_over(False)
        if self._next == ",":
            self._at += 1
            found = self._pass_over(found) if yes else self.whole()
        self.take(")")
        return found

    def _pass_over(self, found: Value) -> Value:
        """Go to the comma or bracket behind an argument that does not count; what is `found` stays so."""
        depth, begun = 0, self._at
        while depth or self._next not in (",", ")"):
            piece = self._take_any()
            if piece in (_END, "{"):
                raise Unknown
            if isinstance(piece, str):
                depth += piece.endswith("(") - (piece == ")")
        if self._at == begun:
            raise Unknown
        return found

    def _subtotal(self) -> Number:
        kind = fraction(self.sum())
        function = SUBTOTALS.get(int(kind) % 100) if kind in range(1, 112) else None
        self.take(",")
        if function is None:
            raise Unknown
        return function(self._list(self._without_subtotals))

    def _list(self, argument: Callable[[], Sequence[Value]]) -> list[Value]:
        """Arguments up to the closing bracket."""
        values = list(argument())
        while self._next == ",":
            self._at += 1
            values += argument()
        self.take(")")
        return values

    def _argument(self) -> Sequence[Value]:
        """A range; or an expression, which counts as a number where one is asked for."""
        piece = self._next
        if isinstance(piece, Reference) and self._pieces[self._at + 1] in (",", ")"):
            self._at += 1
            return self._cells.all(piece)
        return [fraction(self.whole())]

    def _without_subtotals(self) -> Sequence[Value]:
        piece = self._take_any()
        if not isinstance(piece, Reference):
            raise Unknown
        return self._cells.all(piece, without_subtotals=True)
