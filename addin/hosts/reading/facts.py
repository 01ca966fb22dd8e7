"""What calamine does not tell of a sheet: hidden rows, errors, merges of an .ods, and how large it would become.

One pass over the raw XML before calamine sees the file, so that a sheet with one stray space in XFD1048576 is refused
before anybody tries to allocate it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from validators.grid import Merge


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """Rows and columns count from 1; `errors` maps (row, column) to the text Excel shows there, or to `PICTURE`."""

    hidden_rows: frozenset[int] = frozenset()
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden_columns: frozenset[int] = frozenset()
    struck: frozenset[tuple[int, int]] = frozenset()
    from_1904: bool = False
    merges: tuple[Merge, ...] = ()


class Encrypted(Exception):
    """The file asks for a password."""


class TooLarge(Exception):
    """A sheet or a file that no honest compound can fill; its text says which, in Chinese."""
