from pathlib import Path

import pytest
import xlsxwriter

from addin.filling.forms.form import FormProblem
from tests.addin.filling.made_forms import fill, make
from tests.addin.filling.shift.facts import Facts24
from tests.addin.filling.shift.fullform import edit

pytestmark = pytest.mark.filterwarnings("ignore:Cannot parse header")  # openpyxl's, not ours


def header_form(path: Path, header: str, cell: str = "{{小区名称}}", options: dict[str, object] | None = None) -> Path:
    def more(book: xlsxwriter.Workbook) -> None:
        sheet = book.worksheets()[0]
        if header:
            sheet.set_header(header, options)
        sheet.set_h_pagebreaks([20])

    return make(path / "表样.xlsx", {"A1": cell}, more=more)


def headers(path: Path) -> list[str | None]:
    (holder,) = Facts24(path / "填好.xlsx").sheets("m:headerFooter") or [[]]
    return [element.text for element in holder]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ('&L{{小区名称}}&C&"宋体,Bold"申报表&R第&P页', '&L市农研所家属院&C&"宋体,Bold"申报表&R第&P页'),
        ("&C&14{{总户数}}户", "&C&14 80户"),
        ("&R{{填报日期|日期}}", "&R2020-06-29"),
    ],
)
def test_figures_in_page_headers(header: str, expected: str, tmp_path: Path) -> None:
    fill(header_form(tmp_path, header))

    assert headers(tmp_path) == [expected]


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        ("&C{{小区名}}", "页眉页脚：没有“小区名”"),
        ("&C{{分摊明细.门牌}}", "页眉页脚里不能用明细"),
        ("&C{{小区名称|大写}}", "“大写”只能用在数上"),
        ("&C" + "名" * 245 + "{{填报日期}}", "填好后有 257 个字符"),
    ],
)
def test_what_cannot_stand_in_a_header(header: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(FormProblem, match=problem):
        fill(header_form(tmp_path, header))


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", "&C&11草稿"),
        ("申报表", "&C草稿 申报表"),
        ('&L左&C&"宋体"申报表&R右', '&L左&C草稿 &"宋体"申报表&R右'),
        ("&L左&R右", "&L左&C&11草稿&R右"),
        ("&R右", "&C&11草稿&R右"),
    ],
)
def test_a_draft_says_so_in_the_middle_of_the_header(header: str, expected: str, tmp_path: Path) -> None:
    fill(header_form(tmp_path, header), draft=True)

    assert headers(tmp_path) == [expected]


def test_a_draft_says_so_on_every_kind_of_page(tmp_path: Path) -> None:
    def more(book: xlsxwriter.Workbook) -> None:
        book.worksheets()[0].set_footer("第&P页")

    form = make(tmp_path / "表样.xlsx", {"A1": "{{小区名称}}"}, more=more)
    edit(form, "xl/worksheets/sheet1.xml", "<headerFooter>", '<headerFooter differentFirst="1" differentOddEven="1">')
    fill(form, draft=True)

    (holder,) = Facts24(tmp_path / "填好.xlsx").sheets("m:headerFooter")
    assert [(element.tag.rpartition("}")[2], element.text) for element in holder] == [
        ("oddHeader", "&C&11草稿"), ("oddFooter", "第&P页"), ("evenHeader", "&C&11草稿"), ("firstHeader", "&C&11草稿"),
    ]  # fmt: skip


def test_a_form_that_has_a_place_for_it_says_draft_there(tmp_path: Path) -> None:
    form = header_form(tmp_path, "", "{{小区名称}}申报表（{{草稿}}）")

    assert fill(form, draft=True)["A1"].value == "市农研所家属院申报表（草稿）"
    assert headers(tmp_path) == []
    assert fill(form)["A1"].value == "市农研所家属院申报表（）"


def test_a_finished_form_says_nothing_of_drafts(tmp_path: Path) -> None:
    fill(header_form(tmp_path, "申报表"))

    assert headers(tmp_path) == ["申报表"]


def test_the_header_stands_where_the_schema_wants_it(tmp_path: Path) -> None:
    fill(header_form(tmp_path, ""), draft=True)

    names = [
        element.tag.rpartition("}")[2] for element in Facts24(tmp_path / "填好.xlsx").roots("xl/worksheets/sheet")[0]
    ]
    assert names[names.index("pageMargins") :] == ["pageMargins", "headerFooter", "rowBreaks"]
