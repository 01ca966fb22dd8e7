"""同意表-…: the paper grid, floors down and doors across (seed/README.md §3).

楼号 may hold 楼栋 and 单元 together and applies downwards.  A cell without an opinion is no answer: the floor may not
exist, or nobody was reached.  What stands under the table by hand is told, not read.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from validators.fields.building import UNREADABLE, building_of
from validators.fields.opinion import Opinion
from validators.fields.plain import compact, printed
from validators.fields.unit import unit_of
from validators.finding import Finding, Kind, Severity, SheetCount
from validators.grid import Grid, Raw
from validators.sheets.consent import ConsentRow
from validators.sheets.grid_layout import Block, Layout, layout_of
from validators.table.body import HIDDEN_ROWS, spans
from validators.table.cells import is_blank, read_cell, shown
from validators.table.column import columns_of
from validators.table.header import HEADER_MISSING
from validators.table.identity import BUILDING_MISSING
from validators.table.source import Source

UNIT_MISSING = Kind(
    "grid-unit-missing",
    Severity.WARNING,
    zh="“{value}”没有写是几单元，以下各户的单元空着",
    fix="请补上单元号，如“307楼1单元”；整栋楼只有一个单元的也请写明",
    en="“{value}” does not say which 单元; the answers below have none.",
    en_fix="Add its number.",
)
FLOOR_MISSING = Kind(
    "grid-floor-missing",
    Severity.ERROR,
    zh="这一行有意见，但没有楼层，没有读取",
    fix="请补上楼层",
    en="This row holds opinions but no floor; it was not read.",
    en_fix="Fill in the floor.",
)
BLANK_FLOORS = Kind(
    "grid-blank-floors",
    Severity.NOTE,
    zh="第 {rows} 行（{count} 个楼层）没有填写，没有当作答复",
    fix="没有这些楼层，或没有收到意见，则无需处理",
    en="{count} floors (row {rows}) are blank and were not taken for answers.",
    en_fix="Nothing to do where there is no such floor or nobody was reached.",
)
HAND_NOTE = Kind(
    "grid-hand-note",
    Severity.NOTE,
    zh="表格之外的文字“{value}”没有读取",
    fix="无需处理；如果与统计有关，请写到备注",
    en="The words “{value}” outside the table were not read.",
    en_fix="Nothing to do, unless they matter for the count.",
)
_COLUMNS = columns_of(ConsentRow)
_WHERE = re.compile(r"(平房|.*?(?:号楼|号|栋|幢|座|楼|#)|\d+)-?(.*)")
_REMARK = re.compile(r"[（(]([^（）()]*)[）)]")


@dataclass(slots=True)
class _Reader:
    grid: Grid
    layout: Layout
    building: str = ""
    unit: str = ""
    rows: list[ConsentRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    looked_at: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    lost: bool = False
