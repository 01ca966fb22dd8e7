"""Which rules bind a vote: the law of the day it was held, never today's, unless another is named."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from addin.law.henan import property_management_22, property_management_26
from addin.law.listed import Listed
from addin.law.npc import civil_code_278, property_law_76
from addin.law.rule import Rule
from addin.law.state_council import property_management_12
from validators.sheets.vote.choices import (
    Law,
    ListedMatter,
    LocalRules,
    Matter,
)


@dataclass(frozen=True, slots=True)
class Regime:
    """`name` is stable and for machines, `title` for readers; quorum stands before approval.

    `listed`: where each matter is listed, and its class · `local`: what a province added while this law was in force.
    """

    name: str
    title: str
    law: Law
    rules: tuple[Rule, ...]
    listed: Mapping[ListedMatter, Listed]
    local: Mapping[LocalRules, tuple[Rule, ...]]

    def rules_for(self, matter: Matter, local: LocalRules, day: date) -> tuple[Rule, ...]:
        """The rules that a matter of this class must meet: this law's, then those local ones that were in force."""
        added = (rule for rule in self.local.get(local, ()) if rule.in_force(day))
        return tuple(rule for rule in (*self.rules, *added) if matter in rule.matters)


REGIMES = (
    Regime(
        "property_law_2007",
        "物权法",
        Law.PROPERTY_LAW,
        (property_management_12.QUORUM, property_law_76.SPECIAL, property_law_76.ORDINARY),
        property_law_76.ITEMS,
        {
            LocalRules.HENAN: (
                property_management_26.QUORUM,
                property_management_22.SPECIAL,
                property_management_22.ORDINARY,
            )
        },
    ),
    Regime(
        "civil_code_2021",
        "民法典",
        Law.CIVIL_CODE,
        (civil_code_278.QUORUM, civil_code_278.SPECIAL, civil_code_278.ORDINARY),
        civil_code_278.ITEMS,
        {},
    ),
)


def regime_on(day: date) -> Regime | None:
    """The regime whose rules are all in force that day; None before 2007-10-01."""
    return next((regime for regime in REGIMES if all(rule.in_force(day) for rule in regime.rules)), None)


def regime_called(law: Law) -> Regime | None:
    """The regime of that name; None for 自动, which names none."""
    return next((regime for regime in REGIMES if regime.law is law), None)
