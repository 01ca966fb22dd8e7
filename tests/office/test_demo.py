"""The demo's workbook and forms as LibreOffice prints them: every page there, nothing cut to ####, nothing broken."""

import re
from pathlib import Path

import pytest

from addin.cli.app import _exit_code
from addin.hosts.to_pdf import to_pdfs
from addin.machine.templates import example_forms
from tests.office.libreoffice import convert, pages, smaller_than

pytestmark = pytest.mark.office
LEAST = 8.95
"""9 points, with what a PDF rounds away."""
EMPTY = 60
"""Characters: a page with no more says nothing but what stands above and below each."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    assert _exit_code(["demo", "--out", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def pdfs(demo: Path) -> dict[str, Path]:
    return {file.stem: convert(file, "pdf") for file in sorted(demo.glob("*.xlsx"))}


@pytest.fixture(scope="module")
def printed(pdfs: dict[str, Path]) -> dict[str, list[str]]:
    return {name: pages(pdf) for name, pdf in pdfs.items()}


def test_the_workbook_its_results_and_every_form_are_left(printed):
    assert set(printed) == {"市农研所家属院", "市农研所家属院-结果", *example_forms()}
    assert all(texts and any(text.strip() for text in texts) for texts in printed.values())


def test_no_page_shows_a_cell_too_narrow_or_a_broken_formula(printed):
    for name, texts in printed.items():
        for text in texts:
            assert not re.search(r"#{3}|#REF!|#NAME\?|#VALUE!|Err:|\{\{|\}\}", text), name


def test_no_text_of_any_page_is_smaller_than_nine_points(pdfs):
    assert [(name, *found) for name, pdf in pdfs.items() for found in smaller_than(LEAST, pdf)] == []


def test_the_wall_copies_are_as_large_and_have_no_place_of_a_cell_on_them(demo, tmp_path):
    walls = to_pdfs(sorted((demo / "公示").glob("*.xlsx")), tmp_path)
    assert len(walls) == 6
    for wall in walls:
        assert list(smaller_than(LEAST, wall)) == [], wall.stem
        for text in pages(wall):
            assert not re.search(r"![A-Z]+[1-9]", text), wall.stem
            assert len("".join(text.split())) > EMPTY, wall.stem


def test_the_application_fits_one_page_and_says_draft(printed):
    (page,) = printed["改造申报表"]
    for words in (
        "城镇老旧小区改造申报表",
        "市农研所家属院",
        "草稿",
        "3,186,400.00",
        "318.6400",
        "叁拾壹万捌仟陆佰肆拾元整",
    ):
        assert words in page


def test_the_summary_has_a_line_for_every_building_and_unit_and_its_totals(printed):
    text = "".join(printed["居民同意情况汇总表"])
    for words in ("1号楼", "307号楼", "平房4排", "合 计".replace(" ", ""), "11,485.22"):
        assert words in text.replace("合   计", "合计").replace("合 计", "合计")


def test_the_list_of_shares_repeats_its_header_and_ends_in_the_total(printed):
    texts = printed["居民出资分摊明细表"]
    assert len(texts) > 1
    assert all("产权人" in text and "分摊金额" in text for text in texts)
    assert "318,640.00" in texts[-1]


def test_every_finding_is_printed(printed):
    text = "".join(printed["市农研所家属院-结果"])
    for words in ("手机号应为", "没有签字", "307楼", "问题清单"):
        assert words in "".join(text.split())
