"""会议: one row a meeting: what kind of body met, when, where, who called it, and how its decision was posted."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from validators.fields.area import read as read_area
from validators.fields.choice import choice_of
from validators.fields.day import read as read_day
from validators.fields.name import read as read_name
from validators.fields.number import read as read_number
from validators.fields.text import read as read_text
from validators.finding import Kind, Severity
from validators.sheets.parts import Scan
from validators.sheets.vote.choices import MeetingKind
from validators.table.column import Column
from validators.table.source import Source

SHEET = "会议"
ALIASES = ("会议表", "会议记录", "会议情况")

UNNAMED = Kind(
    "meeting-unnamed",
    Severity.ERROR,
    zh="没有填会议名称，这一行没有读取",
    fix="请填写会议名称，与“会议签到”的“会议”一致",
    en="The meeting has no name; the row was left out.",
    en_fix="Name it as on the sheet 会议签到.",
)


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """What is blank is as in 参数 (kind) or unknown; `opposing_area` in 0.01 ㎡."""

    source: Source
    row: int
    name: Annotated[
        str, Column("会议", read_text, aliases=("会议名称",), required=True, blank=UNNAMED, text=True, width=28)
    ] = ""
    held_on: Annotated[date | None, Column("日期", read_day, aliases=("会议日期",), width=12)] = None
    time: Annotated[str, Column("时间", read_text, aliases=("会议时间",), text=True, width=10, help="如 19:30")] = ""
    place: Annotated[str, Column("地点", read_text, aliases=("会议地点",), width=20)] = ""
    subject: Annotated[str, Column("主题", read_text, aliases=("会议主题",), width=28)] = ""
    kind: Annotated[
        MeetingKind | None,
        Column("会议类型", choice_of(MeetingKind), choices=tuple(MeetingKind), width=18, help="空着同参数表"),
    ] = None
    convener: Annotated[str, Column("召集人", read_name, text=True, width=10)] = ""
    deputy: Annotated[str, Column("副召集人", read_name, text=True, width=10)] = ""
    posted_from: Annotated[date | None, Column("公示开始", read_day, width=12, help="决议公示的第一天")] = None
    posted_to: Annotated[date | None, Column("公示结束", read_day, width=12, help="决议公示的最后一天")] = None
    opposing: Annotated[
        int | None, Column("书面反对人数", read_number, width=8, help="公示期内书面反对的业主；没有人反对填 0")
    ] = None
    opposing_area: Annotated[
        int | None, Column("书面反对面积", read_area, width=10, help="他们的专有部分面积，平方米")
    ] = None
    note: Annotated[str, Column("备注", read_text, width=20)] = ""
    scan: Scan = ""
