"""What a cell holds, for calculating: exact numbers, text, truth, an error, or nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

Number = Decimal | Fraction

DIVISION, VALUE, NUMBER, MISSING = "#DIV/0!", "#VALUE!", "#NUM!", "#N/A"
REFERENCE = "#REF!"

_PLAIN = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,15})?", re.ASCII)
_SPACES = " \t"


@dataclass(frozen=True, slots=True)
class Error:
    """`code` as Excel shows it: #DIV/0!, #N/A."""

    code: str


Value = Number | str | bool | Error | None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Values row by row.  `height` counts the rows that a whole column has but nobody wrote; they are blank.

    `computed`: no longer what stands in cells, so that its tail below `rows` is known only to be worth nothing.
    """

    rows: tuple[tuple[Value, ...], ...]
    height: int
    width: int
    computed: bool = False

    @property
    def values(self) -> Sequence[Value]:
        """All that is written, row by row."""
        return [value for row in self.rows for value in row]

    def at(self, row: int, column: int) -> Value:
        """From 0; nothing in the tail, and where a line one cell thick is stretched, that cell."""
        row = 0 if self.height == 1 else row
        column = 0 if self.width == 1 else column
        return self.rows[row][column] if row < len(self.rows) else None


Result = Value | Matrix


class Unknown(Exception):
    """What we do not calculate: another function, a circle, what hangs on Excel's rounding.  `why` is for people.

    `volatile`: it changes whenever the file is opened, so that no result that stands in the file is right for long.
    """

    def __init__(self, why: str = "", volatile: bool = False) -> None:
        super().__init__(why)
        self.why, self.volatile = why, volatile


class Failed(Exception):
    """Excel shows an error here; IFERROR takes it up."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def fraction(value: Value) -> Fraction:
    """As an operator takes it: nothing is 0, truth is 1, a text of plain digits its number.

    Failed for words; Unknown for a text that Excel may read as a date or a number of another look.
    """
    if isinstance(value, str):
        return _of_text(value)
    if isinstance(value, Error):
        raise Failed(value.code)
    return Fraction(value or 0)


def whole(value: Value) -> int:
    """Towards zero, as functions take their counts and places."""
    return int(fraction(value))


def truth(value: Value) -> bool:
    """As IF takes it; Failed for words."""
    if isinstance(value, str) and value.upper() in ("TRUE", "FALSE"):
        return value.upper() == "TRUE"
    return bool(fraction(value))


def is_number(value: Value) -> bool:
    """What functions over lists count: not truth, not text."""
    return isinstance(value, (Decimal, Fraction))


def checked(values: Sequence[Value]) -> Sequence[Value]:
    """Failed where one of them is an error."""
    for value in values:
        if isinstance(value, Error):
            raise Failed(value.code)
    return values


def _of_text(text: str) -> Fraction:
    bare = text.strip(_SPACES)
    if _PLAIN.fullmatch(bare):
        return Fraction(bare)
    if any(map(str.isdigit, text)) or text.casefold() in ("true", "false"):
        raise Unknown("把文字当数算")
    raise Failed(VALUE)
