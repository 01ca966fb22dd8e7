"""A file of local rules (TOML): one [[rule]] a rule, read as a row of 地方规则 is, tried on its cases, or refused.

Whatever is wrong with the file is one Chinese line that names the rule and the item; nothing of it is taken then.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from addin.importing.adding import add_sheet
from addin.law.local import LocalRule, rules_of
from addin.unusable import Unusable
from addin.workbook.contents import Row, Value
from validators.finding import Finding, Severity
from validators.grid import Grid, Raw
from validators.sheets.vote.local_rules import SHEET, LocalRuleRow
from validators.table.column import columns_of
from validators.table.read import read_table

LARGEST = 200_000
"""Bytes; a rule takes about 700."""
MOST = 100
SHOWN = 40
"""So much of what was typed a line repeats."""
KEYS = {
    "title": "title",
    "authority": "authority",
    "article": "article",
    "quotation": "quotation",
    "from": "in_force_from",
    "to": "in_force_to",
    "amended": "amended_on",
    "checked": "checked_on",
    "matter": "matter",
    "part": "part",
    "whole": "whole",
    "comparison": "comparison",
    "ratio": "ratio",
    "measures": "measures",
    "cases": "cases",
    "by": "provided_by",
    "note": "note",
}
"""Item of a file → field of the row; the header of its column (条文, 比例 …) will do as well."""
_row: type = LocalRuleRow
_COLUMNS = columns_of(_row)
_FIELDS = KEYS | {column.name: name for name, column in _COLUMNS.items()}
_DAYS = ("in_force_from", "in_force_to", "amended_on", "checked_on")


class RuleFile(NamedTuple):
    """The rules, and the rows that a sheet would hold."""

    file: str
    rules: tuple[LocalRule, ...]
    rows: Sequence[Row]


def read_rules(path: Path) -> RuleFile:
    """All of the file's rules; Unusable where one of them does not hold together."""
    tables = _tables(path)
    rows = [_cells(path.name, number, table) for number, table in enumerate(tables, start=1)]
    heads = [column.name for column in _COLUMNS.values()]
    grid = Grid(SHEET, [[*heads], *([row.get(head, "") for head in heads] for row in rows)])
    read = read_table(grid, LocalRuleRow, any_cell=True)
    errors = [finding for finding in read.findings if finding.severity is Severity.ERROR]
    if len(read.rows) != len(rows) and not errors:
        raise Unusable(f"{path.name}：有 {len(rows)} 条规则，只认出 {len(read.rows)} 条；请核对各项内容")
    local = rules_of(read.rows, frozenset(finding.place for finding in errors))
    for finding in (*errors, *local.findings):
        raise Unusable(_told(path.name, finding, rows))
    return RuleFile(path.name, local.rules, [{head: _value(cell) for head, cell in row.items()} for row in rows])


def put_rules(found: RuleFile, workbook: Path, target: Path, force: bool) -> str:
    """Write `target`: the workbook with them on a sheet of their own.  → The sheet's name."""
    rows, verb = found.rows, "放进"
    return add_sheet(workbook, target, force, file=found.file, family=SHEET, model=LocalRuleRow, rows=rows, verb=verb)


def _tables(path: Path) -> Sequence[Mapping[str, object]]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unusable(f"{path.name}：打不开（{error.strerror}）") from error
    if len(data) > LARGEST:
        raise Unusable(f"{path.name}：有 {len(data):,} 字节，不像规则文件（最多 {LARGEST:,} 字节）")
    try:
        found = tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        raise Unusable(f"{path.name}：不是 UTF-8 文字；请用记事本另存为，编码选 UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        where = f"第 {line[1]} 行" if line else "末尾"
        raise Unusable(f'{path.name}：{where}写法不对；每项写成 名称 = "内容"，日期写成 2018-01-01') from error
    except (RecursionError, ValueError) as error:
        raise Unusable(f"{path.name}：写法不对，不是规则文件") from error
    strange = [key for key in found if key != "rule"]
    rules = found.get("rule")
    if strange or not isinstance(rules, list) or not rules or not all(isinstance(one, dict) for one in rules):
        seen = f"不认识“{strange[0][:20]}”；" if strange else ""
        raise Unusable(f"{path.name}：{seen}规则文件由一条或几条 [[rule]] 组成，每条下面写各项")
    if len(rules) > MOST:
        raise Unusable(f"{path.name}：有 {len(rules)} 条规则，最多 {MOST} 条")
    return rules


def _cells(file: str, number: int, table: Mapping[str, object]) -> dict[str, Raw]:
    """Column → what a cell of it would hold."""
    found: dict[str, Raw] = {}
    for key, value in table.items():
        field = _FIELDS.get(key)
        if field is None:
            raise Unusable(f"{file}：第 {number} 条规则里不认识“{key[:20]}”；可以写 {'、'.join(KEYS)}")
        name = _COLUMNS[field].name
        if name in found:
            raise Unusable(f"{file}：第 {number} 条规则的“{name}”写了两次")
        cell = _raw(field, value)
        if cell is None:
            kind = "日期，如 2018-01-01" if field in _DAYS else "带引号的文字"
            raise Unusable(f"{file}：第 {number} 条规则的“{name}”要写成{kind}")
        found[name] = cell
    return found


def _raw(field: str, value: object) -> Raw | None:
    """None where it is not of the kind that the item asks for."""
    if field in _DAYS:
        plain = isinstance(value, date) and not isinstance(value, datetime)
        return value if plain and isinstance(value, date) else None
    if field == "cases" and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "；".join(value)
    return value if isinstance(value, str) else None


def _value(cell: Raw) -> Value:
    return cell if isinstance(cell, date | str) else str(cell)


def _told(file: str, finding: Finding, rows: Sequence[Mapping[str, Raw]]) -> str:
    """One line: which rule, which item, what is wrong, what to do."""
    if len(finding.value) > SHOWN:
        finding = replace(finding, value=finding.value[:SHOWN] + "…")
    number = (finding.place.row or 1) - 1
    title = str(rows[number - 1].get("规则名称", ""))[:30] if 0 < number <= len(rows) else ""
    which = f"第 {number} 条规则" + (f"（{title}）" if title else "") if number else ""
    item = f"的“{finding.column}”" if finding.column else ""
    return f"{file}：{which}{item}：{finding.message}。{finding.fix}".replace("\n", " ")
