"""The package: parts, relationships, sheets, and back to bytes."""

import zipfile

import pytest

from addin.filling.opc.package import Package
from addin.unusable import Unusable
from tests.addin.filling.books import SHEET, parts_of, relationships, unzip, worksheet, xlsxwriter_book, zipped


def workbook() -> bytes:
    def draw(book):
        for name in ("封面", "数据"):
            book.add_worksheet(name).write("A1", name)
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=数据!$A$1:$A$3"})
        book.add_chartsheet("图").set_chart(chart)

    return xlsxwriter_book(draw)


def test_nothing_edited_gives_every_part_back_in_order():
    before = workbook()
    after = Package.from_bytes(before, "a.xlsx").to_bytes()
    assert unzip(after) == unzip(before)
    assert list(unzip(after)) == list(unzip(before))


def test_unedited_parts_are_not_packed_again():
    data = b"<a/>" * 1000
    blob = zipped(parts_of({"表": worksheet("")}) | {"custom.xml": data})
    before, after = Package.from_bytes(blob, "a"), Package.from_bytes(Package.from_bytes(blob, "a").to_bytes(), "a")
    assert [bytes(e.packed) for e in before._entries.values()] == [bytes(e.packed) for e in after._entries.values()]


def test_the_same_edits_give_the_same_bytes_whatever_the_day():
    def edited() -> bytes:
        package = Package.from_bytes(workbook(), "a.xlsx")
        package.edit(package.sheet("数据").part).set("x", "1")
        package.add_part("xl/new.xml", b"<a/>", "application/x+xml")
        return package.to_bytes()

    assert edited() == edited()


def test_an_edited_part_begins_as_excel_writes_it():
    package = Package.from_bytes(workbook(), "a.xlsx")
    package.edit(SHEET).set("x", "1")
    assert package.data(SHEET).startswith(b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet')
    assert unzip(package.to_bytes())[SHEET] == package.data(SHEET)


def test_sheets_come_in_the_order_of_the_tabs_and_say_what_they_are():
    sheets = Package.from_bytes(workbook(), "a.xlsx").sheets
    assert [(sheet.name, sheet.kind) for sheet in sheets] == [
        ("封面", "worksheet"),
        ("数据", "worksheet"),
        ("图", "chartsheet"),
    ]


def test_a_sheet_is_found_whatever_its_case_and_a_wrong_name_gets_the_nearest():
    package = Package.from_bytes(zipped(parts_of({"Sheet1": worksheet(""), "同意表": worksheet("")})), "a.xlsx")
    assert package.sheet("sheet1").name == "Sheet1"
    assert package.find_sheet("没有") is None
    with pytest.raises(Unusable, match="没有名为“同意”的工作表，是不是“同意表”"):
        package.sheet("同意")
    with pytest.raises(Unusable, match="有的是：Sheet1、同意表"):
        package.sheet("xyz")


@pytest.mark.parametrize(
    "target", ["/XL/Worksheets/SHEET1.xml", "worksheets/../worksheets/sheet1.xml", "worksheets\\sheet1.xml"]
)
def test_parts_are_found_by_relationship_whatever_its_spelling(target):
    parts = parts_of({"表": worksheet("")})
    parts["xl/_rels/workbook.xml.rels"] = relationships(("rId1", "worksheet", target))
    assert Package.from_bytes(zipped(parts), "a.xlsx").sheet("表").part == SHEET


def test_a_workbook_need_not_be_called_workbook():
    parts = parts_of({"表": worksheet("")})
    parts["mappe/Buch.xml"] = parts.pop("xl/workbook.xml")
    parts["mappe/_rels/Buch.xml.rels"] = relationships(("rId1", "worksheet", "/xl/worksheets/sheet1.xml"))
    parts["_rels/.rels"] = relationships(("rId1", "officeDocument", "/mappe/Buch.xml"))
    types = str(parts["[Content_Types].xml"])
    parts["[Content_Types].xml"] = types.replace("/xl/workbook.xml", "/mappe/Buch.xml")
    package = Package.from_bytes(zipped(parts), "a.xlsx")
    assert (package.workbook_part, package.sheet("表").part) == ("mappe/Buch.xml", SHEET)


def test_a_removed_part_takes_its_relationships_and_content_type_along():
    package = Package.from_bytes(workbook(), "a.xlsx")
    drawing = next(one.target for one in package.relationships("xl/chartsheets/sheet1.xml").values())
    package.remove_part(drawing)
    assert drawing not in package
    assert package.relationships("xl/chartsheets/sheet1.xml") == {}
    assert f"xl/drawings/_rels/{drawing.rpartition('/')[2]}.rels" not in package.names
    assert drawing.encode() not in package.data("[Content_Types].xml")


def test_a_new_part_is_reached_by_its_relationship_and_has_its_type():
    package = Package.from_bytes(workbook(), "a.xlsx")
    name = package.free_name("xl/worksheets/sheet{}.xml")
    package.add_part(name, b"<x/>", "application/x+xml")
    id = package.add_relationship(package.workbook_part, "urn:x", name)
    again = Package.from_bytes(package.to_bytes(), "a.xlsx")
    assert name == "xl/worksheets/sheet3.xml"
    assert again.relationships(again.workbook_part)[id].target == name
    assert again.content_type(name) == "application/x+xml"
    assert again.names[-1] == name
    assert b'Target="worksheets/sheet3.xml"' in again.data("xl/_rels/workbook.xml.rels")


def test_a_part_without_relationships_is_given_some():
    package = Package.from_bytes(zipped(parts_of({"表": worksheet("")})), "a.xlsx")
    id = package.add_relationship(SHEET, "urn:x", "https://example.com/?a=1", external=True)
    assert Package.from_bytes(package.to_bytes(), "a").relationships(SHEET)[id].target == "https://example.com/?a=1"


def test_put_with_the_same_content_changes_no_byte():
    blob = zipped(parts_of({"表": worksheet("")}))
    package = Package.from_bytes(blob, "a.xlsx")
    untouched = package.to_bytes()
    package.put(SHEET, package.data(SHEET))
    assert package.to_bytes() == untouched


def test_stored_entries_and_chinese_names_survive(tmp_path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts_of({"表": worksheet("")}).items():
            archive.writestr(name, data)
        archive.writestr("附件/说明.txt", "你好")
    package = Package.open(path)
    assert unzip(package.to_bytes())["附件/说明.txt"].decode() == "你好"
    assert unzip(package.to_bytes()) == unzip(path.read_bytes())
