"""Page breaks where rows come again: once below a list, and with every copy of a block."""

import pytest
import xlsxwriter

from addin.filling.forms.form import fill_form
from addin.filling.opc.package import Package

RECORDS = {"户": [{"名": name} for name in "甲乙丙"]}


MANY = {"户": [{"名": str(number)} for number in range(1030)]}


def breaks(path, tmp_path, cells, rows):
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        for row, text in cells.items():
            sheet.write_string(row - 1, 0, text)
        sheet.set_h_pagebreaks(rows)
    target = tmp_path / "out.xlsx"
    fill_form(path, target, {}, RECORDS)
    package = Package.open(target)
    (found,) = package.root(package.sheets[0].part).iter("{*}rowBreaks")
    assert found.get("count") == found.get("manualBreakCount") == str(len(found))
    return [int(one.get("id")) for one in found]


@pytest.mark.parametrize(
    ("case", "cells", "rows", "expected"),
    [
        ("below a list", {2: "{{户.名}}", 4: "完"}, [2], [4]),
        ("after every copy of a block", {1: "头", 2: "{{#每 户}}{{户.名}}", 4: "{{/每}}"}, [1, 4], [1, 4, 7, 10]),
        ("inside a block", {1: "{{#每 户}}{{户.名}}", 3: "{{/每}}", 4: "完"}, [2], [2, 5, 8]),
        ("below everything", {1: "{{#每 户}}{{户.名}}", 2: "{{/每}}", 4: "完"}, [3], [7]),
    ],
)
def test_a_break_goes_where_its_author_meant_it(case, cells, rows, expected, tmp_path):
    assert breaks(tmp_path / "form.xlsx", tmp_path, cells, rows) == expected, case


@pytest.mark.parametrize(("records", "run_on", "left"), [(MANY, ("Sheet1",), 1026), (RECORDS, (), 3)])
def test_pages_beyond_excel_s_limit_of_breaks_run_on_and_the_result_says_so(records, run_on, left, tmp_path):
    form, target = tmp_path / "form.xlsx", tmp_path / "out.xlsx"
    with xlsxwriter.Workbook(form) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_string(0, 0, "{{#每 户}}{{户.名}}")
        sheet.write_string(1, 0, "{{/每}}")
        sheet.set_h_pagebreaks([2])
    assert fill_form(form, target, {}, records).run_on == run_on
    package = Package.open(target)
    assert len(list(package.root(package.sheets[0].part).iter("{*}brk"))) == left
