"""前置条件: 已具备 wants a paper and a date; a condition is told once."""

from collections.abc import Iterator

from validators.checks.refused import is_refused
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.sheets.procedure.condition import Condition, State
from validators.sheets.procedure.preconditions import ConditionRow
from validators.table.column import columns_of

UNPROVEN = Kind(
    "precondition-unproven",
    Severity.WARNING,
    zh="“{condition}”填了已具备，但没有填{missing}，不算通过",
    fix="请补上{missing}；还没有的，状态改为办理中",
    en="“{condition}” is said to be met without {missing_en}; it does not pass.",
    en_fix="Fill it in, or change the state to 办理中.",
)
AHEAD = Kind(
    "precondition-date-ahead",
    Severity.WARNING,
    zh="“{condition}”的日期 {value} 还没有到，不算通过",
    fix="请核对日期；还没有完成的，状态改为办理中",
    en="“{condition}”: the day {value} has not come yet; it does not pass.",
    en_fix="Check the date, or change the state to 办理中.",
)
TWICE = Kind(
    "precondition-twice",
    Severity.WARNING,
    zh="“{value}”填了两行，按第一行（{first}）计",
    fix="请删去多余的一行",
    en="“{value}” stands on two rows; the first, {first}, counts.",
    en_fix="Remove one of them.",
)


def check(dossier: Dossier) -> Iterator[Finding]:
    """At the blank cell, the date, or the second row."""
    seen: dict[Condition, ConditionRow] = {}
    for row in dossier.papers.preconditions:
        if row.condition is None:
            continue
        first = seen.setdefault(row.condition, row)
        if first is not row:
            place = first.source.ref(first.row, "condition")
            yield _at(TWICE, row, "condition", row.condition.value, first=place)
        elif row.state is State.MET:
            yield from _proof(dossier, row, row.condition.value)


def _proof(dossier: Dossier, row: ConditionRow, condition: str) -> Iterator[Finding]:
    wanted = (("evidence", "证明材料", "proof", row.evidence), ("proved_on", "日期", "a date", row.proved_on))
    blank = ((field, zh, en) for field, zh, en, value in wanted if not value)
    missing = [one for one in blank if not is_refused(dossier, row, one[0])]
    if missing:
        words = {"missing": "、".join(zh for _, zh, _ in missing), "missing_en": " and ".join(en for *_, en in missing)}
        yield _at(UNPROVEN, row, missing[0][0], condition=condition, **words)
    if row.proved_on and row.proved_on > dossier.today:
        yield _at(AHEAD, row, "proved_on", row.proved_on, condition=condition)


def _at(kind: Kind, row: ConditionRow, field: str, value: object = "", **params: object) -> Finding:
    model: type = ConditionRow
    return Finding(kind, row.source.ref(row.row, field), columns_of(model)[field].name, str(value), params)
