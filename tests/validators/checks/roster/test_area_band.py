import pytest

from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.roster.area_band import check

ROSTER = """
    | 楼栋 | 房号 | 房屋类型 | 建筑面积 | 产权人 |
    | 1    | 101  | {kind}   | {area}   | 卢曙明 |
"""


@pytest.mark.parametrize("area", ["14.99", "300.01", "8947"])
def test_a_residence_out_of_the_band_is_worth_a_look(area: str) -> None:
    assert seen(check, dossier(ROSTER.format(kind="住宅", area=area))) == ["area-band 户室清册!D2"]


@pytest.mark.parametrize("area", ["15", "89.47", "300"])
def test_the_band_includes_its_ends(area: str) -> None:
    assert not seen(check, dossier(ROSTER.format(kind="住宅", area=area)))


@pytest.mark.parametrize("kind", ["平房", "商铺", "车位"])
def test_only_residences_are_judged(kind: str) -> None:
    assert not seen(check, dossier(ROSTER.format(kind=kind, area="9")))


def test_the_band_is_a_setting() -> None:
    roster = ROSTER.format(kind="住宅", area="120")
    assert said(check, dossier(roster, area_low=40, area_high=100)) == "住宅建筑面积 120.00 ㎡ 不在 40—100 ㎡ 之间"
