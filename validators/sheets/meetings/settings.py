"""Which kind of meeting decides, and who votes in it."""

from dataclasses import dataclass
from typing import Annotated

from validators.fields import text
from validators.sheets.setting_kinds import choice
from validators.sheets.vote.choices import AssemblyMajority, MeetingKind
from validators.table.column import Column


@dataclass(frozen=True)
class Meetings:
    """Which kind of meeting decides, and who votes in it."""

    meeting_kind: Annotated[
        MeetingKind, choice("会议类型", MeetingKind, "会议签到、表决票按哪种会议判定；各次不同的在“会议”表写明")
    ] = MeetingKind.NONE
    voting_categories: Annotated[
        str,
        Column(
            "表决人员类别",
            text.read,
            default="业委会成员、业主代表",
            help="会议签到的哪些类别有表决权，用顿号隔开；其余都不表决",
        ),
    ] = "业委会成员、业主代表"
    assembly_majority: Annotated[
        AssemblyMajority,
        choice("代表大会通过要求", AssemblyMajority, "业主代表大会多少代表同意才通过，法律没有规定，按议事规则"),
    ] = AssemblyMajority.UNKNOWN
    assembly_basis: Annotated[
        str, Column("代表大会依据", text.read, help="议事规则的条款；填了代表大会通过要求时必填")
    ] = ""
