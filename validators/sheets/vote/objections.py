"""异议登记: who objects to the published count, when, and what was answered: the register of the notice of the result.

The notice of a result asks for objections in writing within its days (sources.md §4.5); a register shows that each was
looked into.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from validators.fields import day, name, text
from validators.fields.choice import choice_of
from validators.finding import Kind, Severity
from validators.sheets.parts import DwellingLine, Scan
from validators.table.column import Column

SHEET = "异议登记"
ALIASES = ("询异登记", "询异", "异议登记表", "异议情况")

WITHOUT_WORDS = Kind(
    "objection-without-words",
    Severity.WARNING,
    zh="没有写对什么有异议",
    fix="请照书面材料摘录异议的内容",
    en="What is objected to is not said.",
    en_fix="Copy it from the paper.",
)


class Upheld(StrEnum):
    """What came of it."""

    YES = "成立"
    NO = "不成立"
    WITHDRAWN = "撤回"


@dataclass(frozen=True, slots=True)
class ObjectionRow(DwellingLine):
    """`outcome` None where it is still open; the address is that of the objector's own dwelling."""

    objector: Annotated[
        str, Column("异议人", name.read, aliases=("姓名", "提出人"), required=True, text=True, width=12)
    ] = ""
    motion: Annotated[str, Column("议题", text.read, width=22, help="只有一个议题的不必填")] = ""
    received_on: Annotated[date | None, Column("收到日期", day.read, aliases=("提出日期",), width=12)] = None
    words: Annotated[
        str,
        Column("异议内容", text.read, aliases=("内容",), blank=WITHOUT_WORDS, width=34, help="对哪一户、哪个数有异议"),
    ] = ""
    answer: Annotated[
        str, Column("核实答复", text.read, aliases=("答复", "处理情况"), width=34, help="查了什么、怎样答复的")
    ] = ""
    answered_on: Annotated[date | None, Column("答复日期", day.read, width=12)] = None
    outcome: Annotated[
        Upheld | None, Column("结论", choice_of(Upheld), choices=tuple(Upheld), width=10, help="空着表示还没有结论")
    ] = None
    scan: Scan = ""
