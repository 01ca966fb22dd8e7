import pytest

from validators.sheets.vote.scope import WHOLE, Scope, read


@pytest.mark.parametrize(
    ("raw", "scope"),
    [
        ("全小区", WHOLE),
        ("全体业主", WHOLE),
        ("3号楼", Scope("3")),
        ("三栋", Scope("3")),
        (3.0, Scope("3")),
        ("平房", Scope("平房")),
        ("3号楼1单元", Scope("3", "1")),
        ("３#2单元", Scope("3", "2")),
        ("3-2", Scope("3", "2")),
        ("平房2排", Scope("平房", "2")),
        ("3号楼 甲单元", Scope("3", "甲")),
    ],
)
def test_the_part_of_the_compound_that_is_named(raw, scope):
    assert read(raw).value == scope


@pytest.mark.parametrize("raw", ["？？", "3号楼1单元502", "1单元"])
def test_what_names_no_part_is_an_error(raw):
    reading = read(raw)
    assert reading.value is None
    assert len(reading.issues) == 1


@pytest.mark.parametrize(
    ("scope", "inside"), [(WHOLE, 3), (Scope("1"), 2), (Scope("1", "2"), 1), (Scope("1", "3"), 0), (Scope("2"), 1)]
)
def test_which_dwellings_it_holds(scope, inside):
    assert sum(scope.holds(*place) for place in (("1", "1"), ("1", "2"), ("2", ""))) == inside
