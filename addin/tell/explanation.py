"""What is said of one figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from validators.grid import CellRef


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one kind that a figure rests on, in no order.

    `pages`: of cells that hold answers, those whose paper was scanned, each with its file or page (扫描件).
    """

    what: str
    cells: Sequence[CellRef]
    pages: Sequence[tuple[CellRef, str]] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """`formula` in words, `working` with its numbers, line by line; `basis`: the article, or whose rule it is."""

    name: str
    formula: str
    working: tuple[str, ...]
    result: str
    basis: str
    sources: tuple[Cells, ...]
