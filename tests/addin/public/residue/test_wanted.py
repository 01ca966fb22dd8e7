"""Whom the scan looks for of itself: whoever stands under a heading of people on any sheet, however it was typed."""

import pytest

from addin.public.residue.wanted import Sheet, Wanted

NOBODY = Wanted(frozenset(), frozenset(), frozenset())


def named(heading: str, *cells: str, sheet: str = "户室清册") -> set[str]:
    rows = [["序号", heading], *([str(at), cell] for at, cell in enumerate(cells))]
    return set(NOBODY.and_on([Sheet(sheet, rows)]).names)


def called(*cells: str) -> set[str]:
    rows = [["序号", "联系电话"], *([str(at), cell] for at, cell in enumerate(cells))]
    return set(NOBODY.and_on([Sheet("户室清册", rows)]).phones)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("孟 小 棠", {"孟小棠"}),
        ("孟小棠 钱二宝", {"孟小棠", "钱二宝"}),
        ("孟小棠、钱二宝", {"孟小棠", "钱二宝"}),
        ("孟小棠代签", {"孟小棠"}),
        ("孟小棠之妻", {"孟小棠"}),
        ("阿依古丽·买买提", {"阿依古丽·买买提"}),
        ("1号楼", set()),
        ("拒签", set()),
        ("市政公司", set()),
        ("孟", set()),
    ],
)
def test_names_as_they_are_typed(typed, names):
    assert named("产权人", typed) == names


def test_a_plain_姓名_is_somebody_only_where_residents_sign():
    assert named("姓名", "孟小棠", sheet="表决票") == {"孟小棠"}
    assert named("姓名", "孟小棠", sheet="会议签到") == set()
    assert named("业主（签字）", "孟小棠", sheet="别的") == {"孟小棠"}


@pytest.mark.parametrize(
    ("typed", "phones"),
    [
        ("13812345678", {"13812345678"}),
        ("138 1234 5678", {"13812345678"}),
        ("010-55501234", {"01055501234", "55501234"}),
        ("0393-4416666", {"03934416666", "4416666"}),
        ("021-5550123", {"0215550123", "5550123"}),
        ("１３８１２３４５６７８", {"13812345678"}),
        ("055501234", {"055501234"}),
        ("分机 801", set()),
    ],
)
def test_phones_with_and_without_their_area(typed, phones):
    assert called(typed) == phones


def test_a_row_that_is_shorter_than_its_head_is_passed_over():
    sheet = Sheet("户室清册", [["序号", "产权人"], ["1"], ["2", "孟小棠"]])
    assert NOBODY.and_on([sheet]).names == {"孟小棠"}
