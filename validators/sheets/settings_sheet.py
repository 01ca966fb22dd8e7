"""参数 → Settings: one line per setting, 项目 and 值, in any order."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Any

from validators.fields import day
from validators.fields.measure import measure_of
from validators.finding import Finding, Kind, Severity, SheetCount
from validators.grid import CellRef, Grid, Raw
from validators.sheets.deciding import Decides
from validators.sheets.settings import HEADERS, SHEET, Settings, deciding
from validators.table.cells import is_blank, read_cell, shown
from validators.table.column import columns_of
from validators.table.headings import Lookup, field_of
from validators.table.models import one_of
from validators.table.reasons import ABOVE, NO_SETTING
from validators.table.units import above, in_units
from validators.table.usage import Usage, account
from validators.table.wording import nearest, plain, remarks

SETTINGS_MISSING = Kind(
    "settings-missing",
    Severity.ERROR,
    zh="没有“参数”表，各项按默认处理，表决日期和核定总投资无从得知",
    fix="请加上“参数”表（可由空白工作簿复制），A 列项目、B 列值",
    en="The sheet 参数 is missing; every choice was left at its default.",
    en_fix="Add it, with 项目 in column A and 值 in column B.",
)
SETTING_UNKNOWN = Kind(
    "setting-unknown",
    Severity.NOTE,
    zh="“参数”表里的“{value}”用不到，没有读取",
    fix="无需处理",
    en="The line “{value}” is not used and was not read.",
    en_fix="Nothing to do.",
)
SETTING_PERHAPS = Kind(
    "setting-perhaps",
    Severity.WARNING,
    zh="不认识参数“{value}”；是不是“{meant}”？这一行没有读取",
    fix="如果是，请把项目名改成“{meant}”；不是则无需处理",
    en="The line “{value}” is unknown; is “{meant}” meant? It was not read.",
    en_fix="If so, change its name.",
)
SETTING_TWICE = Kind(
    "setting-twice",
    Severity.ERROR,
    zh="“{column}”写了两行，按第一行（{first}）读取",
    fix="请删去多余的一行",
    en="{column} stands on two lines; the first, {first}, was read.",
    en_fix="Remove one of them.",
)
SETTINGS_DEFAULT = Kind(
    "settings-default",
    Severity.NOTE,
    zh="这些选项没有填，按默认处理：{choices}",
    fix="默认合适则无需处理，否则请在“参数”表中填写",
    en="These choices were left at their defaults: {choices}.",
    en_fix="Nothing to do if the defaults are right.",
)
_ALIKE = 65
_EXPLAINED = ("说明", "单位", "备注", "填写说明")
_UNIT_LINES = ("单位", "金额单位", "计量单位", "货币单位")
_FIRST = re.compile(r"[；;，,。]")
SEARCHED = 6
"""Rows that may hold a unit for all lines where there is no header."""
_LINES = columns_of(Settings)
_LOOKUP = Lookup(
    {plain(alias): name for name, line in _LINES.items() for alias in line.aliases}
    | {plain(line.name): name for name, line in _LINES.items()}
)


@dataclass(frozen=True, slots=True)
class SettingsRead:
    """What 参数 gave.  `cells`: where the value of each field stands, for the lines that are there.

    `head`: where the lines begin · `unreadable`: fields whose cell holds something that cannot be read.
    """

    settings: Settings = field(default_factory=Settings)
    findings: tuple[Finding, ...] = ()
    count: SheetCount = field(default_factory=lambda: SheetCount(SHEET, 0, 0))
    cells: Mapping[str, CellRef] = field(default_factory=dict)
    head: CellRef = field(default_factory=lambda: CellRef(SHEET))
    unreadable: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Line:
    row: int
    label: str
    label_cell: CellRef
    value: Raw
    value_cell: CellRef


def without_settings() -> SettingsRead:
    """All defaults, and the error that there is no such sheet."""
    return SettingsRead(findings=(Finding(SETTINGS_MISSING, CellRef(SHEET)),))


def read_settings(grid: Grid) -> SettingsRead:
    """Every line that can be read; the others are told and stay at their default.  Never raises on bad data."""
    header, item, value = header_of(grid)
    findings: list[Finding] = []
    cells: dict[str, CellRef] = {}
    values: dict[str, Any] = {}
    unreadable: set[str] = set()
    filled = rows = 0
    lines = list(_lines(grid, header, item, value))
    general = _general(grid, header, lines)
    for line in lines:
        rows += 1
        filled += sum(not is_blank(cell) for cell in grid.rows[line.row - 1])
        name, unit = field_of(line.label, _LOOKUP)
        if not name and plain(line.label) in _UNIT_LINES and measure_of(str(line.value)):
            continue
        if not name:
            findings.append(_stranger(line))
        elif name in cells:
            first = {"first": cells[name].a1}
            findings.append(Finding(SETTING_TWICE, line.label_cell, _LINES[name].name, line.label, first))
        else:
            cells[name] = line.value_cell
            beside = [unit] if unit else _beside(grid, line, value, _LINES[name].help)
            column, told = in_units(_LINES[name], line.label, line.label_cell, beside, general)
            if grid.from_1904 and column.read is day.read:
                column = replace(column, read=day.read_from_1904)
            findings += told if not is_blank(line.value) else []
            reading = read_cell(column, line.value)
            seen = _LINES[name].name, shown(line.value)
            findings += [Finding(issue.kind, line.value_cell, *seen, issue.params) for issue in reading.issues]
            if reading.value is not None:
                values[name] = reading.value
            elif Severity.ERROR in {*(one.severity for one in told), *(one.kind.severity for one in reading.issues)}:
                unreadable.add(name)
    head = grid.ref(header or 1, item)
    findings += _left_at_default(grid, cells, head)
    known = {line.row for line in lines if field_of(line.label, _LOOKUP)[0] or plain(line.label) in _UNIT_LINES}
    count = account(SheetCount(grid.name, rows, filled), grid, lambda: _usage(grid, header, known, item, value))
    return SettingsRead(one_of(Settings, values), tuple(findings), count, cells, head, frozenset(unreadable))


def _usage(grid: Grid, header: int, known: Set[int], item: int, value: int) -> Usage:
    """Labels and values of the lines that are known, and the words that explain them; the heading."""
    words = {at: plain(grid.at(header, at)) for at in range(value + 1, value + 3)} if header else {}
    explained = next((at for at, word in words.items() if word in _EXPLAINED), value)
    columns = {item, value, explained} if header else {item, value, value + 1}
    heading = {(header, column) for column in columns}
    unknown = dict.fromkeys(range((header or 1), len(grid.rows) + 1), NO_SETTING)
    for row in range(1, header):
        unknown[row] = ABOVE
    return Usage(known, columns, heading, unknown, header=header, rest=ABOVE)


def _general(grid: Grid, header: int, lines: Iterable[_Line]) -> tuple[str, ...]:
    """The unit of all amounts: in a line above the lines (单位：万元), or on a line of its own."""
    own = (shown(line.value) for line in lines if plain(line.label) in _UNIT_LINES)
    return (*above(grid, header or SEARCHED), *filter(measure_of, own))


def _beside(grid: Grid, line: _Line, value: int, help: str) -> list[str]:
    """The unit of a line: in a column 单位, or said in 说明 (万元; 单位：万元；…), but for the words we put there."""
    if any(map(measure_of, remarks(line.label))):
        return []
    words = [_FIRST.split(str(cell).strip())[0] for cell in grid.rows[line.row - 1][value:] if str(cell) != help]
    return [word for word in words if measure_of(word)][:1]


def header_of(grid: Grid) -> tuple[int, int, int]:
    """Header row (0 when there is none), column of 项目, column of 值."""
    for number, row in enumerate(grid.rows[:20], start=1):
        places = {plain(cell): column for column, cell in reversed(list(enumerate(row, start=1)))}
        if HEADERS[0] in places and HEADERS[1] in places:
            return number, places[HEADERS[0]], places[HEADERS[1]]
    return 0, 1, 2


def _lines(grid: Grid, header: int, item: int, value: int) -> Iterator[_Line]:
    """A title above the lines, where no header is, has nothing beside it and names no setting: it is passed over."""
    for row in range(header + 1, len(grid.rows) + 1):
        label = grid.at(row, item)
        if is_blank(label):
            continue
        line = _Line(row, str(label).strip(), grid.ref(row, item), grid.at(row, value), grid.ref(row, value))
        if is_blank(line.value) and not field_of(line.label, _LOOKUP)[0]:
            continue
        yield line


def _stranger(line: _Line) -> Finding:
    meant = nearest(plain(line.label), _LOOKUP, _ALIKE)
    if meant:
        name = _LINES[_LOOKUP[meant]].name
        return Finding(SETTING_PERHAPS, line.label_cell, name, line.label, {"meant": name})
    return Finding(SETTING_UNKNOWN, line.label_cell, line.label, line.label)


def _left_at_default(grid: Grid, cells: Mapping[str, CellRef], head: CellRef) -> list[Finding]:
    """One note for all choices that are blank or have no line, at the first of them that has a cell, else the head."""
    blank = [
        name
        for name in deciding(Decides.TOLD)
        if name not in cells or is_blank(grid.at(cells[name].row, cells[name].column))
    ]
    if not blank:
        return []
    place = min((cells[name] for name in blank if name in cells), default=head)
    choices = "、".join(f"{_LINES[name].name}＝{_LINES[name].default}" for name in blank)
    return [Finding(SETTINGS_DEFAULT, place, params={"choices": choices})]
