"""纸质与线上: the reconciliation of paper slips and online votes, its sums first, then door by door."""

from collections import Counter

from addin.outcome import Outcome
from addin.tell.sheet import Colour, ResultColumn, ResultSheet, Row
from addin.tell.vote.channels import CONTRADICTING, RECORDS, WAYS, reconciled

SHEET = ResultSheet(
    "纸质与线上",
    (
        ResultColumn("序号", 7, "general"),
        ResultColumn("门牌", 20),
        ResultColumn("产权人", 14),
        ResultColumn("纸质", 9),
        ResultColumn("线上", 9),
        ResultColumn("情况", 20),
        ResultColumn("计为", 9),
    ),
    (Colour("情况", CONTRADICTING, "warn"),),
)


def rows(outcome: Outcome) -> list[Row]:
    """Nothing where nobody answered online."""
    found = Counter(one.way for one in reconciled(outcome))
    rule = f"重复答复：{outcome.dossier.settings.repeated}"
    sums: list[Row] = [["合计", f"{found[way]} 户", None, None, None, way, None] for way in WAYS if found[way]]
    if found[CONTRADICTING]:
        sums[0][1] = f"{found[CONTRADICTING]} 户（{rule}）"
    listed: list[Row] = [[record[name] for name in SHEET.headers] for record in RECORDS.records(outcome)]
    return [*sums, *listed] if found else []
