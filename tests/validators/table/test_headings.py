"""A label is seen off at a glance only where it could name nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.row import DwellingRow
from validators.table.column import columns_of
from validators.table.headings import Lookup, field_of
from validators.table.wording import plain

WORDS = {
    plain(word): name for name, column in columns_of(DwellingRow).items() for word in (column.name, *column.aliases)
}
LOOKUP = Lookup(WORDS)


@pytest.mark.parametrize("model", [DwellingRow, ConsentRow])
def test_every_name_of_a_column_is_known(model):
    names = {word: name for name, column in columns_of(model).items() for word in (column.name, *column.aliases)}
    lookup = Lookup({plain(word): name for word, name in names.items()})
    assert {word: field_of(word, lookup)[0] for word in names} == names


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("建 筑 面 积（㎡）", "area"),
        ("建筑面积㎡", "area"),
        ("联系\n电话", "phones"),
        ("＊产权人", "owner"),
        ("【必填】房号", "room"),
        ("建筑⾯积", "area"),
        ("王建国", ""),
        ("13800000000", ""),
        ("单元", "unit"),
        ("单福人", ""),
    ],
)
def test_labels_as_people_write_them(label, field):
    assert field_of(label, LOOKUP)[0] == field


@given(st.text(st.sampled_from("建筑面积产权人房号单元楼栋电话业主王李123 （）㎡*：\u3000"), max_size=8))
def test_whatever_is_seen_off_names_nothing(label):
    assert LOOKUP.perhaps(label) or plain(label) not in WORDS
