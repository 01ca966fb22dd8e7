"""What rests on each line of 参数, said by the line itself: named here once more, by hand, as whoever asks means it."""

import pytest

from validators.sheets.deciding import Decides
from validators.sheets.money.choices import Method
from validators.sheets.money.funds import Funds
from validators.sheets.settings import SETTING_NAMES, Settings, deciding
from validators.sheets.vote.motions import MotionRow
from validators.table.column import columns_of

MEANT = {
    Decides.VERDICT: "vote_date vote_to matter listed_matter law local_rules ballot_mode lift_rule unreturned "
    "following repeated invalid_takes_part parking_counts",
    Decides.COUNT: "is_vote unreturned_basis online_signed others_count shops_are_households developer",
    Decides.DOUBT: "survey_from notice_from notice_to motion vote_date vote_from vote_to matter is_vote unreturned "
    "repeated online_signed developer area_low area_high",
    Decides.POLICY: "policy_rate policy_reading",
    Decides.FUNDS: "approved_total central_grant province_grant city_grant district_grant general_bonds special_bonds "
    "central_investment central_other treasury_bonds ultra_long_bonds work_unit_funds operator_funds other_funds",
    Decides.GRANTED: "province_grant city_grant district_grant general_bonds special_bonds",
    Decides.CENTRAL: "central_investment central_other treasury_bonds ultra_long_bonds",
    Decides.OTHERS: "work_unit_funds operator_funds other_funds",
    Decides.SPLIT: "parking_counts method rounding remainder_bearer cap cap_bearer relief relief_bearer work_unit_part",
    Decides.AMOUNT: "grant_ceiling residents_ratio relieved work_unit_scope labour_rate labour_basis unspent",
    Decides.AGE: "completed_on built_wording built_year last_day_counts",
    Decides.TOLD: "matter unreturned invalid_takes_part parking_counts method rounding",
    Decides.SIGNED: "filled_by_unit head filled_by filled_on",
    Method.PER_FLOOR: "floor_rule",
    Method.HOUSEHOLD_AND_AREA: "fixed_each rate_per_metre",
    Method.PER_ITEM: "item_funds cut_off ranking_source basic_first",
}


@pytest.mark.parametrize("what", MEANT)
def test_the_lines_that_something_rests_on_are_those_that_are_meant(what):
    assert deciding(what) == tuple(MEANT[what].split())


def test_every_word_is_asked_for_and_no_line_uses_another():
    said = {word for line in columns_of(Settings).values() for word in line.decides}
    assert set(Decides) <= set(MEANT)
    assert said == set(MEANT)


def test_the_part_of_the_compound_that_votes_is_a_column_of_the_motions_and_decides_the_verdict():
    assert deciding(Decides.VERDICT, model=MotionRow) == ("scope",)


def test_the_lines_come_in_the_order_of_the_sheet_whatever_is_asked_first():
    asked = deciding(Decides.SPLIT, Decides.FUNDS)
    assert asked == deciding(Decides.FUNDS, Decides.SPLIT)
    assert list(asked) == sorted(asked, key=SETTING_NAMES.index)


def test_the_sums_of_the_money_are_those_of_their_lines():
    given = {name: 10**at for at, name in enumerate(deciding(Decides.FUNDS))}
    funds = Funds(**given)
    assert funds.central == given["central_grant"]
    assert funds.granted == sum(given[name] for name in ("central_grant", *MEANT[Decides.GRANTED].split()))
    assert funds.others_give == sum(given[name] for name in MEANT[Decides.OTHERS].split())
    assert Funds(**given | {"central_grant": 0}).central == sum(given[name] for name in MEANT[Decides.CENTRAL].split())
