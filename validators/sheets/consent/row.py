"""同意表: one row per answer collected.  The paper grid (`consent_grid`) gives the same rows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from validators.address.address import Address
from validators.fields.choice import choice_of
from validators.fields.day import read as read_day
from validators.fields.signature import read as read_signature
from validators.fields.text import read as read_text
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.opinion import read as read_opinion
from validators.sheets.parts import DwellingLine, Scan
from validators.table.column import Column
from validators.table.location import COLUMN as LOCATION

SHEET = "同意表"
REAL_NAME = "线上实名"
"""Stands for the signature of an answer given online under the voter's real name."""


class Channel(StrEnum):
    """How an answer was given; blank is on paper."""

    PAPER = "纸质"
    ONLINE = "线上"


ALIASES = ("同意情况", "征求同意表", "意见表", "同意书汇总", "同意汇总表", "签字表决表", "业主同意表", "同意登记表")


@dataclass(frozen=True, slots=True)
class ConsentRow(DwellingLine):
    """opinion None: nothing was answered (a blank cell is never consent)."""

    opinion: Annotated[
        Opinion | None,
        Column(
            "意见",
            read_opinion,
            aliases=(
                "是否同意",
                "表决意见",
                "同意情况",
                "业主意见",
                "住户意见",
                "表决",
                "表决结果",
                "答复",
                "态度",
                "同意",
                "改造意见",
                "是否同意改造",
            ),
            required=True,
            choices=("同意", "不同意", "弃权", "从众"),
            answered=True,
            width=10,
        ),
    ] = None
    signature: Annotated[
        str,
        Column(
            "签字",
            read_signature,
            aliases=(
                *(
                    "签名",
                    "业主签字",
                    "签字人",
                    "业主签名",
                    "户主签字",
                    "户主签名",
                    "产权人签字",
                    "产权人签名",
                    "本人签字",
                ),
                *(
                    "本人签名",
                    "签名人",
                    "签章",
                    "业主签章",
                    "签字签章",
                    "签名签章",
                    "业主签字确认",
                    "签字确认",
                    "住户签字",
                ),
            ),
            required=True,
            text=True,
            width=12,
        ),
    ] = ""
    signed_on: Annotated[date | None, Column("签字日期", read_day, aliases=("日期", "签名日期"), width=12)] = None
    proxy: Annotated[
        str,
        Column(
            "代理依据",
            read_text,
            aliases=("委托书", "代签依据", "授权依据"),
            width=16,
            help="非产权人签字时：委托书、监护关系等",
        ),
    ] = ""
    note: Annotated[str, Column("备注", read_text, width=20)] = ""
    motion: Annotated[
        str, Column("议题", read_text, text=True, width=20, help="只有一个议题的不必填；空着即参数表的议题")
    ] = ""
    scan: Scan = ""
    channel: Annotated[
        Channel | None,
        Column(
            "答复方式",
            choice_of(Channel),
            aliases=("投票渠道", "投票方式", "答复渠道"),
            choices=tuple(Channel),
            width=8,
            help="纸质或线上；空着即纸质。线上实名投票的，签字可以空着",
        ),
    ] = None
    pays: Annotated[
        Opinion | None,
        Column(
            "出资意见",
            read_opinion,
            aliases=("是否同意出资", "是否自愿承担费用", "是否愿意出资"),
            choices=("同意", "不同意", "弃权"),
            width=10,
            help="纸质表分开征求“是否改造”“是否出资”的才填；两项都同意才算同意",
        ),
    ] = None
    location: Annotated[Address | None, LOCATION] = None
    renovates: Opinion | None = None
    """What the paper says of renovating alone, where that is not what counts."""
