"""Sheets that a workbook may do without; one that nobody has touched says nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from validators.finding import Finding, SheetCount
from validators.grid import Grid
from validators.sheets import floor_table, honours, items, payments
from validators.sheets.floor_table import FloorRow
from validators.sheets.honours import HonourRow
from validators.sheets.items import ItemRow
from validators.sheets.payments import PaymentRow
from validators.table.cells import is_blank
from validators.table.read import read_table

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Optional:
    """What these sheets gave; nothing at all where there are none."""

    items: tuple[ItemRow, ...]
    floor_table: tuple[FloorRow, ...]
    payments: tuple[PaymentRow, ...]
    honours: tuple[HonourRow, ...]
    findings: tuple[Finding, ...]
    counts: tuple[SheetCount, ...]


def read_optional(grids: Mapping[str, tuple[Grid, ...]]) -> Optional:
    """`grids`: the sheets of each kind, by its name."""
    findings: list[Finding] = []
    counts: list[SheetCount] = []

    def rows(name: str, model: type[Row]) -> tuple[Row, ...]:
        tables = [read_table(grid, model) for grid in grids.get(name, ()) if not _is_empty(grid)]
        touched = [table for table in tables if table.count.rows or not table.source.columns]
        findings.extend(finding for table in touched for finding in table.findings)
        counts.extend(table.count for table in touched)
        return tuple(row for table in touched for row in table.rows)

    return Optional(
        rows(items.SHEET, ItemRow),
        rows(floor_table.SHEET, FloorRow),
        rows(payments.SHEET, PaymentRow),
        rows(honours.SHEET, HonourRow),
        tuple(findings),
        tuple(counts),
    )


def _is_empty(grid: Grid) -> bool:
    return all(is_blank(cell) for row in grid.rows for cell in row)
