"""Values of every kind into forms of every maker, no row put in: all parts but the plan's cells stay as they were.

Ignored: see `comparing.differences`.
"""

from datetime import date
from decimal import Decimal

import pytest

from addin.filling import write_cells
from addin.filling.opc.package import Package
from tests.fidelity.comparing import differences, parts
from tests.fidelity.makers import MAKERS, shipped

VALUES = {"B3": Decimal("12.50"), "D4": "0012", "D5": date(2020, 7, 23), "E3": True, "Z70": " 空 格 ", "D3": "=1+1"}
PLAN = {(3, 2), (4, 4), (5, 4), (3, 5), (70, 26), (3, 4)}


@pytest.fixture(params=[*MAKERS, *shipped()], ids=lambda one: one if isinstance(one, str) else one.name)
def form(request, tmp_path):
    if request.param not in MAKERS:
        return request.param
    MAKERS[request.param](tmp_path / "表样.xlsx")
    return tmp_path / "表样.xlsx"


def test_only_the_plan_differs(form, tmp_path):
    sheet = next(one for one in Package.open(form).sheets if one.kind == "worksheet")
    target = tmp_path / f"填{Package.open(form).suffix}"
    write_cells(form, target, {f"'{sheet.name}'!{ref}": value for ref, value in VALUES.items()})
    assert differences(form, target, sheet.part, PLAN) == []


def test_nothing_to_fill_changes_nothing(form, tmp_path):
    target = tmp_path / f"填{Package.open(form).suffix}"
    write_cells(form, target, {})
    assert parts(form) == parts(target)


def test_two_fills_are_equal_in_every_byte(form, tmp_path):
    name = next(one.name for one in Package.open(form).sheets if one.kind == "worksheet")
    targets = [tmp_path / f"{number}{Package.open(form).suffix}" for number in (1, 2)]
    for target in targets:
        write_cells(form, target, {f"'{name}'!{ref}": value for ref, value in VALUES.items()})
    assert targets[0].read_bytes() == targets[1].read_bytes()


def test_packages_ship_workbooks():
    assert list(shipped())
