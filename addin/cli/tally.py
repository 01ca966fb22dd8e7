"""`jiugai tally W`: how many agree, and what the law of the vote's date says."""

from typing import Annotated

import typer

from addin.cli.screen import out, percent, print_json, summary, table
from addin.cli.workbook import Json, Workbook, examine
from addin.figures.records.approval import LEVELS
from addin.figures.records.verdicts import RECORDS as VERDICTS
from addin.outcome import Outcome
from addin.tally import Count
from addin.unusable import Unusable

Motion = Annotated[str | None, typer.Option("--motion", metavar="议题", help="只统计这一议题（参数表里的议题名称）")]


def command(workbook: Workbook, motion: Motion = None, as_json: Json = False) -> int:
    """统计同意率：按户、人、面积，分单元、楼栋、小区，并给出表决结论。"""
    outcome = examine(workbook)
    name = outcome.decision.motion.name
    if motion is not None and motion != name:
        raise Unusable(f"{workbook.name}：没有议题“{motion}”，参数表里的议题是“{name}”")
    if as_json:
        print_json(payload(outcome))
    else:
        show(outcome)
    return int(outcome.draft)


def payload(outcome: Outcome) -> dict[str, object]:
    """The contract of `tally --json`: areas in 0.01 ㎡."""
    decision = outcome.decision
    return {
        "motion": {
            "name": decision.motion.name,
            "matter": decision.motion.matter.name.lower(),
            "vote_date": decision.motion.vote_date.isoformat() if decision.motion.vote_date else None,
            "regime": decision.regime.name if decision.regime else None,
        },
        "groups": [
            {
                "level": group.level,
                "name": group.name,
                "households": _count(group.households),
                "persons": _count(group.persons),
                "area": _count(group.area),
            }
            for group in outcome.groups
        ],
        "verdicts": [
            {
                "rule": verdict.rule.name,
                "group": verdict.group.name,
                "by": verdict.by.value,
                "part": verdict.part,
                "whole": verdict.whole,
                "need": verdict.need,
                "missing": verdict.missing,
                "passed": verdict.passed,
                "citation": verdict.citation,
            }
            for verdict in decision.verdicts
        ],
        "passed": decision.passed,
        "draft": outcome.draft,
    }


def _count(count: Count) -> dict[str, int]:
    return {
        "total": count.total,
        "agree": count.agree,
        "against": count.against,
        "abstain": count.abstain,
        "invalid": count.invalid,
        "not_collected": count.not_collected,
    }


def show(outcome: Outcome) -> None:
    """Two tables: the counts, and the compound's verdicts with their articles."""
    numbers = ("总户数", "同意", "不同意", "弃权", "无效", "未收", "同意率(户)", "同意率(人)", "同意率(面积)")
    counts = table("同意率", "层级", "名称", *numbers, right=numbers)
    for group in outcome.groups:
        h = group.households
        answers = (h.total, h.agree, h.against, h.abstain, h.invalid, h.not_collected)
        rates = (group.approval_rate, group.persons.rate, group.area.rate)
        counts.add_row(LEVELS[group.level], group.name, *map(str, answers), *map(percent, rates))
    out.print(counts)
    columns = ("规则", "口径", "基数", "需要", "实得", "还差", "结果", "依据")
    verdicts = table("表决结论（全小区）", *columns, right=("基数", "需要", "实得", "还差"))
    for record in VERDICTS.records(outcome):
        if record["范围"] == outcome.compound.name:
            verdicts.add_row(*(str(record[name]) for name in columns))
    if verdicts.row_count:
        out.print(verdicts)
    for line in summary(outcome)[1:3]:
        out.print(line)
