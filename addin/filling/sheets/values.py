"""What may go into a cell, beyond plain Python values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Text that jumps to a cell of the same workbook when clicked: `location` is `'同意表'!B3`."""

    text: str
    location: str
