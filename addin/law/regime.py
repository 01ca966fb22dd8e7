"""Which rules bind a vote: the law of the day it was held, never today's."""

from dataclasses import dataclass
from datetime import date

from addin.law.npc import civil_code_278, property_law_76
from addin.law.rule import Rule
from addin.law.state_council import property_management_12
from validators.sheets.settings import Matter


@dataclass(frozen=True, slots=True)
class Regime:
    """`name` is stable and for machines, `title` for readers; quorum stands before approval."""

    name: str
    title: str
    rules: tuple[Rule, ...]

    def rules_for(self, matter: Matter) -> tuple[Rule, ...]:
        """The rules that a matter of this kind must meet, in order."""
        return tuple(rule for rule in self.rules if matter in rule.matters)


REGIMES = (
    Regime(
        "property_law_2007",
        "物权法",
        (property_management_12.QUORUM, property_law_76.SPECIAL, property_law_76.ORDINARY),
    ),
    Regime("civil_code_2021", "民法典", (civil_code_278.QUORUM, civil_code_278.SPECIAL, civil_code_278.ORDINARY)),
)


def regime_on(day: date) -> Regime | None:
    """The regime whose rules are all in force that day; None before 2007-10-01."""
    return next((regime for regime in REGIMES if all(rule.in_force(day) for rule in regime.rules)), None)
