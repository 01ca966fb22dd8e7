"""Putting a finding at its cell, and printing addresses, cells and amounts inside a message."""

from collections.abc import Sequence

from validators.dossier import Dossier
from validators.finding import Finding, Kind
from validators.located import Located
from validators.sheets.consent.row import ConsentRow
from validators.sheets.settings import setting_name
from validators.table.column import columns_of

FEW = 3
"""So many examples are named in one message."""


def at(kind: Kind, row: Located, field: str, value: object = "", **params: object) -> Finding:
    """A finding at one field's cell of a row."""
    model: type = type(row)
    return Finding(kind, row.source.ref(row.row, field), columns_of(model)[field].name, str(value), params)


def at_address(kind: Kind, row: Located, value: object = "", **params: object) -> Finding:
    """A finding at the cell that tells a row's dwelling from its neighbours."""
    return at(kind, row, _address_field(row), value, **params)


def at_setting(dossier: Dossier, kind: Kind, field: str, value: object = "", **params: object) -> Finding:
    """A finding at one line of 参数."""
    return Finding(kind, dossier.setting_cell(field), setting_name(field), str(value), params)


def name_of(row: Located) -> str:
    """The dwelling as it prints: 3号楼1单元502."""
    return str(row.address)


def few(rows: Sequence[Located]) -> str:
    """The first few dwellings, for a message: 3号楼1单元502、3号楼1单元503 等."""
    return "、".join(name_of(row) for row in rows[:FEW]) + (" 等" if len(rows) > FEW else "")


def is_paper(answer: ConsentRow) -> bool:
    """Whether an answer comes from a paper grid, where a door has no cell of its own but its opinion's."""
    columns = answer.source.columns
    return "door" in columns and columns["door"] == columns.get("opinion")


def spot(row: Located, field: str = "") -> str:
    """A cell as people look it up: 户室清册!D7; the dwelling's own cell where no field is named."""
    return str(row.source.ref(row.row, field or _address_field(row)))


def _address_field(row: Located) -> str:
    return "room" if row.room else "door" if row.door else "building"
