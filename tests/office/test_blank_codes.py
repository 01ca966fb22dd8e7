"""The printed blanks as paper: LibreOffice prints them, a foreign decoder reads the code of every page at 200 dpi."""

import subprocess
from pathlib import Path

import pytest

from addin.filling.forms.form import fill_form
from addin.machine.templates import blank_forms
from addin.tell import catalogue
from tests.addin.workbook.forms.filled import sample
from tests.office.libreoffice import convert
from tests.outcomes import outcome, tower
from tests.scanned import codes, read

pytestmark = pytest.mark.office


def paper(name, found, folder: Path) -> tuple[list[list[str]], list[str]]:
    """The codes of each page as they are scanned, and all that are in the file."""
    target = folder / f"{name}.xlsx"
    fill_form(blank_forms()[name], target, catalogue.figures(found), catalogue.records(found))
    scans = folder / name
    scans.mkdir()
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-png", convert(target, "pdf"), scans / "页"], check=True)
    return [read(page) for page in sorted(scans.glob("*.png"))], [
        text for placed in codes(target).values() for _, text in placed
    ]


def test_each_household_s_page_of_the_survey_has_its_own(tmp_path):
    pages, written = paper("征求意见表", outcome(tower(3, 3)), tmp_path)
    assert pages == [[text] for text in written]
    assert len(pages) == 9


def test_every_sheet_of_paper_of_a_grid_of_thirty_floors_has_it(tmp_path):
    pages, (written,) = paper("同意表", outcome(tower(30, 3)), tmp_path)
    assert len(pages) > 1
    assert pages == [[written]] * len(pages)


def test_every_page_of_the_register_has_its_own(tmp_path):
    pages, written = paper("送达登记表", sample(True), tmp_path)
    assert pages == [[text] for text in written]


def test_every_slip_has_its_own(tmp_path):
    pages, written = paper("表决票", sample(True), tmp_path)
    assert sorted(text for page in pages for text in page) == sorted(written)
    assert len(pages[0]) == 8


@pytest.mark.parametrize("name", ["会议签到表（空白）", "会场", "催办单", "异议登记表"])
def test_every_sheet_of_paper_of_a_list_has_that_of_its_list(tmp_path, name):
    pages, written = paper(name, sample(False), tmp_path)
    assert all(len(page) == 1 and page[0] in written for page in pages)
    assert {page[0] for page in pages} == set(written)
