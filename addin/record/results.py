"""Everything a run found, as plain text and numbers that can be compared one by one."""

from addin.outcome import Outcome
from addin.tell.catalogue import figures
from addin.tell.consent.approval import BUILDINGS_WITH_UNITS
from addin.tell.consent.figures import FIGURES as COUNTS
from addin.tell.vote.figures import concluded
from addin.tell.vote.verdicts import RECORDS as VERDICTS


def results(outcome: Outcome) -> dict[str, dict[str, str]]:
    """Section → what → value: figures, groups, verdicts, shares and how much was found wrong; all exact.

    Motions after the first have their own counts and conclusion under their name.
    """
    groups = _groups(outcome, "")
    for vote in outcome.further:
        groups |= _groups(outcome.on(vote), f"{vote.name}：")
    verdicts = {
        " ".join(str(record[name]) for name in ("议题", "范围", "规则", "口径")): "，".join(
            f"{name} {record[name]}" for name in ("基数", "需要", "实得", "推定", "结果", "依据")
        )
        for record in VERDICTS.records(outcome)
    }
    return {
        "数": {name: str(value) for name, value in figures(outcome).items()},
        "同意情况": groups,
        "表决": verdicts | {f"{vote.name} 表决结论": concluded(vote) for vote in outcome.further},
        "分摊": {share.dwelling: str(share.amount) for share in outcome.shares.shares},
        "问题": {str(severity): str(number) for severity, number in outcome.report.counts().items()},
    }


def _groups(outcome: Outcome, motion: str) -> dict[str, str]:
    """The counts of one motion: the whole where it is not the one of the figures, then buildings and units."""
    whole = {f"{motion}{figure.name}": str(figure.value(outcome)) for figure in COUNTS} if motion else {}
    return whole | {
        f"{motion}{record['名称']}（{record['层级']}） {name}": str(value)
        for record in BUILDINGS_WITH_UNITS.records(outcome)
        for name, value in record.items()
        if name not in ("序号", "层级", "名称", "楼栋", "单元")
    }
