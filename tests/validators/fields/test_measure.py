import pytest

from validators.fields.measure import Measure, ends_with_unit, measure_of


@pytest.mark.parametrize(
    ("text", "kind", "power", "per"),
    [
        ("万元", "money", 4, ""),
        ("千元", "money", 3, ""),
        ("亿元", "money", 8, ""),
        ("角", "money", -1, ""),
        ("单位：万元", "money", 4, ""),
        ("以万元计", "money", 4, ""),
        ("元／㎡", "money", 0, "㎡"),
        ("元/平方米·月", "money", 0, "㎡月"),
        ("㎡", "area", 0, ""),
        ("平米", "area", 0, ""),
        ("万平方米", "area", 4, ""),
        ("亩", "area", None, ""),
        ("平方分米", "area", -2, ""),
        ("平方厘米", "area", -4, ""),
        ("平方米", "area", 0, ""),
        ("公顷", "area", 4, ""),
        ("平方公里", "area", 6, ""),
        ("户", "count", 0, ""),
        ("％", "ratio", -2, ""),
    ],
)
def test_units(text: str, kind: str, power: int | None, per: str):
    assert measure_of(text) == Measure(kind, power, frozenset(per))


@pytest.mark.parametrize("text", ["必填", "姓名", "", "元宝", "同意"])
def test_words_that_are_no_unit(text: str):
    assert measure_of(text) is None


def test_a_unit_without_brackets():
    assert ends_with_unit("核定总投资万元") == ("核定总投资", "万元")
    assert ends_with_unit("备注") == ("备注", "")
