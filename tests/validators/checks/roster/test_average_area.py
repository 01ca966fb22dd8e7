import pytest

from tests.dossiers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.roster.average_area import check


def residences(count: int, area: str, kind: str = "住宅") -> str:
    lines = [f"| 1 | {100 + room} | {kind} | {area} | 产权人 |" for room in range(count)]
    return "\n".join(["| 楼栋 | 房号 | 房屋类型 | 建筑面积 | 产权人 |", *lines])


@pytest.mark.parametrize("area", ["29.99", "200.01"])
def test_an_implausible_average_is_said_once(area: str) -> None:
    compound = dossier(residences(10, area))
    assert seen(check, compound) == ["average-area 户室清册!D2"]
    assert said(check, compound) == f"住宅户均面积 {area} ㎡，通常在 30—200 ㎡ 之间"


@pytest.mark.parametrize(
    ("count", "area", "kind"), [(10, "30", "住宅"), (10, "200", "住宅"), (9, "500", "住宅"), (10, "500", "商铺")]
)
def test_a_plausible_average_few_residences_and_shops_pass(count: int, area: str, kind: str) -> None:
    assert not seen(check, dossier(residences(count, area, kind)))
