from tests.tables import grid
from validators.finding import Finding, SheetCount
from validators.grid import Grid, Merge
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.kind import DwellingKind
from validators.sheets.roster.row import DwellingRow
from validators.table.body import spans
from validators.table.read import Table, read_table

HEADER = "| 楼栋 | 单元 | 房号 | 建筑面积 | 产权人 |\n"


def roster(rows: str, header: str = HEADER, **facts: object) -> Table[DwellingRow]:
    return read_table(grid("户室清册", header + rows, **facts), DwellingRow)


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.code, finding.place.a1) for finding in findings if finding.code != "kind-assumed"]


def test_rows_know_their_values_and_their_cells() -> None:
    table = roster("| 3号楼 | 二单元 | 502 | 89.5 | 张三 |\n| 3# | 2 | 503室 | 90 | 李四 |")
    first, second = table.rows
    assert (first.building, first.unit, first.room, first.area, first.owner) == ("3", "2", "502", 8950, "张三")
    assert (first.kind, first.phones, first.floor) == (DwellingKind.RESIDENCE, (), None)
    assert str(second.source.ref(second.row, "area")) == "户室清册!D3"
    assert table.count == SheetCount("户室清册", 2, 10)


def test_titles_and_a_missing_optional_column_do_no_harm() -> None:
    table = roster("| 3 | 1 | 502 | 89.5 | 张三 |", "| 家属院户室清册 |\n" + HEADER)
    assert [row.row for row in table.rows] == [3]
    assert [(finding.code, finding.place.row) for finding in table.findings] == [("kind-assumed", 2)]


def test_a_total_row_is_recognised_and_not_counted() -> None:
    for words in (
        "| 合计 | | 2户 | 179 | |",
        "| 总 计 | | | 179 | |",
        "| | | 合计： | 179 | |",
        "| 3号楼小计 | | | 179 | |",
    ):
        table = roster(f"| 3 | 1 | 502 | 89.5 | 张三 |\n| 3 | 1 | 503 | 89.5 | 李四 |\n{words}")
        assert len(table.rows) == 2, words
        assert [code for code, _ in told(table.findings)] == ["total-row"]
        assert table.count.rows == 2


def test_blank_rows_among_the_data_are_told_once_and_trailing_ones_not_at_all() -> None:
    table = roster("| 3 | 1 | 502 | 89.5 | 张三 |\n| |\n| |\n| 3 | 1 | 503 | 89.5 | 李四 |\n| |\n| |")
    assert told(table.findings) == [("blank-rows", "A3")]
    assert "2 个空行（第 3-4 行）" in next(f.message for f in table.findings if f.code == "blank-rows")
    assert table.count.rows == 2


def test_rows_that_are_only_numbered_are_blank() -> None:
    header = "| 序号 | 楼栋 | 房号 | 建筑面积 | 产权人 |\n"
    table = roster("| 1 | 3 | 502 | 89.5 | 张三 |\n| 2 |\n| 3 | 3 | 503 | 90 | 李四 |\n| 4 |\n| 5 |", header)
    assert told(table.findings) == [("blank-rows", "B3")]
    assert table.count == SheetCount("户室清册", 2, 10)


def test_words_under_the_table_are_not_a_dwelling() -> None:
    table = roster("| 3 | 1 | 502 | 89.5 | 张三 |\n| 填表人：王五 |")
    assert told(table.findings) == [("footer-rows", "A3")]
    assert len(table.rows) == 1


def test_hidden_rows_with_data_are_told_and_counted() -> None:
    rows = "| 3 | 1 | 502 | 89.5 | 张三 |\n| 3 | 1 | 503 | 89.5 | 李四 |\n| |"
    table = roster(rows, hidden_rows=frozenset({3, 4}))
    assert told(table.findings) == [("hidden-rows", "A3")]
    assert table.count.rows == 2


def test_a_row_about_no_dwelling_is_an_error_and_left_out() -> None:
    table = roster("| | 1 | 502 | 89.5 | 张三 |\n| 3 | 1 | | 89.5 | 李四 |\n| 3 | 1 | 504 | 89.5 | 王五 |")
    assert told(table.findings) == [("building-missing", "A2"), ("room-missing", "C3")]
    assert [row.room for row in table.rows] == ["504"]
    assert table.count.rows == 3


def test_an_address_cell_that_cannot_be_read_is_told_once() -> None:
    table = roster("| 3 | 1 | #REF! | 89.5 | 张三 |")
    assert told(table.findings) == [("cell-error", "C2")]
    assert table.rows == ()


def test_floor_and_door_are_enough() -> None:
    table = roster("| 3 | 4 | 东户 | 89.5 | 张三 |", "| 楼栋 | 楼层 | 户位 | 建筑面积 | 产权人 |\n")
    assert [(row.floor, row.door) for row in table.rows] == [(4, "东")]


def test_missing_area_and_owner_are_errors_but_the_row_stays() -> None:
    table = roster("| 3 | 1 | 502 | | |")
    assert told(table.findings) == [("area-missing", "D2"), ("owner-missing", "E2")]
    assert [(row.area, row.owner) for row in table.rows] == [(None, "")]


def test_a_building_merged_down_holds_for_its_rows() -> None:
    rows = "| 3 | 1 | 502 | 89.5 | 张三 |\n| | | 503 | 90 | 李四 |\n| 4 | 1 | 101 | 90 | 王五 |"
    merges = (Merge(2, 1, 3, 1), Merge(2, 2, 3, 2))
    assert [(row.building, row.unit) for row in roster(rows, merges=merges).rows] == [
        ("3", "1"),
        ("3", "1"),
        ("4", "1"),
    ]


def test_an_area_merged_down_is_not_counted_twice() -> None:
    table = roster("| 3 | 1 | 502 | 89.5 | 张三 |\n| 3 | 1 | 503 | | 李四 |", merges=(Merge(2, 4, 3, 4),))
    assert [row.area for row in table.rows] == [8950, None]


def test_an_unusable_header_gives_no_rows() -> None:
    table = roster("| 502 | 89.5 | 张三 |", "| 房号 | 建筑面积 | 产权人 |\n")
    assert (table.rows, table.count) == ((), SheetCount("户室清册", 0, 0))
    assert told(table.findings) == [("column-missing", "A1")]


def test_rows_of_different_lengths() -> None:
    cells = [["楼栋", "房号", "建筑面积", "产权人"], ["3", "502"], ["3", "503", 90.0, "李四", "", "x"]]
    table = read_table(Grid("户室清册", cells), DwellingRow)
    assert [(row.room, row.area) for row in table.rows] == [("502", None), ("503", 9000)]
    assert table.count.cells == 7


def test_a_header_that_reaches_beyond_the_data() -> None:
    cells = [["楼栋", "房号", "意见", "签字", "备注"], ["3", "502", "同意"]]
    (row,) = read_table(Grid("同意表", cells), ConsentRow).rows
    assert (row.opinion, row.signature, row.note) == (Opinion.AGREE, "", "")


def test_an_answer_not_yet_given_is_still_a_row() -> None:
    table = read_table(grid("同意表", "| 楼栋 | 房号 | 意见 | 签字 |\n| 3 | 502 | | |"), ConsentRow)
    assert [(row.room, row.opinion) for row in table.rows] == [("502", None)]


def test_row_numbers_as_people_say_them() -> None:
    assert spans([3, 4, 5, 9, 11, 12]) == "3-5、9、11-12"
    assert spans(list(range(1, 100, 2)), most=2) == "1、3 等"


def test_labels_under_the_table_are_a_footer_whatever_column_they_stand_in() -> None:
    table = roster("| 3 | 1 | 502 | 89.5 | 张三 |\n| 总户数：1 |\n| 填表人：王五 | | | 日期：2021年3月1日 | |")
    assert told(table.findings) == [("footer-rows", "A3")]
    assert len(table.rows) == 1


def test_a_label_among_the_dwellings_is_no_footer() -> None:
    table = roster("| 备注：旧 | | | 89.5 | 张三 |\n| 3 | 1 | 503 | 89.5 | 李四 |")
    assert "footer-rows" not in [code for code, _ in told(table.findings)]
