"""Record sets as data frames: the types hold whatever the data, and the sums are those of the outcome."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pandas as pd
import pytest

from addin.frames import Type, frames, type_of
from addin.frames.frame import columns
from addin.frames.types import converted
from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.tell.catalogue import RECORD_SETS
from addin.tell.figure import Field
from addin.workbook.sample import sample_bytes
from bench.make_data import make


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    """A whole file of papers, and a roster with answers and nothing else."""
    folder = tmp_path_factory.mktemp("frames")
    (folder / "全.xlsx").write_bytes(sample_bytes())
    make(folder / "少.xlsx", 30)
    return [analyse(read_book(folder / name), date(2026, 11, 28)) for name in ("全.xlsx", "少.xlsx")]


def test_every_record_set_of_the_catalogue_is_a_frame_with_its_columns(outcomes):
    for outcome in outcomes:
        found = frames(outcome)
        assert set(found) == {"小区指标", *(each.name for each in RECORD_SETS)}
        for each in RECORD_SETS:
            assert list(found[each.name].columns) == [
                "文件",
                "小区",
                "是否草稿",
                *(field.name for field in each.fields),
            ]
            assert len(found[each.name]) == len(list(each.records(outcome)))


def test_a_column_has_the_same_type_whatever_the_data(outcomes):
    full, bare = map(frames, outcomes)
    for name in full:
        assert dict(full[name].dtypes) == dict(bare[name].dtypes)


def test_nothing_is_a_float(outcomes):
    for made in frames(outcomes[0]).values():
        for column in made:
            assert made[column].dtype.kind != "f"
            assert not any(isinstance(value, float) for value in made[column] if value is not pd.NaT)


def test_money_and_area_are_exact_and_sum_to_the_fen(outcomes):
    for outcome in outcomes:
        details = frames(outcome)["分摊明细"]
        assert details["分摊金额"].sum() * 100 == sum(share.amount for share in outcome.shares.shares)
        assert details["建筑面积"].sum() * 100 == sum(share.area for share in outcome.shares.shares)
        assert {type(value) for value in details["分摊金额"]} == {Decimal}


def test_units_and_meanings_go_along(outcomes):
    details = frames(outcomes[0])["分摊明细"]
    assert (details.attrs["units"]["分摊金额"], details.attrs["units"]["建筑面积"]) == ("元", "㎡")
    assert details.attrs["meanings"]["门牌"] == "如 3号楼1单元502"


@pytest.mark.parametrize(
    ("value", "kind", "held"),
    [
        (Decimal("0.10"), Type.MONEY, Decimal("0.10")),
        (3, Type.MONEY, Decimal("3.00")),
        (Fraction(2, 3), Type.RATIO, Decimal("0.666667")),
        (Fraction(1, 2_000_000), Type.RATIO, Decimal("0.000001")),
        (Decimal("2.5"), Type.NUMBER, Decimal("2.500000")),
        (7, Type.WHOLE, 7),
        (date(2020, 7, 23), Type.DATE, date(2020, 7, 23)),
        (True, Type.TEXT, "是"),
        (12, Type.TEXT, "12"),
        (Decimal("1E+2"), Type.TEXT, "100"),
        ("", Type.WHOLE, None),
        (None, Type.MONEY, None),
    ],
)
def test_a_value_is_held_exactly(value, kind, held):
    assert converted(value, kind) == held
    assert str(converted(value, kind)) == str(held)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (Decimal("0.005"), Type.MONEY),
        (Decimal("1.5"), Type.WHOLE),
        ("三", Type.WHOLE),
        ("昨天", Type.DATE),
        ("很多", Type.MONEY),
        (1.5, Type.MONEY),
    ],
)
def test_a_value_that_breaks_the_catalogues_word_is_never_passed_over(value, kind):
    with pytest.raises(TypeError):
        converted(value, kind)


@pytest.mark.parametrize(
    ("field", "within", "kind"),
    [
        (Field("户数", unit="户"), "", Type.WHOLE),
        (Field("核定", unit="元"), "", Type.MONEY),
        (Field("比例", unit="比例"), "", Type.RATIO),
        (Field("会议日期"), "会议", Type.DATE),
        (Field("最迟开始"), "倒排工期", Type.DATE),
        (Field("层级"), "资金来源", Type.WHOLE),
        (Field("层级"), "同意情况", Type.TEXT),
        (Field("产权人"), "分摊明细", Type.TEXT),
    ],
)
def test_the_type_follows_from_the_catalogue(field, within, kind):
    assert type_of(field, within) is kind


def test_no_set_has_two_columns_of_one_name():
    for name, wanted in columns().items():
        assert len({each.name for each in wanted}) == len(wanted), name
