"""What may go into a cell."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Link:
    """Text that jumps to a cell of the same workbook when clicked: `location` is `'同意表'!B3`."""

    text: str
    location: str


Plain = str | int | Decimal | Fraction | date | bool
"""datetime is a date; see `encode`.  A float is none: it would not be exact."""

Cell = Plain | Link | None
"""What may be written; None and the empty string blank the cell."""
