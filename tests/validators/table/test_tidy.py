"""What cannot be seen goes, and one line a column says of how many cells."""

from tests.tables import grid
from validators.table.tidy import tidied

ODD = """
| 楼栋 | 产权人 | 备注 |
| 1\u200b | 张\u200b三 | 好 |
| 1 | 李\u200b四 | 好 |
| 2 | 王五 | \u3000 |
"""


def test_each_column_is_told_once_with_its_first_place_and_how_many_cells():
    sheet, told = tidied(grid("户室清册", ODD))
    assert [row[1:] for row in sheet.rows[1:]] == [["张三", "好"], ["李四", "好"], ["王五", ""]]
    said = [(str(one.place), one.value, one.params["letter"], one.params["count"]) for one in told]
    assert said == [("户室清册!A2", "1", "A", 1), ("户室清册!B2", "张三", "B", 2)]


def test_a_sheet_without_them_is_the_same_sheet():
    plain = grid("户室清册", "| 楼栋 | 产权人 |\n| 1 | 张三 |")
    assert tidied(plain) == (plain, [])
