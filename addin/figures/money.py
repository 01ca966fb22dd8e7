"""The money: what is approved, what is granted, what the residents owe, and what one of them owes on average."""

from decimal import Decimal
from fractions import Fraction

from addin.figures.figure import Figure, Value, hundredths
from addin.outcome import Outcome


def _average(outcome: Outcome) -> Value:
    """To the fen, half up; nothing where nobody pays."""
    paying = len(outcome.shares.shares)
    return hundredths((2 * outcome.shares.residents + paying) // (2 * paying)) if paying else None


def _ratio(outcome: Outcome) -> Value:
    total = outcome.shares.total
    return Fraction(outcome.shares.residents, total) if total else None


def _shared(outcome: Outcome) -> Decimal:
    return hundredths(sum(share.amount for share in outcome.shares.shares))


FIGURES = (
    Figure("财政补助合计", "中央、省、市、区四级补助之和", "元", lambda o: hundredths(o.shares.subsidy)),
    Figure("居民出资", "核定总投资－财政补助合计－其他资金", "元", lambda o: hundredths(o.shares.residents)),
    Figure("居民出资比例", "居民出资占核定总投资", "比例", _ratio),
    Figure("分摊户数", "参加分摊的户数", "户", lambda o: len(o.shares.shares)),
    Figure("分摊合计", "各户分摊金额之和", "元", _shared),
    Figure("户均出资", "居民出资除以分摊户数，四舍五入到分", "元", _average),
    Figure("分摊差额", "按角或元取整后分不下去的尾数", "元", lambda o: hundredths(o.shares.difference)),
)
