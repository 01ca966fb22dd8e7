"""加装电梯规则: whose rule a unit's vote on a lift is judged by.  Places differ, so the user chooses, by name."""

from collections.abc import Mapping
from dataclasses import replace

from addin.law.henan import property_management_59 as henan
from addin.law.jinan import lifts_7 as jinan
from addin.law.npc import civil_code_278
from addin.law.rule import Rule
from validators.sheets.vote.choices import LiftRule

LIFT_RULES: Mapping[LiftRule, tuple[Rule, ...]] = {
    LiftRule.NONE: (),
    LiftRule.CIVIL_CODE: (
        replace(civil_code_278.QUORUM, name="lift_quorum", title="加装电梯：参与表决"),
        replace(civil_code_278.SPECIAL, name="lift", title="加装电梯"),
    ),
    LiftRule.HENAN_PERSONS: (henan.BY_PERSONS,),
    LiftRule.HENAN_BOTH: (henan.BY_BOTH,),
    LiftRule.JINAN: (jinan.LIFT,),
    LiftRule.LOCAL: (),
}
"""Within a unit; adding a lift is 改建 of what belongs to the building, a special matter (sources.md §1.4).  Those of
本地规则 stand on the sheet 地方规则."""
