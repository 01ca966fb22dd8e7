"""地方规则: a place's, or the compound's own, threshold as data: one row a rule, with its article and its cases.

A rule of a file (`jiugai rules`) is such a row, too.  It is asked for beside the national law, never in its place, and
every place that prints it says whose it is.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Annotated

from validators.fields.choice import choice_of, unknown
from validators.fields.day import read as read_day
from validators.fields.plain import compact, noted, printed
from validators.fields.reading import Reading
from validators.fields.text import read as read_text
from validators.finding import Kind, Severity
from validators.grid import Raw
from validators.sheets.vote.choices import ListedMatter
from validators.sheets.vote.ratio import read as read_ratio
from validators.sheets.vote.rule_cases import RuleCase
from validators.sheets.vote.rule_cases import read as read_cases
from validators.table.column import Column
from validators.table.source import Source

SHEET = "地方规则"
ALIASES = ("本地规则", "地方规定", "本地规定")
EVERY, ORDINARY, SPECIAL, LIFT = "各类", "一般", "特别", "加装电梯"
MATTERS = (EVERY, ORDINARY, SPECIAL, LIFT, *ListedMatter)

BLANK = Kind(
    "local-rule-incomplete",
    Severity.ERROR,
    zh="地方规则没有填“{column}”，这条规则没有采用",
    fix="请照条文填写；缺哪一项都不能据以判定",
    en="The local rule has no {column}; it was not applied.",
    en_fix="Fill it in from the article.",
)


class RulePart(StrEnum):
    """Whose part."""

    AGREEING = "同意的"
    OPPOSING = "反对的"
    PARTICIPATING = "参与表决的"


class RuleWhole(StrEnum):
    """Of whom."""

    EVERYBODY = "全体业主"
    PARTICIPATING = "参与表决的"


class RuleComparison(StrEnum):
    """以上 and 以下 include the number itself, 超过 and 少于 do not (民法典 第1259条)."""

    AT_LEAST = "以上"
    MORE_THAN = "超过"
    AT_MOST = "以下"
    LESS_THAN = "少于"


class RuleMeasures(StrEnum):
    """By what it is measured."""

    BOTH = "人数和面积"
    PERSONS = "人数"
    AREA = "面积"


def read_matter(raw: Raw) -> Reading[str]:
    """各类, 一般, 特别, 加装电梯, or a matter that the law lists."""
    text = compact(printed(raw)).removesuffix("事项")
    if text in MATTERS:
        return Reading(text, noted(raw, text))
    return Reading(None, (unknown(text, MATTERS),))


@dataclass(frozen=True, slots=True)
class LocalRuleRow:
    """None, or empty, where a cell is blank or cannot be read: such a rule is not applied, and a finding says so.

    `amended_on`: from that day on the article reads otherwise, and the new wording is not known here.
    """

    source: Source
    row: int
    title: Annotated[
        str, Column("规则名称", read_text, required=True, blank=BLANK, text=True, width=18, help="如 河南：表决同意")
    ] = ""
    authority: Annotated[str, Column("机关", read_text, blank=BLANK, text=True, width=20, help="制定的机关")] = ""
    article: Annotated[
        str, Column("条文", read_text, required=True, blank=BLANK, text=True, width=26, help="《某某条例》第几条第几款")
    ] = ""
    quotation: Annotated[
        str, Column("原文", read_text, required=True, blank=BLANK, text=True, width=50, help="照抄条文里写门槛的那一句")
    ] = ""
    in_force_from: Annotated[date | None, Column("施行日期", read_day, blank=BLANK, width=12)] = None
    in_force_to: Annotated[date | None, Column("失效日期", read_day, width=12, help="最后一天；仍然有效的空着")] = None
    amended_on: Annotated[
        date | None, Column("修改日期", read_day, width=12, help="条文从哪天起改了、新条文没有核对；没有的空着")
    ] = None
    checked_on: Annotated[date | None, Column("核对日期", read_day, blank=BLANK, width=12, help="哪天对过原文")] = None
    matter: Annotated[
        str,
        Column("适用事项", read_matter, blank=BLANK, choices=MATTERS, width=12, help="加装电梯的逐单元判定"),
    ] = ""
    part: Annotated[
        RulePart | None, Column("分子", choice_of(RulePart), blank=BLANK, choices=tuple(RulePart), width=12)
    ] = None
    whole: Annotated[
        RuleWhole | None, Column("分母", choice_of(RuleWhole), blank=BLANK, choices=tuple(RuleWhole), width=12)
    ] = None
    comparison: Annotated[
        RuleComparison | None,
        Column(
            "比较",
            choice_of(RuleComparison),
            blank=BLANK,
            choices=tuple(RuleComparison),
            width=8,
            help="以上、以下含本数；超过、少于不含；过半数写 超过、1/2",
        ),
    ] = None
    ratio: Annotated[
        Fraction | None, Column("比例", read_ratio, blank=BLANK, text=True, width=10, help="如 2/3、三分之二、75%")
    ] = None
    measures: Annotated[
        RuleMeasures | None,
        Column("口径", choice_of(RuleMeasures), blank=BLANK, choices=tuple(RuleMeasures), width=12),
    ] = None
    cases: Annotated[
        tuple[RuleCase, ...],
        Column("算例", read_cases, blank=BLANK, text=True, width=30, help="如 6/9 通过；5/9 不通过；每次读取都验算"),
    ] = ()
    provided_by: Annotated[
        str,
        Column("提供人", read_text, required=True, blank=BLANK, text=True, width=12, help="谁照原文填的，印在结果上"),
    ] = ""
    note: Annotated[str, Column("备注", read_text, width=20)] = ""
