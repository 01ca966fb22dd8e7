"""Putting a finding at a cell of 光荣榜."""

from validators.finding import Finding, Kind
from validators.sheets.gifts.row import HonourRow
from validators.table.column import columns_of


def at_gift(kind: Kind, row: HonourRow, field: str, value: object = "", **params: object) -> Finding:
    """At one field of a row."""
    model: type = HonourRow
    return Finding(kind, row.source.ref(row.row, field), columns_of(model)[field].name, str(value), params)
