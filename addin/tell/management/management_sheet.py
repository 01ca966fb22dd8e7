"""物业测算: who wants a property firm and at which fee, a year's income against its cost, and the verdict in words."""

from collections.abc import Iterator
from decimal import Decimal

from addin.outcome import Outcome
from addin.paper.management.year import ENOUGH, SHORT, Management
from addin.tell.figure import hundredths
from addin.tell.management.figures import UNIT, sentence
from addin.tell.sheet import (
    Colour,
    ResultColumn,
    ResultSheet,
    Row,
)
from validators.amounts import short_percent, yuan
from validators.sheets.procedure.choices import FeeBasis

WISHES, INCOME, VERDICT = "意向", "收支", "结论"
SHEET = ResultSheet(
    "物业测算",
    (
        ResultColumn("类别", 8),
        ResultColumn("项目", 26),
        ResultColumn("数值", 13, "general"),
        ResultColumn("单位", 8),
        ResultColumn("金额(元)", 16, "money"),
        ResultColumn("说明", 45, "wrap"),
    ),
    (Colour("项目", ENOUGH, "good"), Colour("项目", SHORT, "bad")),
)


def rows(outcome: Outcome) -> list[Row]:
    """Nothing where nobody filled in anything about it."""
    found = outcome.paper.management
    if not found.given:
        return []
    return [*_wishes(found), *_year(outcome, found), _verdict(outcome, found)]


def _wishes(found: Management) -> Iterator[Row]:
    answers = found.answers
    if not answers.households:
        return
    for name, count in (
        ("愿意", answers.willing),
        ("不愿意", answers.unwilling),
        ("没有答复或前后不一", answers.silent),
    ):
        yield [WISHES, name, count, "户", None, f"共 {answers.households} 户"]
    if found.fee:
        note = f"愿意，并且可接受收费不低于 {yuan(found.fee)} 元"
        yield [WISHES, "接受收费标准", answers.accepting, "户", None, note]
    for level, count in answers.levels.items():
        yield [WISHES, f"服务等级：{level}", count, "户", None, None]


def _year(outcome: Outcome, found: Management) -> Iterator[Row]:
    s = outcome.dossier.settings
    base: int | Decimal = found.base if found.basis is FeeBasis.PER_HOUSEHOLD else hundredths(found.base)
    unit = "户" if found.basis is FeeBasis.PER_HOUSEHOLD else "㎡"
    said = f"{UNIT[found.basis]} {yuan(found.fee)} 元×12 个月×收缴率 {short_percent(found.collected)}"
    yield [INCOME, "物业费年收入", base, unit, hundredths(found.fees), said]
    said = f"每个每月 {yuan(s.parking_rent)} 元×12 个月×出租率 {short_percent(s.parking_let)}"
    yield [INCOME, "车位年收入", s.parking_spaces, "个", hundredths(found.parking), said]
    yield [INCOME, "年收入合计", None, None, hundredths(found.income), None]
    yield [INCOME, "物业年成本", None, None, hundredths(found.cost), None if found.cost else "没有填"]
    if found.answers.households:
        said = "只有愿意的户缴费、全部收齐时的物业费，供比较"
        yield [INCOME, "愿意户的物业费", found.answers.willing, "户", hundredths(found.fees_of_willing), said]


def _verdict(outcome: Outcome, found: Management) -> Row:
    return [VERDICT, found.verdict, None, None, hundredths(found.balance) if found.cost else None, sentence(outcome)]
