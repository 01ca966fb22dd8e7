"""A decision of the owners' representatives that was posted: does it take effect (丽水 第13条)?"""

from dataclasses import dataclass
from datetime import date

from addin.law.lishui.property_management_13 import OBJECTIONS, POSTED, POSTED_DAYS
from addin.law.meeting import Resolution
from addin.law.verdict import try_rule


@dataclass(frozen=True, slots=True)
class Objections:
    """Owners, or their area in 0.01 ㎡, who objected in writing while it was posted, of all there are.

    `everybody` is the compound's total as the tally has it (`Group.persons.total`, `Group.area.total`).
    """

    opposing: int
    everybody: int


@dataclass(frozen=True, slots=True)
class Posting:
    """`days_posted` counts the first and the last day."""

    days_posted: int
    persons: Objections
    area: Objections
    days_required: int = POSTED_DAYS


def take_effect(posting: Posting, day: date) -> Resolution:
    """Days, then persons, then area.  `day`: when it was decided; no trials before 2019-07-01."""
    if not POSTED.in_force(day):
        return Resolution(())
    objections = (try_rule(OBJECTIONS, side) for side in (posting.persons, posting.area))
    return Resolution((try_rule(POSTED, posting), *objections))
