"""人工确认: whether two names on the papers are one person, as somebody who knows them answered.

A button puts the open questions here on request; the answers are the person's, and are never touched again.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from validators.fields.choice import choice_of
from validators.fields.day import read as read_day
from validators.fields.name import quoted as read_name
from validators.fields.text import read as read_text
from validators.finding import Kind, Severity
from validators.table.column import Column
from validators.table.source import Source

SHEET = "人工确认"
ALIASES = ("姓名确认", "人员确认")

UNNAMED = Kind(
    "confirmation-unnamed",
    Severity.WARNING,
    zh="“{column}”没有填姓名，这一行没有读取",
    fix="请填写要确认的两个姓名",
    en="A name is missing; the row was left out.",
    en_fix="Fill in both names.",
)


class Conclusion(StrEnum):
    """What the person said."""

    ONE = "同一人"
    TWO = "不是同一人"


@dataclass(frozen=True, slots=True)
class ConfirmationRow:
    """`where`: the sheets the names stand on, blank for any.  conclusion None: still an open question."""

    source: Source
    row: int
    one: Annotated[
        str, Column("甲", read_name, aliases=("甲姓名",), required=True, blank=UNNAMED, text=True, width=12)
    ] = ""
    one_from: Annotated[str, Column("甲出处", read_text, text=True, width=18, help="哪张表；空着即任何表")] = ""
    other: Annotated[
        str, Column("乙", read_name, aliases=("乙姓名",), required=True, blank=UNNAMED, text=True, width=12)
    ] = ""
    other_from: Annotated[str, Column("乙出处", read_text, text=True, width=18, help="哪张表；空着即任何表")] = ""
    conclusion: Annotated[
        Conclusion | None, Column("结论", choice_of(Conclusion), choices=tuple(Conclusion), width=12)
    ] = None
    by: Annotated[str, Column("确认人", read_text, text=True, width=12)] = ""
    on: Annotated[date | None, Column("日期", read_day, width=12)] = None
    note: Annotated[str, Column("备注", read_text, width=44)] = ""
