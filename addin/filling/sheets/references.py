"""Cell references inside a formula, told apart from everything that only looks like one.

Text in quotes, functions (`LOG10(`), names, structured references (`表1[金额]`), other workbooks (`[1]Sheet1!A1`) and
references through several sheets (`一月:三月!A1`) are left as they are written; the last two are told apart, too,
because in a copied row they go along.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Self

from addin.filling.sheets.refs import MAX_COLUMN, MAX_ROW, column_number, letters

_LISTS = """SUM SUBTOTAL AGGREGATE AVERAGE COUNT COUNTA COUNTBLANK MAX MIN MEDIAN PRODUCT SUMPRODUCT
            SUMIF SUMIFS COUNTIF COUNTIFS AVERAGEIF AVERAGEIFS"""
AGGREGATES = frozenset(_LISTS.split())
"""Functions over lists: in them, the pattern row's single cell means the whole list."""

_CELL = r"\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}"
_BODY = (
    rf"(?:{_CELL}(?::{_CELL})?|\$?[A-Za-z]{{1,3}}:\$?[A-Za-z]{{1,3}}|\$?[1-9]\d{{0,6}}:\$?[1-9]\d{{0,6}})(?![\w.(!\[])"
)
_BRACKETS = r"\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]"
_TOKEN = re.compile(
    rf"""
    (?P<text>"(?:[^"]|"")*")
  | (?P<reference>(?P<prefix>(?:'(?:[^']|'')+'|[\w.]+)!)?(?P<body>{_BODY}))
  | (?P<far>(?:{_BRACKETS}[\w.]*|[\w.]+:[\w.]+)!)(?P<far_body>{_BODY})?
  | (?P<function>[\w.]+)\(
  | (?P<other>(?:'(?:[^']|'')+'|[\w.\\?]+)!?(?:{_BRACKETS})*|{_BRACKETS}|\#[\w/]+[!?]?|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_CORNER = re.compile(r"(\$?)([A-Za-z]*)(\$?)(\d*)")


@dataclass(frozen=True, slots=True)
class Corner:
    """One end of a reference.  Column 0 means whole rows, row 0 whole columns; `fixed` is the `$`."""

    column: int
    column_fixed: bool
    row: int
    row_fixed: bool

    def __str__(self) -> str:
        column = ("$" if self.column_fixed else "") + letters(self.column) if self.column else ""
        row = f"{'$' if self.row_fixed else ''}{self.row}" if self.row else ""
        return column + row


def moved_down(corner: Corner, by: int, last: int = MAX_ROW) -> Corner:
    """A relative row so far down, if it is none below `last`."""
    if corner.row_fixed or not 0 < corner.row <= last:
        return corner
    return replace(corner, row=min(corner.row + by, MAX_ROW))


def carried(corner: Corner, down: int, right: int) -> Corner:
    """As a formula's reference reads that is copied so far: what is relative goes along, around the sheet's edge."""
    row, column = corner.row, corner.column
    if row and not corner.row_fixed:
        row = (row + down - 1) % MAX_ROW + 1
    if column and not corner.column_fixed:
        column = (column + right - 1) % MAX_COLUMN + 1
    return Corner(column, corner.column_fixed, row, corner.row_fixed)


@dataclass(frozen=True, slots=True)
class Reference:
    """`prefix` is the sheet as written (`'同意 表'!`), `sheet` its folded name; empty for the formula's own sheet."""

    prefix: str
    sheet: str
    first: Corner
    last: Corner | None
    in_list: bool
    """The only thing in an argument of one of AGGREGATES."""
    function: str = ""
    """That function, in capitals."""

    def __str__(self) -> str:
        return f"{self.prefix}{self.first}" + (f":{self.last}" if self.last else "")


class Elsewhere(str):
    """Cells of another workbook or of several sheets, as written: they stay, but go along with a formula's copy."""

    __slots__ = ("first", "last", "prefix")

    prefix: str
    first: Corner
    last: Corner | None

    @classmethod
    def of(cls, prefix: str, first: Corner, last: Corner | None) -> Self:
        """`prefix` is everything in front of the cells."""
        made = cls(f"{prefix}{first}" + (f":{last}" if last else ""))
        made.prefix, made.first, made.last = prefix, first, last
        return made

    def carried(self, down: int, right: int) -> Self:
        """As it reads in a copy of its formula that stands so far away."""
        last = self.last and carried(self.last, down, right)
        return self.of(self.prefix, carried(self.first, down, right), last)


@lru_cache(maxsize=4096)
def parse(formula: str) -> tuple[str | Reference, ...]:
    """The formula as pieces; joined again, they give the same text (letters of columns in capitals)."""
    pieces: list[str | Reference] = []
    functions: list[str] = []
    for token in _TOKEN.finditer(formula):
        piece = token.group()
        if token["function"]:
            functions.append(token["function"].upper())
        elif piece == "(":
            functions.append("")
        elif piece == ")" and functions:
            functions.pop()
        in_list = bool(functions) and functions[-1] in AGGREGATES and _is_argument(formula, token)
        pieces.append(_reference(token, functions[-1] if in_list else "") or piece)
    return tuple(pieces)


def _is_argument(formula: str, token: re.Match[str]) -> bool:
    before, after = formula[: token.start()].rstrip(), formula[token.end() :].lstrip()
    return before.endswith(("(", ",")) and after.startswith((")", ","))


def _reference(token: re.Match[str], function: str) -> Reference | Elsewhere | None:
    """`function` is that of a list which the token is an argument of."""
    prefix, body = token["prefix"] or token["far"] or "", token["body"] or token["far_body"]
    if not body:
        return None
    sheet = _sheet_name(prefix)
    first, _, last = body.partition(":")
    corners = [_corner(text) for text in (first, last) if text]
    if any(c.row > MAX_ROW or c.column > MAX_COLUMN for c in corners):
        return None
    if "[" in sheet or ":" in sheet:
        return Elsewhere.of(prefix, corners[0], corners[1] if last else None)
    return Reference(prefix, sheet, corners[0], corners[1] if last else None, bool(function), function)


def _sheet_name(prefix: str) -> str:
    name = prefix.removesuffix("!")
    if name.startswith("'"):
        name = name[1:-1].replace("''", "'")
    return name.casefold()


def _corner(text: str) -> Corner:
    match = _CORNER.fullmatch(text)
    assert match is not None
    first, column, second, row = match.groups()
    if not column:
        return Corner(0, False, int(row), bool(first))
    return Corner(column_number(column), bool(first), int(row or 0), bool(second))
