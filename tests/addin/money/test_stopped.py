"""Nothing is split on amounts or choices that are not known, and it is said why."""

from dataclasses import replace

import pytest

from addin.money.share import Shares
from addin.money.split import split
from addin.roll import build
from tests.compound import compound
from validators.sheets.deciding import Decides
from validators.sheets.money.choices import Method
from validators.sheets.settings import deciding

TWO = "| 门牌 | 类型 |\n| 1-1-101 | 住宅 |\n| 1-1-102 | 住宅 |"
WITH_BESIDE = TWO + "\n| 1--车位1 | 车位 |\n| 1--车位2 | 车位 |\n| 1--地下室3 | 储藏室 |"


def shares(*unreadable: str, table: str = TWO, **chosen) -> Shares:
    dossier = replace(compound(table, **chosen), unreadable=frozenset(unreadable))
    return split(dossier, build(dossier))


def codes(found: Shares) -> list[str]:
    return [finding.code for finding in found.findings]


def test_without_an_approved_total_nothing_is_owed_and_nothing_is_negative():
    found = shares(central_grant=90_00)
    assert (found.residents, found.difference, found.shares, found.owed) == (0, 0, (), None)
    assert found.stopped == ("没有填核定总投资",)
    assert codes(found) == []


def test_an_amount_that_cannot_be_read_is_not_taken_for_nothing():
    found = shares("province_grant", approved_total=100_00)
    assert (found.residents, found.shares, found.owed, found.stopped) == (0, (), None, ("省级补助认不出来",))
    assert codes(found) == []


def test_more_given_than_approved_keeps_the_sum_but_prints_nothing():
    found = shares(approved_total=100_00, other_funds=130_00)
    assert (found.residents, found.difference, found.shares, found.owed) == (-30_00, -30_00, (), None)
    assert "funds-above-total" in codes(found)


@pytest.mark.parametrize("name", deciding(Decides.SPLIT))
def test_a_choice_that_cannot_be_read_stops_the_split_but_not_the_sum(name: str):
    found = shares(name, approved_total=100_00)
    assert (found.residents, found.owed, found.shares) == (100_00, 100_00, ())
    assert len(found.stopped) == 1


def test_a_choice_of_another_way_of_splitting_stops_nothing():
    assert len(shares("floor_rule", "cut_off", approved_total=100_00).shares) == 2
    assert not shares("floor_rule", approved_total=100_00, method=Method.PER_FLOOR).shares


def test_each_kind_left_out_is_told_once_with_its_setting():
    told = [f for f in shares(table=WITH_BESIDE, approved_total=100_00).findings if f.code == "beside-not-counted"]
    assert [(f.value, f.params["count"], str(f.place)) for f in told] == [
        ("车位", 2, "户室清册!B4"),
        ("储藏室", 1, "户室清册!B6"),
    ]
    assert all("因“车位计入”为“否”" in f.message for f in told)
    assert "beside-not-counted" not in codes(shares(table=WITH_BESIDE, approved_total=100_00, parking_counts=True))
    assert "beside-not-counted" not in codes(shares("parking_counts", table=WITH_BESIDE, approved_total=100_00))
