"""物业引入: does a year's income from fees and parking cover a year's cost?  In fen, exact, rounded once a line.

Fees = area or households × fee × 12 × the part that is collected; parking = spaces × rent × 12 × the part that is let.
The fee that would just do is the smallest in whole fen; nothing here says what a firm would really ask.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from addin.exact import half_up
from addin.roll import Roll
from validators.dossier import Dossier
from validators.meaning.management.answers import placed, said
from validators.sheets.procedure.choices import FeeBasis
from validators.sheets.settings import Settings

MONTHS = 12
ENOUGH, SHORT, UNKNOWN = "够", "不够", "无法判断"


@dataclass(frozen=True, slots=True)
class Answers:
    """Households: all, willing, unwilling (the rest is silent or contradicts itself), willing at 物业收费标准 at least.

    `willing_base`: what the willing would be charged on (0.01 ㎡, or households) · `levels`: 服务等级 → households.
    """

    households: int = 0
    willing: int = 0
    unwilling: int = 0
    accepting: int = 0
    willing_base: int = 0
    levels: Mapping[str, int] = field(default_factory=dict)

    @property
    def silent(self) -> int:
        """Did not answer, or in two ways."""
        return self.households - self.willing - self.unwilling


@dataclass(frozen=True, slots=True)
class Management:
    """A year in fen.  `base`: what fees are charged on, in 0.01 ㎡ or households; `given`: anything was filled in."""

    given: bool
    basis: FeeBasis
    base: int
    fee: int
    collected: Fraction
    parking: int
    cost: int
    answers: Answers

    @property
    def fees(self) -> int:
        """From all who pay, less what is not collected."""
        return half_up(self._a_fen(self.base) * self.fee)

    @property
    def fees_of_willing(self) -> int:
        """If only the willing paid, and all of them."""
        return half_up(self._charged(self.answers.willing_base) * self.fee)

    @property
    def income(self) -> int:
        """Fees and parking."""
        return self.fees + self.parking

    @property
    def balance(self) -> int:
        """What is left over; below 0 what is wanting."""
        return self.income - self.cost

    @property
    def verdict(self) -> str:
        """够, 不够; 无法判断 where neither a cost nor an income is known."""
        if not self.cost or not self.income:
            return UNKNOWN
        return ENOUGH if self.balance >= 0 else SHORT

    @property
    def fee_needed(self) -> int | None:
        """The smallest fee, in fen a month, that covers the cost; None where nobody could be charged."""
        a_fen, wanted = self._a_fen(self.base), self.cost - self.parking
        if not a_fen or not self.cost:
            return None
        return max(0, -((1 - 2 * wanted) * a_fen.denominator // (2 * a_fen.numerator)))

    def _a_fen(self, base: int) -> Fraction:
        """What a fee of one fen a month brings in a year."""
        return self._charged(base) * self.collected

    def _charged(self, base: int) -> Fraction:
        return Fraction(base * MONTHS, 100 if self.basis is FeeBasis.PER_AREA else 1)


def management_of(dossier: Dossier, roll: Roll) -> Management:
    """The sums, from 参数 and 物业意向; those who pay are those who share the cost of renovation."""
    s = dossier.settings
    base = sum(_charged_on(s, dwelling.area) for dwelling in roll.dwellings if dwelling.pays)
    parking = half_up(Fraction(s.parking_let) * s.parking_spaces * s.parking_rent * MONTHS)
    given = bool(s.management_fee or s.management_cost or s.parking_spaces or dossier.papers.management)
    answers = _answers(dossier, roll) if dossier.papers.management else Answers()
    collected = Fraction(s.management_collected)
    return Management(given, s.fee_basis, base, s.management_fee, collected, parking, s.management_cost, answers)


def _charged_on(settings: Settings, area: int) -> int:
    return area if settings.fee_basis is FeeBasis.PER_AREA else 1


def _answers(dossier: Dossier, roll: Roll) -> Answers:
    """Each household once; one that answered in two ways counts as silent."""
    rows, _ = placed(dossier)
    index_of = {(row.source.sheet, row.row): index for index, row in enumerate(dossier.dwellings)}
    willing = unwilling = accepting = base = 0
    levels: Counter[str] = Counter()
    homes = [dwelling for dwelling in roll.dwellings if dwelling.household]
    for dwelling in homes:
        own = rows.get(index_of[dwelling.row.source.sheet, dwelling.row.row], ())
        wants, fee, level = (said(own) if own else None) or (None, None, "")
        willing += wants is True
        unwilling += wants is False
        accepting += wants is True and fee is not None and fee >= dossier.settings.management_fee
        base += _charged_on(dossier.settings, dwelling.area) if wants else 0
        if wants and level:
            levels[level] += 1
    return Answers(len(homes), willing, unwilling, accepting, base, dict(levels))
