"""楼栋 written once, in the first row of a block or on a line of its own, holds for the rows below it.

Only a blank cell of a row that names a dwelling takes it; below a 楼栋 that cannot be read nothing is taken, and each
row is told that it has none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from validators.address.address import building_name
from validators.finding import Finding, Kind, Severity
from validators.table.body import Body
from validators.table.cells import is_blank
from validators.table.source import Source

CARRIED = Kind(
    "building-carried",
    Severity.NOTE,
    zh="从这一行起有 {count} 行楼栋空着，按上面的 {building} 读取",
    fix="读法正确则无需处理；不是这栋楼的请填写楼栋",
    en="From here on {count} rows leave the building blank; {building} was taken from above.",
    en_fix="Nothing to do if that is right; else fill in the building.",
)
HEADING = Kind(
    "building-heading",
    Severity.NOTE,
    zh="这一行只有楼栋 {building}，按下面各行的标题读取",
    fix="无需处理；如果是一户，请补上房号等内容",
    en="The row holds only the building {building}; it was taken for a heading.",
    en_fix="Nothing to do, unless it is a dwelling.",
)


@dataclass(frozen=True, slots=True)
class Carried:
    """The columns with their blanks filled · `headings`: indices of rows that are no dwellings · what is to be said."""

    values: dict[str, list[Any]]
    headings: frozenset[int] = frozenset()
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Block:
    """A row that gives the building, and the rows below that take it from there."""

    head: int
    building: str
    unit: str
    rows: list[int] = field(default_factory=list)


def carry_down(values: dict[str, list[Any]], body: Body, source: Source) -> Carried:
    """A sheet that names the building in every row, which is nearly every sheet, passes through untouched.

    The 单元 goes along, for flats: a shop or a parking place that names none has none.
    """
    if "building" not in values or "building" not in source.columns or all(values["building"]):
        return Carried(values)
    nothing: list[Any] = [None] * len(body.rows)
    columns = {name: values.get(name, nothing) for name in ("unit", "room", "floor", "door")}
    filled = {"building": list(values["building"]), "unit": list(values.get("unit", [""] * len(body.rows)))}
    blocks = [_Block(-1, "", "")]
    cells = body.cells[source.columns["building"] - 1]
    for index, (building, cell) in enumerate(zip(values["building"], cells, strict=True)):
        unit, block = filled["unit"][index], blocks[-1]
        if building or not is_blank(cell):
            blocks.append(_Block(index, building or "", unit))
        elif block.building and _names_a_door(columns, index):
            block.unit = unit or block.unit
            block.rows.append(index)
            filled["building"][index] = block.building
            filled["unit"][index] = block.unit if _is_flat(columns["room"][index]) else unit
    used = [block for block in blocks if block.rows]
    headings = frozenset(block.head for block in used if _is_alone(body, block.head))
    notes = [note for block in used for note in _notes(block, headings, body, source)]
    return Carried(values | filled, headings, tuple(notes))


def without_rows(findings: list[Finding], rows: Sequence[int]) -> list[Finding]:
    """The findings but those about these rows: a heading lacks nothing that a dwelling must have."""
    return [finding for finding in findings if finding.place.row not in rows] if rows else findings


def _notes(block: _Block, headings: frozenset[int], body: Body, source: Source) -> Iterator[Finding]:
    said = {"building": building_name(block.building), "count": len(block.rows)}
    if block.head in headings:
        yield Finding(HEADING, source.ref(body.rows[block.head], "building"), "楼栋", params=said)
    yield Finding(CARRIED, source.ref(body.rows[block.rows[0]], "building"), "楼栋", params=said)


def _names_a_door(columns: Mapping[str, Sequence[Any]], index: int) -> bool:
    return bool(columns["room"][index] or (columns["floor"][index] is not None and columns["door"][index]))


def _is_flat(room: str | None) -> bool:
    return not room or room[0].isdigit()


def _is_alone(body: Body, index: int) -> bool:
    return sum(not is_blank(cells[index]) for cells in body.cells) == 1
