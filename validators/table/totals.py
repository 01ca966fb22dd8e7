"""The office's own 小计 and 合计 are a free check: what they say is compared with what was read above them.

Which rows a total is of is not written down.  It is of the rows since an earlier total, of the building it names, or
of the whole table; where one of these agrees in every figure nothing is said, else the likeliest is held against it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from validators.fields.decimals import exact
from validators.fields.question import answer_of
from validators.finding import Finding, Kind, Severity
from validators.grid import CellRef
from validators.table.body import Body, Total, spans
from validators.table.cells import is_blank, read_cell, shown
from validators.table.header import Header
from validators.table.left_out import is_total
from validators.table.location import PARTS
from validators.table.source import Source
from validators.table.ticks import Tick, said_by
from validators.table.wording import plain

TOTAL_DIFFERS = Kind(
    "total-differs",
    Severity.ERROR,
    zh="第 {row} 行“{label}”写的{what}是 {theirs}，按第 {rows} 行读到的是 {ours}",
    fix="请核对这几行有没有漏行、多行、填错，或合计没有重算；改正后两个数应当一致",
    en="Row {row}, {label}, says {what} {theirs}; rows {rows} come to {ours}.",
    en_fix="Look for a row left out or typed twice, a slip, or a total not worked out again.",
)
_HOUSEHOLDS = re.compile(r"(?<!\d)(\d{1,6})(?:户|套)")
_MEAN = re.compile(r"平均|户均|均值|average|avg", re.IGNORECASE)
_BUILDING = re.compile(r"(.{1,6}?(?:号楼|栋|幢|座|楼|#))")
_OWNED = ("owner", "area")
"""A row of 户室清册 that has neither is of a door that is no more; one without an area may be."""
_BESIDE, _SHOP = ("车位", "储藏室", "已注销"), "商铺"
_CENT = Decimal("0.01")
_SAID = re.compile(r"(不同意|不赞成|不通过|反对|同意|赞成|通过|弃权)(?:的|的有|者|票)?(\d{1,6})(?:户|票|人|份|家)?")
_SAME = {"同意": ("同意", "通过"), "不同意": ("不同意", "不通过")}
"""A slip says 通过 where a list says 同意."""


class _Figure(NamedTuple):
    """One number of a total: its place, what it counts, as it stands there and exactly.

    `field`: whose values are added · `answer`: which answers of the field are counted instead · `tick`: which column's
    ticks are · none of these: dwellings.
    """

    column: int
    what: str
    shown: str
    value: int
    field: str = ""
    answer: str = ""
    tick: Tick | None = None


def compared(body: Body, header: Header, values: Mapping[str, Sequence[Any]], source: Source) -> Iterator[Finding]:
    """An error for each figure of a total that the rows do not come to."""
    earlier = [0]
    for total in body.totals:
        label = next((shown(cell) for cell in total.cells.values() if is_total(cell)), "")
        if _MEAN.search(plain(label)):
            continue
        figures = list(_figures(total, header))
        values = {**values, **_ticked(figures, body)}
        scopes = list(_scopes(total, label, earlier, body, values))
        if figures and scopes and not any(_agree(figures, scope, values) for scope in scopes):
            yield from _differences(figures, scopes, total, label, body, values, source)
        earlier.append(total.row)


def _figures(total: Total, header: Header) -> Iterator[_Figure]:
    """Amounts and areas under their columns; the number of 户 wherever it says so."""
    for name, place in header.columns.items():
        column, cell = header.readers[name], total.cells.get(place, "")
        if is_blank(cell) or is_total(cell) or name not in header.summed:
            continue
        value = read_cell(column, cell).value
        if isinstance(value, int):
            yield _Figure(place, column.name, shown(cell), value, name)
    for place, cell in total.cells.items():
        found = _HOUSEHOLDS.search(plain(cell)) if isinstance(cell, str) else None
        if found and "building" in header.columns and not _SAID.search(plain(cell)):
            yield _Figure(place, "户数", found[1], int(found[1]))
            break
    yield from _answers(total, header)


def _answers(total: Total, header: Header) -> Iterator[_Figure]:
    """A number under the column of one answer counts its ticks; in one column, the words say what is counted."""
    for name, ticks in header.ticks.items():
        for tick in ticks:
            number = exact(total.cells.get(tick.column, ""))
            if tick.answer and number is not None and number == int(number):
                shown_ = str(int(number))
                yield _Figure(tick.column, f"“{tick.answer}”", shown_, int(number), name, tick.answer, tick)
    for name in (name for name in header.columns if header.readers[name].answered and name not in header.ticks):
        for place, cell in total.cells.items():
            for word, number_ in _SAID.findall(plain(cell)) if isinstance(cell, str) else ():
                answer = answer_of(word)
                yield _Figure(place, f"“{answer}”", number_, int(number_), name, answer)


def _column(figure: _Figure) -> str:
    return f"·{figure.column}"


def _ticked(figures: Sequence[_Figure], body: Body) -> Mapping[str, Sequence[int]]:
    """For each column of ticks that a figure counts: 1 where its row has one, else 0."""
    return {
        _column(one): [int(said_by([one.tick], [cell]) == one.answer) for cell in body.cells[one.column - 1]]
        for one in figures
        if one.tick
    }


def _scopes(
    total: Total, label: str, earlier: Sequence[int], body: Body, values: Mapping[str, Sequence[Any]]
) -> Iterator[list[int]]:
    """Indices of the rows that the total may be of, the likeliest first."""
    above = [index for index, row in enumerate(body.rows) if row < total.row]
    named = _BUILDING.match(plain(label))
    if named and "building" in values:
        own = [index for index in above if _is_building(named[1], values["building"][index])]
        if own:
            yield own
            return
    starts = list(reversed(earlier)) if "小计" in plain(label) else list(earlier)
    for start in starts:
        if rows := [index for index in above if body.rows[index] > start]:
            yield rows
    yield list(range(len(body.rows)))


def _is_building(label: str, building: object) -> bool:
    return bool(building) and _bare(label) == _bare(str(building).lower())


def _bare(name: str) -> str:
    return re.sub(r"号楼|[栋幢座楼#号]", "", name)


def _agree(figures: Sequence[_Figure], scope: Sequence[int], values: Mapping[str, Sequence[Any]]) -> bool:
    return all(figure.value in _counted(figure, scope, values) for figure in figures)


def _counted(figure: _Figure, scope: Sequence[int], values: Mapping[str, Sequence[Any]]) -> tuple[int, ...]:
    """What the rows come to; a number of 户 may leave out what stands beside a flat, and shops too,
    and counts a flat with a row for each co-owner once."""
    if figure.tick:
        return (sum(values[_column(figure)][index] for index in scope),)
    if figure.answer:
        words = _SAME.get(figure.answer, (figure.answer,))
        return (sum(str(values[figure.field][index]) in words for index in scope),)
    if figure.field:
        return (sum(values[figure.field][index] or 0 for index in scope),)
    kinds = [str(kind) for kind in values.get("kind", ())]
    flats = [index for index in scope if not kinds or kinds[index] not in _BESIDE]
    telling = [name for name in _OWNED if name in values]
    owned = [index for index in flats if not telling or any(values[name][index] for name in telling)]
    measured = [index for index in flats if "area" not in values or values["area"][index]]
    counts = {len(scope), len(flats)}
    for rows in (flats, owned, measured):
        doors = [tuple(values[name][index] for name in PARTS if name in values) for index in rows]
        homes = {door for door, index in zip(doors, rows, strict=True) if not kinds or kinds[index] != _SHOP}
        counts |= {len(set(doors)), len(homes)}
    return len(owned), *sorted(counts)


def _differences(
    figures: Sequence[_Figure],
    scopes: Sequence[Sequence[int]],
    total: Total,
    label: str,
    body: Body,
    values: Mapping[str, Sequence[Any]],
    source: Source,
) -> Iterator[Finding]:
    scope = max(scopes, key=lambda one: sum(f.value in _counted(f, one, values) for f in figures))
    for figure in figures:
        ours = _counted(figure, scope, values)
        if figure.value not in ours:
            is_sum = figure.field and not figure.answer
            read = f"{Decimal(ours[0]) * _CENT}" if is_sum else str(ours[0])
            theirs = f"{Decimal(figure.value) * _CENT}" if is_sum else figure.shown
            said = {
                "row": total.row,
                "label": label,
                "what": figure.what,
                "theirs": theirs,
                "ours": read,
                "rows": spans([body.rows[index] for index in scope]),
            }
            yield Finding(
                TOTAL_DIFFERS, CellRef(source.sheet, total.row, figure.column), figure.what, figure.shown, said
            )
