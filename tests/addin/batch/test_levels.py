"""小区 → 街道 → 区 → 市: what the sums are, against sums made one by one."""

from dataclasses import replace

import pytest

from addin.batch.compound import Compound
from addin.batch.levels import level, levels_of, totals
from addin.batch.ranking import rank
from tests.addin.batch.made import GOOD, province, variants


@pytest.mark.parametrize("name", ["街道", "区"])
def test_every_place_has_the_sums_of_its_compounds(name):
    ones = list(province(400, 3, 4))
    rows = level(rank(ones), name)
    depth = 2 if name == "街道" else 1
    keys = ["/".join(row[each] for each in ("区", "街道")[:depth]) for row in rows.to_dict("records")]
    for key, row in zip(keys, rows.to_dict("records"), strict=True):
        within = [one for one in ones if one.file.startswith(f"{key}/")]
        assert row["compounds"] == len(within)
        for figure in ("households", "agree", "area", "buildings", "investment", "subsidy", "residents"):
            assert row[figure] == sum(getattr(one, figure) or 0 for one in within)
        assert row["核定106"] == sum(one.approved["106"] for one in within)
        assert row["到位104"] == sum(one.received["104"] for one in within)


def test_the_sums_of_every_level_are_the_same_total():
    ranking = rank(province(500, 4, 5))
    whole = totals(ranking)
    for name in ("街道", "区"):
        rows = level(ranking, name)
        assert {figure: int(rows[figure].sum()) for figure in whole} == whole


def test_a_street_of_the_same_name_in_two_counties_is_two_streets():
    ranking = rank(variants({"file": "东区/中街道/一.xlsx"}, {"file": "西区/中街道/二.xlsx"}))
    assert len(level(ranking, "街道")) == 2
    assert list(levels_of(ranking)) == ["区"]


@pytest.mark.parametrize(
    ("files", "wanted"),
    [
        (["一.xlsx", "二.xlsx"], {}),
        (["东街道/一.xlsx", "西街道/二.xlsx"], {"街道": ["东街道", "西街道"]}),
        (["东区/甲街道/一.xlsx", "西区/乙街道/二.xlsx"], {"区": ["东区", "西区"], "街道": ["甲街道", "乙街道"]}),
        (["某市/东区/甲街道/一.xlsx", "某市/东区/乙街道/二.xlsx"], {"街道": ["乙街道", "甲街道"]}),
        (["东区/甲街道/一.xlsx", "东区/二.xlsx"], {"街道": ["", "甲街道"]}),
        (["某省/甲市/东区/甲街道/一.xlsx", "某省/乙市/东区/甲街道/二.xlsx"], {"市": ["乙市", "甲市"]}),
    ],
)
def test_folders_say_which_place_a_workbook_is_of(files, wanted):
    ranking = rank(variants(*({"file": file} for file in files)))
    assert {name: sorted(ranking[name]) for name in levels_of(ranking)} == {
        name: sorted(places) for name, places in wanted.items()
    }


def test_without_folders_the_settings_say_it():
    ranking = rank(variants({"county": "东区", "street": "甲"}, {"county": "东区", "street": "乙"}))
    assert sorted(level(ranking, "街道")["街道"]) == ["乙", "甲"]


def test_a_place_without_households_has_no_place_in_the_order():
    ranking = rank(
        [GOOD, replace(GOOD, file="东街道/空.xlsx", households=0, agree=0), Compound("东街道/坏.xlsx", unusable="坏")]
    )
    rows = {row["街道"]: row for row in level(ranking, "街道").to_dict("records")}
    assert rows["东街道"]["place"] == 0
    assert (rows["东街道"]["files"], rows["东街道"]["unread"], rows["东街道"]["compounds"]) == (2, 1, 1)
