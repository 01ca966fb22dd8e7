"""The money: what is approved, what is granted, what the residents owe, and what one of them owes on average."""

from decimal import Decimal
from fractions import Fraction

from addin.money.funding import estimated_part
from addin.outcome import Outcome
from addin.tell.figure import Figure, Value, hundredths


def _average(outcome: Outcome) -> Value:
    """To the fen, half up; nothing where nobody pays."""
    paying, owed = len(outcome.shares.shares), outcome.shares.owed
    return hundredths((2 * owed + paying) // (2 * paying)) if paying and owed is not None else None


def _ratio(outcome: Outcome) -> Value:
    total, owed = outcome.shares.total, outcome.shares.owed
    return Fraction(owed, total) if total and owed is not None else None


def _owed(outcome: Outcome) -> Value:
    """Blank, never 0 or below, where it is not known or more was given than approved."""
    owed = outcome.shares.owed
    return None if owed is None else hundredths(owed)


def _difference(outcome: Outcome) -> Value:
    return None if outcome.shares.owed is None else hundredths(outcome.shares.difference)


def _estimated(outcome: Outcome) -> Decimal:
    return hundredths(estimated_part(outcome.dossier.settings))


def _left(outcome: Outcome) -> Decimal:
    budget = outcome.shares.budget
    return hundredths(budget.left(budget.mode))


def _shared(outcome: Outcome) -> Decimal:
    return hundredths(sum(share.amount for share in outcome.shares.shares))


FIGURES = (
    Figure("财政补助合计", "中央、省、市、区四级补助及地方政府债券之和", "元", lambda o: hundredths(o.shares.subsidy)),
    Figure("居民出资", "核定总投资－财政补助合计－非财政资金合计", "元", _owed),
    Figure("居民出资比例", "居民出资占核定总投资", "比例", _ratio),
    Figure("分摊户数", "参加分摊的户数", "户", lambda o: len(o.shares.shares)),
    Figure("分摊合计", "各户分摊金额之和", "元", _shared),
    Figure("户均出资", "居民出资除以分摊户数，四舍五入到分", "元", _average),
    Figure("分摊差额", "居民出资中没有分到各户的部分：取整尾数、减免等", "元", _difference),
    Figure("非财政资金合计", "产权单位出资、运营主体出资、其他资金之和", "元", lambda o: hundredths(o.shares.other)),
    Figure("估算居民出资", "估算总投资×居民承担比例，仅供估算", "元", _estimated),
    Figure("居民已缴", "缴款台账合计，已减退款", "元", lambda o: hundredths(o.shares.ledger.paid)),
    Figure("项目剩余资金", "按排序和截止方式安排后剩余的资金", "元", _left),
)
