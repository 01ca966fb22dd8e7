"""政策同意率要求: does the rate of households that agree reach what a policy asks for?

It opens doors (which compound is listed, which goes first) and is no statutory result: it stands beside the verdicts,
never among them (sources.md §1.1).  Seen: 70 % and 75 % of households; 达到 includes the number itself, 超过 does not
(民法典 第1259条; sources.md M10).
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from addin.exact import at_least, more_than, need_at_least, need_more_than
from addin.tally import Count, Group
from validators.sheets.deciding import Decides
from validators.sheets.settings import Settings, deciding
from validators.sheets.vote.choices import PolicyReading


@dataclass(frozen=True, slots=True)
class PolicyResult:
    """Households: `part` agree of `whole`; `need` is the smallest number that is enough, `missing` what is short."""

    group: Group
    required: Decimal
    reading: PolicyReading
    part: int
    whole: int
    need: int
    missing: int
    passed: bool


def measure(settings: Settings, group: Group, unreadable: frozenset[str] = frozenset()) -> PolicyResult | None:
    """The policy's threshold for one group; None where 参数 asks for none, or for what cannot be read."""
    if settings.policy_rate is None or not unreadable.isdisjoint(deciding(Decides.POLICY)):
        return None
    return reach(settings.policy_rate, settings.policy_reading, group)


def reach(required: Decimal, reading: PolicyReading, group: Group) -> PolicyResult:
    """Where nobody lives nothing is reached."""
    count: Count = group.households
    ratio, strictly = Fraction(required), reading is PolicyReading.MORE_THAN
    passed = (more_than if strictly else at_least)(count.agree, count.total, ratio)
    need = (need_more_than if strictly else need_at_least)(count.total, ratio)
    missing = max(0, need - count.agree)
    return PolicyResult(group, required, reading, count.agree, count.total, need, missing, passed)
