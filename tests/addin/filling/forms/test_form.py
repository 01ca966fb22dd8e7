import zipfile
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock

from addin.filling.forms.form import FillResult, FormProblem, fill_form
from addin.unusable import Unusable
from tests.addin.filling.made_forms import FIGURES, SHARES, fill, filled, make

# A cell's text and number format · what it holds after filling · and its number format
ALONE = [
    ("{{小区名称}}", "General", "市农研所家属院", "General"),
    ("{{总户数}}", "0", 80, "0"),
    ("{{居民出资}}", "#,##0.00", 123450, "#,##0.00"),
    ("{{居民出资|万元}}", "0.00", 12.345, "0.00"),
    ("{{居民出资|大写}}", "General", "壹拾贰万叁仟肆佰伍拾元整", "General"),
    ("{{同意率}}", "0.00%", 1672 / 2219, "0.00%"),
    ("{{同意率|百分比}}", "0.0%", 1672 / 2219, "0.0%"),
    ("{{同意率|百分比}}", "General", "75.35%", "@"),
    ("{{填报日期}}", 'yyyy"年"m"月"d"日"', datetime(2020, 6, 29), 'yyyy"年"m"月"d"日"'),
    ("{{填报日期}}", "General", datetime(2020, 6, 29), "yyyy-mm-dd"),
    ("{{填报日期|年月日}}", "General", "2020年6月29日", "@"),
    ("{{负责人}}", "General", None, "General"),
    ("{{负责人|遮名}}", "General", None, "General"),
    ("{{编号}}", "General", "00412", "@"),
    ("{{说明}}", "General", "=1+1", "@"),
]


@pytest.mark.parametrize(("text", "number_format", "value", "format_after"), ALONE)
def test_alone_a_figure_keeps_its_type_and_the_cell_its_format(
    text: str, number_format: str, value: object, format_after: str, tmp_path: Path
) -> None:
    cell = filled(tmp_path, {"B3": text}, {"B3": {"num_format": number_format}})["B3"]

    assert cell.value == (pytest.approx(value) if isinstance(value, float) else value)
    assert cell.number_format == format_after
    assert cell.data_type != "f"


IN_TEXT = {
    "小区：{{小区名称}}": "小区：市农研所家属院",
    "{{总户数}}户，出资{{居民出资|万元}}万元（{{居民出资|大写}}）": "80户，出资12.345万元（壹拾贰万叁仟肆佰伍拾元整）",
    "出资 {{居民出资}} 元": "出资 123450.00 元",
    "同意率{{同意率}}": "同意率75.35%",
    "日期：{{填报日期}}": "日期：2020年6月29日",
    "日期：{{填报日期|日期}}": "日期：2020-06-29",
    "负责人：{{负责人}}": "负责人：",
    "{{负责人}}{{负责人}}": None,
    "约{{居民出资|万元|小数(0)|千分位}}万": "约12万",
}


@pytest.mark.parametrize(("text", "expected"), IN_TEXT.items())
def test_in_text_a_figure_prints(text: str, expected: str | None, tmp_path: Path) -> None:
    assert filled(tmp_path, {"A1": text})["A1"].value == expected


def test_a_row_repeats_once_per_record(tmp_path: Path) -> None:
    sheet = filled(
        tmp_path,
        {
            "A8": "{{分摊明细.门牌}}", "B8": "{{分摊明细.产权人|遮名}}", "C8": "{{分摊明细.联系电话|遮号}}",
            "D8": "{{分摊明细.分摊金额}}", "E8": "=D8*2", "F8": "{{小区名称}}", "G8": "第{{分摊明细.门牌}}户",
            "A9": "合计", "D9": "=SUM(D8)",
        },
    )  # fmt: skip

    assert [[cell.value for cell in row] for row in sheet["A8:F11"]] == [
        ["1号楼1单元101", "郭*文", "138****0000", 1234.5, "=D8*2", "市农研所家属院"],
        ["1号楼1单元102", "程*、郭*", "0393-****345", 1000, "=D9*2", "市农研所家属院"],
        ["1号楼1单元201", None, None, 999.99, "=D10*2", "市农研所家属院"],
        ["合计", None, None, "=SUM(D8:D10)", None, None],
    ]
    assert sheet["G10"].value == "第1号楼1单元201户"


def test_without_records_the_row_stays_blank(tmp_path: Path) -> None:
    form = make(
        tmp_path / "表样.xlsx",
        {"A8": "{{分摊明细.门牌}}", "B8": "{{小区名称}}", "C8": "号：{{分摊明细.门牌}}", "A9": "合计"},
    )

    sheet = fill(form, shares=[])

    assert [cell.value for cell in sheet[8]] == [None, None, None]
    assert sheet["A9"].value == "合计"


def test_one_record_moves_nothing(tmp_path: Path) -> None:
    form = make(tmp_path / "表样.xlsx", {"A8": "{{分摊明细.门牌}}", "A9": "=COUNTA(A8)"})

    sheet = fill(form, shares=SHARES[:1])

    assert [sheet["A8"].value, sheet["A9"].value] == ["1号楼1单元101", "=COUNTA(A8)"]


def test_two_lists_and_two_sheets(tmp_path: Path) -> None:
    def more(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet("表二").write("A1", "{{分摊明细.门牌}}")
        book.add_worksheet("不填").write("A1", "说明")

    form = make(tmp_path / "表样.xlsx", {"A2": "{{分摊明细.门牌}}", "A5": "{{分摊明细.产权人}}", "A6": "完"}, more=more)

    result = fill_form(form, tmp_path / "填好.xlsx", FIGURES, {"分摊明细": SHARES})

    assert result == FillResult(cells_filled=9, rows_added=6, sheets=("表", "表二"))
    assert fill(form)["A10"].value == "完"


def test_rich_text_keeps_its_looks_though_a_placeholder_is_split_over_runs(tmp_path: Path) -> None:
    def more(book: xlsxwriter.Workbook) -> None:
        bold, red = book.add_format({"bold": True}), book.add_format({"font_color": "#FF0000"})
        book.worksheets()[0].write_rich_string(
            "A1", "小区：", bold, "{{小区", red, "名称}}，", "共", bold, "{{总户数}}", "户"
        )
        book.worksheets()[0].write_rich_string("A2", bold, "{{小区", red, "名称}}")
        book.worksheets()[0].write_rich_string("A3", bold, "{{总", red, "户数}}")

    sheet = fill(make(tmp_path / "表样.xlsx", {"A5": "{{总户数}}"}, more=more))

    rich = sheet["A1"].value
    assert isinstance(rich, CellRichText)
    assert str(rich) == "小区：市农研所家属院，共80户"
    runs = [run for run in rich if isinstance(run, TextBlock)]
    assert [run.text for run in runs if run.font.b] == ["市农研所家属院", "80"]
    assert [run.text for run in runs if run.font.color.rgb == "FFFF0000"] == ["，"]
    assert [(run.text, run.font.b) for run in sheet["A2"].value] == [("市农研所家属院", True)]
    assert sheet["A3"].value == 80


PROBLEMS = {
    "{{小区名}}": "没有“小区名”这个数，是不是“小区名称”？",
    "{{产权人|遮名}}": "“产权人”是明细里的一栏，要写成 {{分摊明细.产权人}}",
    "{{分摊明细}}": "“分摊明细”是明细，要写明哪一栏，如 {{分摊明细.门牌}}",
    "{{分摊.门牌}}": "没有“分摊”这个明细，是不是“分摊明细”？",
    "{{分摊明细.产权}}": "“分摊明细”里没有“产权”这一栏，是不是“产权人”？",
    "{{居民出资|万}}": "没有“万”这种写法，是不是“万元”？",
    "{{填报日期|年月日(2)}}": "“年月日”后面不能再写“2”",
    "{{小区名称|大写}}": "“大写”只能用在数上，这里是“市农研所家属院”",
    "{{小区名称}": "占位符没有写完整",
    "{{}}": "占位符里没有写名称",
    "{{分摊明细.门牌}}{{楼栋分摊.楼栋}}": "同一行里只能用一个明细，这里有：分摊明细、楼栋分摊",
    "{{分摊明细.产权人|万元}}": "（第 1 条）：“万元”只能用在数上，这里是“郭付文”",
}


@pytest.mark.parametrize(("text", "problem"), PROBLEMS.items())
def test_what_cannot_be_filled_is_said_with_its_place(text: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(FormProblem) as raised:
        filled(tmp_path, {"B3": text})

    (line,) = raised.value.problems
    assert problem in line
    assert line.startswith(("“表”的 B3", "“表”的 第 3 行"))
    assert str(raised.value) == f"表样.xlsx：{line}"
    assert [path.name for path in tmp_path.iterdir()] == ["表样.xlsx"]


def test_all_problems_are_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(FormProblem) as raised:
        filled(tmp_path, {"A1": "{{小区名}}和{{居民出次}}", "B3": "{{分摊明细.电话}}", "C9": "{{小区名}}"})

    assert len(raised.value.problems) == 4
    assert str(raised.value).splitlines()[0] == "表样.xlsx：有 4 处填不了，没有生成文件"


def test_a_record_set_that_is_empty_may_have_any_fields(tmp_path: Path) -> None:
    assert filled(tmp_path, {"A1": "{{楼栋分摊.楼栋}}", "A2": "完"})["A1"].value is None


def test_a_detail_row_must_not_be_merged_downwards(tmp_path: Path) -> None:
    form = make(
        tmp_path / "表样.xlsx", {}, more=lambda book: book.worksheets()[0].merge_range("A8:A9", "{{分摊明细.门牌}}")
    )

    with pytest.raises(FormProblem, match="上下合并"):
        fill(form)


def test_a_label_beside_the_detail_row_may_be_merged_downwards(tmp_path: Path) -> None:
    def more(book: xlsxwriter.Workbook) -> None:
        book.worksheets()[0].merge_range("A8:A9", "{{小区名称}}")

    sheet = fill(make(tmp_path / "表样.xlsx", {"B8": "{{分摊明细.门牌}}", "B9": "合计"}, more=more))

    assert [str(block) for block in sheet.merged_cells.ranges] == ["A8:A11"]
    assert [sheet[place].value for place in ("A8", "B10", "B11")] == ["市农研所家属院", "1号楼1单元201", "合计"]


def test_placeholders_that_nobody_can_fill_are_said(tmp_path: Path) -> None:
    def more(book: xlsxwriter.Workbook) -> None:
        sheet = book.worksheets()[0]
        sheet.insert_textbox("C3", "{{小区名称}}")
        sheet.write_formula("D3", '="共{{总户数}}户"')
        sheet.add_table("A8:B9", {"columns": [{"header": "{{小区名称}}"}, {"header": "数"}]})

    with pytest.raises(FormProblem) as raised:
        fill(make(tmp_path / "表样.xlsx", {"A1": "{{总户数}}"}, more=more))

    assert [line.partition("：")[0] for line in raised.value.problems] == [
        "“表”的 D3", "“表”的 A8",
    ]  # fmt: skip


def test_a_form_without_placeholders_is_said_to_have_none(tmp_path: Path) -> None:
    with pytest.raises(FormProblem, match="没有可填的内容"):
        filled(tmp_path, {"A1": "小区名称"})


def test_more_records_than_a_sheet_has_rows(tmp_path: Path) -> None:
    form = make(tmp_path / "表样.xlsx", {"A8": "{{分摊明细.门牌}}", "A1048576": "底"})

    with pytest.raises(FormProblem, match="放不下"):
        fill(form)


def test_the_form_itself_is_never_touched_and_fills_the_same_twice(tmp_path: Path) -> None:
    form = make(tmp_path / "表样.xlsx", {"A1": "{{小区名称}}", "A8": "{{分摊明细.门牌}}"})
    before, targets = form.read_bytes(), [tmp_path / "一.xlsx", tmp_path / "二.xlsx"]

    for target in targets:
        fill_form(form, target, FIGURES, {"分摊明细": SHARES})

    assert form.read_bytes() == before
    assert targets[0].read_bytes() == targets[1].read_bytes()
    with pytest.raises(Unusable, match="已经存在"):
        fill_form(form, targets[0], FIGURES, {"分摊明细": SHARES})
    with pytest.raises(Unusable, match="不能写回表样"):
        fill_form(form, form, FIGURES, {"分摊明细": SHARES}, force=True)


def test_what_is_not_filled_stays_byte_for_byte(tmp_path: Path) -> None:
    form = make(
        tmp_path / "表样.xlsx", {"A1": "{{小区名称}}"}, more=lambda book: book.add_worksheet("附").write("A1", 1)
    )
    fill(form)

    with zipfile.ZipFile(form) as before, zipfile.ZipFile(tmp_path / "填好.xlsx") as after:
        changed = [name for name in before.namelist() if before.read(name) != after.read(name)]
        assert after.namelist() == before.namelist()
    assert changed == ["xl/worksheets/sheet1.xml"]


def test_ten_columns_and_two_thousand_records(tmp_path: Path) -> None:
    form = make(tmp_path / "表样.xlsx", {f"{column}8": "{{分摊明细.门牌}}" for column in "ABCDEFGHIJ"} | {"A9": "完"})

    sheet = fill(form, shares=[{"门牌": number} for number in range(2_000)])

    assert (sheet["J2007"].value, sheet["A2008"].value) == (1999, "完")
