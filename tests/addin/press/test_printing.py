"""The printed file: its order, its contents, its bookmarks; LibreOffice is stood in for by blank pages."""

from datetime import date

import pytest
from pypdf import PdfReader, PdfWriter

from addin.hosts import to_pdf
from addin.hosts.files import read_book
from addin.pipeline import analyse
from addin.press import printing
from addin.unusable import Unusable
from addin.workbook.contents import Contents
from addin.workbook.template import draw
from tests.office_stand_in import put

DOORS = [{"楼栋": "1", "单元": "1", "房号": f"10{n}", "建筑面积": 50, "产权人": f"业主{n}"} for n in range(1, 7)]
SETTINGS = {"小区名称": "幸福里", "核定总投资": 100000, "表决日期": date(2025, 6, 1)}


def blank_pages(files, folder):
    """Two pages and two bookmarks of results, one page of a form; contents as long as asked for."""
    made = []
    for file in files:
        writer = PdfWriter()
        is_result = file.stem.endswith("-结果")
        for _ in range(2 if is_result else 1):
            writer.add_blank_page(200, 300)
        if is_result:
            writer.add_outline_item("一页看懂", 0)
            writer.add_outline_item("目录", 1)
        path = folder / f"{file.stem}.pdf"
        writer.write(str(path))
        made.append(path)
    return made


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(printing, "to_pdfs", blank_pages)
    monkeypatch.setattr(printing, "program", lambda: "soffice")
    workbook = tmp_path / "幸福里.xlsx"
    workbook.write_bytes(draw(Contents(SETTINGS, DOORS)))
    target = tmp_path / "卷宗.pdf"
    pages = printing.print_file(workbook, analyse(read_book(workbook), date(2026, 1, 1)), target, force=False)
    reader = PdfReader(target)
    assert len(reader.pages) == pages
    return reader


def tops(reader):
    return [(one.title, reader.get_destination_page_number(one)) for one in reader.outline if not isinstance(one, list)]


def test_contents_come_first_the_forms_in_the_order_of_the_file_the_results_last(file):
    names = [name for name, _ in tops(file)]
    assert names[0] == "目录"
    assert names[1] == "改造申报表"
    assert names[-1] == "结果工作簿各表"
    forms = [name for name in names[1:-1] if name in printing.FORMS]
    assert forms == sorted(forms, key=printing.FORMS.index)


def test_every_part_begins_right_behind_the_one_before(file):
    assert [page for _, page in tops(file)] == list(range(len(tops(file))))


def test_the_sheets_of_the_results_have_bookmarks_under_theirs(file):
    (inside,) = [one for one in file.outline if isinstance(one, list)]
    first = dict(tops(file))["结果工作簿各表"]
    assert [(one.title, file.get_destination_page_number(one)) for one in inside] == [
        ("一页看懂", first),
        ("目录", first + 1),
    ]


def test_without_libreoffice_it_says_so_in_one_line_and_writes_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(to_pdf.shutil, "which", lambda name: None)
    with pytest.raises(Unusable, match="没有装 LibreOffice"):
        to_pdf.to_pdfs([tmp_path / "甲.xlsx"], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_libreoffice_is_found_where_its_windows_installer_puts_it(tmp_path, monkeypatch):
    monkeypatch.setattr(to_pdf.shutil, "which", lambda name: None)
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    put(tmp_path / "LibreOffice" / "program" / "soffice.com")
    assert to_pdf.program() == str(tmp_path / "LibreOffice/program/soffice.com")


def test_an_office_that_prints_nothing_is_told_by_the_file(tmp_path, monkeypatch):
    monkeypatch.setattr(to_pdf.shutil, "which", lambda name: "/bin/true")
    with pytest.raises(Unusable, match=r"印不出 甲\.xlsx"):
        to_pdf.to_pdfs([tmp_path / "甲.xlsx"], tmp_path)
