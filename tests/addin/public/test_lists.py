"""Lists of people however few of their headings are known, and where they end."""

import io

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from addin.filling.opc.package import Package
from addin.public.notice import Notice
from addin.public.people import People
from addin.public.publish import publish_package

NOBODY = People(frozenset(), frozenset(), frozenset())


def public(*rows: tuple[object, ...], people: People = NOBODY) -> list[list[object]]:
    out = io.BytesIO()
    with Workbook(out) as book:
        sheet = book.add_worksheet("表")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    package = Package.from_bytes(out.getvalue(), "表.xlsx")
    publish_package(package, people, Notice())
    return [[cell.value for cell in row] for row in load_workbook(io.BytesIO(package.to_bytes())).active.iter_rows()]


@pytest.mark.parametrize(
    ("head", "row", "shown"),
    [
        (("户主", "欠费", "已催"), ("褚百川", 500, "是"), ["褚*川", 500, "是"]),
        (("业主姓名", "停车费"), ("褚百川", 300), ["褚*川", 300]),
        (("楼长", "业主签名", "备忘"), ("甲", "褚百川", "x"), ["甲", "褚*川", "x"]),
        (("产权人（签字）", "缴款情况"), ("褚百川、卫千里", "已缴"), ["褚*川、卫*里", "已缴"]),
        (("住户", "手机", "要求"), ("褚百川", 15900001111, "修门"), ["褚*川", "159****1111", "修门"]),
        (("申请人", "身份证号", "事由"), ("褚百川", "410901196801012317", "困难"), ["褚*川", None, "困难"]),
        (("捐赠人", "物品"), ("诸葛孔明", "花木"), ["诸**明", "花木"]),
        (("家庭住址", "承租人", "租金"), ("3号楼1单元502", "褚百川", 900), ["3号楼1单元5**", "褚*川", 900]),
        (("户主", "楼栋", "金额", "2020年已交"), ("阿不都拉", "3", 90, "是"), ["阿**拉", "3", 90, "是"]),
        (("户 主", "联系\n电话"), ("褚 百 川", "159 0000 1111"), ["褚*川", "159****1111"]),
    ],
)
def test_a_list_with_few_known_headings_is_masked(head, row, shown):
    assert public(head, row)[1] == shown


def test_beside_a_label_too():
    assert public(("户主", "褚百川", "面积", 60)) == [["户主", "褚*川", "面积", 60]]
    assert public(("产权人：", "x"), ("户主：褚百川",))[1][0] == "户主：褚*川"


@pytest.mark.parametrize(
    "row",
    [
        ("户主", "楼栋", "3号楼"),
        ("姓名", "金额", "备注"),
        ("房号", "单元", "时间"),
        ("业主", "房屋类型", "住宅"),
        ("产权人", "方式", "按户"),
    ],
)
def test_a_heading_is_no_name(row):
    assert public(row)[0] == list(row)


def test_one_character_a_cell_and_numbers_in_pieces():
    people = People(frozenset({"孟小棠", "王建国"}), frozenset({"13812345678", "55501234"}), frozenset())
    rows = public(
        tuple("13812345678"), ("孟", "小", "棠"), ("王", "建国"), (138, 1234, 5678), tuple("2020"), people=people
    )
    assert "".join(map(str, rows[0])) == "138****5678"
    assert rows[1][:3] == ["孟", "*", "棠"]
    assert rows[2][:2] == ["王", "*国"]
    assert rows[3][:3] == [138, "****", "****"]
    assert rows[4][:4] == list("2020")
