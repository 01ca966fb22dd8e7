from itertools import product

import pytest

from addin.roll import build
from tests.dossiers import dossier
from validators.meaning.roster.counted import households, voting
from validators.sheets.roster.kind import DwellingKind


@pytest.mark.parametrize(("shops", "parking"), [*product([True, False], repeat=2)])
def test_checks_count_the_dwellings_that_the_tally_counts(shops: bool, parking: bool) -> None:
    lines = [f"| 1 | {number} | {kind} | 80 | 卢曙明 |" for number, kind in enumerate(DwellingKind, start=101)]
    one_of_each = dossier(
        "\n".join(["| 楼栋 | 房号 | 房屋类型 | 建筑面积 | 产权人 |", *lines]),
        shops_are_households=shops,
        parking_counts=parking,
    )
    counted = build(one_of_each).dwellings
    assert {dwelling.row.kind for dwelling in counted if dwelling.household} == households(one_of_each.settings)
    assert {dwelling.row.kind for dwelling in counted if dwelling.votes} == voting(one_of_each.settings)
