"""资金: where the money comes from, line by line, in 元 and in 万元 that sum; estimates apart from what is approved.

What came in this year stands beside what was approved, on the same lines.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from addin.money.funding import estimated_part
from addin.money.received import given
from addin.outcome import Outcome
from addin.tell.figure import Value, hundredths
from addin.tell.money.source_records import RECORDS
from addin.tell.sheet import ResultColumn, ResultSheet, Row
from validators.amounts import short_percent

SHEET = ResultSheet(
    "资金",
    (
        ResultColumn("代码", 7),
        ResultColumn("资金来源", 24),
        ResultColumn("金额(元)", 14, "money"),
        ResultColumn("金额(万元)", 11, "money"),
        ResultColumn("占比", 9, "percent"),
        ResultColumn("本年到位(元)", 14, "money"),
        ResultColumn("本年到位(万元)", 12, "money"),
        ResultColumn("说明", 25, "wrap"),
    ),
)
RULE = "万元取两位小数：合计四舍五入，其下逐级按最大余数取舍，各栏之和与上一级相符"


def rows(outcome: Outcome) -> list[Row]:
    """The sources; then what lies inside them, who bears what households do not pay, and estimates."""
    settings = outcome.dossier.settings
    if not settings.approved_total and not settings.estimated_total and not outcome.dossier.papers.receipts:
        return []
    lines = [_line(record, settings.approved_total) for record in RECORDS.records(outcome)]
    lines[0][-1] = RULE
    return [*lines, [], *_beside(outcome)]


def _line(record: Mapping[str, Value], total: int) -> Row:
    approved = record["核定"]
    part = Fraction(approved * 100) / total if total and isinstance(approved, Decimal) else None
    names = ("代码", "资金来源", "核定", "核定万元", "本年到位", "本年到位万元")
    code, name, *amounts = (record[each] for each in names)
    return [code, name, *amounts[:2], part, *amounts[2:], None]


def _beside(outcome: Outcome) -> Iterator[Row]:
    settings, shares = outcome.dossier.settings, outcome.shares
    came = given(outcome.dossier).get("119", 0)
    if settings.loans or came:
        loans = _plain("119", "其中：金融机构信贷资金", settings.loans, "社会资本之中，不另加")
        yield [*loans[:5], hundredths(came) if came else None, *loans[6:]]
    for burden in shares.burdens:
        yield _plain("", f"居民出资中由{burden.bearer}承担", burden.amount, burden.reason)
    if settings.estimated_total:
        yield _plain("", "估算总投资", settings.estimated_total, "核定之前的估算，不参加分摊")
        ratio = f"估算总投资×居民承担比例 {short_percent(settings.residents_ratio)}，仅供参考"
        yield _plain("", "估算居民出资", estimated_part(settings), ratio)
    if shares.ledger.accounts:
        yield _plain("", "居民已缴", shares.ledger.paid, "缴款台账合计，已减退款")


def _plain(code: str, name: str, amount: int, note: str) -> Row:
    return [code, name, hundredths(amount), None, None, None, None, note]
