"""会议签到: one row a person on the list; listed is not attended, and attending is not voting (sources.md §P7)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from validators.fields.area import read as read_area
from validators.fields.day import read as read_day
from validators.fields.name import read as read_name
from validators.fields.text import read as read_text
from validators.finding import Kind, Severity
from validators.sheets.parts import Scan
from validators.table.column import Column
from validators.table.source import Source

SHEET = "会议签到"
ALIASES = ("签到表", "会议签到表", "签到", "会场", "会场签到")

UNNAMED = Kind(
    "attendee-unnamed",
    Severity.WARNING,
    zh="没有填姓名，这一行没有读取",
    fix="请填写姓名",
    en="The name is missing; the row was left out.",
    en_fix="Fill it in.",
)
UNCLASSED = Kind(
    "attendee-unclassed",
    Severity.WARNING,
    zh="没有填类别，按没有表决权计",
    fix="请填写类别，如 业委会成员、业主代表、列席人员",
    en="The category is missing; the person counts as one who may not vote.",
    en_fix="Fill in the category, such as 业委会成员, 业主代表 or 列席人员.",
)
ABSENT = frozenset({"/", "-", "—", "无", "否", "×", "未到", "未签", "缺席", "请假", "0"})
"""What stands in the column 签到 of somebody who was not there."""
CAME = ("本人", "代理")
"""How somebody came, as noted at the door (会场)."""


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """`signature`: what stands in the column 签到, as typed; blank for somebody who did not sign.

    `came`, `proxy`, `area` (0.01 ㎡): as noted at the door of an owners' meeting.
    """

    source: Source
    row: int
    meeting: Annotated[
        str, Column("会议", read_text, aliases=("会议名称",), text=True, width=26, help="只有一次会议的不必填")
    ] = ""
    held_on: Annotated[date | None, Column("日期", read_day, aliases=("会议日期",), width=12)] = None
    category: Annotated[
        str,
        Column(
            "类别",
            read_text,
            aliases=("人员类别", "身份"),
            blank=UNCLASSED,
            text=True,
            width=14,
            help="业委会成员、业主代表、列席人员……；哪些类别有表决权见参数表",
        ),
    ] = ""
    name: Annotated[
        str,
        Column("姓名", read_name, required=True, blank=UNNAMED, text=True, width=12),
    ] = ""
    post: Annotated[str, Column("职务", read_text, width=12)] = ""
    employer: Annotated[str, Column("工作单位", read_text, aliases=("单位",), width=16)] = ""
    home: Annotated[str, Column("住址", read_text, aliases=("门牌", "房号"), text=True, width=18)] = ""
    signature: Annotated[
        str, Column("签到", read_text, aliases=("签字", "签名"), text=True, width=12, help="没有签到的留空")
    ] = ""
    came: Annotated[
        str,
        Column("到会", read_text, aliases=("到会方式",), choices=CAME, width=10, help="会场用：本人或代理，没到的空着"),
    ] = ""
    proxy: Annotated[
        str, Column("代理人", read_name, aliases=("受托人",), text=True, width=12, help="代理的写代理人，附委托书")
    ] = ""
    area: Annotated[
        int | None, Column("面积", read_area, aliases=("专有部分面积",), width=10, help="会场用：名下面积之和，平方米")
    ] = None
    scan: Scan = ""

    @property
    def attended(self) -> bool:
        """Did they sign in, or was it noted at the door that they, or a proxy, came?"""
        return any(mark and mark not in ABSENT for mark in (self.signature, self.came))
