"""项目版本: every list of items that was posted or decided, one row an item: the notice, the first ranking, the next.

Wordings change from list to list (sources.md §P6); a code, typed by a person, says that two of them are one item.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from validators.fields.choice import choice_of
from validators.fields.day import read as read_day
from validators.fields.number import read as read_number
from validators.fields.text import read as read_text
from validators.finding import Kind, Severity
from validators.sheets.items.row import ITEM_UNNAMED
from validators.sheets.parts import Scan
from validators.table.column import Column
from validators.table.source import Source

SHEET = "项目版本"
ALIASES = ("项目各版", "项目变更", "排序版本")

VERSION_UNNAMED = Kind(
    "version-unnamed",
    Severity.ERROR,
    zh="没有填版本，这一行没有读取",
    fix="请填写版本，如 告知、排序第一版；同一份清单的各行填同一个名称",
    en="The version is missing; the row was left out.",
    en_fix="Name the list, the same on all its rows.",
)


class ListKind(StrEnum):
    """What a list of items was made for."""

    SURVEY = "征求意见"
    NOTICE = "告知"
    RANKING = "排序"


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One item of one list, as worded there.  A row without 序号 in a numbered list says why the item is left out."""

    source: Source
    row: int
    version: Annotated[
        str,
        Column(
            "版本",
            read_text,
            aliases=("版次", "清单"),
            required=True,
            blank=VERSION_UNNAMED,
            text=True,
            width=14,
            help="如 告知、排序第一版、排序第二版",
        ),
    ] = ""
    kind: Annotated[
        ListKind | None,
        Column("类型", choice_of(ListKind), choices=tuple(ListKind), width=10, help="不填则看版本的名称"),
    ] = None
    dated: Annotated[date | None, Column("日期", read_day, aliases=("版本日期",), width=12)] = None
    number: Annotated[
        int | None,
        Column("序号", read_number, aliases=("排序", "名次"), width=8, help="排第几；不列入的不填"),
    ] = None
    name: Annotated[
        str,
        Column(
            "项目名称",
            read_text,
            aliases=("项目", "名称", "改造项目"),
            required=True,
            blank=ITEM_UNNAMED,
            text=True,
            width=34,
            help="照这份清单的原话填写",
        ),
    ] = ""
    code: Annotated[
        str,
        Column(
            "代码",
            read_text,
            aliases=("项目代码",),
            text=True,
            width=9,
            help="“改造项目”的代码；确认是同一项后填",
        ),
    ] = ""
    decided_by: Annotated[str, Column("决定单位", read_text, aliases=("单位", "作出单位"), width=22)] = ""
    reason: Annotated[
        str, Column("理由", read_text, aliases=("说明",), width=24, help="为何这样排；不列入的项目写明原因")
    ] = ""
    note: Annotated[str, Column("备注", read_text, width=20)] = ""
    scan: Scan = ""
