"""The rule that lights up cells, brought to a user's sheet."""

from addin.filling.adopting.highlight import adopt_conditional_format
from addin.filling.opc import frame
from addin.filling.opc.package import Package
from tests.addin.filling.books import changed_parts, rows_of, text, xlsxwriter_book

RULE = '=COUNTIF(问题位置,"同意表!"&ADDRESS(ROW(),COLUMN(),4))>0'
USER_SHEET = "xl/worksheets/sheet1.xml"


def donor() -> Package:
    def draw(book):
        sheet = book.add_worksheet("同意表")
        book.add_worksheet("问题清单")
        mark = book.add_format({"bg_color": "#FFCCCC"})
        sheet.conditional_format("A2:C500", {"type": "formula", "criteria": RULE, "format": mark})
        sheet.conditional_format("A1", {"type": "no_blanks", "format": mark})
        book.define_name("问题位置", "=问题清单!$B$2:$B$99")

    return Package.from_bytes(xlsxwriter_book(draw), "模板.xlsx")


def user() -> bytes:
    def draw(book):
        sheet = book.add_worksheet("同意表-3号楼")
        sheet.write_row(0, 0, ["楼栋", "单元", "房号", "意见", "签字"])
        green = book.add_format({"bg_color": "#00FF00"})
        sheet.conditional_format("D2:D9", {"type": "cell", "criteria": "==", "value": '"同意"', "format": green})
        sheet.data_validation("D2:D9", {"validate": "list", "source": ["同意", "不同意"]})

    return xlsxwriter_book(draw)


def lit(blob: bytes) -> Package:
    package, template = Package.from_bytes(blob, "用户.xlsx"), donor()
    adopt_conditional_format(package, package.sheets[0], template, template.sheet("同意表"))
    return package


def test_the_rule_asks_for_this_sheets_cells_from_the_first_row_on():
    xml = text(lit(user()), USER_SHEET)
    assert (
        '</conditionalFormatting><conditionalFormatting sqref="A1:E500">'
        '<cfRule type="expression" dxfId="1" priority="2">'
        '<formula>COUNTIF(问题位置,"同意表-3号楼!"&amp;ADDRESS(ROW(),COLUMN(),4))&gt;0</formula></cfRule>'
        "</conditionalFormatting><dataValidations"
    ) in xml
    assert "containsBlanks" not in xml


def test_the_name_and_the_colour_come_along_and_the_rest_stays():
    package = lit(user())
    assert '<definedName name="问题位置">问题清单!$B$2:$B$99</definedName>' in text(package, "xl/workbook.xml")
    assert "FFFFCCCC" in text(package, "xl/styles.xml")
    assert changed_parts(user(), package.to_bytes()) == {USER_SHEET, "xl/styles.xml", "xl/workbook.xml"}
    assert rows_of(package) == rows_of(Package.from_bytes(user(), "a"))


def test_a_second_time_changes_no_byte():
    once = lit(user()).to_bytes()
    assert lit(once).to_bytes() == once


def test_a_sheet_that_was_parsed_before_gets_the_same():
    package, template = Package.from_bytes(user(), "用户.xlsx"), donor()
    package.root(USER_SHEET)
    adopt_conditional_format(package, package.sheets[0], template, template.sheet("同意表"))
    assert package.to_bytes() == lit(user()).to_bytes()


def test_a_template_without_such_a_rule_gives_nothing():
    package, template = Package.from_bytes(user(), "用户.xlsx"), donor()
    before = package.to_bytes()
    adopt_conditional_format(package, package.sheets[0], template, template.sheet("问题清单"))
    assert package.to_bytes() == before


def test_the_rows_are_not_parsed(monkeypatch):
    seen = []
    parse = frame.xml.parse
    monkeypatch.setattr(frame.xml, "parse", lambda data: seen.append(data) or parse(data))
    lit(user())
    assert any(b"<?jiugai-rows?>" in data and b"<row" not in data for data in seen)
