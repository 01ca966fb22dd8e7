"""表决明细: every test of the law, motion by motion, for the compound, its buildings and its units."""

from collections.abc import Iterator, Mapping

from addin.law.rule import Measure
from addin.outcome import Outcome
from addin.tell.figure import (
    Field,
    RecordSet,
    Value,
    hundredths,
)
from addin.tell.vote.words import result

MEASURES = {Measure.PERSONS: ("人数", "人"), Measure.AREA: ("面积", "㎡")}
NAMED = "（参数指定适用，与表决日期不符）"


def _records(outcome: Outcome) -> Iterator[Mapping[str, Value]]:
    judged = ((vote.decision, verdict) for vote in outcome.votes for verdict in vote.decision.verdicts)
    for decision, verdict in judged:
        by, unit = MEASURES[verdict.by]

        def amount(count: int, by: Measure = verdict.by) -> Value:
            return hundredths(count) if by is Measure.AREA else count

        yield {
            "议题": decision.motion.name,
            "范围": verdict.group.name,
            "规则": verdict.rule.title,
            "口径": by,
            "单位": unit,
            "基数": amount(verdict.whole),
            "需要": amount(verdict.need),
            "实得": amount(verdict.part),
            "还差": amount(verdict.missing),
            "实际收回": amount(verdict.returned),
            "推定": amount(verdict.presumed),
            "最低": amount(verdict.low.part),
            "最高": amount(verdict.high.part),
            "结果": result(verdict, decision.verdicts),
            "依据": verdict.citation + (NAMED if decision.named else ""),
        }


RECORDS = RecordSet(
    "表决明细",
    "每个议题的每项法定检验一行，先全小区，后楼栋、单元",
    (
        Field("议题"),
        Field("范围"),
        Field("规则", "如参与表决、表决同意"),
        Field("口径", "人数或面积"),
        Field("单位", "人或㎡"),
        Field("基数", "法律规定的分母"),
        Field("需要", "达到所需的最小数；异议表决为不得超过的数"),
        Field("实得", "实际收回与推定合计"),
        Field("还差"),
        Field("实际收回", "实得中真正收回的"),
        Field("推定", "实得中未返票、已送达、按规约推定计入的，不推定为 0"),
        Field("最低", "有疑问的票都不利时的实得"),
        Field("最高", "有疑问的票都有利时的实得"),
        Field("结果", "达到、未达到、待核实；参与不足的，同意不算达到；楼栋、单元为参考"),
        Field("依据", "条文"),
    ),
    _records,
)
