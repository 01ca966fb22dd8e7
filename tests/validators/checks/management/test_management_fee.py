"""A fee for property management that was typed for another basis than 参数 has."""

import pytest

from tests.papers import dossier
from tests.validators.checks.seen import said, seen
from validators.checks.management import management_fee
from validators.sheets.procedure.choices import FeeBasis

HEAD = "| 楼栋 | 单元 | 房号 | 意见 | 可接受收费 |"


def wishes(*fees, **chosen):
    lines = (f"| 1 | 1 | {101 + at} | 愿意 | {fee} |" for at, fee in enumerate(fees))
    return dossier(chosen=chosen, 物业意向="\n".join((HEAD, *lines)))


@pytest.mark.parametrize(
    ("basis", "fee", "told"),
    [
        (FeeBasis.PER_AREA, "20", 0),
        (FeeBasis.PER_AREA, "20.01", 1),
        (FeeBasis.PER_AREA, "0", 0),
        (FeeBasis.PER_HOUSEHOLD, "30", 0),
        (FeeBasis.PER_HOUSEHOLD, "0.5", 1),
        (FeeBasis.PER_HOUSEHOLD, "0", 0),
    ],
)
def test_a_fee_far_from_any_of_its_basis_is_asked_about(basis, fee, told):
    assert seen(management_fee.check, wishes(fee, fee_basis=basis)) == ["management-fee-odd 物业意向!E2"] * told
    setting = dossier(chosen={"fee_basis": basis, "management_fee": int(float(fee) * 100)})
    assert len(seen(management_fee.check, setting)) == told


def test_many_such_wishes_are_told_once():
    found = wishes("0.5", "30", "40", fee_basis=FeeBasis.PER_AREA)
    assert seen(management_fee.check, found) == ["management-fee-odd 物业意向!E3"]
    assert "这样的共 2 行" in said(management_fee.check, found)
