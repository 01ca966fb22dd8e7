from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators.fields.characters import visible
from validators.fields.plain import compact, is_nothing, noted, plain, printed, whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("３号楼", "3号楼"),
        ("307楼　单元", "307楼单元"),
        (" 3 号 楼 ", "3号楼"),
        ("502 503", "502 503"),
        ("89.5 ㎡", "89.5㎡"),
        ("（东）", "(东)"),
        ("3—1—502", "3-1-502"),
        ("同\u200b意\ufeff", "同意"),
        ("㐀䶮\U00020000㿆", "㐀䶮\U00020000㿆"),
    ],
)
def test_compact(text: str, expected: str):
    assert compact(text) == expected


@pytest.mark.parametrize(
    ("odd", "seen"),
    [
        ("楼\u200b栋", "楼栋"),
        ("\ufeff\ufeff楼栋", "楼栋"),
        ("楼\u2066栋\u2069", "楼栋"),
        ("\u202d楼栋\u202c", "楼栋"),
        ("楼\u00ad栋", "楼栋"),
        ("⾯积", "面积"),
        ("⺠主", "民主"),
        ("⻔牌", "门牌"),
        ("\uf9d1楼", "六楼"),
        ("业主\ufe0f", "业主"),
        ("楼\u3164栋", "楼栋"),
        ("龑䶮\U00020000", "龑䶮\U00020000"),
    ],
)
def test_what_looks_the_same_is_the_same(odd: str, seen: str):
    assert visible(odd) == seen == compact(odd)


@given(st.text())
def test_what_was_made_visible_stays(text: str):
    assert visible(visible(text)) == visible(text)


@given(st.text())
def test_plain_text_stays_plain(text: str):
    assert plain(plain(text)) == plain(text)
    assert compact(compact(text)) == compact(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3", 3),
        ("03", 3),
        ("三", 3),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十三", 23),
        ("百", 100),
        ("一百", 100),
        ("一百零二", 102),
        ("一百一十", 110),
        ("九百九十九", 999),
        ("五〇二", 502),
        ("二〇二〇", 2020),
        ("", None),
        ("甲", None),
        ("十十", None),
        ("3三", None),
        ("²", None),
        ("1" * 16, None),
    ],
)
def test_whole(text: str, expected: int | None):
    assert whole(text) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (502.0, "502"),
        (89.47, "89.47"),
        (0.1 + 0.2, "0.3"),
        (13800000000.0, "13800000000"),
        (1e20, "100000000000000000000"),
        (True, "TRUE"),
        (date(2020, 6, 29), "2020-06-29"),
        (datetime(2020, 6, 29), "2020-06-29"),
        (datetime(2020, 7, 23, 19, 30), "2020-07-23 19:30"),
        (" 原样 ", " 原样 "),
    ],
)
def test_printed_as_excel_shows_it(raw: object, expected: str):
    assert printed(raw) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["/", "-", "--", "无", "没有", "\\"])
def test_nothing(text: str):
    assert is_nothing(text)


@pytest.mark.parametrize(
    ("raw", "is_noted"), [("３", True), ("同 意", True), (" 同意 ", False), ("（东）", False), (3.0, False)]
)
def test_noted_where_something_inside_was_changed(raw: object, is_noted: bool):
    assert bool(noted(raw, "3")) is is_noted  # type: ignore[arg-type]
