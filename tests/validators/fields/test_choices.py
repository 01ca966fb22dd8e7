"""房屋类型, 是否 and other cells that hold one of a few words."""

from enum import StrEnum

import pytest

from tests.validators.fields.seen import codes, findings
from validators.fields import yes_no
from validators.fields.choice import choice_of
from validators.grid import Raw
from validators.sheets.roster import kind
from validators.sheets.roster.kind import DwellingKind


class Method(StrEnum):
    PER_HOUSEHOLD = "按户"
    PER_AREA = "按面积"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("住宅", DwellingKind.RESIDENCE),
        ("普通住宅", DwellingKind.RESIDENCE),
        ("平房", DwellingKind.BUNGALOW),
        ("门面", DwellingKind.SHOP),
        ("店铺", DwellingKind.SHOP),
        ("商业", DwellingKind.SHOP),
        ("车库", DwellingKind.PARKING),
        ("地下车位", DwellingKind.PARKING),
        ("地下室", DwellingKind.STORAGE),
        ("杂物间", DwellingKind.STORAGE),
        ("其它", DwellingKind.OTHER),
        ("住 宅", DwellingKind.RESIDENCE),
    ],
)
def test_kinds_of_dwelling(raw: str, expected: DwellingKind):
    assert kind.read(raw).value is expected


def test_a_misspelt_kind_gets_the_nearest():
    reading = kind.read("门面屋")
    assert codes(reading) == ["kind-unknown"]
    assert "是不是“商铺”" in findings(reading)[0].message


def test_an_unknown_kind_lists_the_choices():
    assert "住宅、平房、商铺、车位、储藏室、其他" in findings(kind.read("写字楼"))[0].fix


@pytest.mark.parametrize(
    ("raw", "expected"),
    [("按户", Method.PER_HOUSEHOLD), (" 按面积 ", Method.PER_AREA), ("按 户", Method.PER_HOUSEHOLD)],
)
def test_choice(raw: str, expected: Method):
    assert choice_of(Method)(raw).value is expected


def test_an_unknown_choice_lists_the_options_and_the_nearest():
    finding = findings(choice_of(Method)("按面积分"), "按面积分", "分摊方式")[0]
    assert finding.code == "choice-unknown"
    assert "“分摊方式”填的“按面积分”" in finding.message
    assert "是不是“按面积”" in finding.message
    assert "按户、按面积" in finding.fix


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("是", True),
        ("√", True),
        (True, True),
        (1, True),
        ("y", True),
        ("否", False),
        ("×", False),
        (False, False),
        (0.0, False),
    ],
)
def test_yes_and_no(raw: Raw, expected: bool):
    assert yes_no.read(raw).value is expected


@pytest.mark.parametrize("raw", ["也许", 2.0, "是否"])
def test_neither_yes_nor_no(raw: Raw):
    assert codes(yes_no.read(raw)) == ["choice-unknown"]


class Bracketed(StrEnum):
    BEFORE = "年以前（不含当年）"


@pytest.mark.parametrize("raw", ["年以前（不含当年）", "年以前(不含当年)", "年以前 （不含当年）"])
def test_a_choice_with_brackets_is_found_however_they_are_typed(raw: str) -> None:
    assert choice_of(Bracketed)(raw).value is Bracketed.BEFORE
