"""The gate of the three preconditions."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from addin.paper.procedure.preconditions import gate_of
from addin.roll import build
from tests.compound import compound
from validators.sheets.procedure.condition import Condition, State
from validators.sheets.procedure.preconditions import ConditionRow
from validators.table.source import Source

ROLL = build(compound("| 门牌 | 答复 |\n| 1-1-101 | 同意 |\n| 1-1-102 | 同意? |\n| 1-1-103 | 反对 |"))
TODAY = date(2020, 8, 1)


def row(condition, state=State.MET, evidence="原件", proved_on=date(2020, 7, 1)):
    return ConditionRow(Source("前置条件"), 2, condition, state, evidence, proved_on)


ALL = [row(condition) for condition in Condition]


def test_all_three_met_and_proven_open_the_gate():
    gate = gate_of(ALL, ROLL, TODAY)
    assert (gate.passed, gate.missing, gate.given) == (True, "", True)
    assert (gate.agree, gate.households) == (1, 3)


def test_what_is_missing_is_said_condition_by_condition():
    rows = [row(Condition.COMMITTEE, evidence=""), row(Condition.PAYING, State.UNDER_WAY)]
    gate = gate_of(rows, ROLL, TODAY)
    assert not gate.passed
    assert gate.missing == "成立业委会或议事会：缺证明材料；居民自愿承担费用：办理中；引入物业管理：没有填写"


def test_a_day_to_come_keeps_it_shut():
    gate = gate_of([replace(ALL[0], proved_on=date(2020, 8, 2)), *ALL[1:]], ROLL, TODAY)
    assert gate.missing == "成立业委会或议事会：日期还没有到"
    assert gate_of(ALL, ROLL, date(2020, 7, 1)).passed


def test_a_second_row_does_not_count():
    assert gate_of([*ALL, row(Condition.PAYING, State.NOT_MET)], ROLL, TODAY).passed
    assert not gate_of([row(Condition.PAYING, State.NOT_MET), *ALL], ROLL, TODAY).passed


def test_an_empty_sheet_says_so():
    gate = gate_of([], ROLL, TODAY)
    assert (gate.passed, gate.given, gate.missing) == (False, False, "没有填“前置条件”表")


ROWS = st.builds(
    row,
    st.sampled_from([None, *Condition]),
    st.sampled_from([None, *State]),
    st.sampled_from(["", "原件"]),
    st.sampled_from([None, date(2020, 7, 1), date(2021, 1, 1)]),
)


@given(st.lists(ROWS, max_size=6))
def test_the_gate_is_open_exactly_where_nothing_is_missing(rows):
    gate = gate_of(rows, ROLL, TODAY)
    assert [each.condition for each in gate.checked] == list(Condition)
    assert gate.passed == (gate.missing == "")
