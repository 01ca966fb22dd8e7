"""决议签字: who signed under a decision, such as each version of the ranking (sources.md §P6)."""

from dataclasses import dataclass
from typing import Annotated

from validators.fields.name import read as read_name
from validators.fields.text import read as read_text
from validators.finding import Kind, Severity
from validators.sheets.parts import Scan
from validators.table.column import Column
from validators.table.source import Source

SHEET = "决议签字"
ALIASES = ("决议签名", "签字表", "决议签字表")

UNNAMED = Kind(
    "signature-unnamed",
    Severity.WARNING,
    zh="没有填姓名，这一行没有读取",
    fix="请填写签字人的姓名；看不清的照着写，并在备注说明",
    en="The name is missing; the row was left out.",
    en_fix="Fill in who signed.",
)


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """`meeting`: whose sign-in sheet and ballots these people are compared with; blank: the only one there is."""

    source: Source
    row: int
    decision: Annotated[str, Column("决议", read_text, aliases=("决议名称",), text=True, width=26)] = ""
    number: Annotated[str, Column("序号", read_text, text=True, width=8)] = ""
    name: Annotated[
        str, Column("姓名", read_name, aliases=("签字", "签名"), required=True, blank=UNNAMED, text=True, width=12)
    ] = ""
    home: Annotated[str, Column("住址", read_text, aliases=("门牌", "房号"), text=True, width=18)] = ""
    note: Annotated[str, Column("备注", read_text, width=20)] = ""
    meeting: Annotated[
        str,
        Column(
            "会议", read_text, text=True, width=26, help="与哪次会议的签到、表决票对照；只有一次会议、一份决议的不必填"
        ),
    ] = ""
    scan: Scan = ""
